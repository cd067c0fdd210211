"""The waiting room: somebody arrives, is called, is served, leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import ClientId, VisitId
from jobcentre_desktop.domain.numbers import ticket_series
from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.put_back import put_back


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitMoved:
    """A visit before and after what happened to it, for going back."""

    before: Visit
    after: Visit


@dataclass(frozen=True, slots=True)
class ReceiveVisits:
    """Each method is one thing that happens at the counter."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def arrive(
        self, client_id: ClientId | None, reason: str = "find_job", *, visit_id: VisitId | None = None
    ) -> Visit:
        """Hand out the next ticket of the day. Raises NotFound for an unknown client."""
        with self.open_work() as work:
            if visit_id and (known := work.records.find(Visit, visit_id)):
                return known
            if client_id is not None:
                work.records.get(Client, client_id)
            today = self.clock.today()
            visit = Visit(
                id=visit_id or VisitId(self.new_id()),
                day=today,
                ticket=work.numbers.take(ticket_series(today.isoformat())),
                desk_letter=read_desk(work).letter,
                client_id=client_id,
                reason=reason,
                arrived_at=self.clock.now(),
            )
            work.records.add(visit)
            work.commit()
        return visit

    def call_next(self) -> VisitMoved | None:
        """Call who has waited longest; None when nobody waits."""
        with self.open_work() as work:
            waiting = [visit for visit in visits_on(work, self.clock) if visit.state is VisitState.WAITING]
            if not waiting:
                return None
            called = self._move(work, waiting[0], VisitState.SERVING)
            work.commit()
        return VisitMoved(before=waiting[0], after=called)

    def call(self, visit_id: VisitId) -> VisitMoved:
        """Call one visitor out of turn. Raises NotFound."""
        return self._moved(visit_id, VisitState.SERVING)

    def finish(self, visit_id: VisitId) -> VisitMoved:
        return self._moved(visit_id, VisitState.SERVED)

    def leave(self, visit_id: VisitId) -> VisitMoved:
        """Write down that somebody left without being served."""
        return self._moved(visit_id, VisitState.LEFT)

    def take_back(self, moved: VisitMoved) -> None:
        """Have the visit stand as before it was called or ended. Raises NotFound."""
        with self.open_work() as work:
            put_back(work, moved.before, moved.after)
            work.commit()

    def finish_client(self, client_id: ClientId, *, since: datetime | None = None) -> None:
        """Finish the client's open visit of today, if there is one.

        `since` is when the work for them began: nobody may have called them by the list.
        """
        with self.open_work() as work:
            for visit in visits_on(work, self.clock):
                if visit.client_id == client_id and visit.is_open():
                    began = None if since is None else max(since, visit.arrived_at)
                    self._move(work, visit, VisitState.SERVED, called_at=began)
            work.commit()

    def _moved(self, visit_id: VisitId, to: VisitState) -> VisitMoved:
        with self.open_work() as work:
            before = work.records.get(Visit, visit_id)
            after = self._move(work, before, to)
            work.commit()
        return VisitMoved(before=before, after=after)

    def _move(self, work: Work, visit: Visit, to: VisitState, *, called_at: datetime | None = None) -> Visit:
        """`called_at` is taken for who was not called; else it stays unknown how long they waited."""
        now = self.clock.now()
        if to is VisitState.SERVING:
            moved = replace(visit, state=to, called_at=visit.called_at or now, counsellor_id=self.me.id)
        else:
            moved = replace(visit, state=to, called_at=visit.called_at or called_at, ended_at=now)
        work.records.change(moved)
        return moved


def visits_on(work: Work, clock: Clock) -> tuple[Visit, ...]:
    """Return today's visits in the order of arrival."""
    return work.records.some(Visit, work.diary.visits_on(clock.today()))
