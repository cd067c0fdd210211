"""A language that nobody speaks, longer than any: short labels grow by 70 %, sentences by 20 %."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator
from typing_extensions import override

SHORT = 20
"""Letters of a label; what is longer is a sentence and has grown less in every language we know."""
_PARTS = re.compile(r"(\{\w+\}|%n|&)")


def lengthened(text: str) -> str:
    """Return the text with letters doubled until it is long enough; what is filled in stays."""
    wanted = round(len(text) * (0.7 if len(text) <= SHORT else 0.2))
    longer = []
    for part in _PARTS.split(text):
        for letter in part:
            more = wanted > 0 and letter.isalpha() and not _PARTS.fullmatch(part)
            longer.append(letter * 2 if more else letter)
            wanted -= more
    return "".join(longer)


class Pseudo(QTranslator):
    """Install it over the app's own translator."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        longer = lengthened(sourceText)
        return longer.replace("%n", str(n)) if n >= 0 else longer
