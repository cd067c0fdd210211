"""Who is at the terminal: an officer proves it with a password; `officer add|list`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from getpass import getpass

from jobcentre_desktop.server import officers
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say

PASSWORD = "JOBCENTRE_OFFICER_PASSWORD"
"""Environment variable for the password of who decides, for scripts; otherwise it is asked for."""
NEW_PASSWORD = "JOBCENTRE_NEW_OFFICER_PASSWORD"
"""The same for an officer who is added."""

Opening = Callable[[argparse.Namespace], AbstractContextManager[Database]]


class Officers:
    """The officer at the terminal, and the database she comes to."""

    def __init__(self, opening: Opening, now: Callable[[], datetime]) -> None:
        """`opening` opens the database that the arguments name."""
        self.opening = opening
        self.now = now
        # Taken out before PostgreSQL is started: it would inherit them.
        self._password = os.environ.pop(PASSWORD, "")
        self._new = os.environ.pop(NEW_PASSWORD, "")

    def add_commands(
        self, commands: argparse._SubParsersAction[argparse.ArgumentParser], where: argparse.ArgumentParser
    ) -> None:
        officer = commands.add_parser("officer", help="who may ask for erasures and corrections, and approve")
        staff = officer.add_subparsers(required=True, metavar="COMMAND")
        new = staff.add_parser("add", parents=[where], help="add an officer with a password of her own")
        new.add_argument("name", metavar="NAME")
        new.add_argument(
            "--officer", metavar="WHO", help="an officer who vouches for her; only the very first needs none"
        )
        new.set_defaults(command=self._add)
        known = staff.add_parser("list", parents=[where], help="who added whom, and wrong passwords")
        known.add_argument("--json", action="store_true", help="one JSON object")
        known.set_defaults(command=self._show)

    def proved(self, database: Database, args: argparse.Namespace) -> str:
        """Return the name of the officer as it is kept. Raises Foreseen for a wrong password."""
        password = self._password or getpass(f"Password of {args.officer}: ")
        return officers.prove(database, args.officer, password, self.now())

    def _add(self, args: argparse.Namespace) -> None:
        with self.opening(args) as database:
            by = self.proved(database, args) if args.officer else None
            if by is None and database.work(officers.any_there):
                raise officers.another_must()
            officers.add(database, args.name, self._new_password(), self.now(), by=by)

    def _show(self, args: argparse.Namespace) -> None:
        with self.opening(args) as database:
            told = database.work(officers.read)
        say(in_json({"officers": told}) if args.json else in_lines(*officers.lines(told)))

    def _new_password(self) -> str:
        if self._new:
            return self._new
        password = getpass("Password for the new officer: ")
        if getpass("The same again: ") != password:
            raise Foreseen("SRV-31", "The two passwords differ.")
        return password


def by_an_officer() -> argparse.ArgumentParser:
    """Return the argument that says who is there, for each command that needs an officer."""
    by = argparse.ArgumentParser(add_help=False)
    by.add_argument("--officer", required=True, metavar="NAME", help="who decides; the password is asked for")
    return by


def must_be_typed(number: str, told: str | None, done: str) -> None:
    """Raise Foreseen unless the client's number was told again, or is typed now."""
    if (told or typed("Type the client's number to go on:")) != number:
        raise Foreseen("SRV-30", f"This is not the number of that client. Nothing was {done}.")


def typed(question: str) -> str:
    remark(question)
    return sys.stdin.readline().strip()
