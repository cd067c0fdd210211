"""The wording of letters, read from dated files: `letters/<kind>/<version>.<language>.json`.

A file has `texts` (name to sentence) and may have `variants`: other sentences for some referral types, and
whether their letters print a reason. Fields in braces are filled with facts; a fact's own braces stay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from jobcentre_desktop.ports import Language

_FIELD = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Variant:
    """What is different for some referral types."""

    types: frozenset[str]
    texts: Mapping[str, str]
    prints_reason: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one kind of paper in one language."""

    version: str
    language: Language
    texts: Mapping[str, str]
    variants: Sequence[Variant] = ()
    prints_reason: bool = True
    """False for types whose very reason is a secret, such as safety from violence (domain brief §4.1)."""

    @property
    def dated(self) -> date:
        """Return the first day of the month in which this wording began."""
        year, month = self.version.split("-")
        return date(int(year), int(month), 1)

    def for_type(self, referral_type: str) -> Wording:
        """Return the wording for letters of this referral type. Raises KeyError for an unknown type."""
        for variant in self.variants:
            if referral_type in variant.types:
                return replace(
                    self,
                    texts={**self.texts, **variant.texts},
                    variants=(),
                    prints_reason=variant.prints_reason,
                )
        raise KeyError(referral_type)

    def text(self, name: str, /, **facts: str) -> str:
        """Return a sentence with its fields filled. Raises KeyError for an unknown one or a missing fact."""
        return _FIELD.sub(lambda field: facts[field[1]], self.texts[name])


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
        Variant(frozenset(variant["types"]), dict(variant["texts"]), variant.get("prints_reason", True))
        for variant in content.get("variants", {}).values()
    )
    return Wording(content["version"], language, dict(content["texts"]), variants)
