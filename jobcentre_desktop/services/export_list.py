"""Hand a list out as a sheet: for a purpose, kept in the centre's records before the sheet is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    BadValue,
    Cancelled,
    FieldMissing,
    FieldProblem,
    InputProblems,
    NotAllowed,
)
from jobcentre_desktop.domain.facts import Facts, Json, rule_of, rules, to_facts
from jobcentre_desktop.domain.ids import ClientId, ListExportId, PartnerId
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.referral_checks import is_sensitive
from jobcentre_desktop.ports import (
    Clock,
    CodeLists,
    ListName,
    NewId,
    OpenWork,
    Progress,
    Sheets,
    Wish,
    Work,
)
from jobcentre_desktop.services.browse_lists import referral_lines
from jobcentre_desktop.services.moved_clients import shown_whole
from jobcentre_desktop.services.read_text import read_texts

_PIECE = 20_000
_PAGE = 200
_OTHER = "other"
_KINDS: dict[ListName, type[Any]] = {"clients": Client, "referrals": Referral, "partners": Partner}
_INSIDE = frozenset({"counsellor_id", "client_id", "session_id", "partner_id", "reviewed_by", "replaces"})
"""Ids say nothing outside this file."""
_BESIDE: dict[ListName, tuple[str, ...]] = {
    "clients": (),
    "referrals": ("client_no", "client_name", "state"),
    "partners": (),
}
"""What a line tells beyond its own record."""
_KEPT_FROM_LISTS = frozenset({"type", "purpose", "reference", "appointment", "contact", "copies_to"})
_OF_A_PARTNER = ("partner_", "addressee_")


def columns(name: ListName, *, sensitive: bool = False) -> list[str]:
    """Return the fields that are handed out, in the order of the dictionary, their number first."""
    if name == "clients":
        told = [one.name for section in SECTIONS.values() for one in fields(section)]
        told = ["client_no", *(one for one in told if one != "client_no")]
    else:
        told = [one for one, _ in rules(_KINDS[name])]
    kind = _KINDS[name]
    shown = [one for one in told if one not in _INSIDE and (sensitive or not rule_of(kind, one).sensitive)]
    return [*shown[:1], *_BESIDE[name], *shown[1:]]


def lists_of(name: ListName) -> Mapping[str, str]:
    """Return column -> code list, for those whose cells are codes."""
    lists = {one: rule.codes for one, rule in rules(_KINDS[name]) if rule.codes}
    return lists | ({"state": "referral_state"} if name == "referrals" else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What for, and how much of it."""

    purpose: str | None
    note: str = ""
    sensitive: bool = False
    """With the fields that are masked elsewhere; for the head of the centre only."""
    language: str = ""
    """Language of the codes' words ("km", "en"); "" leaves codes as they are, to be taken in elsewhere."""
    headings: Mapping[str, str] | None = None
    """What to write over a column instead of the field's name."""


