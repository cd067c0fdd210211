"""The central server's terminal: run, centres, desks, officers and their decisions, bundles, status."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import time

import platformdirs
from sqlalchemy import Connection

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.holidays import PublicHolidays, holidays_in
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.server import (
    audit_commands,
    checking,
    correct_commands,
    desks,
    directory,
    erase_commands,
    openapi,
    receipts,
    restored_command,
    revoked_commands,
    update_commands,
)
from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.bundle_commands import export_bundle, import_bundle
from jobcentre_desktop.server.cluster import EmbeddedCluster
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.database_address import check_address
from jobcentre_desktop.server.least_rights import address_of_doors, grant, make_doors
from jobcentre_desktop.server.limits import PER_ADDRESS, PER_DESK, Gate, Limits
from jobcentre_desktop.server.officer_commands import Officers
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.renewal import renew
from jobcentre_desktop.server.round_processes import RoundProcesses
from jobcentre_desktop.server.running import Listening, check, listen, stopping_on_signals
from jobcentre_desktop.server.speaking import in_json, in_lines, remark, say, start_log
from jobcentre_desktop.server.status import read_status, status_lines
from jobcentre_desktop.server.verify_page import RESOURCES, write_page
from jobcentre_desktop.wire.signing import grouped_code

DONE, BUG, FORESEEN = 0, 1, 3
DEFAULT_PORT = 8750
MOST_PROCESSES = 64


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say and return the exit code: 0 done, 2 usage, 3 foreseen. A bug rises: 1."""
    args = _parser().parse_args(arguments)
    start_log()
    try:
        with stopping_on_signals():
            if "in_database" in args:
                with _open(args) as database:
                    say(args.in_database(database, args, _now()))
            else:
                args.command(args)
    except Foreseen as problem:
        remark(str(problem))
        return FORESEEN
    return DONE


def _parser() -> argparse.ArgumentParser:
    where = argparse.ArgumentParser(add_help=False)
    place = where.add_mutually_exclusive_group()
    place.add_argument("--data", type=Path, metavar="DIR", help="folder of the PostgreSQL that comes with it")
    place.add_argument(
        "--database-url", metavar="URL", help="another PostgreSQL: postgresql://user@host/name"
    )
    parser = argparse.ArgumentParser(
        prog="jobcentre-server", description="The central server of the job centres."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", parents=[where], help="listen for desks until stopped")
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help=f"default {DEFAULT_PORT}; 0 for any free one"
    )
    run.add_argument("--tls-cert", type=Path, metavar="FILE", help="certificate chain, PEM")
    run.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    run.add_argument(
        "--per-address",
        type=_limit,
        default=PER_ADDRESS,
        metavar="N",
        help=f"requests a minute from one address that no desk has signed (default {PER_ADDRESS}; 0: all)",
    )
    run.add_argument(
        "--per-desk",
        type=_limit,
        default=PER_DESK,
        metavar="N",
        help=f"requests a minute of one desk, dear ones counted several times (default {PER_DESK}; 0: all)",
    )
    run.add_argument(
        "--processes",
        type=int,
        choices=range(1, MOST_PROCESSES + 1),
        default=1,
        metavar="N",
        help="so many processes answer rounds, well one for each core (default 1: the one that listens)",
    )
    run.set_defaults(command=_run)

    migrate = commands.add_parser("migrate", parents=[where], help="bring the database to this version")
    migrate.add_argument(
        "--doors",
        metavar="ROLE",
        help="let a role of yours, as which `run` comes, read and write rows alone",
    )
    migrate.set_defaults(command=_migrate)

    centre = commands.add_parser("centre", help="centres").add_subparsers(required=True, metavar="COMMAND")
    add = centre.add_parser("add", parents=[where], help="add a centre")
    add.add_argument("code", metavar="CODE", help="province code and up to two more signs, e.g. 02")
    add.add_argument("name_km", metavar="NAME_KM")
    add.add_argument("name_en", metavar="NAME_EN")
    add.set_defaults(command=_add_centre)

    desk = commands.add_parser("desk", help="desks").add_subparsers(required=True, metavar="COMMAND")
    invite = desk.add_parser("invite", parents=[where], help="print a code that enrols one desk once")
    invite.add_argument("code", metavar="CODE", help="the centre's code")
    invite.add_argument("--desk", required=True, metavar="LETTER", help="A to Z")
    invite.set_defaults(command=_invite)

    revoke = desk.add_parser(
        "revoke", parents=[where], help="let a desk in no more and trust none of its letters"
    )
    revoke.add_argument("key", metavar="KEY", help="as the status shows it, e.g. 02-A-0123456789abcdef")
    revoke.set_defaults(command=_revoke)

    doors = commands.add_parser("openapi", help="print the doors of this server as an OpenAPI document")
    doors.set_defaults(command=_openapi)

    page = commands.add_parser(
        "verify-page", parents=[where], help="write the page that checks letters offline"
    )
    page.add_argument("out", type=Path, metavar="OUT.html")
    page.set_defaults(command=_verify_page)

    bundle = commands.add_parser("bundle", help="bundles on sticks").add_subparsers(
        required=True, metavar="COMMAND"
    )
    bring = bundle.add_parser("import", parents=[where], help="take in what a desk saved to a stick")
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument(
        "--answer", type=Path, required=True, metavar="OUT", help="where the answer to carry back goes"
    )
    bring.set_defaults(command=_import_bundle)
    hand = bundle.add_parser("export", parents=[where], help="write what a desk has not heard of")
    hand.add_argument("code", metavar="CENTRE", help="the centre's code")
    hand.add_argument("desk", metavar="DESK", help="the desk's letter, or its key as the status shows it")
    hand.add_argument("out", type=Path, metavar="OUT")
    hand.set_defaults(command=_export_bundle)

    looks = commands.add_parser(
        "check", parents=[where], help="look whether all records are what their changes make of them"
    )
    looks.add_argument("--centre", metavar="CODE", help="only this one")
    looks.add_argument("--json", action="store_true", help="one JSON object")
    looks.add_argument("--repair", action="store_true", help="make anew from their changes what differs")
    looks.set_defaults(command=_check)

    revoked_commands.add_commands(commands, where)
    restored_command.add_command(commands, where)
    update_commands.add_commands(commands, where)
    officers = Officers(_open, _now)
    officers.add_commands(commands, where)
    erase_commands.add_commands(commands, where, officers)
    correct_commands.add_commands(commands, where, officers)
    audit_commands.add_commands(commands, where, _open)

    status = commands.add_parser("status", parents=[where], help="what is here, who came when")
    status.add_argument("--json", action="store_true", help="one JSON object")
    status.set_defaults(command=_status)
    return parser


