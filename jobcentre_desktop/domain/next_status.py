"""What an outcome suggests for the client and for the referral it came of (domain brief §2.3, §3.4, §4.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.outcome import LASTING, NO_SUCCESS, Outcome, OutcomeType
from jobcentre_desktop.domain.referral import ReferralState, next_states

ACTIVE, IN_TRAINING, PLACED, INACTIVE = "active", "in_training", "placed", "inactive"
_OF_A_LIVE_FILE = frozenset({ACTIVE, IN_TRAINING, PLACED, INACTIVE})
"""The others were chosen by a person for a reason that no outcome touches."""
_IN_TRAINING = frozenset({OutcomeType.TVET_ENROLLED, OutcomeType.SCHOOL_RETURN})


@dataclass(frozen=True, slots=True)
class NextStep:
    """One suggestion: the client's status, or with `referral_id` the state of that referral."""

    to: str
    outcome: Outcome
    """Which outcome suggests it."""
    referral_id: ReferralId | None = None


def next_status(status: str, outcomes: Iterable[Outcome]) -> NextStep | None:
    """Return the client status that the outcomes suggest; None when it is that already, or none is.

    Work comes before training, what still goes on before what is past; after those the newest decides.
    """
    told = sorted(outcomes, key=lambda one: (one.counts_from, one.id))
    if status not in _OF_A_LIVE_FILE or not told:
        return None
    lasting = [one for one in told if one.lasts()]
    working = [one for one in lasting if one.type not in _IN_TRAINING]
    deciding = (working or lasting or told)[-1]
    to = _status_by(deciding, status)
    return None if to == status else NextStep(to, deciding)


def next_state(referral_id: ReferralId, state: ReferralState, outcomes: Iterable[Outcome]) -> NextStep | None:
    """Return the state that an outcome of a referral suggests for it, None for none.

    A success tells that the partner accepted; one that somebody vouches for is verified.
    """
    for one in outcomes:
        if one.referral_id != referral_id:
            continue
        may = next_states(state)
        if one.type not in NO_SUCCESS and ReferralState.ACCEPTED in may:
            return NextStep(ReferralState.ACCEPTED.value, one, referral_id)
        if one.verified_by and ReferralState.OUTCOME_VERIFIED in may:
            return NextStep(ReferralState.OUTCOME_VERIFIED.value, one, referral_id)
    return None


def _status_by(outcome: Outcome, status: str) -> str:
    if outcome.lasts():
        return IN_TRAINING if outcome.type in _IN_TRAINING else PLACED
    if outcome.type is OutcomeType.LOST_CONTACT:
        return INACTIVE
    ended = outcome.type in LASTING or outcome.type is OutcomeType.TVET_COMPLETED
    return ACTIVE if ended and status in (PLACED, IN_TRAINING) else status
