"""What the app has to say without stopping anybody: a bar on the page, a toast at the foot of the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cursor_watch import CursorWatch
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.words import Words, language_changed, spoken, tool_tip

_LOG = logging.getLogger(__name__)
Kind: TypeAlias = Literal["ok", "info", "warn", "bad"]
_ICONS = {"ok": "circle-check", "info": "info", "warn": "triangle-alert", "bad": "circle-alert"}
_TOKENS = {"ok": "ok", "info": "primary", "warn": "warn", "bad": "bad"}
TOAST_MS = 10_000
"""Ten seconds: long enough to read the sentence twice and to press Undo."""
_A_BOX = 0.3
"""What takes more of the window's height is a list or a page, of which a toast may cover a corner."""


class NoticeBar(QFrame):
    """One notice at the top of a page, in the layout: covers nothing, stays until closed or replaced."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notice: _Notice | None = None
        self.hide()

    def tell(self, kind: Kind, words: Words | str, *, code: str = "") -> None:
        """Show a notice; `code` is what support asks for and stands small at the end."""
        if self._notice is None:  # every page has room for one, few ever have one
            self._notice = _Notice(self._look)
            self._notice.close.clicked.connect(self.clear)
            self.setLayout(self._notice.row)
            self.retranslate()
        self.setProperty("kind", f"notice_{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._notice.say(kind, words, code)
        self.show()
        announce(self, spoken(words))

    def show_problem(self, error: JobCentreError) -> None:
        """Show a foreseen problem in words, with its code; the log gets the code."""
        _LOG.info("told %s", error.code)
        # Imported when there is one: the words for all of them take a while, and the first screen is awaited.
        from jobcentre_desktop.ui.error_text import sentence

        self.tell("bad", lambda: sentence(error), code=error.code)

    def clear(self) -> None:
        """Take the notice away."""
        self.hide()

    def text(self) -> str:
        """Return what is shown, "" when nothing is."""
        return "" if self._notice is None or self.isHidden() else self._notice.text.text()

    def retranslate(self) -> None:
        if self._notice is not None:
            self._notice.close.setAccessibleName(self.tr("Close this notice"))
            self._notice.close.setToolTip(tool_tip(self.tr("Close this notice")))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()


class _Notice:
    """What stands in a notice bar."""

    def __init__(self, look: Look) -> None:
        self._icon = Icon(look, "info", "primary", 20)
        self.text = Label("", wrap=True)
        self.code = Label("", "small")
        self.close = Button(look, "", kind="ghost", icon="x", compact=True)
        parts = (self._icon, (self.text, 1), self.code, self.close)
        self.row = row(*parts, margins=(14, 8, 8, 8), gap=10)

    def say(self, kind: Kind, words: Words | str, code: str) -> None:
        self._icon.show_icon(_ICONS[kind], _TOKENS[kind])
        self.text.say(words)
        self.code.say(code)
        self.code.setVisible(bool(code))


class Toasts:
    """The one toast of a window: in the empty room of the action bar, where it covers nothing.

    Where that is too small it stands above the bar, at the right; at the left when the cursor or a button is
    there. Where it is too wide for either place it stands above the box that has the cursor. Never the only
    record of what happened.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        self._look = look
        self._window = window
        self._left = 0
        self._foot = 0
        self._free = QRect()
        self._shown: _Toast | None = None
        # When the page has brought what is typed into sight; the scroll areas move at the same signal.
        self._moved = QTimer(window)
        self._moved.setSingleShot(True)
        self._moved.setInterval(0)
        self._moved.timeout.connect(self._place_again)
        watch = CursorWatch(window)
        watch.came.connect(self._moved.start)
        watch.moved.connect(self._moved.start)

    def say(self, words: Words | str, *, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for ten seconds, with Undo (Ctrl+Z) when it can be undone."""
        self.clear()
        self._shown = _Toast(self._look, words, undo, self._window)
        self._shown.resized.connect(self._moved.start)
        self._place_again()
        self._shown.show()
        announce(self._shown, self._shown.spoken())

    def _place_again(self) -> None:
        self.place(self._left, self._foot, self._free)

    def place(self, left: int, foot: int, free: QRect) -> None:
        """Put the toast in front of all else: into `free` or, right of `left`, above `foot`.

        All three are in pixels of the window.
        """
        self._left, self._foot, self._free = left, foot, free
        if self._shown is not None:
            toast = self._shown
            toast.setMaximumWidth(max(320, self._window.width() - left - 80))
            toast.adjustSize()
            top = self._window.height() - toast.height() - foot - 12
            right = self._window.width() - toast.width() - 24
            box = self._box_with_the_cursor()
            in_bar = QRect(QPoint(), toast.size())
            in_bar.moveCenter(free.center())
            in_bar.moveRight(free.right())
            places = [
                *([in_bar.topLeft()] if free.contains(in_bar) else []),
                QPoint(right, top),
                QPoint(left + 40, top),
                QPoint(right, box.top() - toast.height() - 8),
            ]
            clear = [one for one in places if not QRect(one, toast.size()).intersects(box)]
            buttons = self._buttons()
            empty = (one for one in clear if not any(map(QRect(one, toast.size()).intersects, buttons)))
            toast.move(next(empty, clear[0]))
            toast.raise_()

    def _box_with_the_cursor(self) -> QRect:
        """Return its place in the window; an empty one where a toast may stand."""
        box = self._window.focusWidget()
        if box is None or not box.isVisible() or box.height() > _A_BOX * self._window.height():
            return QRect()
        return QRect(box.mapTo(self._window, QPoint(0, 0)), box.size())

    def _buttons(self) -> list[QRect]:
        """Return where in the window somebody may want to press meanwhile."""
        return [
            QRect(one.mapTo(self._window, QPoint(0, 0)), one.size())
            for one in self._window.findChildren(QAbstractButton)
            if not one.visibleRegion().isEmpty() and one.parent() is not self._shown
        ]

    def clear(self) -> None:
        """Take the toast away."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def text(self) -> str:
        """Return what is shown, "" when nothing is."""
        return self._shown.text() if self._shown is not None and not self._shown.isHidden() else ""


class _Toast(QFrame):
    resized = Signal()
    """The language or the size of the text changed while it was shown."""

    def __init__(
        self, look: Look, words: Words | str, undo: Callable[[], None] | None, window: QWidget
    ) -> None:
        super().__init__(window)
        self._undo = undo
        self._label = Label(words)
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = row(Icon(look, "circle-check", "toast_ok", 20), self._label, margins=(16, 6, 16, 6), gap=10)
        if undo is not None:
            self._button = Button(look, lambda: self.tr("Undo"), kind="ghost", shortcut="Ctrl+Z")
            self._button.clicked.connect(self._on_undo_clicked)
            layout.addSpacing(12)
            layout.addWidget(self._button)
        self.setLayout(layout)
        self.setMinimumHeight(48)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._timer.start(TOAST_MS)

    def text(self) -> str:
        return self._label.text()

    def spoken(self) -> str:
        """Return what a screen reader says: who does not see the button hears of it, and of its key."""
        told = self._label.text()
        return told if self._undo is None else f"{told} {self._button.text().strip()} (Ctrl+Z)"

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _on_undo_clicked(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()
