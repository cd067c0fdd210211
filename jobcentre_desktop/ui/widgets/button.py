"""Buttons that show their key, so that people learn it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.words import Words, button_text, language_changed, spoken, tool_tip

ButtonKind: TypeAlias = Literal["primary", "secondary", "ghost", "danger"]
_ICON_TOKEN = {"primary": "on_primary", "secondary": "text", "ghost": "primary", "danger": "bad"}
_ICON_SIZE = 18
_HINT_GAP = 14
_SAVE_KEY = "Ctrl+S"
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class EnterButton(QPushButton):
    """A button that Enter presses as Space does; with Qt's autoDefault it would answer for a whole dialog."""

    key = ""
    """The key that presses it from anywhere, as people read it, e.g. "Ctrl+Enter"; "" when there is none."""
    line: Sequence[QWidget] = ()
    """The buttons among which an arrow goes from it. One that stands alone leaves the arrows to the page,
    which scrolls; Qt would send the cursor to whatever lies that way."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            self.click()
        elif (step := _ARROWS.get(Qt.Key(event.key()))) and not event.modifiers() & _HELD:
            self._step(event, step)
        else:
            super().keyPressEvent(event)

    def _step(self, event: QKeyEvent, step: int) -> None:
        offered = [one for one in self.line if one.isVisible() and one.isEnabled()]
        if self not in offered:
            event.ignore()
            return
        place = max(0, min(len(offered) - 1, offered.index(self) + step))
        offered[place].setFocus(Qt.FocusReason.TabFocusReason)


class Button(EnterButton):
    """A push button: primary (one per page), secondary, ghost (no border) or danger.

    `shortcut` is a Qt key text such as "Ctrl+Return" and works while the button is visible and enabled; the
    keypad's Enter counts as Return. With `show_key` the key stands inside the button. Reached by Tab, but a
    click leaves the cursor in the field where it was. `about` tells a screen reader which of several buttons
    with the same text this one is: "Suspend: Chan Dara".
    """

    def __init__(
        self,
        look: Look,
        words: Words | str,
        *,
        kind: ButtonKind = "secondary",
        icon: str | None = None,
        shortcut: str | None = None,
        show_key: bool = False,
        compact: bool = False,
        about: Words | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._about = about
        self._kind: ButtonKind = kind
        self._icon = icon
        self.key = shortcut.replace("Return", "Enter") if shortcut else ""
        self._hint = self.key if show_key else ""
        self.setProperty("kind", kind)
        self.setProperty("compact", compact)
        self.setProperty("hinted", bool(self._hint))
        self.setProperty("saves", self.key == _SAVE_KEY)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        if shortcut:
            Key(self, shortcut, self.accessibleName, self.click)
        look.restyled.connect(self._redraw)
        self._redraw()
        self.retranslate()

    def say(self, words: Words | str) -> None:
        """Show other words from now on."""
        self._words = words
        self.retranslate()

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._redraw()

    def retranslate(self) -> None:
        text = spoken(self._words)
        # A stylesheet cannot set the gap between icon and text; two spaces are the gap.
        self.setText(("  " if self._icon and text else "") + button_text(text))
        about = spoken(self._about)
        self.setAccessibleName(f"{text}: {about}" if about else text)
        self.setToolTip(tool_tip(f"{text}  ({self.key})" if self.key else ""))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()
        elif event.type() is QEvent.Type.EnabledChange:
            self._redraw()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._hint:
            size.setWidth(size.width() + self._hint_width() + _HINT_GAP)
        return size

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint:
            return
        painter = QPainter(self)
        painter.setFont(self._look.font("small"))
        primary = self._kind == "primary" and self.isEnabled()
        painter.setPen(QColor(self._look.colour("on_primary" if primary else "text2")))
        place = QRect(0, 0, self.width() - _HINT_GAP, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._hint)

    def _hint_width(self) -> int:
        return QFontMetrics(self._look.font("small")).horizontalAdvance(self._hint)

    def _redraw(self) -> None:
        if self._icon:
            # Qt makes a grey icon out of it while nothing can be pressed; out of white none that is seen.
            token = _ICON_TOKEN[self._kind if self.isEnabled() else "secondary"]
            self.setIcon(self._look.icon(self._icon, token, _ICON_SIZE))
