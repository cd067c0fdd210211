"""All that is wrong with a form, at its top: it takes the focus, and each line leads to its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.link_button import LinkButton
from jobcentre_desktop.ui.widgets.tab_order import as_read
from jobcentre_desktop.ui.words import Words, language_changed, spoken

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ErrorSummary(QFrame):
    """Shown even for one problem, with the same words as beside the field.

    F8 (wired by the page) = `go_to_next`. `refused` tells that there was something to show. What was changed
    since is struck through, and F8 passes it by.
    """

    refused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "errors")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._links: list[tuple[Field, LinkButton]] = []
        self._fields: list[Field] = []
        self._next = 0
        self._title = Label(self._count_words, "section")
        self._list = column(gap=0, margins=(30, 0, 0, 0))
        head = row(Icon(look, "circle-alert", "bad", 22), (self._title, 1), gap=10)
        self.setLayout(column(head, self._list, margins=(14, 10, 14, 12), gap=4))
        self.hide()

    def show_problems(self, problems: Sequence[tuple[Field, Words]]) -> None:
        """Show each problem here, in the order of the page, and beside its field, and take the focus.

        Fields not named are cleared.
        """
        order = {one: place for place, one in enumerate(as_read(self.window(), None))}
        problems = sorted(problems, key=lambda problem: order.get(problem[0], len(order)))
        named = [field for field, _ in problems]
        for field in self._fields:
            field.mended.disconnect(self._on_mended)
            if field not in named:
                field.show_error(None)
        self._fields = list(dict.fromkeys(named))
        for field in self._fields:
            field.mended.connect(self._on_mended)
        self._next = 0
        for _field, link in self._links:
            self._list.removeWidget(link)
            link.deleteLater()
        self._links = []
        for field, words in problems:
            field.show_error(words, aloud=False)
            link = LinkButton(words)
            link.clicked.connect(field.take_focus_to_mend)
            self._list.addWidget(link)
            self._links.append((field, link))
        self.retranslate()
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            # The cursor tells how many there are, and nothing when it stood here before.
            announce(self, " ".join(spoken(words) for _field, words in problems))
            self.refused.emit()

    def clear_problems(self) -> None:
        """Take everything back."""
        self.show_problems([])

    def go_to_next(self) -> None:
        """Put the cursor into the next field with a problem, round and round."""
        for at in (*range(self._next, len(self._fields)), *range(self._next)):
            if self._fields[at].error is not None:
                self._next = at + 1
                self._fields[at].take_focus_to_mend()
                return

    def _on_mended(self) -> None:
        for field, link in self._links:
            link.setEnabled(field.error is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.retranslate()
        self.setAccessibleName(self._count_words())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field here as everywhere: the next one with a problem."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _COMMANDS:
            self.go_to_next()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _count_words(self) -> str:
        left = sum(link.isEnabled() for _field, link in self._links)
        if self._links and not left:
            return self.tr("All of it was changed. Save again.")
        return self.tr("There are %n problem(s)", "", left)
