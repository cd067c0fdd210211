"""A status in words on a coloured ground: the words say it, the colour only helps."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.words import Words

Tone: TypeAlias = Literal["info", "ok", "warn", "bad", "quiet"]


class Pill(Label):
    def __init__(self, words: Words | str, tone: Tone = "info", *, parent: QWidget | None = None) -> None:
        super().__init__(words, f"pill_{tone}", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_status(self, words: Words | str, tone: Tone) -> None:
        """Show another status."""
        self.say(words)
        self.set_style(f"pill_{tone}")
