"""Birth dates known in part, phones as people write them, names in legal order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.errors import BadBirthDate, BadPhone
from jobcentre_desktop.domain.people import OLDEST_AGE, BirthDate, full_name, phone_e164, phone_shown

TODAY = date(2026, 11, 22)
days = st.dates(date(1917, 1, 1), TODAY)
precisions = st.sampled_from(["day", "month", "year"])


def known_to(day: date, precision: str) -> BirthDate:
    return BirthDate(
        day.year, None if precision == "year" else day.month, day.day if precision == "day" else None
    )


def age_of(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@given(days, precisions, days)
def test_the_true_age_lies_between_the_youngest_and_the_oldest(born, precision, on):
    birth = known_to(born, precision)
    assert birth.youngest_age(on) <= age_of(born, on) <= birth.oldest_age(on)


@given(days, precisions, days)
def test_the_bounds_are_ages_somebody_so_born_can_have(born, precision, on):
    birth = known_to(born, precision)
    first = date(birth.year, birth.month or 1, birth.day or 1)
    can_be = [
        first + timedelta(days=n)
        for n in range(366)
        if known_to(first + timedelta(days=n), precision) == birth
    ]
    assert birth.youngest_age(on) == min(age_of(day, on) for day in can_be)
    assert birth.oldest_age(on) == max(age_of(day, on) for day in can_be)


@given(days, days, precisions, precisions)
def test_contradiction_is_mutual(one, other, precision, other_precision):
    a, b = known_to(one, precision), known_to(other, other_precision)
    assert a.contradicts(b) == b.contradicts(a)


@given(days, precisions, precisions)
def test_what_is_known_of_one_birth_never_contradicts_itself(born, precision, other_precision):
    assert not known_to(born, precision).contradicts(known_to(born, other_precision))


def test_another_day_month_or_year_contradicts():
    born = BirthDate(1996, 4, 17)
    assert born.contradicts(BirthDate(1996, 4, 18))
    assert born.contradicts(BirthDate(1996, 5))
    assert born.contradicts(BirthDate(1997))


def test_an_estimated_year_may_be_two_off():
    estimated = BirthDate(1996, estimated=True)
    assert not estimated.contradicts(BirthDate(1998, 1, 1))
    assert BirthDate(1993).contradicts(estimated)


@pytest.mark.parametrize(
    ("birth", "precision"),
    [
        (BirthDate(1996, 4, 17), "day"),
        (BirthDate(1996, 4), "month"),
        (BirthDate(1996), "year"),
        (BirthDate(1996, estimated=True), "estimated"),
    ],
)
def test_precision_says_what_is_known(birth, precision):
    assert birth.precision == precision


@given(days, precisions)
def test_a_birth_that_can_be_passes_the_check_as_it_is(born, precision):
    birth = known_to(born, precision)
    assert BirthDate.checked(birth.year, birth.month, birth.day, today=TODAY) == birth


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2027, None, None),  # in the future
        (2026, 12, None),
        (2026, 11, 23),
        (2001, 2, 29),  # no such day
        (2001, 13, None),
        (2001, 0, None),
        (2001, 4, 0),
        (2001, None, 4),  # a day of no month
        (TODAY.year - OLDEST_AGE - 1, None, None),
        (0, None, None),
        (12001, None, None),
    ],
)
def test_a_birth_that_cannot_be_is_refused(year, month, day):
    with pytest.raises(BadBirthDate):
        BirthDate.checked(year, month, day, today=TODAY)


def test_a_wrong_birth_is_told_as_it_is_typed_the_day_first():
    with pytest.raises(BadBirthDate) as refused:
        BirthDate.checked(1990, 2, 31, today=TODAY)
    assert refused.value.value == "31-2-1990"


def test_born_today_is_the_youngest_of_all():
    assert BirthDate.checked(2026, 11, 22, today=TODAY).oldest_age(TODAY) == 0


@pytest.mark.parametrize(
    "written",
    [
        "012345678",
        "012 345 678",
        "012.345.678",
        "(012) 345-678",
        "១២៣៤៥៦៧៨",
        "0១២ ៣៤៥ ៦៧៨",
        "12345678",
        "12345678.0",
        "85512345678",
        "+855 12 345 678",
        "00855 12 345 678",
        "\u200b012345678",
    ],
)
def test_one_number_is_one_number_however_it_is_written(written):
    assert phone_e164(written) == "+85512345678"


def test_zeros_at_the_end_after_a_dot_are_the_phones_own():
    assert phone_e164("012.345.000") == "+85512345000"


def test_a_foreign_number_needs_its_country():
    assert phone_e164("+66 2 123 4567") == "+6621234567"
    assert phone_e164("0066 2 123 4567") == "+6621234567"


@pytest.mark.parametrize(
    "written", ["", "-", "012", "none", "012345678 / 098765432", "+1", "012345678 ext 5"]
)
def test_what_nobody_can_dial_is_refused(written):
    with pytest.raises(BadPhone):
        phone_e164(written)


def test_a_phone_is_shown_as_people_write_it():
    assert phone_shown("+85512345678") == "012 345 678"
    assert phone_shown("+855961234567") == "096 123 4567"
    assert phone_shown("+6621234567").startswith("+66 ")


def test_what_is_no_number_is_shown_as_it_stands():
    assert phone_shown("call the village chief") == "call the village chief"


@given(st.integers(10_000_000, 99_999_999))
def test_a_number_once_taken_is_taken_again_as_the_same(n):
    try:
        first = phone_e164(f"0{n}")
    except BadPhone:
        return
    assert phone_e164(first) == first == phone_e164(phone_shown(first))


def test_the_family_name_comes_first():
    assert full_name("គំរូ", "សុភា") == "គំរូ សុភា"
    assert full_name(None, "Sophea") == "Sophea"
    assert full_name("", None) == ""
