"""The action bar at the foot of a page, with what was saved and when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.words import Words

_LEAST_NOTE = 60
"""Pixels of the quiet line that stay in sight."""


class Footer(QFrame):
    """Buttons at the left, the primary one first; at the right a quiet line such as "Draft saved ...

    09:42".
    """

    changed = Signal()
    """Its parts have other places: there is more or less free room between them."""

    def __init__(self, look: Look, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved_at: datetime | None = None
        self._buttons = buttons
        self._had_cursor: Button | None = None
        self.setProperty("kind", "footer")
        self._icon = Icon(look, "check", "ok", 18)
        self._note = ElidedLabel("", "muted")
        self._icon.hide()
        self._note.hide()
        self._actions = Flow(*buttons, gap=10)
        self._row = row((self._actions, 1), self._icon, self._note, margins=(24, 9, 24, 9), gap=10)
        self.setLayout(self._row)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._give_way()
            self.changed.emit()
        return done

    def free_room(self) -> QRect:
        """Return what stands empty between the buttons and the quiet line, in the footer's own pixels."""
        gap, margins = self._row.spacing(), self._row.contentsMargins()
        left = max((one.geometry().right() for one in self._buttons if one.isVisible()), default=0) + gap
        right = self.width() - margins.right()
        if self._icon.isVisible():
            right = self._icon.x() - gap
        return QRect(left, 0, max(0, right - left), self.height())

    def _give_way(self) -> None:
        """Shorten the quiet line before a button goes into a second one."""
        margins = self._row.contentsMargins()
        taken = self._actions.sizeHint().width() + self._icon.width() + 2 * self._row.spacing()
        room = self.width() - margins.left() - margins.right() - taken
        self._note.setMaximumWidth(max(_LEAST_NOTE, room))

    def set_busy(self, busy: bool) -> None:
        """Close the doors while something is worked on, so that a second press does nothing.

        The button that had the cursor gets it back, unless the person has gone elsewhere meanwhile. Left to
        Qt it would go to the next box, and by that to the far end of the window.
        """
        if busy:
            had = next((one for one in self._buttons if one.hasFocus()), None)
            if had is not None:
                self._had_cursor = had
                had.clearFocus()
        for button in self._buttons:
            button.setEnabled(not busy)
        if not busy and self._had_cursor is not None:
            if QApplication.focusWidget() is None and self._had_cursor.isVisible():
                self._had_cursor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._had_cursor = None

    def show_draft_saved(self, at: datetime) -> None:
        """Say that the draft is on this computer's disk since the instant `at`."""
        self._saved_at = at
        self.show_note(self._saved_words, icon="check", token="ok")

    def show_note(self, words: Words | str, *, icon: str = "info", token: str = "text2") -> None:
        """Say something short and quiet, e.g. "3 checks left"; an empty text hides it."""
        self._icon.show_icon(icon, token)
        self._note.say(words)
        self._note.set_style("warn" if token == "warn" else "muted")
        self._icon.setVisible(bool(words))
        self._note.setVisible(bool(words))

    def _saved_words(self) -> str:
        assert self._saved_at is not None
        time = self._look.format.time(self._saved_at)
        return self.tr("Draft saved on this computer at {time}").format(time=time)
