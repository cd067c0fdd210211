"""The commands about clients: add, edit, show, find, import, export; sessions and referrals."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jobcentre_desktop.cli.plain import FileShape, client_row, duplicate, repeated
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.transfer_commands import moved, show_moved
from jobcentre_desktop.cli.words import counted, why, why_closed
from jobcentre_desktop.domain.cambodia import wall_clock
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.errors import (
    BadValue,
    FieldMissing,
    FieldProblem,
    FileNotWritable,
    InputProblems,
    JobCentreError,
    UnknownField,
)
from jobcentre_desktop.domain.facts import Json, to_facts
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.import_clients import ImportResult, RejectedRow
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.services.record_consent import ConsentGiven

_CONSENT = ("purpose", "given", "how", "language", "witness", "by_guardian")
_REPORTED = ".rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def clients_add(self, typed: Namespace) -> None:
        raw = self.speaking.read_object(typed.json)
        consents = self._consents(raw.pop("consents", None))
        done = self.desk.register_client(raw, consents=consents)
        self.speaking.answer(
            {
                "client_no": done.client.client_no,
                "possible_duplicates": [duplicate(one) for one in done.possible_duplicates],
            },
            as_json=True,
        )

    def clients_edit(self, typed: Namespace) -> None:
        client_id = self.desk.find_clients.by_no(typed.client_no)
        raw = self.speaking.read_object(typed.json)
        consents = self._consents(raw.pop("consents", None))
        before = self.desk.show_client(client_id).client
        after = self.desk.edit_client(client_id, raw) if raw else before
        if consents:
            self.desk.record_consent(client_id, *consents)
        old, new = to_facts(before), to_facts(after)
        changed: list[Json] = [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
        self.speaking.answer({"client_no": after.client_no, "changed": changed}, as_json=True)

    def clients_show(self, typed: Namespace) -> None:
        desk = self.desk
        client_id = desk.find_clients.by_no(typed.client_no)
        summary = desk.transfer_client.summary(client_id)
        if summary is not None and summary.handed_over_at is not None:
            show_moved(summary, self.speaking, as_json=typed.json)
            return
        file = desk.show_client(client_id)
        facts = to_facts(file.client)
        shape = FileShape(
            file=file,
            duplicates=desk.look_for_duplicates(facts, but_not=file.client.id),
            history=desk.show_client.history(file.client.id),
        )
        told = shape.told() | {"moved": None if summary is None else moved(summary)}
        lines = [f"{name}: {value}" for name, value in told.items() if name in facts]
        counts = [counted(len(file.sessions), "session"), counted(len(file.referrals), "referral")]
        self.speaking.answer(
            told, *lines, ", ".join(counts), f"consent: {told['consent']}", as_json=typed.json
        )

    def clients_find(self, typed: Namespace) -> None:
        begun = time.perf_counter()
        rows = self.desk.find_clients(typed.text, limit=typed.limit)
        took = round((time.perf_counter() - begun) * 1000, 1)
        self.speaking.answer(
            {"clients": [client_row(row) for row in rows], "took_ms": took},
            *(
                f"{row.client_no}  {row.name}  {row.dob_year or ''}  {row.phone or ''}".rstrip()
                for row in rows
            ),
            counted(len(rows), "client"),
            as_json=typed.json,
        )

    def clients_import(self, typed: Namespace) -> None:
        result = self.desk.import_clients(typed.file, dry_run=typed.dry_run, progress=self.speaking.progress)
        sheet = None if typed.dry_run else self._write_rejected(result, typed.file, typed.rejects)
        lines = [
            f"{counted(result.read, 'row')} read, {len(result.added):,} added, "
            f"{len(result.duplicates):,} repeated, {len(result.rejected):,} rejected.",
            *(
                f"row {one.row} repeats {one.client_no}: {why(one.level, one.reasons)}"
                for one in result.duplicates
            ),
            *(f"row {one.row}: {self._rejected(one)['message']}" for one in result.rejected),
        ]
        if sheet:
            lines.append(f"The rejected rows are in {sheet}: mend them there and import that sheet.")
        if typed.dry_run:
            lines.append("This was a trial: nothing was kept.")
        self.speaking.answer(
            {
                "read": result.read,
                "added": len(result.added),
                "duplicates": [repeated(one, dry_run=result.dry_run) for one in result.duplicates],
                "rejected": [self._rejected(one) for one in result.rejected],
                "marked": [repeated(one, dry_run=result.dry_run) for one in result.marked],
                "unknown_headings": list(result.unknown_headings),
                "rejects_sheet": None if sheet is None else str(sheet),
                "dry_run": result.dry_run,
            },
            *lines,
            as_json=typed.json,
        )

    def clients_export(self, typed: Namespace) -> None:
        count = self.desk.export_list(
            ListedRecords("clients", Wish()),
            typed.file,
            Asked(purpose=typed.purpose, note=typed.note, sensitive=typed.sensitive),
            progress=self.speaking.progress,
        )
        self.speaking.answer(
            {"exported": count, "file": str(typed.file)},
            f"{counted(count, 'client')} written to {typed.file}.",
            as_json=typed.json,
        )

    def sessions_add(self, typed: Namespace) -> None:
        client_id = self.desk.find_clients.by_no(typed.client_no)
        held = self.desk.hold_session(client_id, self.speaking.read_object(typed.json))
        again = held.session.next_appointment
        next_on = None if again is None else wall_clock(again)[0]
        self.speaking.answer(
            {
                "session_id": str(held.session.id),
                "held_on": held.session.held_on.isoformat(),
                "steps": [str(step.id) for step in held.steps],
                "closed_days": self._closed({"next_appointment": next_on}),
            },
            as_json=True,
        )

    def referrals_add(self, typed: Namespace) -> None:
        client_id = self.desk.find_clients.by_no(typed.client_no)
        referral = self.desk.refer_client(client_id, self.speaking.read_object(typed.json))
        meeting = None if referral.appointment is None else wall_clock(referral.appointment)[0]
        days = {"appointment": meeting, "valid_until": referral.valid_until}
        self.speaking.answer(
            {"referral_no": referral.referral_no, "closed_days": self._closed(days)}, as_json=True
        )

    # --- inside ---------------------------------------------------------------------------------------------

    def _closed(self, days: Mapping[str, date | None]) -> list[Json]:
        """Return on which of the days nobody works, as the screens hint: kept all the same."""
        told: list[Json] = []
        for field, day in days.items():
            closed = None if day is None else self.desk.working_days.closed(day)
            if closed is not None:
                told.append(
                    {
                        "field": field,
                        "day": closed.day.isoformat(),
                        "why": why_closed(closed),
                        "next_working_day": closed.next_working_day.isoformat(),
                    }
                )
        return told

    def _consents(self, raw: Json) -> tuple[ConsentGiven, ...]:
        """Return the decisions of a JSON list. Raises InputProblems, its fields like "consents.1.given"."""
        if raw is None:
            return ()
        if not isinstance(raw, list):
            raise InputProblems((FieldProblem("consents", BadValue("consents", str(raw), "list")),))
        problems: list[FieldProblem] = []
        consents: list[ConsentGiven] = []
        for n, one in enumerate(raw, start=1):
            at = f"consents.{n}"
            try:
                consents.append(self._consent(one))
            except InputProblems as found:
                problems += [FieldProblem(f"{at}.{each.field}", each.error) for each in found.problems]
            except JobCentreError as problem:
                problems.append(FieldProblem(at, problem))
        if problems:
            raise InputProblems(tuple(problems))
        return tuple(consents)

    def _consent(self, raw: Json) -> ConsentGiven:
        if not isinstance(raw, dict):
            raise BadValue("consents", str(raw), "object", ", ".join(_CONSENT))
        problems = [FieldProblem(name, UnknownField(name)) for name in raw if name not in _CONSENT]
        problems += [
            FieldProblem(name, FieldMissing(name))
            for name in ("purpose", "given")
            if raw.get(name) in (None, "")
        ]
        if problems:
            raise InputProblems(tuple(problems))
        values = self.desk.register_client.read_input(Consent, raw)
        # Of signs without width nothing is left.
        missing = [name for name in ("purpose", "given") if values.get(name) is None]
        if missing:
            raise InputProblems(tuple(FieldProblem(name, FieldMissing(name)) for name in missing))
        return ConsentGiven(**{name: value for name, value in values.items() if value is not None})

    def _rejected(self, row: RejectedRow) -> dict[str, Json]:
        problems: list[Json] = [
            {"field": one.field, "code": one.error.code, "message": self.speaking.sentence(one.error)}
            for one in row.problems
        ]
        first, *more = problems
        assert isinstance(first, dict)
        told: dict[str, Json] = {"row": row.row, **first}
        if more:
            told["more"] = more
        return told

    def _write_rejected(self, result: ImportResult, source: Path, wanted: Path | None) -> Path | None:
        """Write the rejected rows where asked, else beside the sheet, else here; tell when it cannot be done.

        The clients are on file by now: a sheet that cannot be written is no reason to call the import failed.
        """
        if not result.rejected:
            return None
        sentences = [
            "\n".join(self.speaking.sentence(p.error) for p in row.problems) for row in result.rejected
        ]
        places = (wanted,) if wanted else (_free(source.parent, source.stem), _free(Path.cwd(), source.stem))
        trouble: JobCentreError | None = None
        for path in places:
            try:
                self.desk.import_clients.write_rejected(result, path, sentences)
            except FileNotWritable as problem:
                trouble = problem
            else:
                return path
        if trouble is not None:
            self.speaking.problem(trouble)
        return None


def _free(folder: Path, stem: str) -> Path:
    """Return a name that is not taken: a sheet somebody is mending is never written over."""
    path, n = folder / f"{stem}{_REPORTED}.xlsx", 1
    while path.exists():
        n += 1
        path = folder / f"{stem}{_REPORTED}-{n}.xlsx"
    return path
