"""Typed text becomes kept text: normal form, whole Khmer, Unicode. The one road for the text of a record."""

from __future__ import annotations

from typing import Any

from jobcentre_desktop.domain.errors import (
    BadValue,
    BrokenKhmer,
    FieldProblem,
    InputProblems,
    JobCentreError,
    KhmerNeeded,
    OldFontText,
)
from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.khmer.legacy import first_old_piece
from jobcentre_desktop.domain.khmer.text import contains_khmer, first_broken_piece, normal_form, normal_lines

_ONE_LINE = 500
"""What may be longer is a note of several lines."""
_NEVER_KHMER = frozenset({"phone", "email", "month", "handle"})
_SHOWN = 40
"""Characters of a text that a sentence repeats."""


def tidy_text(field: str, told: str, rule: FieldRule) -> str:
    """Return the text in normal form. Raises BrokenKhmer, OldFontText, KhmerNeeded."""
    has_lines = rule.form == "lines" or rule.longest > _ONE_LINE
    text = normal_lines(told) if has_lines else normal_form(told)
    if piece := first_broken_piece(text):
        raise BrokenKhmer(field, piece)
    if rule.form not in _NEVER_KHMER and (piece := first_old_piece(text, certain=rule.form == "latin")):
        raise OldFontText(field, piece[:_SHOWN])
    if rule.form == "khmer" and any(letter.isalpha() for letter in text) and not contains_khmer(text):
        raise KhmerNeeded(field, text[:_SHOWN])
    return text


def check_length(field: str, text: str, rule: FieldRule) -> str:
    """Return the text. Raises BadValue when it is longer than the dictionary allows."""
    if len(text) > rule.longest:
        raise BadValue(field, text, "length", str(rule.longest))
    return text


def read_texts(kind: type[Any], **told: str | None) -> dict[str, str | None]:
    """Return texts of one kind of record, by their fields, as they are kept; an empty one is None.

    For services that are handed values and no form. Raises InputProblems with every text that cannot be.
    """
    texts: dict[str, str | None] = {}
    problems: list[FieldProblem] = []
    for field, value in told.items():
        rule = rule_of(kind, field)
        try:
            texts[field] = check_length(field, tidy_text(field, value or "", rule), rule) or None
        except JobCentreError as problem:
            problems.append(FieldProblem(field, problem))
    if problems:
        raise InputProblems(tuple(problems))
    return texts
