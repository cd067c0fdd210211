"""`audit verify` and `audit list` of the server's terminal: who wrote and who was told what."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import date, datetime, time
from functools import partial
from uuid import UUID

from sqlalchemy import Connection, select

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.server import audit, audit_check, audit_list, named_client, tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say

Opening = Callable[[argparse.Namespace], AbstractContextManager[Database]]


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    where: argparse.ArgumentParser,
    opening: Opening,
) -> None:
    """Add the commands to the terminal's; `opening` opens the database that the arguments name."""
    each = commands.add_parser("audit", help="who wrote and who was told what").add_subparsers(
        required=True, metavar="COMMAND"
    )
    of = argparse.ArgumentParser(add_help=False)
    of.add_argument("--centre", metavar="CODE", help="only this one")
    of.add_argument("--json", action="store_true", help="one JSON object")
    verify = each.add_parser(
        "verify", parents=[where, of], help="look whether it is whole and the changes are those it tells of"
    )
    verify.add_argument(
        "--holds",
        metavar="ENTRY",
        help="an entry written down before, as NUMBER:HASH: look whether it is still here (with --centre)",
    )
    verify.set_defaults(command=lambda args: _verify(opening, args))
    told = each.add_parser("list", parents=[where, of], help="print entries, a line each")
    told.add_argument("--client", metavar="CLIENT_NO", help="only what concerned this client; number or id")
    told.add_argument(
        "--who", metavar="KEY", default="", help="only this desk's, by its key, or an officer's"
    )
    told.add_argument("--since", type=date.fromisoformat, metavar="YYYY-MM-DD", help="only from this day on")
    told.set_defaults(command=lambda args: _list(opening, args))


def _verify(opening: Opening, args: argparse.Namespace) -> None:
    if args.holds and not args.centre:
        raise Foreseen("SRV-60", "Each centre has an audit of its own: say of which with --centre.")
    with opening(args) as database:
        centres = database.work(lambda connection: _centres(connection, args.centre))
        checked = [database.at_one_moment(partial(audit_check.check, centre_id=code)) for code in centres]
        holds = not args.holds or database.work(lambda c: audit.witnessed(c, args.centre, args.holds))
    if args.json:
        say(in_json({"centres": [asdict(one) for one in checked]}))
    else:
        for one in checked:
            say(f"{one.centre}: {one.entries} entries, {one.changes} changes; the last entry is {one.head}")
            for fault in one.faults:
                say(f"  {fault}")
    if not holds:
        raise Foreseen("SRV-61", f"Entry {args.holds} is not here: the audit was cut, changed, or put back.")
    if any(one.faults for one in checked):
        raise Foreseen("SRV-62", "The audit or what it tells of was changed by other means than this server.")


def _list(opening: Opening, args: argparse.Namespace) -> None:
    since = None if args.since is None else datetime.combine(args.since, time(), CAMBODIA)

    def tell(connection: Connection) -> None:
        client_id: UUID | None = None
        if args.client:
            client_id, _ = named_client.find(connection, args.client)
        told = (
            entry
            for code in _centres(connection, args.centre)
            for entry in audit_list.entries(connection, code, who=args.who, since=since, client_id=client_id)
        )
        if args.json:
            say(in_json({"entries": list(told)}))
            return
        found = False
        for entry in told:
            found = True
            say(in_lines(audit_list.line(entry)))
        if not found:
            remark("There is no such entry.")

    with opening(args) as database:
        database.at_one_moment(tell)


def _centres(connection: Connection, only: str | None) -> list[str]:
    centre = tables.centre.c.centre_id
    codes = list(connection.scalars(select(centre).order_by(centre)))
    if only is not None and only not in codes:
        raise Foreseen("SRV-63", f"There is no centre {only}. `status` shows all.")
    return codes if only is None else [only]
