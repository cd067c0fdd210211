"""Numbers that people quote: no two alike, and a slip of the hand is noticed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.numbers import (
    client_no,
    is_mistyped,
    partner_no,
    printed_referral_no,
    referral_no,
    tidy_number,
)

centres = st.sampled_from(["02", "15", "0203"])
letters = st.sampled_from("ABCXYZ")
running = st.integers(1, 99_999)
made = st.builds(client_no, centres, letters, st.integers(2026, 2099), running) | st.builds(
    referral_no, centres, letters, st.integers(2026, 2099), running
)


def test_numbers_look_as_people_know_them():
    assert re.fullmatch(r"02-2026-A00017-[0-9A-Z]", client_no("02", "A", 2026, 17))
    assert re.fullmatch(r"R02-26-A00231-[0-9A-Z]", referral_no("02", "A", 2026, 231))
    assert partner_no("02", "A", 7) == "P02-A0007"
    assert printed_referral_no(referral_no("02", "A", 2026, 231)) == "A00231/26"


@given(st.tuples(centres, letters, running), st.tuples(centres, letters, running))
def test_two_desks_never_take_the_same_number(one, other):
    if one != other:
        assert client_no(*one[:2], 2026, one[2]) != client_no(*other[:2], 2026, other[2])
        assert referral_no(*one[:2], 2026, one[2]) != referral_no(*other[:2], 2026, other[2])


@given(made)
def test_a_number_as_made_is_not_mistyped(number):
    assert not is_mistyped(number)
    assert tidy_number(number) == number


@given(made, st.data())
def test_one_wrong_sign_is_noticed(number, data):
    at = data.draw(st.sampled_from([n for n, sign in enumerate(number) if sign != "-"]))
    wrong = data.draw(st.sampled_from([one for one in "0123456789ABCXYZ" if one != number[at]]))
    assert is_mistyped(number[:at] + wrong + number[at + 1 :])


@pytest.mark.parametrize("typed", ["", "nothing like it", "ក"])
def test_what_is_no_number_at_all_is_mistyped(typed):
    assert is_mistyped(typed)


@pytest.mark.parametrize(
    "typed",
    ["r02-26-a00231-7", " R02-26-A00231-7 ", "R០២-២៦-A០០២៣១-៧", "R02–26–A00231–7", "R02 -26- A00231-7\u200b"],
)
def test_a_number_is_understood_as_people_type_it(typed):
    assert tidy_number(typed) == "R02-26-A00231-7"
