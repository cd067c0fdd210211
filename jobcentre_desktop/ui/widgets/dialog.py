"""A question that cannot be undone, or a small piece of work, in a window of its own."""

from __future__ import annotations

from typing import ClassVar, Protocol, runtime_checkable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button, ButtonKind
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.tab_order import go_on
from jobcentre_desktop.ui.words import Words, language_changed, spoken


@runtime_checkable
class GivesHelp(Protocol):
    """The window above a dialog: it has the pages of help."""

    def give_help(self, over: QDialog, name: str) -> None:
        """Show a page of help over a dialog; "" for that of the page in front."""
        ...


class Dialog(QDialog):
    """Title, `body` (a column), and a row of buttons: what is done first, "Cancel" last. Escape cancels.

    F1 opens the help about its `topic`.

    Use it only for what cannot be undone; everything else happens on its page with Undo. It is asked once:
    whoever opened it may still read it when it is answered, and then Qt takes it apart by itself.
    """

    topic: ClassVar[str] = ""
    """The page of help about its subject; "" for that of the page it stands over."""

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
        Key(self, "F1", lambda: self.tr("Help about this"), self._on_help_key)
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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._ring.keyboard_used()  # what Enter would press is seen before it is pressed
        super().showEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(spoken(self._title))

    def _on_help_key(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, GivesHelp):
            above = above.parentWidget()
        if above is not None:
            above.give_help(self, self.topic)

    @override
    def event(self, event: QEvent) -> bool:
        """Grow with what is told while it is open: by itself Qt would cut the lines instead."""
        is_told = event.type() is QEvent.Type.LayoutRequest  # asked first: another event may be its end
        heard = super().event(event)
        if is_told and (inside := self.layout()) is not None:
            wanted = max(inside.totalHeightForWidth(self.width()), inside.totalMinimumSize().height())
            if wanted > self.height():
                self.resize(self.width(), min(wanted, self.screen().availableGeometry().height()))
        return heard

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
    dialog.setAccessibleDescription(spoken(what_happens))
    deed = dialog.add_button(yes, kind="danger" if dangerous else "primary", accepts=True)
    cancel = dialog.add_cancel()
    (cancel if dangerous else deed).setFocus()
    return dialog.exec() == QDialog.DialogCode.Accepted
