"""The wording of letters, read from dated files: `letters/<kind>/<version>.<language>.json`.

A file has `texts` (name to sentence) and may have `variants`: other sentences for some referral types. A sentence
holds fields in braces, which are filled with facts; a fact is never read as a sentence again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobcentre_desktop.ports import Language

_FIELD = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a filled sentence; `fact` tells whether it came from the facts or from the wording."""

    text: str
    fact: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one kind of paper in one language."""

    version: str
    language: Language
    texts: Mapping[str, str]
    variants: Sequence[tuple[frozenset[str], Mapping[str, str]]] = ()

    def for_type(self, referral_type: str) -> Wording:
        """Return the wording with the sentences of this referral type. Raises KeyError for an unknown type."""
        for types, texts in self.variants:
            if referral_type in types:
                return Wording(self.version, self.language, {**self.texts, **texts})
        raise KeyError(referral_type)

    def has(self, name: str) -> bool:
        return name in self.texts

    def text(self, name: str, **facts: str) -> str:
        """Return a sentence with its fields filled. Raises KeyError for an unknown sentence or a missing fact."""
        return "".join(piece.text for piece in self.pieces(name, **facts))

    def pieces(self, name: str, **facts: str) -> tuple[Piece, ...]:
        """Return a filled sentence in its parts, so that facts can be set in bold."""
        return tuple(_filled(self.texts[name], facts))


class Wordings:
    """Reads the files below the `letters` folder of the resources, each once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[str, Language], Wording] = {}

    def latest(self, kind: str, language: Language) -> Wording:
        """Return the newest wording of a kind of paper. Raises FileNotFoundError when there is none."""
        if (kind, language) not in self._read:
            files = sorted((self._folder / kind).glob(f"*.{language}.json"))
            if not files:
                raise FileNotFoundError(f"letters/{kind}: no wording in {language}")
            self._read[kind, language] = _wording(json.loads(files[-1].read_text(encoding="utf-8")), language)
        return self._read[kind, language]


def _wording(content: Any, language: Language) -> Wording:
    variants = tuple(
        (frozenset(variant["types"]), dict(variant["texts"])) for variant in content.get("variants", {}).values()
    )
    return Wording(content["version"], language, dict(content["texts"]), variants)


def _filled(sentence: str, facts: Mapping[str, str]) -> Iterator[Piece]:
    for place, part in enumerate(_FIELD.split(sentence)):
        if place % 2:
            yield Piece(facts[part], fact=True)
        elif part:
            yield Piece(part, fact=False)
