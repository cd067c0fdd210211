"""The words of a language, read straight from its .ts files, so that nothing compiled can be stale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

Key = tuple[str, str, str]
"""Context, source text, disambiguating comment."""
Words = dict[tuple[str, str], list[str]]
"""Of one context: source text and comment, with the translations: one, or one per plural form."""


def read_words(path: Path) -> Iterator[tuple[Key, list[str]]]:
    """Yield each message of a .ts file with its translations: one, or one per plural form."""
    for name, part in _contexts(path):
        for (source, comment), forms in _words(part).items():
            yield (name, source, comment), forms


def _contexts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each context (a class, so nothing in it is escaped) and its part of the file."""
    for part in path.read_text(encoding="utf-8").split("<context>")[1:]:
        told = part.partition("</context>")[0]
        yield told.partition("<name>")[2].partition("</name>")[0], f"<context>{told}</context>"


def _words(part: str) -> Words:
    told: Words = {}
    for message in ElementTree.fromstring(part).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("obsolete", "vanished"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        key = message.findtext("source", ""), message.findtext("comment", "")
        told[key] = forms or [translation.text or ""]
    return told


class Translator(QTranslator):
    """Looks words up for Qt. Install one per application and change its language with `use`.

    A context is read when its first word is asked for: the whole language would hold up every start.
    `digits` writes a plural's number the way the language wants it (Khmer digits by setting).
    """

    def __init__(self, folder: Path, digits: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._digits = digits
        self._unread: dict[str, list[str]] = {}
        self._read: dict[str, Words] = {}

    def use(self, language: str) -> None:
        """Speak by every file of the language: ours (`jobcentre_km.ts`) and Qt's own words (`qt_km.ts`)."""
        unread: dict[str, list[str]] = {}
        for path in sorted(self._folder.glob(f"*_{language}.ts")):
            for name, part in _contexts(path):
                unread.setdefault(name, []).append(part)
        self._unread, self._read = unread, {}

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        words = self._context(context)
        forms = words.get((sourceText, disambiguation or ""))
        if forms is None and disambiguation:
            forms = words.get((sourceText, ""))
        text = _form(forms, n) if forms else ""
        if not text:
            if n < 0:
                return None
            text = sourceText
        return text.replace("%n", self._digits(n)) if n >= 0 else text

    def _context(self, name: str) -> Words:
        if name not in self._read:
            words: Words = {}
            for part in self._unread.pop(name, ()):
                words.update(_words(part))
            self._read[name] = words
        return self._read[name]


def _form(forms: list[str], n: int) -> str:
    """Return the right plural form: English has two, Khmer one."""
    return forms[0] if len(forms) == 1 or n == 1 else forms[1]
