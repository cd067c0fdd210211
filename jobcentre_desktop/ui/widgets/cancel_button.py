"""The Cancel of a small form that opened inside a page: Esc means it, before it means leaving the page."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label


class CancelButton(Button):
    """Whoever makes it closes the form when it is clicked."""

    def __init__(self, look: Look, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, lambda: self.tr("Cancel"), kind="ghost", compact=compact, parent=parent)
        self._opener: QWidget | None = None

    def leave(self) -> None:
        """Close the form as Esc does, back to what opened it; words that would be lost are asked about."""
        if not self._has_words() or self._may_be_lost():
            self.click()
            if self._opener is not None and isValid(self._opener):
                self._opener.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        here = QApplication.focusWidget()
        if here is not None and not self.form().isAncestorOf(here):
            self._opener = here

    def form(self) -> QWidget:
        """Return the smallest part around it in which something can be typed."""
        part: QWidget = self
        while not _boxes(part) and (around := part.parentWidget()) is not None:
            part = around
        return part

    def _has_words(self) -> bool:
        return any(_is_typed(one) for one in _boxes(self.form()) if one.isVisible())

    def _may_be_lost(self) -> bool:
        dialog = Dialog(self._look, lambda: self.tr("Throw away what you typed?"), parent=self.window())
        dialog.body.addWidget(
            Label(lambda: self.tr("It is not saved yet, and no draft is kept of it."), wrap=True)
        )
        back = dialog.add_button(lambda: self.tr("Go on writing"), kind="primary")
        back.clicked.connect(dialog.reject)
        away = dialog.add_button(lambda: self.tr("Throw away"), kind="danger")
        away.clicked.connect(dialog.accept)
        back.setFocus()
        return dialog.exec() == Dialog.DialogCode.Accepted


def cancel_in_sight(page: QWidget) -> CancelButton | None:
    """Return the Cancel of the small form that has the cursor, else of any that is open."""
    here = QApplication.focusWidget()
    found = [one for one in page.findChildren(CancelButton) if one.isVisible() and one.isEnabled()]
    found.sort(key=lambda one: here is not None and one.form().isAncestorOf(here))
    return found[-1] if found else None


def _boxes(part: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    return [*part.findChildren(QLineEdit), *part.findChildren(QPlainTextEdit)]


def _is_typed(box: QLineEdit | QPlainTextEdit) -> bool:
    """Return whether a person wrote into it: what the program fills in is no loss."""
    if isinstance(box, QLineEdit):
        return box.isModified() and bool(box.text())
    return box.document().isModified() and bool(box.toPlainText())
