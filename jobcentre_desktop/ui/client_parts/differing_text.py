"""A text with the words marked that differ from another."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.label import Label

_WORD = re.compile(r"[^\s\u200b]+[\s\u200b]*|[\s\u200b]+")
_MOST_WORDS = 1500
"""Longer texts are shown without marks: comparing takes time by the square."""


class DifferingText(Label):
    """Words by `text` are bold and underlined where `other` has them not; bold alone is hard to see in Khmer.

    What people typed is escaped: it is never taken for markup.
    """

    def __init__(
        self, look: Look, text: Callable[[], str], other: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        self._look = look
        self._text = text
        self._other = other
        super().__init__(text, wrap=True, parent=parent)

    @override
    def retranslate(self) -> None:
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(marked(self._text(), self._other()))
        self.setAccessibleName(self._text())
        self._look_for_deep_letters()


def marked(text: str, other: str) -> str:
    """Return `text` as HTML with the words marked that `other` has not in that place."""
    words, others = _WORD.findall(text), _WORD.findall(other)
    if max(len(words), len(others)) > _MOST_WORDS:
        return _shown(text)
    bare, bare_others = ([one.strip("\u200b \n") for one in some] for some in (words, others))
    parts = []
    for tag, start, end, _, _ in SequenceMatcher(None, bare, bare_others, autojunk=False).get_opcodes():
        piece = _shown("".join(words[start:end]))
        parts.append(piece if tag == "equal" or not piece else f"<b><u>{piece}</u></b>")
    return "".join(parts)


def _shown(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
