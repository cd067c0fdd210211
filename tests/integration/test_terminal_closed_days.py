"""A meeting told at a terminal for a day on which nobody works is kept, and told, as the screens hint."""

import io
import json
import sys
from datetime import timedelta

import pytest

from jobcentre_desktop.bootstrap.system import SystemClock
from jobcentre_desktop.bootstrap.terminal import run_terminal
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.makers import a_referral, a_session


@pytest.fixture
def add(counter, capsys, monkeypatch):
    """Return a function that adds a JSON object to a client: the answer."""
    client_no = counter.register().client_no
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(what, fields):
        typed = io.BytesIO(json.dumps(fields).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed, encoding="utf-8"))
        assert run_terminal(settings, [what, "add", client_no, "--json", "-"], practice=False) == 0
        return json.loads(capsys.readouterr().out)

    return run


def test_a_meeting_on_a_closed_day_is_kept_and_told(add):
    today = SystemClock().today()
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    meeting = f"{saturday}T09:00"
    held = add("sessions", a_session(next_appointment=meeting))["closed_days"]
    sent = add("referrals", a_referral(appointment=meeting, valid_until=str(saturday)))["closed_days"]
    assert [one["field"] for one in held + sent] == ["next_appointment", "appointment", "valid_until"]
    for one in held + sent:
        assert one["day"] == str(saturday) and one["next_working_day"] > str(saturday) and one["why"]
