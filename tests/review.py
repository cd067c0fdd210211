"""The Khmer that awaits a native reviewer, wherever it lives: screens, letters, code lists, pages.

    python tests/review.py                 print it: file, where in the file, English, Khmer (make review)
    python tests/review.py SHEET.csv       write a sheet to send to the reviewer, with two columns to fill in

Awaiting review is marked where the words are: `type="unfinished"` in a .ts file; `"reviewed": false` or
`"km_reviewed": false` in a JSON file, for all that stands beside or below it; `reviewed: no` in the head of
a page of help or of what is new. Who takes a mark away says that a native reader has read the words.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parent.parent))

from jobcentre_desktop.ui.help.text import read_text

RESOURCES = Path(__file__).parent.parent / "resources"
_HEADINGS = ("file", "where", "English", "Khmer", "right? (yes/no)", "better Khmer")
_ENGLISH_BESIDE = ((".km.md", ".en.md"), ("/km/", "/en/"))
"""How the English of a Khmer page of help is called."""


class Awaiting(NamedTuple):
    """Words that no native reader has read yet."""

    file: str
    where: str
    english: str
    khmer: str


def awaiting(resources: Path = RESOURCES) -> list[Awaiting]:
    """Return everything that awaits review in the order of the files; what a file repeats, once.

    On the screens the same English may need other Khmer elsewhere, so every place of it is told.
    """
    found: dict[tuple[str, ...], Awaiting] = {}
    for path in sorted(resources.rglob("*")):
        name = path.relative_to(resources).as_posix()
        if path.name.endswith("km.ts"):
            words = _of_catalogue(path)
        elif path.suffix == ".json":
            words = _of_json(path)
        elif name.endswith(".km.md") or ("/km/" in name and path.suffix == ".md"):
            words = _of_page(path)
        else:
            continue
        for where, english, khmer in words:
            one = Awaiting(
                name, where, english, khmer.replace("\u200b", "")
            )  # breaks are no part of the words
            found.setdefault(one if path.suffix == ".ts" else (name, one.english, one.khmer), one)
    return list(found.values())


Words = Iterator[tuple[str, str, str]]
"""Where in the file, English, Khmer."""


def _of_catalogue(path: Path) -> Words:
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") == "unfinished":
                khmer = "".join(translation.itertext()).strip()
                if forms := translation.findall("numerusform"):
                    khmer = " / ".join(dict.fromkeys(form.text or "" for form in forms))
                yield context.findtext("name", ""), message.findtext("source", ""), khmer


def _of_json(path: Path) -> Words:
    told = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(told, dict):
        return
    if told.get("language") == "km":
        beside = path.with_name(path.name.replace(".km.", ".en."))
        english = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        if not told.get("reviewed", True):
            yield from _pairs("", english.get("texts", {}), told["texts"])
    elif told.get("language") != "en":
        yield from _marked("", told, awaits=False)


def _marked(where: str, told: Any, *, awaits: bool) -> Words:
    """Yield the pairs of Khmer and English in a value; a mark holds for what stands beside and below it."""
    if isinstance(told, list):
        for n, one in enumerate(told, start=1):
            label = one.get("code") or one.get("day") if isinstance(one, dict) else None
            yield from _marked(_below(where, label or n), one, awaits=awaits)
    if not isinstance(told, dict):
        return
    for mark in ("reviewed", "km_reviewed"):
        awaits = not told[mark] if mark in told else awaits
    for key, value in told.items():
        if key == "km" or key.endswith("_km"):
            if awaits:
                yield from _pairs(
                    _below(where, key.removesuffix("km").strip("_")), told.get(f"{key[:-2]}en"), value
                )
        else:
            yield from _marked(_below(where, key), value, awaits=awaits)


def _pairs(where: str, english: Any, khmer: Any) -> Words:
    """Yield the texts of two values of one shape."""
    if isinstance(khmer, str):
        yield where, english if isinstance(english, str) else "", khmer
    elif isinstance(khmer, dict):
        for key, value in khmer.items():
            yield from _pairs(
                _below(where, key), english.get(key) if isinstance(english, dict) else None, value
            )
    elif isinstance(khmer, list):
        for n, value in enumerate(khmer):
            other = english[n] if isinstance(english, list) and n < len(english) else None
            yield from _pairs(_below(where, n + 1), other, value)


def _of_page(path: Path) -> Words:
    """Yield the title and each line: the two languages have the same ones (a test says so)."""
    beside = path.as_posix()
    for khmer, english in _ENGLISH_BESIDE:
        beside = beside.replace(khmer, english)
    page = read_text(path.read_text(encoding="utf-8"))
    if not page.reviewed:
        english_page = read_text(Path(beside).read_text(encoding="utf-8"))
        yield "title", english_page.title, page.title
        pairs = zip(english_page.blocks, page.blocks, strict=True)
        for n, (english_block, block) in enumerate(pairs, start=1):
            yield str(n), english_block.words, block.words


def _below(where: str, part: object) -> str:
    return f"{where}.{part}".strip(".")


def write_sheet(words: list[Awaiting], path: Path) -> None:
    """Write the sheet; its first bytes tell a spreadsheet program that it is UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(_HEADINGS)
        sheet.writerows((*one, "", "") for one in words)


def main(arguments: list[str]) -> int:
    words = awaiting()
    if arguments:
        write_sheet(words, Path(arguments[0]))
    else:
        for one in words:
            sys.stdout.write("\t".join(part.replace("\n", " ") for part in one) + "\n")
    files = {one.file for one in words}
    sys.stderr.write(f"{len(words)} texts in {len(files)} files await a native reviewer\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
