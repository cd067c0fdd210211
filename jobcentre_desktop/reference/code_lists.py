"""Reads the code lists that ship with the app, one JSON file per list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from jobcentre_desktop.domain.code_list import Code, CodeFact, CodeList

_WORDS = frozenset({"code", "km", "en", "km_reviewed", "aliases"})


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The shape of a list's file. What a code has beside its words becomes its facts."""

    name: str
    version: str
    source: str
    codes: list[dict[str, Any]]


class CodeLists:
    """The code lists under `resources`/reference/codes, each read when first asked for."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "reference" / "codes"
        self._read: dict[str, CodeList] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all lists, in alphabetical order."""
        return tuple(sorted(file.stem for file in self._folder.glob("*.json")))

    def get(self, name: str) -> CodeList:
        """Return a list by its name, e.g. "education_level". Raises KeyError: a missing list is a bug."""
        if name not in self._read:
            try:
                content = (self._folder / f"{name}.json").read_bytes()
            except FileNotFoundError:
                raise KeyError(name) from None
            self._read[name] = _code_list(msgspec.json.decode(content, type=_File))
        return self._read[name]


def _code_list(file: _File) -> CodeList:
    return CodeList(
        name=file.name,
        version=file.version,
        source=file.source,
        codes=tuple(_code(one) for one in file.codes),
    )


def _code(one: Mapping[str, Any]) -> Code:
    return Code(
        code=one["code"],
        km=one["km"],
        en=one["en"],
        km_reviewed=one["km_reviewed"],
        aliases=tuple(one.get("aliases", ())),
        facts=MappingProxyType({name: _fact(told) for name, told in one.items() if name not in _WORDS}),
    )


def _fact(told: Any) -> CodeFact:
    return tuple(told) if isinstance(told, list) else told
