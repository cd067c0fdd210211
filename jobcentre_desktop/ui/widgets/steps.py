"""How far one has come: named steps of a wizard, and a bar with a count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import Words, language_changed


class Steps(QWidget):
    """The steps of a wizard in a row: done ones ticked, the present one strong."""

    def __init__(self, look: Look, names: Sequence[Words], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = [Icon(look, "target", "text2", 18) for _ in names]
        self._labels = [Label(name, "muted") for name in names]
        layout = row(gap=6)
        for icon, label in zip(self._icons, self._labels, strict=True):
            layout.addWidget(icon)
            layout.addWidget(label)
            layout.addSpacing(14)
        layout.addStretch(1)
        self.setLayout(layout)
        self.show_step(0)

    def show_step(self, present: int) -> None:
        """Mark the step at this place (from 0) as the present one and those before it as done."""
        for place, (icon, label) in enumerate(zip(self._icons, self._labels, strict=True)):
            done = place < present
            icon.show_icon("circle-check" if done else "target", "ok" if done else "text2")
            label.set_style("strong" if place == present else "muted")


class Progress(QWidget):
    """A bar with its count in words beside it: "1,240 of 5,000"."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done, self._total = 0, 0
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = Label(self._count_words, "small")
        self.setLayout(column(row(None, self._words), self._bar, gap=2))
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 means that it is not known yet."""
        self._done, self._total = done, total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.retranslate()

    def retranslate(self) -> None:
        self._words.retranslate()
        self._bar.setAccessibleName(self._count_words())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _count_words(self) -> str:
        if self._total == 0:
            return self._look.format.number(self._done) if self._done else ""
        number = self._look.format.number
        return self.tr("{done} of {total}").format(done=number(self._done), total=number(self._total))
