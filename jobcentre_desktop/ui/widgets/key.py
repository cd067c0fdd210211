"""A key that does something while its widget is in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.words import Words, spoken


class Key(QShortcut):
    """Binds a key and says what it does.

    Every key of the app is bound with this, so the list of keys (shell/key_list.py), which reads them, is
    whole. `text` is a Qt key text such as "Ctrl+Return"; the keypad's Enter counts as Return. It works while
    `parent` is visible and enabled and its window is in front.
    """

    def __init__(self, parent: QWidget, text: str, words: Words, deed: Callable[[], object]) -> None:
        super().__init__(parent)
        self.widget = parent
        self.text = text.replace("Return", "Enter")
        """As people read it: "Ctrl+Enter"."""
        self._words = words
        # The same key twice would be ambiguous to Qt, and do nothing.
        self.setKeys([QKeySequence(one) for one in dict.fromkeys((text, self.text))])
        self.activated.connect(deed)

    def words(self) -> str:
        """Return what it does, in the present language."""
        return spoken(self._words)

    def works(self) -> bool:
        """Return whether pressing it now does anything."""
        return self.widget.isVisible() and self.widget.isEnabled() and self.isEnabled()
