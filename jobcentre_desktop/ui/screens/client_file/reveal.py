"""The eye: sensitive values stay covered until somebody asks for them; others may look over the counter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button


def covered_words() -> str:
    """Return what stands in the place of a covered value."""
    return QCoreApplication.translate("Reveal", "•••  covered")


class RevealButton(Button):
    """`toggled_eyes` tells that values are to be shown or covered."""

    toggled_eyes = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._open = False
        super().__init__(look, self._reveal_words, kind="ghost", icon="eye", compact=True, parent=parent)
        self.clicked.connect(self._on_clicked)

    def is_open(self) -> bool:
        """Return whether sensitive values are shown."""
        return self._open

    def cover(self) -> None:
        """Cover them again, without telling."""
        self._open = False
        self.retranslate()
        self.show_icon("eye")

    def _on_clicked(self) -> None:
        self._open = not self._open
        self.retranslate()
        self.show_icon("eye-off" if self._open else "eye")
        self.toggled_eyes.emit()

    def _reveal_words(self) -> str:
        if self._open:
            return QCoreApplication.translate("Reveal", "Cover sensitive answers")
        return QCoreApplication.translate("Reveal", "Show sensitive answers")
