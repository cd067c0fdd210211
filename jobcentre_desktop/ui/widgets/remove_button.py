"""A cross that has a name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.words import Words, tool_tip


class RemoveButton(Button):
    """Takes away the entry beside it; `name` is read aloud and shown on pointing."""

    def __init__(self, look: Look, name: Words, parent: QWidget | None = None) -> None:
        self._name = name
        super().__init__(look, "", kind="ghost", icon="x", compact=True, parent=parent)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self._name())
        self.setToolTip(tool_tip(self._name()))
