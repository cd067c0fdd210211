"""Every door that takes data from outside, by its name."""

from __future__ import annotations

from tests.fuzz.door import Door
from tests.fuzz.doors.answers import Answers
from tests.fuzz.doors.bundles import Bundles
from tests.fuzz.doors.codes import Codes
from tests.fuzz.doors.commands import Commands
from tests.fuzz.doors.copies import Copies
from tests.fuzz.doors.keyrings import Keyrings
from tests.fuzz.doors.requests import Requests
from tests.fuzz.doors.scans import Scans
from tests.fuzz.doors.sheets import Sheets
from tests.fuzz.doors.texts import Texts

DOORS: dict[str, type[Door]] = {
    one.name: one
    for one in (Sheets, Commands, Texts, Codes, Scans, Keyrings, Copies, Bundles, Requests, Answers)
}
