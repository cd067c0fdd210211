"""The commands about what needs attention: fields with two values, and what the central server refused."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import counted
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_at_refused import RefusedSave
from jobcentre_desktop.services.settle_conflict import OpenConflict


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def conflicts_list(self, typed: Namespace) -> None:
        found = self.desk.settle_conflict.open_ones()
        refused = self.desk.look_at_refused()
        self.speaking.answer(
            {"conflicts": [_conflict(one) for one in found], "refused": [_refused(one) for one in refused]},
            *(
                f"{one.conflict.id}  {one.client_no}  {one.conflict.kind}.{one.conflict.field}: "
                + " | ".join(f"{side.value!r} ({side.by}, desk {side.desk})" for side in one.sides)
                for one in found
            ),
            f"{counted(len(found), 'conflict')}.",
            *(f"{one.desk}/{one.seq}  {one.kind}: {one.reason}" for one in refused),
            f"{counted(len(refused), 'change')} refused.",
            as_json=typed.json,
        )

    def conflicts_settle(self, typed: Namespace) -> None:
        if typed.text is not None:
            self.desk.settle_conflict.write(typed.id, typed.text)
        else:
            self.desk.settle_conflict(typed.id, typed.keep)
        self.speaking.answer(
            {"id": typed.id, "kept": typed.keep or "text"},
            "Settled. The other value stays in the history.",
            as_json=typed.json,
        )

    def conflicts_let_be(self, typed: Namespace) -> None:
        desk, _, seq = typed.change.partition("/")
        if not seq.isdecimal():
            raise NotFound("change", typed.change)
        self.desk.look_at_refused.let_be(desk, int(seq))
        self.speaking.answer({"change": typed.change}, "Off the list.", as_json=typed.json)


def _conflict(one: OpenConflict) -> Told:
    told = one.conflict
    return {
        "id": told.id,
        "client_no": one.client_no or None,
        "client": one.client_name or None,
        "kind": told.kind,
        "record_id": str(told.record_id),
        "field": told.field,
        "critical": told.critical,
        "text": one.is_text,
        "mine": one.mine,
        "follower": one.staff.get(one.follower) if one.follower else None,
        "sides": [
            {
                "id": side.conflict_id,
                "keep": side.choice,
                "value": side.value,
                "by": side.by,
                "at": builtins(side.at),
                "desk": side.desk,
            }
            for side in one.sides
        ],
    }


def _refused(one: RefusedSave) -> Told:
    return {
        "change": f"{one.desk}/{one.seq}",
        "client": one.client_name or None,
        "kind": one.kind,
        "record_id": str(one.record_id),
        "fields": one.facts,
        "reason": one.reason,
        "by": one.by,
        "at": builtins(one.at),
    }
