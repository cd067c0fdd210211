"""Ready phrases for the session editor: some ship with the app, the centre adds, changes and puts away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID, uuid5

import msgspec

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import PhraseId

PHRASED = (
    *("shared_note", "restricted_note", "advice", "what", "strengths", "work_values"),
    *("search_actions", "lmi_text"),
)
"""The boxes of a session that have phrases; "what" is that of an agreed step."""
_SHIPPED = UUID("5d7b2a6e-94d1-5c0e-8a37-61f0c2b9e4d8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase for one box, in one language or both. The record of a shipped one says how it differs."""

    KIND: ClassVar[str] = "phrase"

    id: PhraseId
    box: str = required_fact(longest=40)
    text_km: str | None = fact(longest=500, form="khmer")
    text_en: str | None = fact(longest=500, form="latin")
    offered: bool = fact(True)
    """False once it was put away: it is no longer offered, and may be brought back."""

    def text(self, language: str) -> str:
        """Return the text in "km" or "en", or in the other language where that is all there is."""
        first, second = (self.text_km, self.text_en) if language == "km" else (self.text_en, self.text_km)
        return first or second or ""

    def holds(self, typed: str) -> bool:
        """Return whether every word typed stands somewhere in it, in either language."""
        both = f"{self.text_km or ''} {self.text_en or ''}".casefold()
        return all(word in both for word in typed.casefold().split())


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    box: str
    km: str
    en: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of the shipped phrases, made to be edited: a slip in it is refused, not overlooked."""

    version: str
    km_reviewed: bool
    phrases: tuple[_Shipped, ...]


def phrases_in(content: bytes) -> tuple[Phrase, ...]:
    """Read the file of shipped phrases. A code makes the same id on every desk. Raises ValueError."""
    told = msgspec.json.decode(content, type=_File).phrases
    if strange := [one.code for one in told if one.box not in PHRASED]:
        raise ValueError(f"no box of a session: {strange}")
    if len({one.code for one in told}) != len(told):
        raise ValueError("a code stands twice")
    return tuple(
        Phrase(id=PhraseId(uuid5(_SHIPPED, one.code)), box=one.box, text_km=one.km, text_en=one.en)
        for one in told
    )


def laid_over(shipped: Sequence[Phrase], own: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases of a centre: its own first, the newest at the top, then those that shipped."""
    said = {one.id: one for one in own}
    known = {one.id for one in shipped}
    added = sorted(
        (one for one in said.values() if one.id not in known), key=lambda one: one.id, reverse=True
    )
    return (*added, *(said.get(one.id, one) for one in shipped))
