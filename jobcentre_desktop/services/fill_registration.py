"""The data dictionary as a form: every question for an empty one, every recorded answer for a client's."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any

from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.domain.known_date import KnownDate
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.registration_form import (
    Answer,
    Ask,
    Grid,
    Item,
    Question,
    RegistrationFormFacts,
    Scale,
    ScaleRow,
    Section,
    Several,
)
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.people import BirthDate, phone_shown
from jobcentre_desktop.domain.situation import WG_DOMAINS, LanguageSkill
from jobcentre_desktop.ports import CodeLists, Gazetteer, Work
from jobcentre_desktop.services.ask_consent import AskConsent

_NOT_PRINTED = frozenset(
    {
        *("client_no", "centre_code", "event_id", "gaz_version", "dob_month", "dob_day", "dob_precision"),
        *("place_name_km", "permanent_place_name_km", "origin_place_name_km"),
    }
)
"""Told elsewhere on the form, or by another field, or said to nobody but the computer."""
_NEVER_ASKED = frozenset({"pregnant", "status", "valid_until"})
"""Not on an empty form: what only the client may raise, and what the desk knows by itself."""
_MOST_CHOICES = 14
"""Longer lists are written by hand: they would fill the page with squares."""
_LONG_TEXT = 160
_AMOUNTS = frozenset({"min_salary", "pay"})
_PLACE_PARTS = ("place_province", "place_district", "place_commune", "place_village")
_EMPTY_ROWS = {"education_history": 4, "skills": 5, "languages": 4}
_EMPTY_JOBS = 3
_ON_THE_SCALE = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class FillRegistration:
    codes: CodeLists
    gazetteer: Gazetteer

    def blank(self, heading: CentreHeading) -> RegistrationFormFacts:
        """Return the form to be filled in by hand, with room for several jobs, documents and schools."""
        sections = (Section(name=name, items=tuple(self._questions(name))) for name in SECTIONS)
        consents = AskConsent(self.codes).blank(heading).lines
        return RegistrationFormFacts(centre=heading, sections=tuple(sections), consents=consents)

    def __call__(
        self, work: Work, client: Client, *, heading: CentreHeading, signed: SignedOn, counsellor: str
    ) -> RegistrationFormFacts:
        """Return what is recorded of a client; sections without an answer are left out."""
        told = ((name, tuple(self._answers(work, client, name))) for name in SECTIONS)
        asked = AskConsent(self.codes)(work, client, heading=heading, signed=signed, counsellor=counsellor)
        return RegistrationFormFacts(
            centre=heading,
            client_no=client.client_no,
            client_name_km=client.name_km,
            client_name_la=client.name_la,
            sections=tuple(Section(name=name, items=items) for name, items in told if items),
            consents=asked.lines,
            with_guardian=client.may_be_a_minor(signed.day),
            guardian=client.guardian_name or "",
            counsellor=counsellor,
            signed=signed,
        )

    # --- an empty form --------------------------------------------------------------------------------------

    def _questions(self, section: str) -> Iterator[Item]:
        if section == "disability":
            yield self._scale({})
        for one in fields(SECTIONS[section]):
            name = one.name
            if name in _NOT_PRINTED or name in _NEVER_ASKED or name in WG_DOMAINS:
                continue
            inner = _entry_type(SECTIONS[section], name)
            if name == "dob_year":
                yield Question(name="birth", ask=Ask.DATE)
            elif name == "place":
                yield from (Question(name=part, ask=Ask.LINE) for part in _PLACE_PARTS)
            elif name == "jobs":
                job = tuple(self._question(inner, each.name) for each in fields(inner))
                yield Several(name=name, items=(job,) * _EMPTY_JOBS)
            elif inner is not None:
                yield self._empty_grid(name, inner)
            else:
                yield self._question(SECTIONS[section], name)

    def _empty_grid(self, name: str, inner: Any) -> Grid:
        """Return empty rows; identity documents have a row for each type."""
        columns = tuple(each.name for each in fields(inner))
        row = tuple(self._question(inner, column) for column in columns)
        if name != "identity_documents":
            return Grid(name=name, columns=columns, rows=(row,) * _EMPTY_ROWS[name])
        types_of = self.codes.get("identity_document_type")
        rows = (
            (Question(name="type", ask=Ask.LINE, answer=types_of.words(one.code)), *row[1:])
            for one in types_of
        )
        return Grid(name=name, columns=columns, rows=tuple(rows))

    # --- what is recorded -----------------------------------------------------------------------------------

    def _answers(self, work: Work, client: Client, section: str) -> Iterator[Item]:
        if section == "disability":
            told = {name: getattr(client, name) for name in WG_DOMAINS}
            if any(answer is not None for answer in told.values()):
                yield self._scale(told)
        for one in fields(SECTIONS[section]):
            name, value = one.name, getattr(client, one.name)
            if value in (None, "", ()) or name in _NOT_PRINTED or name in WG_DOMAINS:
                continue
            inner = _entry_type(SECTIONS[section], name)
            if name == "dob_year" and client.birth is not None:
                yield Question(name="birth", ask=Ask.DATE, answer=self._birth(client.birth))
            elif name == "place":
                yield Question(name="address", ask=Ask.LINE, answer=self._place(value, client.place_name_km))
            elif name == "counsellor_id":
                who = work.records.find(Counsellor, value)
                yield Question(name=name, ask=Ask.LINE, answer=who.name if who else None)
            elif name == "jobs":
                jobs = (tuple(self._told(inner, job)) for job in value)
                yield Several(name=name, items=tuple(job for job in jobs if job))
            elif inner is not None:
                columns = tuple(each.name for each in fields(inner))
                rows = (
                    tuple(self._question(inner, each, _told_in(row, each)) for each in columns)
                    for row in value
                )
                yield Grid(name=name, columns=columns, rows=tuple(rows))
            else:
                yield self._question(
                    SECTIONS[section], name, value, kept=getattr(client, f"{name}_name_km", None)
                )

    def _told(self, inner: Any, entry: Any) -> Iterator[Question]:
        for each in fields(inner):
            value = getattr(entry, each.name)
            if value not in (None, "", ()):
                yield self._question(inner, each.name, value)

    def _birth(self, birth: BirthDate) -> Words:
        """Return the birth date as far as it is known."""
        told = _as_written(birth)
        estimated = self.codes.get("dob_precision").words("estimated") if birth.estimated else None
        return Words(f"{told.km} ({estimated.km})", f"{told.en} ({estimated.en})") if estimated else told

    def _scale(self, told: dict[str, int | None]) -> Scale:
        """Return the Washington Group questions in their own words."""
        answers, questions = self.codes.get("wg_answer"), self.codes.get("wg_question")
        rows = []
        for name in WG_DOMAINS:
            answer = None if (value := told.get(name)) is None else str(value)
            on_scale = answer in _ON_THE_SCALE
            rows.append(
                ScaleRow(
                    question=questions.words(name),
                    ticked=_ON_THE_SCALE.index(answer) if answer and on_scale else None,
                    other=answers.words(answer) if answer and not on_scale else Words(),
                )
            )
        return Scale(name="wg", answers=tuple(map(answers.words, _ON_THE_SCALE)), rows=tuple(rows))

    # --- both -----------------------------------------------------------------------------------------------

    def _question(self, kind: Any, name: str, value: Any = None, *, kept: str | None = None) -> Question:
        rule, hint = rule_of(kind, name), _hints(kind)[name]
        ask = self._ask(name, rule, hint)
        choices = (
            tuple(one_of.words(one.code) for one in one_of if one.offered or one.code in _told(value))
            if (one_of := self._choices(ask, rule))
            else ()
        )
        return Question(name=name, ask=ask, choices=choices, answer=self._answer(rule, ask, value, kept))

    def _choices(self, ask: Ask, rule: FieldRule) -> Any:
        return self.codes.get(rule.codes) if ask is Ask.TICK else None

    def _ask(self, name: str, rule: FieldRule, hint: Any) -> Ask:
        several = typing.get_origin(hint) is tuple
        if rule.codes and len(self.codes.get(rule.codes)) <= _MOST_CHOICES:
            return Ask.TICK
        if hint is bool:
            return Ask.YES_NO
        if hint is date or rule.form == "known_date":
            return Ask.DATE
        if hint is int:
            return Ask.AMOUNT if name in _AMOUNTS else Ask.NUMBER
        if rule.form == "month":
            return Ask.MONTH
        if name == "remarks":
            return Ask.LINES
        is_text = hint is str and not rule.codes and not rule.form
        return Ask.LONG_LINE if several or (is_text and rule.longest >= _LONG_TEXT) else Ask.LINE

    def _answer(self, rule: FieldRule, ask: Ask, value: Any, kept: str | None) -> Answer:
        if value is None or isinstance(value, bool | date):
            return value
        if rule.form == "known_date":
            return _as_written(KnownDate.read(value))
        if ask is Ask.MONTH:
            return date.fromisoformat(f"{value}-01")
        if rule.codes:
            codes = self.codes.get(rule.codes)
            return tuple(codes.words(str(one)) for one in _told(value))
        if isinstance(value, tuple):
            return tuple(self._plain(rule, one, None) for one in value)
        return value if isinstance(value, int) else self._plain(rule, str(value), kept)

    def _plain(self, rule: FieldRule, text: str, kept: str | None) -> Words:
        if rule.form == "phone":
            shown = phone_shown(text)
            return Words(shown, shown)
        if rule.form == "place":
            return self._place(text, kept)
        return Words(text, text)

    def _place(self, code: str, kept: str | None) -> Words:
        """Return a place with all that it lies in; the name kept with it when the code is no longer known."""
        try:
            place = self.gazetteer.get(code)
        except NotFound:
            return Words(kept or code, kept or code)
        return Words(place.full_name("km"), place.full_name("en"))


def _as_written(known: BirthDate | KnownDate | None) -> Words:
    """Return a date as far as it is known, as people here write it: 20/05/2019, 05/2019, 2019."""
    if known is None:
        return Words()
    parts = [f"{part:02d}" for part in (known.day, known.month) if part is not None]
    told = "/".join([*parts, str(known.year)])
    return Words(to_khmer_digits(told), told)


def _told_in(entry: Any, name: str) -> Any:
    """Return what an entry says under a name, None for the levels of a language that was only named."""
    if isinstance(entry, LanguageSkill) and name != "language" and not entry.is_rated:
        return None
    return getattr(entry, name)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """Return the bare type of each field: what `str | None` is when it is told."""
    hints = typing.get_type_hints(kind)
    return {name: _told_type(hint) for name, hint in hints.items()}


def _told_type(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(one for one in typing.get_args(hint) if one is not type(None))
    return hint


def _entry_type(kind: Any, name: str) -> Any:
    """Return the dataclass of a repeated entry (a job, a language), None for any other field."""
    hint = _hints(kind)[name]
    inner = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else None
    return inner if hasattr(inner, "__dataclass_fields__") else None


def _told(value: Any) -> tuple[Any, ...]:
    """Return what a field holds as several values."""
    return value if isinstance(value, tuple) else (value,)
