"""A place whose content is made anew whenever the records change, without the cursor getting lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from jobcentre_desktop.ui.widgets.layout import column


class Slot(QWidget):
    """A widget with an object name hands the cursor to the one of the same name that replaces it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner: QWidget | None = None
        self._layout = column(gap=0)
        self.setLayout(self._layout)

    def has_cursor(self) -> bool:
        """Return whether the keyboard is in what is shown here."""
        focused = QApplication.focusWidget()
        return self._inner is not None and focused is not None and self._inner.isAncestorOf(focused)

    def fill(self, content: QLayout) -> None:
        """Show this instead of what was there."""
        focused = QApplication.focusWidget()
        old = self._inner
        here = focused.objectName() if focused is not None and self.has_cursor() else ""
        self._inner = QWidget()
        self._inner.setLayout(content)
        self._layout.addWidget(self._inner)
        # At once, so that the cursor can be put into it: a layout shows what is new at the next turn only.
        self._inner.show()
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        again = self._inner.findChild(QWidget, here) if here else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