def _run(args: argparse.Namespace) -> None:
    listening = Listening(host=args.host, port=args.port, certificate=args.tls_cert, private_key=args.tls_key)
    check(listening)
    with _open(args) as database, _for_doors(args, database) as doors:
        gate = Gate(Limits(per_address=args.per_address, per_desk=args.per_desk))
        if args.processes == 1:
            listen(make_app(doors, _now, gate=gate), listening)
            return
        with RoundProcesses(args.processes, doors.address, gate, _now) as rounds:
            listen(make_app(doors, _now, gate=gate, rounds=rounds), listening)


def _limit(told: str) -> int | None:
    """Return what an argument sets as a limit; None for none."""
    number = int(told)
    if number < 0:
        raise ValueError
    return number or None


@contextmanager
def _for_doors(args: argparse.Namespace, database: Database) -> Iterator[Database]:
    """Give the database as those may use it who come over the line; elsewhere the address says as whom."""
    if args.database_url is not None:
        yield database
        return
    database.work(make_doors)
    with closing(Database(address_of_doors(database.address))) as doors:
        yield doors


def _migrate(args: argparse.Namespace) -> None:
    with _open(args) as database:
        if args.doors is not None:
            database.work(lambda connection: grant(connection, args.doors))


def _add_centre(args: argparse.Namespace) -> None:
    with _open(args) as database:
        database.work(lambda c: desks.add_centre(c, args.code, args.name_km, args.name_en, _now()))


def _invite(args: argparse.Namespace) -> None:
    with _open(args) as database:
        code = database.work(lambda c: desks.invite(c, args.code, args.desk, _now()))
    say(grouped_code(code))


def _revoke(args: argparse.Namespace) -> None:
    now = _now()
    today = local_day(now)

    def revoke(connection: Connection) -> None:
        desks.revoke(connection, args.key, now)
        directory.withdraw(connection, receipts.server_key(connection), args.key, today)

    with _open(args) as database:
        database.work(revoke)


def _openapi(_args: argparse.Namespace) -> None:
    say(in_json(openapi.document()))


def _verify_page(args: argparse.Namespace) -> None:
    with _open(args) as database:
        told = database.work(directory.read)
        key = database.work(receipts.server_key).public_key().public_bytes_raw().hex()
    today = local_day(_now())
    write_page(args.out, told, key, today)


def _import_bundle(args: argparse.Namespace) -> None:
    with _open(args) as database:
        say(in_lines(import_bundle(database, args.file, args.answer, _now())))


def _export_bundle(args: argparse.Namespace) -> None:
    with _open(args) as database:
        say(in_lines(export_bundle(database, args.code, args.desk, args.out, _now())))


def _status(args: argparse.Namespace) -> None:
    with _open(args) as database:
        status = database.work(lambda connection: read_status(connection, _calendar(), _now()))
    say(in_json(status) if args.json else in_lines(*status_lines(status)))


def _check(args: argparse.Namespace) -> None:
    with _open(args) as database:
        told = checking.check(database, repair=args.repair, only=args.centre)
    say(in_json({"centres": told}) if args.json else in_lines(*checking.lines(told)))
    if not checking.is_well(told):
        raise Foreseen("SRV-66", "Some records are not what their changes make of them.")


def _calendar() -> WorkingDays:
    """Return the public working days; without the file that ships beside the package only the weekends."""
    file = RESOURCES / "reference" / "holidays.json"
    return WorkingDays(holidays_in(file.read_bytes()) if file.exists() else PublicHolidays((), ()))


@contextmanager
def _open(args: argparse.Namespace) -> Iterator[Database]:
    """Open the database that the arguments name, migrated; the PostgreSQL that comes with it, if none."""
    if args.database_url is not None:
        check_address(args.database_url)
        with _migrated(args.database_url) as database:
            yield database
        return
    with EmbeddedCluster(args.data or _data_folder()) as cluster, _migrated(cluster.url) as database:
        yield database


@contextmanager
def _migrated(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        database.migrate()
        renew(database, progress=_tell_renewal)
        yield database
    finally:
        database.close()


def _tell_renewal(code: str, done: int, records: int) -> None:
    remark(f"Centre {code}: {done:,} of {max(done, records):,} records told in today's words")


def _data_folder() -> Path:
    told = os.environ.get("JOBCENTRE_SERVER_DATA")
    return Path(told) if told else platformdirs.user_data_path("jobcentre-server", appauthor=False)


def _now() -> datetime:
    return datetime.fromtimestamp(time(), UTC)
