"""A question that cannot be undone, or a small piece of work, in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button, ButtonKind
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.tab_order import go_on
from jobcentre_desktop.ui.words import Words, language_changed, spoken


class Dialog(QDialog):
    """Title, `body` (a column), and a row of buttons: what is done first, "Cancel" last. Escape cancels.

    Use it only for what cannot be undone; everything else happens on its page with Undo. It is asked once:
    whoever opened it may still read it when it is answered, and then Qt takes it apart by itself.
    """

    def __init__(self, look: Look, title: Words, *, width: int = 520, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = title
        self._ring = FocusRing(look, self)
        self._buttons = row(gap=10)
        self._buttons.addStretch(1)
        self.body: QVBoxLayout = column(gap=8)
        self.setModal(True)
        self.setMinimumWidth(width)
        # Else it stays with all it holds, typed passwords too, for as long as the page or window above it.
        self.finished.connect(self.deleteLater)
        foot = boxed(self._buttons, "footer")
        self._buttons.setContentsMargins(24, 9, 24, 9)
        inside = column(Label(title, "title", wrap=True), (self.body, 1), margins=(24, 16, 24, 16), gap=10)
        self.setLayout(column((inside, 1), foot, gap=0))
        self.retranslate()

    def add_button(
        self,
        words: Words,
        *,
        kind: ButtonKind = "secondary",
        accepts: bool = False,
        key: str | None = None,
    ) -> Button:
        """Add a button and return it; `accepts` closes the dialog as done and answers to Ctrl+Enter."""
        key = "Ctrl+Return" if accepts else key
        button = Button(self._look, words, kind=kind, shortcut=key, show_key=key is not None)
        if accepts:
            button.clicked.connect(self.accept)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def add_cancel(self) -> Button:
        """Add "Cancel"."""
        button = self.add_button(lambda: self.tr("Cancel"), kind="ghost")
        button.clicked.connect(self.reject)
        return button

    def retranslate(self) -> None:
        self.setWindowTitle(spoken(self._title))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._ring.keyboard_used()
        return go_on(self, forward=next)


def ask(
    look: Look, parent: QWidget, title: Words, what_happens: Words, yes: Words, *, dangerous: bool = False
) -> bool:
    """Ask one question and wait; the cursor starts on "Cancel" when the deed is dangerous."""
    dialog = Dialog(look, title, parent=parent)
    dialog.body.addWidget(Label(what_happens, wrap=True))
    deed = dialog.add_button(yes, kind="danger" if dangerous else "primary", accepts=True)
    cancel = dialog.add_cancel()
    (cancel if dangerous else deed).setFocus()
    return dialog.exec() == QDialog.DialogCode.Accepted
