"""The terminal's commands `erase ask|approve|refuse|list`, as their arguments say."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from jobcentre_desktop.domain.erasure import ErasureReason
from jobcentre_desktop.server import erasures
from jobcentre_desktop.server.officer_commands import Officers, by_an_officer, must_be_typed
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    where: argparse.ArgumentParser,
    officers: Officers,
) -> None:
    doing, by = _Erase(officers), by_an_officer()
    erase = commands.add_parser("erase", help="erase a client's data at every centre and desk")
    each = erase.add_subparsers(required=True, metavar="COMMAND")
    ask = each.add_parser("ask", parents=[where, by], help="ask for an erasure, and print its id")
    ask.add_argument("client", metavar="CLIENT_NO", help="the client's number, or id")
    ask.add_argument("--reason", required=True, choices=[*ErasureReason])
    ask.set_defaults(command=doing.ask)
    approve = each.add_parser("approve", parents=[where, by], help="carry out what another officer asked for")
    approve.add_argument("erasure", metavar="ID")
    approve.add_argument("--client", metavar="CLIENT_NO", help="the number again, instead of being asked")
    approve.set_defaults(command=doing.approve)
    refuse = each.add_parser("refuse", parents=[where, by], help="leave the data as they are")
    refuse.add_argument("erasure", metavar="ID")
    refuse.set_defaults(command=doing.refuse)
    shown = each.add_parser("list", parents=[where], help="all erasures, and which desks have done them")
    shown.add_argument("--json", action="store_true", help="one JSON object")
    shown.set_defaults(command=doing.show)


@dataclass(frozen=True, slots=True)
class _Erase:
    officers: Officers

    def ask(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer, now = self.officers.proved(database, args), self.officers.now()
            told = database.work(lambda c: erasures.ask(c, args.client, args.reason, officer, now))
        say(told)

    def approve(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer = self.officers.proved(database, args)
            looked = database.work(lambda c: erasures.looked_at(c, args.erasure))
            remark(
                f"This erases the data of client {looked['client_no']} for ever ({looked['reason']}, "
                f"asked for by {looked['asked_by']}):"
            )
            for centre, kinds in looked["counts"].items():
                counted = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
                remark(f"  centre {centre}: {counted or 'only what came too late'}")
            must_be_typed(looked["client_no"], args.client, "erased")
            database.work(lambda c: erasures.approve(c, args.erasure, officer, self.officers.now()))

    def refuse(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            officer, now = self.officers.proved(database, args), self.officers.now()
            database.work(lambda c: erasures.refuse(c, args.erasure, officer, now))

    def show(self, args: argparse.Namespace) -> None:
        with self.officers.opening(args) as database:
            told = database.work(erasures.read)
        say(in_json({"erasures": told}) if args.json else in_lines(*erasures.lines(told)))
