"""A session may be mended by its author on its own day; a restricted note is for its author and the head."""

from datetime import date
from uuid import UUID

import pytest

from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import NotYourSession, SessionLocked
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, SessionId
from jobcentre_desktop.domain.session import CounsellingSession
from tests.some_records import ME, TODAY

OTHER = CounsellorId(UUID(int=0xC1))
SESSION = CounsellingSession(
    id=SessionId(UUID(int=4)),
    client_id=ClientId(UUID(int=1)),
    counsellor_id=ME,
    held_on=TODAY,
    minutes=30,
    kind="intake",
    mode="face",
)


def test_the_author_may_mend_it_on_its_day():
    SESSION.may_be_edited_by(ME, TODAY)


@pytest.mark.parametrize("on", [date(2026, 11, 21), date(2026, 11, 23)])
def test_on_another_day_it_is_locked(on):
    with pytest.raises(SessionLocked) as refused:
        SESSION.may_be_edited_by(ME, on)
    assert refused.value.held_on == "2026-11-22"


def test_another_counsellor_may_not_mend_it():
    with pytest.raises(NotYourSession):
        SESSION.may_be_edited_by(OTHER, TODAY)


@pytest.mark.parametrize(
    ("reader", "sees", "manages"),
    [
        (Counsellor(id=ME, name="author"), True, False),
        (Counsellor(id=OTHER, name="colleague"), False, False),
        (Counsellor(id=OTHER, name="head", role=Role.HEAD), True, True),
        (Counsellor(id=OTHER, name="technician", role=Role.IT), False, False),
    ],
)
def test_who_may_see_restricted_notes_and_who_manages_the_desk(reader, sees, manages):
    assert reader.may_see_restricted(ME) is sees
    assert reader.may_manage_desk() is manages
