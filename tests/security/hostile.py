"""Texts that people type by mistake or in malice, and what of them stands in fields that must hold words."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BY_AIM: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("hostile.json").read_text(encoding="utf-8")
)
"""What each was meant to strike -> the texts."""
VALUES = [value for values in BY_AIM.values() for value in values]
CODED = {"type", "sex", "ask", "referral_no", "printed_no", "qr_payload", "client_no", "desk", "letters"}
"""Fields of papers that hold codes and numbers of our own and never a word that somebody typed."""


def in_it(line: str) -> list[str]:
    """Return the texts that a line holds; the short ones are words of ours too."""
    return [one for one in VALUES if len(one) > 8 and one in line]


def put_into(facts: Any, values: Iterator[str]) -> Any:
    """Return the facts of a paper with a text of `values` in place of each of theirs, however deep."""
    changed = {}
    for field in dataclasses.fields(facts):
        now = getattr(facts, field.name)
        if field.name not in CODED and not _is_code(facts, field.name):
            changed[field.name] = _replaced(now, values)
    return dataclasses.replace(facts, **changed)


def _is_code(facts: Any, name: str) -> bool:
    """Return whether a field's words are looked up under it: the purpose of a consent, a question's name."""
    kind = type(facts).__name__
    return (kind, name) in {
        ("ConsentLine", "purpose"),
        ("Question", "name"),
        ("Section", "name"),
        ("CountLine", "name"),
    }


def _replaced(now: Any, values: Iterator[str]) -> Any:
    if type(now) is str and now:
        return next(values)
    if isinstance(now, tuple):
        return (
            type(now)(*(_replaced(one, values) for one in now))
            if hasattr(now, "_fields")
            else tuple(_replaced(one, values) for one in now)
        )
    return put_into(now, values) if dataclasses.is_dataclass(now) and not isinstance(now, type) else now
