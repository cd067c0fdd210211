"""The words of a language, read straight from its .ts files, so that nothing compiled can be stale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

Key = tuple[str, str, str]
"""Context, source text, disambiguating comment."""


def read_words(path: Path) -> Iterator[tuple[Key, list[str]]]:
    """Yield each message of a .ts file with its translations: one, or one per plural form."""
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("obsolete", "vanished"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield key, forms or [translation.text or ""]


class Translator(QTranslator):
    """Looks words up for Qt. Install one per application and change its language with `use`.

    `digits` writes a plural's number the way the language wants it (Khmer digits by setting).
    """

    def __init__(self, folder: Path, digits: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._digits = digits
        self._words: dict[Key, list[str]] = {}

    def use(self, language: str) -> None:
        """Read every file of the language: ours (`jobcentre_km.ts`) and Qt's own words (`qt_km.ts`)."""
        words: dict[Key, list[str]] = {}
        for path in sorted(self._folder.glob(f"*_{language}.ts")):
            words.update(read_words(path))
        self._words = words

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        forms = self._words.get((context, sourceText, disambiguation or ""))
        if forms is None and disambiguation:
            forms = self._words.get((context, sourceText, ""))
        text = _form(forms, n) if forms else ""
        if not text:
            if n < 0:
                return None
            text = sourceText
        return text.replace("%n", self._digits(n)) if n >= 0 else text


def _form(forms: list[str], n: int) -> str:
    """Return the right plural form: English has two, Khmer one."""
    return forms[0] if len(forms) == 1 or n == 1 else forms[1]
