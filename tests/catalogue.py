"""The Khmer words of the screens: find new strings in the code, list what lacks Khmer, fill it in.

    python tests/catalogue.py                      bring the .ts files up to date with the code (make strings)
    python tests/catalogue.py missing              print what lacks Khmer, as JSON to be filled in
    python tests/catalogue.py fill WORDS.json      take the Khmer from such a file, e.g. {"Save": "រក្សាទុក"}

WORDS.json maps the English text to the Khmer, or a context to such a map where one text needs two
translations. Everything filled in stays `unfinished`, which in a .ts file means: not yet reviewed. A native
reader reviews with `pyside6-linguist resources/i18n/jobcentre_km.ts`. Line breaks (U+200B) between Khmer
words are put in by the segmenter where the text has none; a text that has some is left as it is.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from khmercut import tokenize

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from jobcentre_desktop.domain.khmer.text import clusters  # noqa: E402 - the path comes first
from jobcentre_desktop.ui.translator import read_words  # noqa: E402

SOURCES = ROOT / "jobcentre_desktop" / "ui"
FOLDER = ROOT / "resources" / "i18n"
BREAK = "\u200b"
_KHMER_RUN = re.compile("[\u1780-\u17ff]+")
_BARE = re.compile("[\u1780-\u17a2]")
_NEVER_BEFORE = "ៗ។៕៖៘៙៚"


def lupdate(folder: Path) -> None:
    """Bring the Khmer catalogue of a folder up to date with the code, keeping what is translated."""
    program = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) or "pyside6-lupdate"
    files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    command = [program, *files, "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-disable-heuristic", "similartext", "-source-language", "en", "-target-language", "km_KH"]
    subprocess.run(
        [*command, "-ts", str(folder / "jobcentre_km.ts")], check=True, capture_output=True, timeout=120
    )


def update() -> None:
    """Bring both files up to date and put the breaks into the Khmer."""
    lupdate(FOLDER)
    fill({})
    write_english_plurals(FOLDER)


def missing() -> dict[str, dict[str, str]]:
    """Return context -> English -> "" for everything without Khmer."""
    found: dict[str, dict[str, str]] = {}
    for context, message, translation in _messages(_read("jobcentre_km.ts")):
        if not "".join(translation.itertext()).strip():
            found.setdefault(context, {})[message.findtext("source", "")] = ""
    return found


def fill(words: dict[str, str | dict[str, str]]) -> None:
    """Write the Khmer into the catalogue and normalise the file."""
    tree = _read("jobcentre_km.ts")
    for context, message, translation in _messages(tree):
        source = message.findtext("source", "")
        own = words.get(context)
        khmer = own.get(source) if isinstance(own, dict) else None
        khmer = khmer or (words.get(source) if isinstance(words.get(source), str) else None)
        # Khmer nouns have one form; lupdate writes as many as it knows of, and all of them get the same.
        for target in translation.findall("numerusform") or [translation]:
            target.text = with_breaks(khmer or target.text or "")
        if khmer:
            translation.set("type", "unfinished")
    _write(tree, FOLDER / "jobcentre_km.ts")
    lupdate(FOLDER)


def with_breaks(text: str) -> str:
    """Return the text with U+200B between its Khmer words; a text that already has some is left alone."""
    if BREAK in text or not _KHMER_RUN.search(text):
        return text
    return _KHMER_RUN.sub(lambda run: _broken(run.group()), text)


def _broken(run: str) -> str:
    starts, place = set(), 0
    for cluster in clusters(run):
        starts.add(place)
        place += len(cluster)
    out, place = "", 0
    for word in tokenize(run):
        # A bare consonant left alone is the segmenter's slip: it belongs to the word before it.
        if place in starts and place and word[0] not in _NEVER_BEFORE and not _BARE.fullmatch(word):
            out += BREAK
        out += word
        place += len(word)
    return out


def write_english_plurals(folder: Path) -> None:
    """Write jobcentre_en.ts: the two English forms of every text with %n; forms written by hand are kept.

    Made from the Khmer catalogue, because lupdate knows a plural only in `self.tr`, not in `translate`.
    """
    path = folder / "jobcentre_en.ts"
    before = dict(read_words(path)) if path.exists() else {}
    root = ElementTree.Element("TS", version="2.1", language="en_GB", sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for name, source, comment in dict(read_words(folder / "jobcentre_km.ts")):
        if "%n" not in source:
            continue
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        message = ElementTree.SubElement(contexts[name], "message", numerus="yes")
        ElementTree.SubElement(message, "source").text = source
        if comment:
            ElementTree.SubElement(message, "comment").text = comment
        translation = ElementTree.SubElement(message, "translation")
        usual = [source.replace("(s)", ""), source.replace("(s)", "s")]
        for form in before.get((name, source, comment), usual):
            ElementTree.SubElement(translation, "numerusform").text = form
    ElementTree.indent(root)
    _write(ElementTree.ElementTree(root), path)


def _messages(tree: ElementTree.ElementTree):
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message, translation


def _read(name: str) -> ElementTree.ElementTree:
    return ElementTree.parse(FOLDER / name)


def _write(tree: ElementTree.ElementTree, path: Path) -> None:
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main(arguments: list[str]) -> int:
    match arguments:
        case []:
            update()
            lacking = sum(len(texts) for texts in missing().values())
            sys.stdout.write(f"{lacking} texts lack Khmer" + "\n")
        case ["missing"]:
            sys.stdout.write(json.dumps(missing(), ensure_ascii=False, indent=1) + "\n")
        case ["fill", path]:
            fill(json.loads(Path(path).read_text(encoding="utf-8")))
            lacking = sum(len(texts) for texts in missing().values())
            sys.stdout.write(f"{lacking} texts lack Khmer" + "\n")
        case _:
            sys.stdout.write(str(__doc__))
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
