"""What somebody taken in at an event still has to tell, and which event it is."""

from datetime import date

import pytest

from jobcentre_desktop.domain.ids import EventId
from jobcentre_desktop.domain.outreach import OutreachEvent, event_id, still_to_ask

SHORT = {"event_id": "6c0f5a54-0a3d-5d0e-9a52-3f5f1e8f2c77", "registered_on": "2026-11-22", "dob_year": 1999}
TOLD = {"place": "02030601", "labour_status": "unemployed_seeking", "education_level": "E02"}


def test_who_came_to_the_counter_is_never_short():
    assert still_to_ask({"registered_on": "2026-11-22", "dob_year": 1999}) == ()


def test_a_short_record_lacks_place_work_and_education_in_the_order_they_are_asked():
    assert still_to_ask(SHORT) == ("place", "labour_status", "education_level")


@pytest.mark.parametrize("place", ["place", "place_text"])
def test_it_is_complete_with_a_place_also_one_that_the_list_does_not_have(place):
    told = {**TOLD, "place": None}
    assert still_to_ask({**SHORT, **told, place: "02030601"}) == ()


@pytest.mark.parametrize(
    ("birth", "asked"),
    [
        ({"dob_year": 2008}, True),  # surely of age only at the end of the year
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 22}, False),
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 23}, True),
        ({"dob_year": 2007}, False),
        ({"dob_year": "?"}, False),
    ],
)
def test_a_guardian_is_asked_of_who_was_under_18_on_the_day(birth, asked):
    assert still_to_ask({**SHORT, **TOLD, **birth}) == (("guardian_name",) if asked else ())
    assert still_to_ask({**SHORT, **TOLD, **birth, "guardian_name": "សុខ សារឿន"}) == ()


@pytest.mark.parametrize("status", ["withdrawn", "deceased", "duplicate"])
def test_nothing_more_is_asked_of_who_is_not_served_any_more(status):
    assert still_to_ask({**SHORT, "status": status}) == ()


def test_two_desks_that_name_an_event_alike_mean_the_same_one():
    day = date(2026, 11, 22)
    assert event_id("02", day, "Svay  Por fair") == event_id("02", day, "svay por FAIR")
    assert len({event_id(*told) for told in [("02", day, "A"), ("03", day, "A"), ("02", day, "B")]}) == 3


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        ("outreach", "outreach"),
        ("forum", "forum"),
        ("fair", "fair"),
        ("mobile", "outreach"),
        ("new", "outreach"),
    ],
)
def test_the_kind_of_event_says_how_its_clients_came(kind, channel):
    event = OutreachEvent(
        id=EventId(event_id("02", date(2026, 11, 22), "A")), name="A", kind=kind, day=date(2026, 11, 22),
        centre_code="02",
    )  # fmt: skip
    assert event.channel == channel
