"""Code lists: the codes a field may hold, with their words in Khmer and English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, TypeAlias

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.papers.heading import Words

CodeFact: TypeAlias = str | int | bool | tuple[str | int, ...] | None
"""What a list may say about a code beyond its words."""

_NO_FACTS: Mapping[str, CodeFact] = MappingProxyType({})
_BESIDE_THE_WORDS = re.compile(r"[\s.,;:/()_'’\"-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code. `aliases` are other ways people write it in their sheets; they are recognised, never shown.

    `facts` is what the list says about this code alone, such as the ISCED level of an education level.
    `km_reviewed` is False until a Khmer-speaking official has read the words.
    """

    code: str
    km: str
    en: str
    aliases: tuple[str, ...] = ()
    km_reviewed: bool = False
    facts: Mapping[str, CodeFact] = field(default_factory=lambda: _NO_FACTS, hash=False)
    offered: bool = True
    """False where the centre hid it from the choices; every code that ships is offered."""

    def label(self, language: str) -> str:
        """Return the words; `language` is "km" or "en"."""
        return self.km if language == "km" else self.en

    def is_marked(self, name: str) -> bool:
        """Return whether the list marks the code so, e.g. "sensitive"."""
        return self.facts.get(name) is True

    def names(self, name: str) -> tuple[str, ...]:
        """Return a fact that is a list of codes, e.g. "partner_kinds"; empty when the list does not say."""
        told = self.facts.get(name)
        return tuple(str(one) for one in told) if isinstance(told, tuple) else ()

    def number(self, name: str) -> int | None:
        """Return a fact that is a number, e.g. "min_documents"; None when the list does not say."""
        told = self.facts.get(name)
        return told if isinstance(told, int) and not isinstance(told, bool) else None


class CodeList:
    """A dated list of codes with its source. Never changes once it exists."""

    __slots__ = ("_by_code", "_by_words", "codes", "name", "source", "version")

    def __init__(self, *, name: str, version: str, source: str, codes: tuple[Code, ...]) -> None:
        self.name = name
        self.version = version
        self.source = source
        self.codes = codes
        self._by_code = {one.code: one for one in codes}
        self._by_words: dict[str, str] | None = None  # made when first asked: folding Khmer takes time

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    def get(self, code: str) -> Code:
        """Return one code of the list. Raises NotFound."""
        try:
            return self._by_code[code]
        except KeyError:
            raise NotFound(self.name, code) from None

    def label(self, code: str, language: str) -> str:
        """Return the words for a code; the code itself when a newer app wrote one this list does not have."""
        known = self._by_code.get(code)
        return known.label(language) if known else code

    def words(self, code: str) -> Words:
        """Return the words for a code in both languages; the code itself as in `label`."""
        return Words(self.label(code, "km"), self.label(code, "en"))

    def match(self, text: str) -> str | None:
        """Return the code that `text` means, or None.

        Recognised are the code itself, its words in either language and its aliases, whatever the letter
        case, spaces, zero-width characters, Khmer or ASCII digits, and order of the Khmer marks.
        """
        if text in self._by_code:
            return text
        if self._by_words is None:
            self._by_words = _words_of(self.codes)
        return self._by_words.get(_folded(text))


class CodeLists(Protocol):
    def get(self, name: str) -> CodeList:
        """Raises KeyError for a list that does not exist: a bug, not a user's mistake."""
        ...


def _words_of(codes: tuple[Code, ...]) -> dict[str, str]:
    """Map every way to write a code to it. A code and its words win over another code's alias."""
    words: dict[str, str] = {}
    for one in codes:
        for written in (one.code, one.km, one.en):
            words.setdefault(_folded(written), one.code)
    for one in codes:
        for written in one.aliases:
            words.setdefault(_folded(written), one.code)
    words.pop("", None)
    return words


def _folded(text: str) -> str:
    return _BESIDE_THE_WORDS.sub("", fold_for_search(text))
