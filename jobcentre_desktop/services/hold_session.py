"""Hold a counselling session: keep it, mend it on its own day, add to it later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobcentre_desktop.domain.action_plan import PlanStep
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import BadValue, FieldMissing, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import AddendumId, ClientId, SessionId
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.plan_steps import add_steps, read_steps
from jobcentre_desktop.services.register_client import ACTIVE_FOR

RESTRICTED = frozenset({"restricted_note", "safeguarding"})
"""Fields of a session that are for its author and the head of centre alone (brief §3.2)."""
_NEEDED = ("kind", "mode", "minutes")
MADE_BY_THE_DESK = frozenset({"client_id", "counsellor_id"})
_NOT_MENDED = MADE_BY_THE_DESK | {"held_on", "written_late"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSession:
    session: CounsellingSession
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True)
class HoldSession:
    """Keep a session with the steps agreed in it, all in one."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    me: Counsellor

    def __call__(
        self,
        client_id: ClientId,
        raw: Mapping[str, Json],
        *,
        session_id: SessionId | None = None,
    ) -> HeldSession:
        """Keep the session; `raw["steps"]` are the agreed steps (what, who, by).

        Of an earlier day only with `written_late`, the reason: what was said long ago is remembered badly,
        and a session of another day can be mended by nobody. `session_id` is made when the editor opens, so
        that saving twice makes no twin.
        Raises InputProblems, NotFound.
        """
        told = dict(raw)
        steps = read_steps(told.pop("steps", None), self.read_input)
        values = self.read_input(CounsellingSession, told, made_by_the_desk=MADE_BY_THE_DESK, needed=_NEEDED)
        values |= _of_its_day(values, self.clock.today())
        with self.open_work() as work:
            client = work.records.get(Client, client_id)
            if session_id and (known := work.records.find(CounsellingSession, session_id)):
                return HeldSession(session=known, steps=steps_of(work, known))
            session = CounsellingSession(
                **values,
                id=session_id or SessionId(self.new_id()),
                client_id=client_id,
                counsellor_id=self.me.id,
            )
            work.records.add(session)
            kept = add_steps(
                work,
                client_id,
                steps,
                session_id=session.id,
                me=self.me,
                clock=self.clock,
                new_id=self.new_id,
            )
            work.records.change(replace(client, valid_until=self.clock.today() + ACTIVE_FOR))
            work.commit()
        return HeldSession(session=session, steps=kept)


def _of_its_day(values: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the day of a new session, and why it is written late. Raises InputProblems."""
    held_on, why = values.get("held_on") or today, values.get("written_late")
    if held_on > today:
        wrong = BadValue("held_on", held_on.isoformat(), "range", f"- {today.isoformat()}")
        raise InputProblems((FieldProblem("held_on", wrong),))
    if held_on < today and not why:
        raise InputProblems((FieldProblem("written_late", FieldMissing("written_late")),))
    return {"held_on": held_on, "written_late": why if held_on < today else None}


def to_open(
    sessions: Sequence[CounsellingSession], addenda: Sequence[Addendum], reader: Counsellor
) -> frozenset[SessionId]:
    """Return the sessions with something restricted that `reader` may open and does not see yet."""
    hidden = [(one.id, one.counsellor_id) for one in sessions if seen_by(one, reader) != one]
    shown = {one.id for one in addenda_seen_by(addenda, reader)}
    hidden += [(one.session_id, one.counsellor_id) for one in addenda if one.id not in shown]
    return frozenset(session for session, author in hidden if reader.may_see_restricted(author))


def steps_of(work: Work, session: CounsellingSession) -> tuple[PlanStep, ...]:
    """Return the steps agreed in a session."""
    steps = work.records.of_client(PlanStep, session.client_id)
    return tuple(step for step in steps if step.session_id == session.id)


@dataclass(frozen=True, slots=True)
class EditSession:
    """Mend a session on its own day; afterwards only an addendum is possible."""

    open_work: OpenWork
    clock: Clock
    read_input: ReadInput
    me: Counsellor

    def __call__(self, session_id: SessionId, raw: Mapping[str, Json]) -> CounsellingSession:
        """Raises SessionLocked, NotYourSession, InputProblems, NotFound."""
        needed = [name for name in _NEEDED if name in raw]
        values = self.read_input(CounsellingSession, raw, made_by_the_desk=_NOT_MENDED, needed=needed)
        with self.open_work() as work:
            session = work.records.get(CounsellingSession, session_id)
            session.may_be_edited_by(self.me.id, self.clock.today())
            session = replace(session, **values)
            work.records.change(session)
            work.commit()
        return session


@dataclass(frozen=True, slots=True)
class AddAddendum:
    """Add to a session after its day; what was written stays as it was."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    me: Counsellor

    def __call__(self, session_id: SessionId, text: str, *, restricted: bool = False) -> Addendum:
        """Raises InputProblems for an empty text, NotFound."""
        read = self.read_input(Addendum, {"text": text}, needed=("text",))["text"]
        with self.open_work() as work:
            session = work.records.get(CounsellingSession, session_id)
            addendum = Addendum(
                id=AddendumId(self.new_id()),
                client_id=session.client_id,
                session_id=session.id,
                counsellor_id=self.me.id,
                written_at=self.clock.now(),
                text=read,
                restricted=restricted,
            )
            work.records.add(addendum)
            work.commit()
        return addendum


def seen_by(session: CounsellingSession, reader: Counsellor) -> CounsellingSession:
    """Return the session as `reader` sees it: restricted parts are for its author.

    The head opens them one session at a time, and that is kept (`open_restricted`).
    """
    if reader.id == session.counsellor_id:
        return session
    return replace(session, restricted_note=None, safeguarding=())


def addenda_seen_by(addenda: Sequence[Addendum], reader: Counsellor) -> tuple[Addendum, ...]:
    """Return the addenda that `reader` sees: restricted ones of others are opened as the session's notes."""
    return tuple(one for one in addenda if not one.restricted or reader.id == one.counsellor_id)
