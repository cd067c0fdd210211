"""The commands about what is due: follow-ups listed and written down, files still to be completed."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import counted
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.follow_clients import Section

_ALL = 1_000_000
_ASKED = ("referral_follow_up", "placement_follow_up")


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def follow_ups_list(self, typed: Namespace) -> None:
        found = self._items(Section(typed.part), mine=typed.mine)
        self.speaking.answer(
            {"due": [_told(one) for one in found]},
            *(
                f"{_name(one)}  {one.on.isoformat()}  {one.client_name}: {one.kind} {one.text}".rstrip()
                for one in found
            ),
            f"{counted(len(found), 'task')}.",
            as_json=typed.json,
        )

    def follow_ups_done(self, typed: Namespace) -> None:
        every = (one for part in (Section.NOW, Section.COMING) for one in self._items(part))
        item = next((one for one in every if one.kind in _ASKED and _name(one) == typed.task), None)
        if item is None:
            raise NotFound("follow_up", typed.task)
        raw = {"reached": typed.reached, "contact_by": typed.by, "note": typed.note or None}
        told = self.desk.follow_clients.record(item, raw).follow_up
        again = told.again_on.isoformat() if told.again_on else None
        self.speaking.answer(
            {"task": typed.task, "reached": told.reached.value, "attempt": told.attempt, "again_on": again},
            f"Saved, try {told.attempt}. " + (f"Next try: {again}." if again else "No further try."),
            as_json=typed.json,
        )

    def outreach_to_complete(self, typed: Namespace) -> None:
        found = self.desk.hold_outreach.to_complete(limit=_ALL)
        events = {one.event.id: one.event.name for one in found.events}
        told: list[Json] = [
            {
                "client_no": one.client_no,
                "client": one.name,
                "event": events.get(one.event_id) if one.event_id else None,
                "to_ask": list(one.to_ask),
            }
            for one in found.rows
        ]
        self.speaking.answer(
            {"to_complete": told},
            *(f"{one.client_no}  {one.name}: {', '.join(one.to_ask)}" for one in found.rows),
            f"{counted(found.total, 'file')} to complete.",
            as_json=typed.json,
        )

    def _items(self, part: Section, *, mine: bool = False) -> tuple[DueItem, ...]:
        return self.desk.follow_clients.page(part, mine=mine, limit=_ALL).items


def _name(one: DueItem) -> str:
    """Return by what a command calls a task."""
    return f"{one.record_id}/{one.occasion.value}" if one.occasion else str(one.record_id)


def _told(one: DueItem) -> Told:
    return {
        "task": _name(one),
        "kind": one.kind,
        "due": one.on.isoformat(),
        "client": one.client_name,
        "occasion": one.occasion.value if one.occasion else None,
        "about": one.text or None,
    }
