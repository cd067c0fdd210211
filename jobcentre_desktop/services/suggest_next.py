"""The next status that the outcomes of a client suggest: proposed, taken by a counsellor, taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.next_status import NextStep, next_state, next_status
from jobcentre_desktop.domain.outcome import news_for_source
from jobcentre_desktop.domain.referral import ReferralEvent, ReferralState
from jobcentre_desktop.ports import Clock, NewId, OpenWork
from jobcentre_desktop.services.put_back import put_back
from jobcentre_desktop.services.refer_client import News, add_news
from jobcentre_desktop.services.show_client import ClientFile


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTaken:
    """What a suggestion changed, so that it can be taken back."""

    client: tuple[Client, Client] | None = None
    """Before and after."""
    event: ReferralEvent | None = None


@dataclass(frozen=True, slots=True)
class SuggestNext:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def __call__(self, file: ClientFile) -> tuple[NextStep, ...]:
        """Return what the outcomes in a file suggest, the client's own status first."""
        found = (
            next_status(file.client.status, file.outcomes),
            *(next_state(one.referral.id, one.state, file.outcomes) for one in file.referrals),
        )
        return tuple(one for one in found if one is not None)

    def take(self, client_id: ClientId, step: NextStep) -> StepTaken:
        """Do as suggested. Raises NotFound, ReferralCannotMove when it has moved meanwhile."""
        with self.open_work() as work:
            if step.referral_id is None:
                before = work.records.get(Client, client_id)
                after = replace(before, status=step.to)
                work.records.change(after)
                taken = StepTaken(client=(before, after))
            else:
                told = step.outcome
                news = News(
                    to=ReferralState(step.to),
                    source=news_for_source(told.verified_by),
                    started_on=told.started_on,
                    job_or_course=told.job_or_course,
                )
                event = add_news(
                    work, step.referral_id, news, me=self.me, clock=self.clock, new_id=self.new_id
                )
                taken = StepTaken(event=event)
            work.commit()
        return taken

    def take_back(self, taken: StepTaken) -> None:
        """Undo it. Raises NotFound."""
        with self.open_work() as work:
            if taken.client is not None:
                put_back(work, *taken.client)
            if taken.event is not None:
                work.records.remove(ReferralEvent, taken.event.id)
            work.commit()
