"""The front door of the terminal: reads the command, signs in, does it, says how it went."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from jobcentre_desktop.cli.arguments import Arguments
from jobcentre_desktop.cli.bundle_commands import BundleCommands
from jobcentre_desktop.cli.client_commands import ClientCommands
from jobcentre_desktop.cli.conflict_commands import ConflictCommands
from jobcentre_desktop.cli.copy_commands import CopyCommands, RestoreCommand, told_of
from jobcentre_desktop.cli.desk_commands import DeskCommands, SetUp, set_up
from jobcentre_desktop.cli.due_commands import DueCommands
from jobcentre_desktop.cli.field_help import FieldHelp
from jobcentre_desktop.cli.letter_commands import LetterCommands
from jobcentre_desktop.cli.lunar_dates import tell_lunar_dates
from jobcentre_desktop.cli.measure_commands import MeasureCommands
from jobcentre_desktop.cli.paper_commands import PaperCommands
from jobcentre_desktop.cli.scan_commands import ScanCommands
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.staff_commands import StaffCommands
from jobcentre_desktop.cli.transfer_commands import TransferCommands
from jobcentre_desktop.cli.update_commands import UpdateCommands
from jobcentre_desktop.domain.errors import (
    Cancelled,
    FileDamaged,
    JobCentreError,
    PasswordsDiffer,
    SignInNeeded,
)
from jobcentre_desktop.domain.holidays import PublicHolidays
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import CodeLists, CopySeen, Restored
from jobcentre_desktop.services.desk_services import DeskServices

DONE, FORESEEN = 0, 3
"""Exit codes besides argparse's own (0 for help, 2 for wrong usage); a bug rises and becomes 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """One command on one desk.

    `open_desk` gives the services of a desk unlocked by a user's name and password (raises WrongPassword,
    DeskNotSetUp); `members` are who may open it; `ask_password` asks without showing what is typed.
    """

    open_desk: Callable[[str, str], DeskServices]
    set_up: SetUp
    members: Callable[[], tuple[Member, ...]]
    copies_here: Callable[[], Sequence[CopySeen]]
    copies_below: Callable[[Path], Sequence[CopySeen]]
    restore: Callable[[CopySeen, str, str], Restored]
    sentence: Callable[[JobCentreError], str]
    field_label: Callable[[str], str]
    codes: CodeLists
    holidays: Callable[[], PublicHolidays]
    settings_user: str | None
    settings_password: str | None
    ask_password: Callable[[str], str]
    join_pdfs: Callable[[Sequence[bytes]], bytes]
    codes_in: Callable[[bytes], Sequence[str]]
    close: Callable[[], None]
    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def run(self, argv: Sequence[str]) -> int:
        """Do one command. Return 0 done, 2 usage, 3 a foreseen problem; a bug rises."""
        speaking = Speaking(stdin=self.stdin, stdout=self.stdout, stderr=self.stderr, sentence=self.sentence)
        speaking.use_utf8()
        fields = FieldHelp(codes=self.codes, label=self.field_label)
        try:
            typed = Arguments(fields, stdout=self.stdout, stderr=self.stderr).read(list(map(_clean, argv)))
        except SystemExit as ended:  # argparse has said all there is to say
            return ended.code if isinstance(ended.code, int) else DONE
        try:
            self._do(typed, speaking)
        except JobCentreError as problem:
            speaking.problem(problem)
            return FORESEEN
        except KeyboardInterrupt:
            speaking.problem(Cancelled())
            return FORESEEN
        except BrokenPipeError:  # what was asked is done; who read the answer (`| head`) has heard enough
            speaking.fall_silent()
        finally:
            self.close()
        return DONE

    def _do(self, typed: Namespace, speaking: Speaking) -> None:
        if typed.command == "setup":
            set_up(typed, speaking, self.set_up, self._new_password)
            return
        if typed.command == "lunar-date":
            tell_lunar_dates(typed.dates, self.holidays(), speaking, as_json=typed.json)
            return
        if typed.command == "restore":
            RestoreCommand(
                below=self.copies_below,
                restore=self.restore,
                who=lambda members: self.settings_user or self._who(speaking, members),
                password_of=self._password_of,
                speaking=speaking,
            )(typed)
            return
        user = self.settings_user or self._who(speaking, self.members())
        password = self._password_of(user)
        try:
            desk = self.open_desk(user, password)
        except FileDamaged:
            if typed.command == "check":
                self._tell_damage(typed, speaking)
            raise
        copies = CopyCommands(desk=desk, speaking=speaking)
        clients = ClientCommands(desk=desk, speaking=speaking)
        staff = StaffCommands(desk=desk, speaking=speaking)
        tasks = DueCommands(desk=desk, speaking=speaking)
        conflicts = ConflictCommands(desk=desk, speaking=speaking)
        transfers = TransferCommands(desk=desk, speaking=speaking)
        letters = LetterCommands(
            desk=desk, speaking=speaking, join_pdfs=self.join_pdfs, codes_in=self.codes_in
        )
        papers = PaperCommands(desk=desk, speaking=speaking, join_pdfs=self.join_pdfs)
        whole_desk = DeskCommands(desk=desk, speaking=speaking)
        bundles = BundleCommands(desk=desk, speaking=speaking)
        scans = ScanCommands(desk=desk, speaking=speaking)
        updates = UpdateCommands(desk=desk, speaking=speaking)
        measures = MeasureCommands(desk=desk, speaking=speaking)
        commands: dict[str, Callable[[Namespace], None]] = {
            "desk enrol": whole_desk.desk_enrol,
            "sync": whole_desk.sync,
            "bundle export": bundles.bundle_export,
            "bundle show": bundles.bundle_show,
            "bundle import": bundles.bundle_import,
            "bundle carry": bundles.bundle_carry,
            "bundle exchange": bundles.bundle_exchange,
            "day close": whole_desk.day_close,
            "check": whole_desk.check,
            "backup": copies.backup,
            "update list": updates.update_list,
            "update take": updates.update_take,
            "update fetch": updates.update_fetch,
            "update install": updates.update_install,
            "update go-back": updates.update_go_back,
            "waiting-times": measures.waiting_times,
            "counter show": measures.counter_show,
            "counter on": measures.counter_on,
            "counter off": measures.counter_off,
            "counter forget": measures.counter_forget,
            "clients add": clients.clients_add,
            "clients edit": clients.clients_edit,
            "clients show": clients.clients_show,
            "clients find": clients.clients_find,
            "clients import": clients.clients_import,
            "clients export": clients.clients_export,
            "clients transfer": transfers.clients_transfer,
            "follow-ups list": tasks.follow_ups_list,
            "follow-ups done": tasks.follow_ups_done,
            "outreach to-complete": tasks.outreach_to_complete,
            "conflicts list": conflicts.conflicts_list,
            "conflicts settle": conflicts.conflicts_settle,
            "conflicts let-be": conflicts.conflicts_let_be,
            "late list": transfers.late_list,
            "late take-over": transfers.late_take_over,
            "late leave": transfers.late_leave,
            "attachments add": scans.attachments_add,
            "attachments list": scans.attachments_list,
            "attachments save": scans.attachments_save,
            "attachments remove": scans.attachments_remove,
            "staff list": staff.staff_list,
            "staff also-at": staff.staff_also_at,
            "staff new-key": staff.staff_new_key,
            "sessions add": clients.sessions_add,
            "referrals add": clients.referrals_add,
            "letter": letters.letter,
            "paper": papers.paper,
            "verify-letter": letters.verify_letter,
        }
        commands[typed.command](typed)

    def _tell_damage(self, typed: Namespace, speaking: Speaking) -> None:
        """Say of a file that does not open what could take its place."""
        newest = next(iter(self.copies_here()), None)
        speaking.answer(
            {
                "ok": False,
                "problems": ["does_not_open"],
                "quick": typed.quick,
                "newest_copy": None if newest is None else told_of(newest),
            },
            "No whole copy is here." if newest is None else f"jobcentre restore {newest.place}",
            as_json=typed.json,
        )

    def _password_of(self, user: str) -> str:
        return self.settings_password or self._asked(f"Password of {user}: ")

    def _who(self, speaking: Speaking, members: Sequence[Member]) -> str:
        """Return who asks: the only one there is, else whoever is typed. Raises SignInNeeded."""
        if len(members) == 1:
            return members[0].name
        if not self.stdin.isatty():
            raise SignInNeeded
        speaking.remark("Who are you? " + ", ".join(member.name for member in members))
        return self.stdin.readline().strip()

    def _new_password(self) -> str:
        """Return the first counsellor's password, asked for twice unless the environment tells it."""
        if self.settings_password:
            return self.settings_password
        password = self._asked("New password: ")
        if self._asked("Again: ") != password:
            raise PasswordsDiffer
        return password

    def _asked(self, prompt: str) -> str:
        try:
            return self.ask_password(prompt)
        except EOFError:
            raise SignInNeeded from None


def _clean(argument: str) -> str:
    """Return an argument as text: bytes the shell could not read as UTF-8 become a replacement character."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
