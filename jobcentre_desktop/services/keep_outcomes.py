"""The outcomes of a client: written down, verified, ended; and those that come with news of a referral."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import EndsBeforeItStarts, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json, with_defaults
from jobcentre_desktop.domain.ids import ClientId, OutcomeId
from jobcentre_desktop.domain.outcome import (
    NO_SUCCESS,
    Outcome,
    outcome_of_referral,
    source_for_news,
    type_for_referral,
)
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work

_MADE_BY_THE_DESK = frozenset({"client_id", "counsellor_id", "noted_on"})


@dataclass(frozen=True, slots=True)
class KeepOutcomes:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    me: Counsellor

    def add(
        self, client_id: ClientId, raw: Mapping[str, Json], *, outcome_id: OutcomeId | None = None
    ) -> Outcome:
        """Write down an outcome. Raises InputProblems, NotFound; saving the same id twice makes no twin."""
        values = self.read_input(Outcome, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=("type",))
        with self.open_work() as work:
            work.records.get(Client, client_id)
            if outcome_id and (known := work.records.find(Outcome, outcome_id)):
                return known
            outcome = Outcome(
                id=outcome_id or OutcomeId(self.new_id()),
                client_id=client_id,
                counsellor_id=self.me.id,
                noted_on=self.clock.today(),
                **values,
            )
            _check_days(outcome)
            work.records.add(outcome)
            work.commit()
        return outcome

    def change(
        self, outcome_id: OutcomeId, raw: Mapping[str, Json], *, shown: Outcome | None = None
    ) -> Outcome:
        """Change the fields named: who verified it, when and why it ended. Raises InputProblems, NotFound.

        `shown` is the outcome as the form showed it when it opened: see `Records.change`.
        """
        with self.open_work() as work:
            now = work.records.get(Outcome, outcome_id)
            work.records.change(changed_outcome(shown or now, raw, self.read_input), shown=shown)
            outcome = work.records.get(Outcome, outcome_id)
            work.commit()
        return outcome


def note_news(work: Work, referral: Referral, event: ReferralEvent, *, today: date) -> None:
    """Write down the outcome that news of a referral brings with it, inside somebody's work.

    An accepted referral begins one, unless a counsellor has written it down already: it would count twice.
    A verified one gets who vouches for it, where nobody did yet.
    """
    known = work.records.find(Outcome, outcome_of_referral(referral.id)) or next(
        (
            one
            for one in work.records.of_client(Outcome, referral.client_id)
            if one.referral_id == referral.id and one.type not in NO_SUCCESS
        ),
        None,
    )
    vouched = source_for_news(event.source)
    if known is not None:
        if event.state is ReferralState.OUTCOME_VERIFIED and known.verified_by is None and vouched:
            work.records.change(replace(known, verified_by=vouched))
        return
    type_ = type_for_referral(referral.type)
    if event.state is ReferralState.ACCEPTED and type_ is not None:
        work.records.add(
            Outcome(
                id=outcome_of_referral(referral.id),
                client_id=referral.client_id,
                counsellor_id=referral.counsellor_id,
                noted_on=today,
                type=type_,
                started_on=event.started_on,
                verified_by=vouched,
                referral_id=referral.id,
                employer=referral.partner_name or None,
                job_or_course=event.job_or_course,
            )
        )


def changed_outcome(outcome: Outcome, raw: Mapping[str, Json], read_input: ReadInput) -> Outcome:
    """Return the outcome with what was typed. Raises InputProblems."""
    needed = ("type",) if "type" in raw else ()
    values = read_input(Outcome, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=needed)
    changed = replace(outcome, **with_defaults(Outcome, values))
    _check_days(changed)
    return changed


def _check_days(outcome: Outcome) -> None:
    if outcome.ended_on and outcome.started_on and outcome.ended_on < outcome.started_on:
        raise InputProblems((FieldProblem("ended_on", EndsBeforeItStarts()),))
