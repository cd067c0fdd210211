"""The life of a referral: no state is reached that the life cycle does not allow."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from jobcentre_desktop.domain.errors import ReasonMissing, ReferralCannotMove
from jobcentre_desktop.domain.referral import (
    ReferralState,
    check_move,
    current_state,
    moment_after,
    next_states,
)
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.settings import find_resources
from tests.some_records import NOW, some_event, some_referral

S = ReferralState
ENDS = {S.EXPIRED, S.CANCELLED, S.OUTCOME_VERIFIED}
states = st.sampled_from(S)


@given(states, states)
def test_a_step_is_allowed_exactly_when_it_may_follow(state, to):
    if to in next_states(state):
        check_move(state, to, "told")
    else:
        with pytest.raises(ReferralCannotMove) as refused:
            check_move(state, to, "told")
        assert (refused.value.from_state, refused.value.to_state) == (state, to)


@pytest.mark.parametrize("state", S)
def test_a_way_leads_to_an_end_from_everywhere(state):
    reached, waiting = set(), [state]
    while waiting:
        one = waiting.pop()
        reached.add(one)
        waiting += [to for to in next_states(one) if to not in reached]
    assert reached & ENDS


@pytest.mark.parametrize("state", sorted(ENDS))
def test_nothing_follows_an_end(state):
    assert next_states(state) == ()


def test_a_draft_is_handed_over_only_once_it_is_issued():
    assert next_states(S.DRAFT) == (S.ISSUED, S.CANCELLED)
    assert S.HANDED_OVER in next_states(S.ISSUED)


def test_only_answered_referrals_have_an_outcome():
    assert {state for state in S if S.OUTCOME_VERIFIED in next_states(state)} == {
        S.ACCEPTED,
        S.NOT_ACCEPTED,
        S.NO_SHOW,
    }


@pytest.mark.parametrize("to", [S.NOT_ACCEPTED, S.CANCELLED])
@pytest.mark.parametrize("reason", [None, ""])
def test_a_refusal_and_a_cancellation_need_a_reason(to, reason):
    with pytest.raises(ReasonMissing):
        check_move(S.HANDED_OVER, to, reason)


def test_every_state_has_words():
    words = CodeLists(find_resources()).get("referral_state")
    assert {one.code for one in words} == set(S)


def test_a_referral_of_which_nothing_is_told_is_a_draft():
    assert current_state(()) is S.DRAFT


def test_the_last_event_tells_the_state_in_whatever_order_they_are_heard():
    events = (some_event(S.ISSUED), some_event(S.HANDED_OVER, at=NOW + timedelta(days=1), n=2))
    assert current_state(events) is current_state(events[::-1]) is S.HANDED_OVER


def test_two_events_of_one_moment_are_told_apart_by_their_ids():
    events = (some_event(S.ISSUED, n=1), some_event(S.HANDED_OVER, n=2))
    assert current_state(events) is current_state(events[::-1]) is S.HANDED_OVER


def test_a_new_event_is_the_last_even_when_the_clock_was_set_back():
    handed_over = some_event(S.HANDED_OVER, n=9)
    at = moment_after((handed_over,), NOW - timedelta(days=365))
    assert current_state((handed_over, some_event(S.PRESENTED, at=at, n=1))) is S.PRESENTED


def test_a_new_event_is_of_now_when_the_clock_is_right():
    assert moment_after((), NOW) == NOW
    assert moment_after((some_event(S.ISSUED),), NOW + timedelta(hours=1)) == NOW + timedelta(hours=1)


def test_a_partner_is_called_by_either_name():
    assert some_referral(partner_name_km=None, partner_name_en="Example").partner_name == "Example"
    assert some_referral(partner_name_km=None).partner_name == ""


class Life(RuleBasedStateMachine):
    """One referral to which anything is said at any time, with a clock that may run backwards."""

    def __init__(self):
        super().__init__()
        self.events = ()
        self.state = S.DRAFT
        self.now = NOW

    @rule(to=states, reason=st.none() | st.just("told"), passed=st.integers(-400, 400))
    def something_is_said(self, to, reason, passed):
        self.now += timedelta(days=passed)
        try:
            check_move(current_state(self.events), to, reason)
        except (ReferralCannotMove, ReasonMissing):
            return
        assert to in next_states(self.state)
        at = moment_after(self.events, self.now)
        self.events = (*self.events, some_event(to, at=at, n=1000 - len(self.events)))
        self.state = to

    @invariant()
    def the_events_tell_the_state(self):
        assert current_state(self.events) is self.state


TestLife = Life.TestCase
