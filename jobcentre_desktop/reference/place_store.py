"""The places of Cambodia as resources/reference holds them, and the list of all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import overload

import msgspec
import zstandard

from jobcentre_desktop.domain.places import LEVELS, Level, Place
from jobcentre_desktop.reference.packed import PackedTexts, StoredNumbers

_NEXT = " · "


class StoredNames(msgspec.Struct, frozen=True, array_like=True):
    """The different names in one script, in the order of their keys: see `ScriptNames`."""

    names: str
    bearers: StoredNumbers
    with_word: StoredNumbers


class StoredPlaces(msgspec.Struct, frozen=True, array_like=True):
    """resources/reference/places.bin: what `python -m tests.place_list` makes of the dataset.

    Reading the dataset and making the keys takes most of a second, and on an old machine some.
    """

    version: str
    codes: str
    names_km: str
    names_la: str
    khmer: StoredNames
    latin: StoredNames
    sounds_of_words: StoredNumbers
    sounds_of_names: StoredNumbers


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


def read_stored_places(reference: Path) -> StoredPlaces:
    """Read places.bin of the folder resources/reference."""
    packed = (reference / "places.bin").read_bytes()
    return msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(packed), type=StoredPlaces)


class Places(Sequence[Place]):
    """All places in the order of their codes; parents come before what lies in them."""

    def __init__(self, stored: StoredPlaces) -> None:
        self.codes = PackedTexts(stored.codes)
        self.names_km = PackedTexts(stored.names_km)
        self.names_la = PackedTexts(stored.names_la)

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
