"""Which fact of a paper holds the sign that cannot be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import Any

from jobcentre_desktop.domain.errors import CharacterNotPrintable

_PLAIN = frozenset({"centre", "signed"})
"""Parts whose own facts are named without them: their names are those of fields."""


@contextmanager
def naming_the_fact(facts: Any, check_text: Callable[[str], None]) -> Iterator[None]:
    """Let a CharacterNotPrintable out of the block with the name of the fact that holds the sign.

    `facts` is a dataclass; `check_text` raises the same error for a text that cannot be printed. The facts
    are only looked at when something was refused.
    """
    try:
        yield
    except CharacterNotPrintable as refused:
        for name, text in _texts(facts):
            try:
                check_text(text)
            except CharacterNotPrintable as found:
                raise CharacterNotPrintable(found.character, found.code_point, name) from refused
        raise


def _texts(facts: Any) -> Iterator[tuple[str, str]]:
    """Return the texts in facts, named like fields: "purpose", "partner_name_km", "lunar_line"."""
    for field in fields(facts):
        value = getattr(facts, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield field.name, one
            elif is_dataclass(one):
                for name, text in _texts(one):
                    yield name if field.name in _PLAIN else f"{field.name}_{name}", text
