"""`restored` of the server's terminal: says that the server was put back to an older copy of its database."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from jobcentre_desktop.server import corrections, era
from jobcentre_desktop.server.audit import SERVER
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.speaking import in_lines


def add_command(commands: Any, where: argparse.ArgumentParser) -> None:
    restored = commands.add_parser(
        "restored", parents=[where], help="after a restore: count on where no number was ever given"
    )
    restored.add_argument(
        "--force", action="store_true", help="also when no desk has come yet that knows more than this copy"
    )
    restored.set_defaults(in_database=_restored)


def _restored(database: Database, args: argparse.Namespace, now: datetime) -> str:
    def go_on(connection: Connection) -> dict[str, tuple[int, int]]:
        told = era.restored(connection, now, force=args.force)
        corrections.forget(connection, SERVER, now)
        return told

    told = database.work(go_on)
    lines = [
        f"{code}: this copy ends at number {number}; numbers go on after {after}"
        for code, (number, after) in told.items()
    ]
    lines.append(
        "Every desk that comes sends again what this copy does not have. Desks it does not know: invite."
    )
    lines.append("Corrections that waited for an officer are refused: ask for them again.")
    return in_lines(*lines)
