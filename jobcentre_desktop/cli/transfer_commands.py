"""The commands about clients who move between centres: transfer, take back, late notes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import counted
from jobcentre_desktop.domain.errors import (
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NotFound,
)
from jobcentre_desktop.services.decide_late import HeldSave, LateNote
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.transfer_client import MovedClient, TakeBack


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def clients_transfer(self, typed: Namespace) -> None:
        client_id = self.desk.find_clients.by_no(typed.client_no)
        if typed.take_back:
            became = self.desk.transfer_client.take_back(client_id)
            undone = became is TakeBack.UNDO
            summary = self.desk.transfer_client.summary(client_id)
            self.speaking.answer(
                {"client_no": typed.client_no, "moved": None if summary is None else moved(summary)},
                "Taken back." if undone else "Asked back: the move may be carried out already.",
                as_json=typed.json,
            )
            return
        empty = [name for name, told in (("to_centre", typed.to), ("reason", typed.reason)) if not told]
        if empty:
            raise InputProblems(tuple(FieldProblem(name, FieldMissing(name)) for name in empty))
        self.desk.transfer_client(client_id, typed.to, reason=typed.reason, note=typed.note)
        summary = self.desk.transfer_client.summary(client_id)
        assert summary is not None  # it was just moved
        self.speaking.answer(
            {"client_no": summary.client_no, "moved": moved(summary)},
            f"{summary.client_no} moves to centre {summary.to.code}. The file goes there with the next sync.",
            as_json=typed.json,
        )

    def late_list(self, typed: Namespace) -> None:
        notes = self.desk.decide_late.open_ones()
        held = self.desk.decide_late.held_here()
        self.speaking.answer(
            {"notes": [_note(one) for one in notes], "held_here": [_held(one) for one in held]},
            *(
                f"{_name(one)}  {one.client_no}  from centre {one.from_centre}: "
                + ", ".join(_fields(change.kind, change.told) for change in one.changes)
                for one in notes
            ),
            f"{counted(len(notes), 'late note')} to decide.",
            *(f"{one.client_no}  held for centre {one.at_centre}: {_word(one)}" for one in held),
            as_json=typed.json,
        )

    def late_take_over(self, typed: Namespace) -> None:
        self.desk.decide_late.take_over(*_key(typed.note))
        self.speaking.answer({"note": typed.note, "taken_over": True}, "Taken over.", as_json=typed.json)

    def late_leave(self, typed: Namespace) -> None:
        self.desk.decide_late.leave(*_key(typed.note))
        self.speaking.answer({"note": typed.note, "taken_over": False}, "Left as it is.", as_json=typed.json)


def show_moved(summary: MovedClient, speaking: Speaking, *, as_json: bool) -> None:
    """Answer `clients show` for a client whose file is at another centre by now."""
    speaking.answer(
        {"client_no": summary.client_no, "moved": moved(summary)},
        f"{summary.client_no}  {summary.name}  {summary.birth.year if summary.birth else ''}".rstrip(),
        f"moved to centre {summary.to.code} on {builtins(summary.at)[:10]} by {summary.by}: {summary.reason}",
        as_json=as_json,
    )


def moved(summary: MovedClient) -> Told:
    return {
        "name": summary.name,
        "sex": summary.sex,
        "birth_year": summary.birth.year if summary.birth else None,
        "to_centre": summary.to.code,
        "to_name_km": summary.to.name_km,
        "to_name_en": summary.to.name_en,
        "at": builtins(summary.at),
        "reason": summary.reason,
        "note": summary.note,
        "by": summary.by,
        "handed_over_at": builtins(summary.handed_over_at),
        "take_back": summary.take_back.value,
        "at_desk": summary.at_desk,
    }


def _note(one: LateNote) -> Told:
    return {
        "note": _name(one),
        "client_no": one.client_no,
        "from_centre": one.from_centre,
        "by": one.author_name,
        "at": builtins(one.at),
        "changes": [
            {
                "kind": change.kind,
                "record_id": str(change.record_id),
                "act": change.act,
                "told": change.told,
                "now": now,
            }
            for change, now in zip(one.changes, one.now, strict=True)
        ],
    }


def _held(one: HeldSave) -> Told:
    return {
        "client_no": one.client_no,
        "at_centre": one.at_centre,
        "made_at": builtins(one.made_at),
        "changes": [{"kind": told.kind, "act": str(told.act), "told": told.facts} for told in one.changes],
        "taken_over": one.taken_over,
    }


def _name(one: LateNote) -> str:
    return f"{one.desk_name}/{one.tx}"


def _key(name: str) -> tuple[str, int]:
    """Return desk and tx of a note's name, e.g. "02-B.1/17". Raises NotFound."""
    desk_name, _, tx = name.partition("/")
    problem: JobCentreError = NotFound("held_change", name)
    if not tx.isdecimal():
        raise problem
    return desk_name, int(tx)


def _fields(kind: str, told: Iterable[str] | None) -> str:
    names = ", ".join(told or ())
    return f"{kind} ({names})" if names else kind


def _word(one: HeldSave) -> str:
    if one.taken_over is None:
        return "not decided yet"
    return "taken over" if one.taken_over else "left"
