"""The commands about the desk itself: set up, enrol, sync, close the day, check the file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.cli.plain import Told, builtins, round_result
from jobcentre_desktop.cli.speaking import STDIN, Speaking, write_file
from jobcentre_desktop.cli.words import counted, scan_lines
from jobcentre_desktop.domain.errors import FileDamaged, FileNotWritable, JobCentreError
from jobcentre_desktop.ports import Language
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.set_up_desk import DeskReady, DeskToSetUp

SetUp = Callable[[DeskToSetUp, str], tuple[DeskReady, DeskServices]]


def set_up(typed: Namespace, speaking: Speaking, run: SetUp, new_password: Callable[[], str]) -> None:
    """Set the desk up and tell its recovery code, this once; write the sheet to lock away when asked for."""
    sheet: Path | None = typed.recovery_sheet
    if sheet is not None:
        _check_writable(sheet)
    told = DeskToSetUp(
        centre_code=typed.centre,
        centre_name_km=typed.centre_name_km,
        centre_name_en=typed.centre_name_en,
        desk_letter=typed.desk,
        counsellor_name=typed.counsellor,
        letters=typed.letters,
        address_km=typed.address_km,
        address_en=typed.address_en,
        phone=typed.phone,
        head_name_km=typed.head_name_km,
        head_name_en=typed.head_name_en,
        head_title_km=typed.head_title_km,
        head_title_en=typed.head_title_en,
        language=typed.language,
    )
    ready, desk = run(told, new_password())
    trouble: JobCentreError | None = None
    if sheet is not None:
        language: Language = typed.language
        try:
            write_file(sheet, desk.keep_centre.recovery_sheet(ready.recovery_code, language))
        except JobCentreError as problem:  # the code is told all the same: it is kept nowhere
            trouble = problem
    speaking.answer(
        {
            "centre": ready.centre.code,
            "desk": desk.desk.name,
            "counsellor": ready.counsellor.name,
            "counsellor_id": str(ready.counsellor.id),
            "recovery_code": ready.recovery_code,
            "recovery_sheet": None if sheet is None or trouble else str(sheet),
        },
        f"Desk {desk.desk.name} of {ready.centre.name_en} is set up; {ready.counsellor.name} may sign in.",
        f"Recovery code, shown only now: {ready.recovery_code}",
        as_json=typed.json,
    )
    if trouble is not None:
        raise trouble


def _check_writable(path: Path) -> None:
    """Raise FileNotWritable before the desk is set up: the recovery code is told only once."""
    new = not path.exists()
    try:
        with path.open("ab"):
            pass
        if new:
            path.unlink()
    except OSError:
        raise FileNotWritable(path.name) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def desk_enrol(self, typed: Namespace) -> None:
        enrolment = self.desk.enrol_desk(typed.server, self._code(typed.code))
        self.speaking.answer(
            {"server": enrolment.server, "centre": enrolment.centre_code, "desk": self.desk.desk.name},
            f"Desk {self.desk.desk.name} is enrolled at {enrolment.server}.",
            as_json=typed.json,
        )

    def _code(self, typed: str) -> str:
        if typed != STDIN:
            return typed
        if self.speaking.stdin.isatty():
            self.speaking.remark("The enrolment code, as the central server printed it:")
        return self.speaking.read_line()

    def sync(self, typed: Namespace) -> None:
        if typed.go_on:
            self.desk.answer_removals.go_on()
        result = self.desk.exchange_changes()
        scans = self.desk.send_scans()
        told = {"scans_sent": scans.sent, "scans_waiting": scans.waiting.count}
        self.speaking.answer(
            round_result(result) | told,
            f"{result.sent:,} sent, {result.received:,} received, {result.waiting:,} waiting, "
            f"{counted(result.conflicts, 'conflict')}.",
            *scan_lines(scans.sent, scans.waiting),
            as_json=typed.json,
        )

    def day_close(self, typed: Namespace) -> None:
        """The day is closed also without a line; then the answer says why nothing was sent."""
        closed = self.desk.close_day()
        receipt = closed.receipt
        told: Told = {
            "day": closed.close.day.isoformat(),
            "counts": dict(closed.close.counts),
            "sent": closed.sent,
            "waiting": closed.waiting,
            "scans_waiting": closed.scans.count,
            "receipt": None if receipt is None else builtins(receipt),
        }
        lines = [
            f"{closed.close.day.isoformat()} is closed: "
            + ", ".join(f"{name} {count}" for name, count in closed.close.counts.items())
            + ".",
            f"{closed.sent:,} sent, {closed.waiting:,} waiting.",
            *scan_lines(0, closed.scans),
        ]
        if receipt is not None:
            lines.append(f"Receipt {receipt.number}, {receipt.records:,} records, digest {receipt.digest}.")
        if closed.trouble is not None:
            sentence = self.speaking.sentence(closed.trouble)
            told["trouble"] = {"code": closed.trouble.code, "message": sentence}
            lines.append(f"{sentence} [{closed.trouble.code}]")
        self.speaking.answer(told, *lines, as_json=typed.json)

    def check(self, typed: Namespace) -> None:
        """Print the report; a file that is not well is a foreseen problem as well. Raises FileDamaged.

        A quick look was taken when the file was opened.
        """
        if typed.quick:
            self.speaking.answer({"ok": True, "problems": [], "quick": True}, "It opens.", as_json=typed.json)
            return
        checked = self.desk.check_file()
        report, counted_again = checked.health, checked.recounted
        told: Told = {**builtins(report), "quick": False}
        lines = [
            "The file is well." if report.ok else f"The file is not well: {', '.join(report.problems)}.",
            f"{report.file_bytes:,} bytes, {report.free_bytes:,} bytes free on its disk.",
        ]
        if counted_again is not None:
            told["recounted"] = builtins(counted_again)
            lines.append(
                f"{counted_again.records:,} records at the central server counted again; "
                f"{counted_again.put_right:,} made anew from their history."
            )
            if counted_again.doubted:
                lines.append("Some sums still differ: the next sync compares them with the central server.")
        self.speaking.answer(told, *lines, as_json=typed.json)
        if not report.ok:
            raise FileDamaged
