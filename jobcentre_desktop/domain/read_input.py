"""Typed input becomes checked facts: the one road from a form, the terminal or a sheet into a record.

Every field is checked against the dictionary (its type and its rule); all problems are collected, so that a
form can list them at once and keep what was typed.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.code_list import CodeLists
from jobcentre_desktop.domain.errors import (
    BadValue,
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NotFound,
    OldFontText,
    UnknownField,
    UnknownPlace,
)
from jobcentre_desktop.domain.facts import FieldRule, Json, Record, rule_of
from jobcentre_desktop.domain.khmer.legacy import first_old_piece
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.domain.known_date import KnownDate
from jobcentre_desktop.domain.people import phone_e164
from jobcentre_desktop.domain.places import LEVELS, Gazetteer, Level
from jobcentre_desktop.domain.read_text import check_length, tidy_text

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_SECONDS = re.compile(r"^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})(?!:)")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_LONGEST_NAME = 80
"""Characters of a place's name; what is longer is none and is not looked for."""
_DEEPEST_FIRST = tuple(reversed(LEVELS))
_hints: Callable[[Any], dict[str, Any]] = cache(typing.get_type_hints)
"""The types of a kind's fields; worked out once, for a sheet asks thousands of times."""
_YES = frozenset({"true", "yes", "1", "y", "បាទ", "ចាស"})
_NO = frozenset({"false", "no", "0", "n", "ទេ"})


@dataclass(frozen=True, slots=True)
class ReadInput:
    """Check raw values of one kind of record."""

    codes: CodeLists
    gazetteer: Gazetteer

    def __call__(
        self,
        kind: type[Record],
        raw: Mapping[str, Json],
        *,
        made_by_the_desk: frozenset[str] = frozenset(),
        needed: Iterable[str] = (),
    ) -> dict[str, Any]:
        """Return field name -> value fit for the record; an emptied field is None, an emptied list ().

        What None becomes in a field that cannot be empty is the caller's to say (`facts.with_defaults`).
        Fields in `made_by_the_desk` are unknown to whoever types; those in `needed` must not be empty.

        Raises InputProblems naming every field that cannot be as it is.
        """
        hints = _hints(kind)
        values: dict[str, Any] = {}
        problems: list[FieldProblem] = []
        for name, value in raw.items():
            if name == "id" or name in made_by_the_desk or name not in kind.__dataclass_fields__:
                problems.append(FieldProblem(name, UnknownField(name)))
                continue
            try:
                values[name] = self._value(name, value, hints[name], rule_of(kind, name))
            except JobCentreError as problem:
                problems.append(FieldProblem(name, problem))
        told = {one.field for one in problems}
        problems += [
            FieldProblem(name, FieldMissing(name))
            for name in needed
            if name not in told and values.get(name) in (None, ())
        ]
        if problems:
            raise InputProblems(tuple(problems))
        return values

    def _value(self, name: str, value: Json, hint: Any, rule: FieldRule) -> Any:
        hint = _without_none(hint)
        is_list = typing.get_origin(hint) is tuple
        if _is_empty(value):
            return () if is_list else None
        if is_list:
            inner = typing.get_args(hint)[0]
            many = value if isinstance(value, list) else [value]
            return tuple(self._one(name, each, inner, rule) for each in many if not _is_empty(each))
        return self._one(name, value, hint, rule)

    def _one(self, name: str, value: Json, hint: Any, rule: FieldRule) -> Any:
        if is_dataclass(hint):
            return self._nested(name, value, typing.cast("type[Any]", hint))
        if rule.codes:
            return self._code(name, value, hint, rule)
        if hint is str:
            return self._text(name, value, rule)
        return _checked_range(name, _plain(name, value, hint), rule)

    def _code(self, name: str, value: Json, hint: Any, rule: FieldRule) -> Any:
        codes = self.codes.get(rule.codes)
        code = codes.match(str(value))
        if code is None:
            raise BadValue(name, str(value), "code", ", ".join(one.code for one in codes.codes))
        if hint is int:
            return int(code)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return hint(code)
        return code

    def _text(self, name: str, value: Json, rule: FieldRule) -> str:
        if isinstance(value, bool | list | dict):
            raise BadValue(name, str(value), "text")
        # The length is that of what is kept: the name of a place is longer than its code.
        return check_length(name, self._shaped(name, tidy_text(name, str(value), rule), rule), rule)

    def _shaped(self, name: str, text: str, rule: FieldRule) -> str:
        match rule.form:
            case "phone":
                return phone_e164(text)
            case "place":
                return self._place(text)
            case "email" if not _EMAIL.fullmatch(text):
                raise BadValue(name, text, "email")
            case "month" if not _MONTH.fullmatch(to_ascii_digits(text)):
                raise BadValue(name, text, "month")
            case "month":
                return to_ascii_digits(text)
            case "known_date":
                if (known := KnownDate.read(to_ascii_digits(text))) is None:
                    raise BadValue(name, text, "known_date")
                return str(known)
        return text

    def _place(self, text: str) -> str:
        """Return the gazetteer code of a code or an exact name: a province's, else from the village up."""
        digits = to_ascii_digits(text)
        if len(text) > _LONGEST_NAME:
            raise unknown_place(self.gazetteer, text, "province")
        if digits.isdigit():
            try:
                return self.gazetteer.get(digits).code
            except NotFound:
                raise UnknownPlace(text, "") from None
        found = self.gazetteer.find_exact(text, "province")
        if found is None:
            for level in _DEEPEST_FIRST:
                if found := self.gazetteer.find_exact(text, level):
                    break
        if found is None:
            raise unknown_place(self.gazetteer, text, "province")
        return found.code

    def _nested(self, name: str, value: Json, kind: type[Any]) -> Any:
        if not isinstance(value, dict):
            raise BadValue(name, str(value), "object", ", ".join(one.name for one in fields(kind)))
        hints = _hints(kind)
        inner: dict[str, Any] = {}
        for part, given in value.items():
            if part not in hints:
                raise UnknownField(f"{name}.{part}")
            read = self._value(f"{name}.{part}", given, hints[part], rule_of(kind, part))
            if read is not None:
                inner[part] = read
        try:
            return kind(**inner)
        except TypeError:
            needed = [one.name for one in fields(kind) if one.name not in inner]
            raise BadValue(name, str(sorted(inner)), "object", ", ".join(needed)) from None