@dataclass(frozen=True, slots=True)
class ExportList:
    """Whoever was handed over to another centre is left out: their file is that centre's to hand out."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    sheets: Sheets
    codes: CodeLists
    me: Counsellor

    def __call__(
        self,
        name: ListName,
        wish: Wish,
        path: Path,
        asked: Asked,
        *,
        progress: Progress = lambda _done, _total: True,
    ) -> int:
        """Write the sheet (.csv, .xlsx or .jsonl by its name); return how many rows it holds.

        `progress` may cancel: then nothing is written and nothing is kept of it. Raises InputProblems without
        a purpose, NotAllowed for sensitive fields and anybody but the head, NotASpreadsheet, SheetTooBig,
        FileNotWritable, Cancelled.
        """
        note = self._checked(asked)
        names = columns(name, sensitive=asked.sensitive)
        headings = [(asked.headings or {}).get(one, one) for one in names]

        def keep(rows: int) -> None:
            with self.open_work() as work:
                work.records.add(
                    ListExport(
                        id=ListExportId(self.new_id()),
                        counsellor_id=self.me.id,
                        at=self.clock.now(),
                        what=name,
                        rows=rows,
                        purpose=asked.purpose or "",
                        note=note,
                        form=path.suffix.lower().removeprefix("."),
                        filtered=bool(wish.text or wish.only or wish.overdue_on),
                        sensitive=asked.sensitive,
                    )
                )
                work.commit()

        lines = self._lines(name, wish, names, asked, progress)
        return self.sheets.write(path, headings, lines, before_it_is_there=keep)

    def before(self, name: ListName, most: int = 3) -> tuple[tuple[ListExport, str], ...]:
        """Return the last exports of a list with who made them, the newest first."""
        with self.open_work(reading=True) as work:
            found = [one for one in work.records.every(ListExport) if one.what == name]
            staff = {one.id: one.name for one in work.records.every(Counsellor)}
        found.sort(key=lambda one: one.at, reverse=True)
        return tuple((one, staff.get(one.counsellor_id, "")) for one in found[:most])

    def may_hand_out_sensitive(self) -> bool:
        return self.me.may_manage_desk()

    def _checked(self, asked: Asked) -> str | None:
        problems = []
        if not asked.purpose:
            problems.append(FieldProblem("purpose", FieldMissing("purpose")))
        elif asked.purpose not in (told := [one.code for one in self.codes.get("export_purpose")]):
            wrong = BadValue("purpose", asked.purpose, "code", ", ".join(told))
            problems.append(FieldProblem("purpose", wrong))
        note = read_texts(ListExport, note=asked.note)["note"]
        if asked.purpose == _OTHER and not note:
            problems.append(FieldProblem("note", FieldMissing("note")))
        if problems:
            raise InputProblems(tuple(problems))
        if asked.sensitive and not self.may_hand_out_sensitive():
            raise NotAllowed
        return note

    def _lines(
        self, name: ListName, wish: Wish, names: Sequence[str], asked: Asked, progress: Progress
    ) -> Iterator[list[Json]]:
        numbers = self._numbers(name, wish)
        words = self._words(name, asked.language)
        for start in range(0, len(numbers), _PAGE):
            page = numbers[start : start + _PAGE]
            with self.open_work(reading=True) as work:
                read = _read(work, name, page, sensitive=asked.sensitive)
            for facts in read:
                yield [words[one](facts.get(one)) if one in words else facts.get(one) for one in names]
            if not progress(start + len(page), len(numbers)):
                raise Cancelled

    def _numbers(self, name: ListName, wish: Wish) -> list[int]:
        numbers: list[int] = []
        while True:
            after = numbers[-1] if numbers else None
            with self.open_work(reading=True) as work:
                piece = work.lists.order(name, wish, after=after, most=_PIECE)
            numbers += piece
            if len(piece) < _PIECE:
                return numbers

    def _words(self, name: ListName, language: str) -> Mapping[str, Any]:
        """Return column -> how its codes are said; nothing where they stay codes."""
        return {
            column: _Said({code.code: code.label(language) for code in self.codes.get(listed)})
            for column, listed in lists_of(name).items()
            if language
        }


@dataclass(frozen=True, slots=True)
class _Said:
    labels: Mapping[str, str]

    def __call__(self, value: Json) -> Json:
        if isinstance(value, list):
            return ", ".join(self.labels.get(str(one), str(one)) for one in value)
        return self.labels.get(value, value) if isinstance(value, str) else value


def _read(work: Work, name: ListName, numbers: Sequence[int], *, sensitive: bool) -> Iterator[Facts]:
    """Return the rows in plain form, in the order given."""
    if name == "clients":
        rows = work.clients.at(numbers)
        here = shown_whole(work, tuple(rows[one] for one in numbers if one in rows))
        return iter([to_facts(work.records.get(Client, ClientId(one.id))) for one in here])
    if name == "partners":
        ids = work.lists.ids(name, numbers)
        return iter(
            [to_facts(work.records.get(Partner, PartnerId(ids[one]))) for one in numbers if one in ids]
        )
    lines = referral_lines(work, numbers)
    told = []
    for one in (lines[number] for number in numbers if number in lines):
        facts = to_facts(one.view.referral)
        if is_sensitive(one.view.referral.type) and not sensitive:
            facts = {field: value for field, value in facts.items() if not _is_kept(field)}
        beside = {"client_no": one.client.client_no, "client_name": one.client.name}
        told.append({**facts, **beside, "state": one.view.state.value})
    return iter(told)


def _is_kept(field: str) -> bool:
    """Return whether a field of a sensitive referral stays out of lists."""
    return field in _KEPT_FROM_LISTS or field.startswith(_OF_A_PARTNER)
