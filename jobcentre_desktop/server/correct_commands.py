"""The terminal's commands `correct ask|show|approve|refuse|list`, as their arguments say."""

from __future__ import annotations

import argparse
import typing
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.correction import FIELDS, CorrectionReason
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.server import corrections
from jobcentre_desktop.server.officer_commands import Officers, by_an_officer, must_be_typed, typed
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say
from jobcentre_desktop.server.verify_page import RESOURCES


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    where: argparse.ArgumentParser,
    officers: Officers,
) -> None:
    doing, by = _Correct(officers), by_an_officer()
    correct = commands.add_parser("correct", help="put right what a client says is wrong in their record")
    each = correct.add_subparsers(required=True, metavar="COMMAND")
    ask = each.add_parser(
        "ask",
        parents=[where, by],
        help="ask for a correction, and print its id",
        epilog=f"Fields: {', '.join(FIELDS)}. What has several values, or parts, is told as JSON.",
    )
    ask.add_argument("client", metavar="CLIENT_NO", help="the client's number, or id")
    ask.add_argument(
        "--field", required=True, action="append", choices=FIELDS, metavar="FIELD", help="see below"
    )
    ask.add_argument(
        "--value",
        action="append",
        metavar="VALUE",
        help='what it is to say, one for each field; "" empties it. Left out, it is asked for: nobody else '
        "on this machine sees it among the processes then",
    )
    ask.add_argument("--reason", required=True, choices=[*CorrectionReason])
    ask.set_defaults(command=doing.ask)
    looked = each.add_parser("show", parents=[where, by], help="what stands, and what it would become")
    looked.add_argument("correction", metavar="ID")
    looked.set_defaults(command=doing.look)
    approve = each.add_parser("approve", parents=[where, by], help="carry out what another officer asked for")
    approve.add_argument("correction", metavar="ID")
    approve.add_argument("--client", metavar="CLIENT_NO", help="the number again, instead of being asked")
    approve.set_defaults(command=doing.approve)
    refuse = each.add_parser("refuse", parents=[where, by], help="leave the record as it is")
    refuse.add_argument("correction", metavar="ID")
    refuse.set_defaults(command=doing.refuse)
    shown = each.add_parser("list", parents=[where], help="all corrections, without their values")
    shown.add_argument("--json", action="store_true", help="one JSON object")
    shown.set_defaults(command=doing.show)


@dataclass(frozen=True)
class _Correct:
    officers: Officers

    @cached_property
    def _read_input(self) -> ReadInput:
        return ReadInput(CodeLists(RESOURCES), Gazetteer(RESOURCES))

    def ask(self, args: argparse.Namespace) -> None:
        fields: list[str] = args.field
        values = [typed(f"{field}:") for field in fields] if args.value is None else args.value
        if len(values) != len(fields) or len(set(fields)) != len(fields):
            raise Foreseen("SRV-64", "Give each field once, with one value. Nothing was asked for.")
        told = {field: _value(field, value) for field, value in zip(fields, values, strict=True)}
        with self.officers.opening(args) as database:
            officer, now, reads = self.officers.proved(database, args), self.officers.now(), self._read_input
            asked = database.work(
                lambda c: corrections.ask(c, args.client, told, args.reason, officer, now, reads)
            )
        say(asked)

    def look(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer, now, reads = self.officers.proved(database, args), self.officers.now(), self._read_input
            looked = database.work(lambda c: corrections.looked_at(c, args.correction, officer, now, reads))
        say(in_lines(*_lines(looked)))

    def approve(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer, now, reads = self.officers.proved(database, args), self.officers.now(), self._read_input
            looked = database.work(lambda c: corrections.looked_at(c, args.correction, officer, now, reads))
            for line in _lines(looked):
                remark(line)
            must_be_typed(looked["client_no"], args.client, "corrected")
            now = self.officers.now()
            database.work(lambda c: corrections.approve(c, args.correction, officer, now, reads))

    def refuse(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer, now = self.officers.proved(database, args), self.officers.now()
            database.work(lambda c: corrections.refuse(c, args.correction, officer, now))

    def show(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            told = database.work(corrections.read)
        say(in_json({"corrections": told}) if args.json else in_lines(*corrections.lines(told)))


def _value(field: str, text: str) -> Json:
    """Return what was typed; the JSON in it where a field has several values or parts."""
    if typing.get_origin(typing.get_type_hints(Client)[field]) is not tuple or text[:1] not in ("[", "{"):
        return text
    try:
        return typing.cast("Json", msgspec.json.decode(text))
    except msgspec.DecodeError:
        raise Foreseen("SRV-65", f"{field}: this is no JSON. Nothing was asked for.") from None


def _lines(looked: dict[str, Any]) -> Sequence[str]:
    lines = [
        f"A correction for client {looked['client_no']} ({looked['reason']}, asked for by "
        f"{looked['asked_by']} on {looked['asked_at'][:10]}):"
    ]
    for centre in looked["centres"]:
        where = "where the client is" if centre["is_here"] else "left by the client; it keeps what it had"
        lines.append(f"  centre {centre['centre']}, {where}:")
        for field, stands in centre["stands"].items():
            becomes = f" → {_shown(looked['becomes'][field])}" if centre["is_here"] else ""
            lines.append(f"    {field}: {_shown(stands)}{becomes}")
    lines += [
        f"  disputed, and settled by this: {one['field']}, {_shown(one['other'])}"
        for one in looked["disputed"]
    ]
    return lines


def _shown(value: Json) -> str:
    if value in (None, ""):
        return "(empty)"
    return value if isinstance(value, str) else in_json(value)