def unknown_place(
    gazetteer: Gazetteer, told: str, level: Level, within: str = ""
) -> UnknownPlace | OldFontText:
    """Return the problem with the names that are nearest to what was told, or why there can be none."""
    shown = told[:_LONGEST_NAME]
    if piece := first_old_piece(shown):
        return OldFontText(level, piece)
    near = gazetteer.suggest(shown, level, within)
    return UnknownPlace(shown, ", ".join(place.name_km for place in near))


def _is_empty(value: Json) -> bool:
    """Return whether nothing was told: also a text of nothing but spaces and characters nobody sees."""
    return value is None or value == [] or (isinstance(value, str) and not normal_form(value))


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(one for one in typing.get_args(hint) if one is not type(None))
    return hint


_EXPECTED: dict[Any, str] = {
    bool: "yes_or_no",
    int: "whole_number",
    date: "date",
    datetime: "instant",
    str: "text",
}


def _plain(name: str, value: Json, hint: Any) -> Any:
    if hint is bool:
        word = str(value).strip().lower()
        if word in _YES or word in _NO:
            return word in _YES
        raise BadValue(name, str(value), "yes_or_no")
    if isinstance(value, str):
        value = to_ascii_digits(value.strip())
        if hint is int:
            value = value.replace(",", "").replace(" ", "")
    if isinstance(value, bool):
        raise BadValue(name, str(value), _EXPECTED.get(hint, "text"))
    if hint is datetime and isinstance(value, str):  # people leave the seconds out, or the whole time
        value = _NO_SECONDS.sub(r"\1:00", f"{value}T00:00" if _DAY.fullmatch(value) else value)
    try:
        read = msgspec.convert(value, hint, strict=False)
        return _instant(read) if isinstance(read, datetime) else read
    # Half a letter, as scripts may write it; and an instant before the first day or after the last.
    except (msgspec.ValidationError, UnicodeEncodeError, OverflowError):
        raise BadValue(name, str(value), _EXPECTED.get(hint, "text")) from None


def _instant(told: datetime) -> datetime:
    """Return an instant in UTC. One told without a zone is what the clock on the centre's wall will show."""
    return (told if told.tzinfo else told.replace(tzinfo=CAMBODIA)).astimezone(UTC)


def _checked_range(name: str, value: Any, rule: FieldRule) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        too_low = rule.least is not None and value < rule.least
        too_high = rule.most is not None and value > rule.most
        if too_low or too_high:
            least, most = ("" if end is None else str(end) for end in (rule.least, rule.most))
            raise BadValue(name, str(value), "range", f"{least}–{most}")
    return value
