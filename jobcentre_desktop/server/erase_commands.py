"""The terminal's commands `officer add|list` and `erase ask|approve|refuse|list`, as their arguments say."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from getpass import getpass

from jobcentre_desktop.domain.erasure import ErasureReason
from jobcentre_desktop.server import erasures, officers
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say

PASSWORD = "JOBCENTRE_OFFICER_PASSWORD"
"""Environment variable for the password of who decides, for scripts; otherwise it is asked for."""
NEW_PASSWORD = "JOBCENTRE_NEW_OFFICER_PASSWORD"
"""The same for an officer who is added."""

Opening = Callable[[argparse.Namespace], AbstractContextManager[Database]]


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    where: argparse.ArgumentParser,
    opening: Opening,
    now: Callable[[], datetime],
) -> None:
    """Add the commands to the terminal's; `opening` opens the database that the arguments name."""
    doing = _Doing(opening, now)
    officer = commands.add_parser("officer", help="who may ask for an erasure and approve it")
    staff = officer.add_subparsers(required=True, metavar="COMMAND")
    new = staff.add_parser("add", parents=[where], help="add an officer with a password of her own")
    new.add_argument("name", metavar="NAME")
    new.add_argument(
        "--officer", metavar="WHO", help="an officer who vouches for her; only the very first needs none"
    )
    new.set_defaults(command=doing.add_officer)
    known = staff.add_parser("list", parents=[where], help="who added whom, and wrong passwords")
    known.add_argument("--json", action="store_true", help="one JSON object")
    known.set_defaults(command=doing.show_officers)

    erase = commands.add_parser("erase", help="erase a client's data at every centre and desk")
    each = erase.add_subparsers(required=True, metavar="COMMAND")
    by = argparse.ArgumentParser(add_help=False)
    by.add_argument("--officer", required=True, metavar="NAME", help="who decides; the password is asked for")
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


class _Doing:
    """The commands, with what they need beside their arguments."""

    def __init__(self, opening: Opening, now: Callable[[], datetime]) -> None:
        self._opening = opening
        self._now = now
        # Taken out before PostgreSQL is started: it would inherit them.
        self._password = os.environ.pop(PASSWORD, "")
        self._new = os.environ.pop(NEW_PASSWORD, "")

    def add_officer(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            by = self._proved(database, args) if args.officer else None
            if by is None and database.work(officers.any_there):
                raise officers.another_must()
            officers.add(database, args.name, self._new_password(), self._now(), by=by)

    def show_officers(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            told = database.work(officers.read)
        say(in_json({"officers": told}) if args.json else in_lines(*officers.lines(told)))

    def ask(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            officer = self._proved(database, args)
            told = database.work(lambda c: erasures.ask(c, args.client, args.reason, officer, self._now()))
        say(told)

    def approve(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            officer = self._proved(database, args)
            looked = database.work(lambda c: erasures.looked_at(c, args.erasure))
            remark(
                f"This erases the data of client {looked['client_no']} for ever ({looked['reason']}, "
                f"asked for by {looked['asked_by']}):"
            )
            for centre, kinds in looked["counts"].items():
                counted = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
                remark(f"  centre {centre}: {counted or 'only what came too late'}")
            if (args.client or _typed("Type the client's number to go on:")) != looked["client_no"]:
                raise Foreseen("SRV-30", "This is not the number of that client. Nothing was erased.")
            database.work(lambda c: erasures.approve(c, args.erasure, officer, self._now()))

    def refuse(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            officer = self._proved(database, args)
            database.work(lambda c: erasures.refuse(c, args.erasure, officer, self._now()))

    def show(self, args: argparse.Namespace) -> None:
        with self._opening(args) as database:
            told = database.work(erasures.read)
        say(in_json({"erasures": told}) if args.json else in_lines(*erasures.lines(told)))

    def _proved(self, database: Database, args: argparse.Namespace) -> str:
        password = self._password or getpass(f"Password of {args.officer}: ")
        return officers.prove(database, args.officer, password, self._now())

    def _new_password(self) -> str:
        if self._new:
            return self._new
        password = getpass("Password for the new officer: ")
        if getpass("The same again: ") != password:
            raise Foreseen("SRV-31", "The two passwords differ.")
        return password


def _typed(question: str) -> str:
    remark(question)
    return sys.stdin.readline().strip()
