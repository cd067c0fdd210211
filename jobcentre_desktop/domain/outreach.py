"""Work outside the centre: the event, and what a person taken in there in a few seconds still has to tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

from jobcentre_desktop.domain.facts import Facts, fact, required_fact
from jobcentre_desktop.domain.ids import CounsellorId, EventId
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.people import ADULT, BirthDate

_EVENTS = UUID("6c0f5a54-0a3d-5d0e-9a52-3f5f1e8f2c77")
_CHANNELS = {"outreach": "outreach", "forum": "forum", "fair": "fair", "mobile": "outreach"}
"""Kind of event -> how its clients came. The dictionary has no channel of its own for the mobile centre."""
_NEEDED_OF_ALL = ("place", "labour_status", "education_level")
"""Required by the dictionary (§2.3: address, work, education), and not always asked at an intake."""
_NEEDED_OF_MINORS = ("guardian_name",)
ASKED = (*_NEEDED_OF_ALL, *_NEEDED_OF_MINORS)
"""All that `still_to_ask` may name."""
_NO_LONGER_ASKED = frozenset({"withdrawn", "deceased", "duplicate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachEvent:
    """A day in a village, a job forum, a fair, a day of the mobile centre. `place` is where it is held."""

    KIND: ClassVar[str] = "outreach_event"

    id: EventId
    name: str = required_fact(longest=120)
    kind: str = required_fact(codes="event_kind")
    day: date = required_fact()
    centre_code: str = required_fact(longest=4)
    place: str | None = fact(form="place", longest=8)
    place_name_km: str | None = fact(longest=200)
    counsellor_id: CounsellorId | None = fact()

    @property
    def channel(self) -> str:
        """Return how somebody taken in here came to the centre (code list channel)."""
        return _CHANNELS.get(self.kind, "outreach")


def event_id(centre_code: str, day: date, name: str) -> EventId:
    """Return the id of an event: two desks that name it alike without a line make one record together."""
    return EventId(uuid5(_EVENTS, f"{centre_code}|{day.isoformat()}|{fold_for_search(name)}"))


def still_to_ask(client: Facts) -> tuple[str, ...]:
    """Return the fields that a client taken in at an event still lacks, in the order they are asked.

    Empty for everybody who came to the counter, and once the required minimum of the dictionary is there: a
    place, what they do, their education, and a guardian for whoever was under 18 on the day. Takes the plain
    form, of whatever version.
    """
    if not client.get("event_id") or client.get("status") in _NO_LONGER_ASKED:
        return ()
    told = {**client, "place": client.get("place") or client.get("place_text")}
    needed = (*_NEEDED_OF_ALL, *(_NEEDED_OF_MINORS if _was_a_minor(client) else ()))
    return tuple(name for name in needed if not told.get(name))


def _was_a_minor(client: Facts) -> bool:
    """Return whether the client was not surely of age when taken in (the youngest age counts, §2.3)."""
    year, month, day = (client.get(f"dob_{part}") for part in ("year", "month", "day"))
    try:
        taken_on = date.fromisoformat(str(client.get("registered_on")))
        known = BirthDate(
            int(str(year)), month if isinstance(month, int) else None, day if isinstance(day, int) else None
        )
        return known.youngest_age(taken_on) < ADULT
    except ValueError:
        return False
