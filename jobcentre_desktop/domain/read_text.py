"""Typed text becomes kept text: normal form, whole Khmer, Unicode. The one road for the text of a record."""

from __future__ import annotations

from typing import Any

from jobcentre_desktop.domain.errors import (
    BadValue,
    BrokenKhmer,
    FieldProblem,
    InputProblems,
    JobCentreError,
)
from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.khmer.text import first_broken_piece, normal_form, normal_lines
from jobcentre_desktop.domain.letters_asked import has_letter, has_picture, wrong_letters

_ONE_LINE = 500
"""What may be longer is a note of several lines."""


def tidy_text(field: str, told: str, rule: FieldRule) -> str:
    """Return the text in normal form.

    Raises BrokenKhmer, OldFontText, KhmerNeeded, LatinNeeded, and BadValue for a name of signs alone or with
    a picture in it.
    """
    has_lines = rule.form == "lines" or rule.longest > _ONE_LINE
    text = normal_lines(told) if has_lines else normal_form(told)
    if piece := first_broken_piece(text):
        raise BrokenKhmer(field, piece)
    if problem := wrong_letters(field, text, rule.form):
        raise problem
    if rule.a_name and text and (has_picture(text) or not has_letter(text)):
        raise BadValue(field, text, "name")
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
