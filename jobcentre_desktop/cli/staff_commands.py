"""The commands about the staff of a centre: who they are, and where else they serve."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.services.desk_services import DeskServices


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def staff_list(self, typed: Namespace) -> None:
        staff = self.desk.keep_staff.everybody()
        self.speaking.answer(
            {"staff": [_told(one) for one in staff]}, *(_line(one) for one in staff), as_json=typed.json
        )

    def staff_also_at(self, typed: Namespace) -> None:
        named = next((one for one in self.desk.keep_staff.everybody() if one.name == typed.name), None)
        if named is None:
            raise NotFound(Counsellor.KIND, typed.name)
        kept = self.desk.keep_staff.serve_also(named.id, typed.centres)
        self.speaking.answer(_told(kept), _line(kept), as_json=typed.json)

    def staff_new_key(self, typed: Namespace) -> None:
        self.desk.keep_staff.give_new_key()
        self.speaking.answer(
            {"new_key": True}, "The file gets a new key at the next sign-in.", as_json=typed.json
        )


def _told(one: Counsellor) -> Told:
    return {
        "name": one.name,
        "name_latin": one.name_latin,
        "role": one.role.value,
        "active": one.active,
        "home": one.home or None,
        "also_at": list(one.also_at),
    }


def _line(one: Counsellor) -> str:
    parts = [one.name, one.role.value]
    if not one.active:
        parts.append("not let in")
    if one.home:
        parts.append(f"from centre {one.home}")
    if one.also_at:
        parts.append(f"also at {', '.join(one.also_at)}")
    return "  ".join(parts)
