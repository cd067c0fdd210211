"""What can be typed after `jobcentre`: every command with its options and its help."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from jobcentre_desktop.cli.field_help import FieldHelp
from jobcentre_desktop.cli.speaking import STDIN
from jobcentre_desktop.domain.attachment import REMOVED_BECAUSE
from jobcentre_desktop.domain.follow_up import Reached
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.domain.terminal_text import on_one_line
from jobcentre_desktop.services.follow_clients import Section

_EXIT_CODES = (
    "Exit codes: 0 done, 2 usage, 3 a foreseen problem (its sentence and code on standard error), 1 a bug."
)
_ENVIRONMENT = """\
Environment: JOBCENTRE_HOME (where the desk's files live), JOBCENTRE_USER and JOBCENTRE_PASSWORD (else asked
at the terminal). Without a command the app opens; --practice works on made-up data."""
_LETTERHEAD = (
    *("address-km", "address-en", "phone"),
    *("head-name-km", "head-name-en", "head-title-km", "head-title-en"),
)


_PAPERS = """\
registration_blank and daily_register are about nobody; consent without CLIENT_NO is an empty form. The others
need CLIENT_NO; a counselling_summary needs a session, an appointment_slip an appointment to come. Papers are
not kept: the same records give the same paper."""


class _Parser(argparse.ArgumentParser):
    """Speaks on the streams it is given."""

    def __init__(self, *, stdout: TextIO, stderr: TextIO, **kwargs: Any) -> None:
        kwargs |= {"allow_abbrev": False, "formatter_class": argparse.RawDescriptionHelpFormatter}
        super().__init__(**kwargs)
        self._stdout, self._stderr = stdout, stderr

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            stream = self._stderr if file is sys.stderr else self._stdout
            stream.write("\n".join(map(on_one_line, message.split("\n"))))  # it may repeat what was typed


def _day(text: str) -> date:
    return date.fromisoformat(text)


_day.__name__ = "day as YYYY-MM-DD"  # argparse shows it


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


_at_least_one.__name__ = "number from 1 up"  # argparse shows it


class Arguments:
    """Builds the parser. Help about fields is put together only when somebody asks for it."""

    def __init__(self, fields: FieldHelp, *, stdout: TextIO, stderr: TextIO) -> None:
        self._fields = fields
        self._new = partial(_Parser, stdout=stdout, stderr=stderr)

    def read(self, argv: list[str]) -> argparse.Namespace:
        """Return the command (attribute `command`) and its options.

        Raises SystemExit, after it said why, for help and for wrong usage.
        """
        wants_help = "-h" in argv or "--help" in argv
        parser = self._new(
            prog="jobcentre",
            description="The job centre's desk, from a terminal.",
            epilog=f"{_ENVIRONMENT}\n\n{_EXIT_CODES}",
        )
        commands = self._group(parser)
        self._desk_commands(commands)
        clients = commands.add_parser("clients", help="register, change, find, import, export")
        self._client_commands(self._group(clients), self._fields.client() if wants_help else "")
        for name, what, fields in (
            ("sessions", "counselling session", self._fields.session),
            ("referrals", "referral", self._fields.referral),
        ):
            group = self._group(commands.add_parser(name, help=f"add a {what}"))
            epilog = fields() if wants_help else ""
            add = self._leaf(group, f"{name} add", f"add a {what} from a JSON object", epilog)
            add.add_argument("client_no", metavar="CLIENT_NO")
            _add_input(add)
        self._due(commands)
        self._conflicts(commands)
        self._late(commands)
        self._attachments(commands)
        self._staff(commands)
        self._updates(commands)
        self._letters(commands)
        self._paper(commands)
        lunar = self._leaf(commands, "lunar-date", "print the lunar date line of days; needs no desk")
        lunar.add_argument(
            "dates", nargs="+", metavar="DATE", help="2026-11-22 or 22/11/2026, taken at noon; or with T17:00"
        )
        _add_json(lunar)
        typed = parser.parse_args(argv)
        if typed.command == "verify-letter" and typed.born and not typed.name:
            parser.error("argument --born: compared together with --name, which is missing")
        return typed

    def _group(self, parser: Any) -> Any:
        return parser.add_subparsers(metavar="COMMAND", required=True, parser_class=self._new)

    def _leaf(self, group: Any, command: str, what: str, epilog: str = "") -> argparse.ArgumentParser:
        leaf: argparse.ArgumentParser = group.add_parser(
            command.split()[-1], help=what, description=f"{what[0].upper()}{what[1:]}.", epilog=epilog
        )
        leaf.set_defaults(command=command)
        return leaf

    def _desk_commands(self, commands: Any) -> None:
        setup = self._leaf(commands, "setup", "set up this desk: its centre, its file, its first counsellor")
        setup.add_argument("--centre", required=True, metavar="CODE", help="province code, 01 to 25")
        setup.add_argument("--centre-name-km", required=True, metavar="NAME")
        setup.add_argument("--centre-name-en", required=True, metavar="NAME")
        setup.add_argument("--letters", default="", help="abbreviation at the end of a letter's number")
        setup.add_argument("--desk", required=True, metavar="LETTER", help="one letter, A to Z")
        setup.add_argument(
            "--counsellor", required=True, metavar="NAME", help="first counsellor, the manager"
        )
        for option in _LETTERHEAD:
            setup.add_argument(f"--{option}", default="", metavar="TEXT", help="for the letterhead")
        setup.add_argument("--language", choices=("km", "en"), default="km", help="of the screens and papers")
        setup.add_argument("--recovery-sheet", type=Path, metavar="FILE.pdf", help="to print and lock away")
        _add_json(setup)

        desk = self._group(commands.add_parser("desk", help="connect this desk to its central server"))
        enrol = self._leaf(desk, "desk enrol", "enrol this desk at the central server with a one-time code")
        enrol.add_argument("--server", required=True, metavar="URL")
        enrol.add_argument(
            "--code",
            default=STDIN,
            help="better left out: what stands in a command others on this PC can read; then it is asked for",
        )
        _add_json(enrol)

        sync = self._leaf(commands, "sync", "send what waits and fetch what is new")
        _add_go_on(sync)
        _add_json(sync)
        bundle = self._group(commands.add_parser("bundle", help="by stick where there is no line"))
        for name, what in (
            ("export", "save what waits to a file, sealed for the central server and your centre's desks"),
            ("show", "say what a file is and take nothing from it"),
            ("import", "read the central server's answer, or the changes of another desk of this centre"),
            ("carry", "hand in another desk's file over this desk's line"),
        ):
            leaf = self._leaf(bundle, f"bundle {name}", what)
            leaf.add_argument("file", type=Path, metavar="FILE.jobcentre")
            if name == "carry":
                leaf.add_argument(
                    "--answer", type=Path, required=True, metavar="OUT", help="the answer to carry back"
                )
            if name == "import":
                _add_go_on(leaf)
            _add_json(leaf)
        share = self._leaf(bundle, "bundle exchange", "read the others' files in a folder, leave one's own")
        share.add_argument("folder", type=Path, metavar="FOLDER")
        _add_json(share)
        day = self._group(commands.add_parser("day", help="the end of the day"))
        _add_json(self._leaf(day, "day close", "count the day, send it and keep the receipt"))
        check = self._leaf(
            commands, "check", "look at every page of the encrypted file, and count its records"
        )
        check.add_argument("--quick", action="store_true", help="look only at what every command needs")
        _add_json(check)
        backup = self._leaf(commands, "backup", "take a copy of the encrypted file, opened and checked")
        backup.add_argument(
            "file", type=Path, metavar="FILE", help="as one file; or a folder, where the last three stay"
        )
        _add_json(backup)
        self._restore(commands)
        counter = self._group(commands.add_parser("counter", help="how fast this desk's forms are filled in"))
        for name, what in (
            ("show", "tell the medians of the last days; no counsellor and no client is in them"),
            ("on", "count from now on"),
            ("off", "count no more; what was counted stays"),
            ("forget", "forget all that was counted, for good"),
        ):
            _add_json(self._leaf(counter, f"counter {name}", what))
        waiting = self._leaf(commands, "waiting-times", "tell how long people waited, by day and by hour")
        waiting.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="the last day; today if untold")
        waiting.add_argument(
            "--days", type=_at_least_one, default=30, metavar="N", help="so many (%(default)s)"
        )
        _add_json(waiting)

    def _restore(self, commands: Any) -> None:
        restore = self._leaf(
            commands,
            "restore",
            "put a copy in the place of the encrypted file, which is kept",
            "Needs the password of one who could open the desk when the copy was taken, or can now.",
        )
        restore.add_argument(
            "file", type=Path, metavar="FILE", help="a copy; of a folder of copies the newest whole one"
        )
        restore.add_argument("--yes", action="store_true", help="do not ask first")
        _add_json(restore)

    def _client_commands(self, clients: Any, fields: str) -> None:
        add = self._leaf(clients, "clients add", "register a client from a JSON object", fields)
        _add_input(add)
        edit = self._leaf(
            clients, "clients edit", "change the fields of a JSON object, and only these", fields
        )
        edit.add_argument("client_no", metavar="CLIENT_NO")
        _add_input(edit)
        show = self._leaf(clients, "clients show", "show everything about a client")
        show.add_argument("client_no", metavar="CLIENT_NO")
        _add_json(show)
        find = self._leaf(clients, "clients find", "find clients by name, phone or number")
        find.add_argument("text", metavar="TEXT")
        find.add_argument("--limit", type=_at_least_one, default=20, metavar="N")
        _add_json(find)
        take = self._leaf(clients, "clients import", "take a registration sheet in: all good rows, or none")
        take.add_argument("file", type=Path, metavar="FILE.csv|.xlsx")
        take.add_argument("--dry-run", action="store_true", help="look at every row and keep nothing")
        take.add_argument("--rejects", type=Path, metavar="FILE.xlsx", help="where rejected rows are written")
        _add_json(take)
        hand = self._leaf(
            clients, "clients export", "hand all clients out as a sheet; that it was done is kept"
        )
        hand.add_argument("file", type=Path, metavar="FILE.csv|.xlsx|.jsonl")
        purposes = ", ".join(one.code for one in self._fields.codes.get("export_purpose").codes)
        hand.add_argument("--purpose", required=True, metavar="CODE", help=f"kept with it: {purposes}")
        hand.add_argument("--note", default="", metavar="TEXT", help="what for, in words")
        hand.add_argument("--sensitive", action="store_true", help="with the sensitive fields (head only)")
        _add_json(hand)

        move = self._leaf(clients, "clients transfer", "move a client to another centre, file and all")
        move.add_argument("client_no", metavar="CLIENT_NO")
        move.add_argument("--to", default="", metavar="CENTRE", help="code or name of the other centre")
        reasons = ", ".join(one.code for one in self._fields.codes.get("transfer_reason").codes)
        move.add_argument("--reason", default="", metavar="CODE", help=reasons)
        move.add_argument("--note", default="", metavar="TEXT", help="for the colleagues there")
        move.add_argument("--take-back", action="store_true", help="undo a move that was not sent yet")
        _add_json(move)

    def _due(self, commands: Any) -> None:
        group = self._group(commands.add_parser("follow-ups", help="whom to ask how they are doing"))
        every = self._leaf(group, "follow-ups list", "list what is due, oldest first")
        every.add_argument("--part", choices=tuple(map(str, Section)), default=str(Section.NOW))
        every.add_argument("--mine", action="store_true", help="only what is mine")
        done = self._leaf(group, "follow-ups done", "write down one try to reach a client")
        done.add_argument("task", metavar="TASK", help="as the list names it")
        done.add_argument("--reached", required=True, choices=tuple(map(str, Reached)))
        ways = tuple(one.code for one in self._fields.codes.get("contact_channel").codes)
        done.add_argument("--by", choices=ways, default="phone", help="way of contact")
        done.add_argument("--note", default="", metavar="TEXT", help="what was heard")
        outreach = self._group(commands.add_parser("outreach", help="work outside the centre"))
        short = self._leaf(outreach, "outreach to-complete", "list the files begun at events")
        for leaf in (every, done, short):
            _add_json(leaf)

    def _conflicts(self, commands: Any) -> None:
        group = self._group(commands.add_parser("conflicts", help="what needs attention"))
        _add_json(self._leaf(group, "conflicts list", "list fields with two values, and refused changes"))
        settle = self._leaf(group, "conflicts settle", "choose a value; the others stay in the history")
        settle.add_argument("id", metavar="ID", help="as the list tells it")
        choice = settle.add_mutually_exclusive_group(required=True)
        choice.add_argument("--keep", choices=("shown", "other"))
        choice.add_argument("--text", metavar="TEXT", help="a new one in place of both")
        _add_json(settle)
        let_be = self._leaf(group, "conflicts let-be", "take a refused change off the list")
        let_be.add_argument("change", metavar="CHANGE", help="as the list names it, e.g. 02-A.1/17")
        _add_json(let_be)

    def _late(self, commands: Any) -> None:
        late = self._group(commands.add_parser("late", help="what came too late for a client who moved"))
        _add_json(self._leaf(late, "late list", "list late notes to decide, and what is held for others"))
        for name, what in (
            ("take-over", "make the changes of a late note here"),
            ("leave", "let the file stay as it is"),
        ):
            decide = self._leaf(late, f"late {name}", what)
            decide.add_argument("note", metavar="NOTE", help="as the list names it, e.g. 02-B.1/17")
            _add_json(decide)

    def _attachments(self, commands: Any) -> None:
        group = self._group(commands.add_parser("attachments", help="scans in a client's file"))
        add = self._leaf(group, "attachments add", "keep a scan: JPEG, PNG or PDF")
        add.add_argument("client_no", metavar="CLIENT_NO")
        add.add_argument("file", type=Path, metavar="FILE")
        kinds = ", ".join(one.code for one in self._fields.codes.get("attachment_kind").codes)
        add.add_argument("--kind", required=True, metavar="CODE", help=kinds)
        add.add_argument("--title", default="", metavar="TEXT", help="what is on it")
        every = self._leaf(group, "attachments list", "list a client's scans and where each one is")
        every.add_argument("client_no", metavar="CLIENT_NO")
        save = self._leaf(group, "attachments save", "write a copy of a scan, fetched if need be")
        save.add_argument("id", metavar="ID", help="as the list tells it")
        save.add_argument("out", type=Path, metavar="OUT")
        remove = self._leaf(group, "attachments remove", "take a scan out of the file")
        remove.add_argument("id", metavar="ID", help="as the list tells it")
        remove.add_argument("--reason", required=True, choices=REMOVED_BECAUSE)
        for leaf in (add, every, save, remove):
            _add_json(leaf)

    def _staff(self, commands: Any) -> None:
        staff = self._group(commands.add_parser("staff", help="who works here, and where else they serve"))
        _add_json(self._leaf(staff, "staff list", "list the staff of the centre"))
        also = self._leaf(staff, "staff also-at", "say at which other centres a counsellor serves too")
        also.add_argument("name", metavar="NAME")
        also.add_argument(
            "centres", nargs="*", metavar="CENTRE", help="codes or names of other centres; none: only here"
        )
        new_key = self._leaf(staff, "staff new-key", "somebody may know the file's key: have it get another")
        for leaf in (also, new_key):
            _add_json(leaf)

    def _updates(self, commands: Any) -> None:
        update = self._group(commands.add_parser("update", help="new versions of this program"))
        _add_json(self._leaf(update, "update list", "tell which version works here and which are kept"))
        take = self._leaf(update, "update take", "check a new version and keep it; install nothing")
        take.add_argument("file", type=Path, metavar="FILE.jobcentre-update")
        _add_json(take)
        _add_json(self._leaf(update, "update fetch", "get a new version from the server, if it has one"))
        for name, what in (
            ("install", "copy the desk's file, then install the newest version that is kept"),
            ("go-back", "copy the desk's file, then install the version before this one"),
        ):
            leaf = self._leaf(update, f"update {name}", what)
            leaf.add_argument("--now", action="store_true", help="in opening hours too")
            _add_json(leaf)

    def _letters(self, commands: Any) -> None:
        letter = self._leaf(commands, "letter", "make the letter of a referral and write it as PDF")
        letter.add_argument("referral_no", metavar="REFERRAL_NO")
        letter.add_argument("--language", choices=("km", "en", "both"), required=True)
        letter.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
        letter.add_argument(
            "--confirm-paper", action="store_true", help="the printed letter is in hand: issued"
        )
        _add_json(letter)
        verify = self._leaf(commands, "verify-letter", "check the QR code of a letter, without a line")
        verify.add_argument(
            "text",
            metavar="TEXT|-|FILE",
            help="what the scanner typed; - reads standard input; or a PDF or a picture",
        )
        verify.add_argument("--name", default="", help="the client's, Khmer or Latin, to compare")
        verify.add_argument(
            "--born", type=_at_least_one, default=0, metavar="YEAR", help="to compare with the name"
        )
        _add_json(verify)

    def _paper(self, commands: Any) -> None:
        paper = self._leaf(commands, "paper", "make a form, a card, a slip or a register as PDF", _PAPERS)
        paper.add_argument(
            "kind", metavar="KIND", choices=tuple(map(str, PaperKind)), help=", ".join(PaperKind)
        )
        paper.add_argument("client_no", metavar="CLIENT_NO", nargs="?", help="whose paper it is")
        paper.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="of a daily register, else today")
        paper.add_argument("--language", choices=("km", "en", "both"), required=True)
        paper.add_argument(
            "--lunar-line", metavar="TEXT", help="the Khmer date above the signatures, else the calendar's"
        )
        paper.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
        _add_json(paper)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")


def _add_go_on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--go-on", action="store_true", help="remove the records of which the last try asked [NET-14]"
    )


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", required=True, metavar="FILE|-", help="the fields; - reads standard input")
