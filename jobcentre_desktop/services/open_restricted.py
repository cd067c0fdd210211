"""Open what is restricted in a session of somebody else; that it was opened is kept first, then shown."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotAllowed
from jobcentre_desktop.domain.ids import NoteSeenId, SessionId
from jobcentre_desktop.domain.note_seen import NoteSeen
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.ports import Clock, NewId, OpenWork
from jobcentre_desktop.services.moved_clients import must_be_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session whole, with all that was added to it."""

    session: CounsellingSession
    addenda: tuple[Addendum, ...]


@dataclass(frozen=True, slots=True)
class OpenRestricted:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def __call__(self, session_id: SessionId) -> OpenedSession:
        """Return the session whole.

        The record of it is committed before anything is given out, and travels as every record does: the head
        reads at any desk who looked, and a desk that is lost takes nothing of it along.
        Raises NotAllowed for anybody but its author and the head (brief §3.2), NotFound, ClientMoved.
        """
        with self.open_work() as work:
            session = work.records.get(CounsellingSession, session_id)
            must_be_shown(work, session.client_id)
            if not self.me.may_see_restricted(session.counsellor_id):
                raise NotAllowed
            work.records.add(
                NoteSeen(
                    id=NoteSeenId(self.new_id()),
                    client_id=session.client_id,
                    session_id=session.id,
                    counsellor_id=self.me.id,
                    at=self.clock.now(),
                )
            )
            addenda = work.records.of_client(Addendum, session.client_id)
            work.commit()
        return OpenedSession(
            session=session,
            addenda=tuple(one for one in addenda if one.session_id == session.id and _may_see(one, self.me)),
        )


def _may_see(addendum: Addendum, reader: Counsellor) -> bool:
    return not addendum.restricted or reader.may_see_restricted(addendum.counsellor_id)
