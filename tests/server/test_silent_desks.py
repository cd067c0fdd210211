"""The headquarters sees which desks are silent: those that let a whole working day pass."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from jobcentre_desktop.domain.holidays import Holiday, HolidayYear, PublicHolidays
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.status import read_status, status_lines

FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FESTIVAL = date(2026, 11, 23)
CALENDAR = WorkingDays(
    PublicHolidays(
        [HolidayYear(year=2026, forecast=False, source="a prakas")],
        [Holiday(day=FESTIVAL, km="ពិធីបុណ្យអុំទូក", en="Water Festival")],
    )
)


@pytest.fixture
def seen(office, centre, new_desk):
    """Return a function that tells whether a desk last heard on Friday is silent on a day."""
    desk = new_desk("A")
    desk.round()
    office.work(
        lambda c: c.execute(
            tables.contact.update().where(tables.contact.c.centre_id == centre).values(at=FRIDAY)
        )
    )

    def at(day):
        now = datetime(2026, 11, day, 2, 0, tzinfo=UTC)
        status = office.work(lambda c: read_status(c, CALENDAR, now))
        mine = next(one for one in status["centres"] if one["code"] == centre)
        lines = status_lines({"centres": [mine]})
        assert mine["desks"][0]["silent"] is any("silent" in line for line in lines)
        assert mine["silent"] is mine["desks"][0]["silent"]  # its only desk
        return mine["desks"][0]["silent"]

    return at


def test_a_desk_is_silent_only_after_a_working_day_without_it(seen):
    # Friday, weekend, a holiday on Monday, then Tuesday: the first working day without a word.
    assert [seen(day) for day in (20, 21, 22, 23, 24, 25)] == [False] * 5 + [True]


def test_a_centre_is_silent_only_when_all_its_desks_are(seen, office, centre, new_desk):
    other = new_desk("B")
    other.round()
    office.work(
        lambda c: c.execute(
            tables.contact.update()
            .where(tables.contact.c.desk_key == other.enrolment.desk_key)
            .values(at=FRIDAY + timedelta(days=4))
        )
    )
    now = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
    status = office.work(lambda c: read_status(c, CALENDAR, now))
    mine = next(one for one in status["centres"] if one["code"] == centre)
    assert ([one["silent"] for one in mine["desks"]], mine["silent"]) == ([True, False], False)


def test_a_revoked_desk_is_not_called_silent(seen, office, centre):
    office.work(
        lambda c: c.execute(
            tables.desk.update().where(tables.desk.c.centre_id == centre).values(revoked_at=FRIDAY)
        )
    )
    assert not seen(28)
