"""Words on the screen that follow the language, and icons beside them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.khmer.text import rows_below
from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Look, restyle
from jobcentre_desktop.ui.words import Words, language_changed, spoken, tool_tip

_ROW_BELOW = 0.25
"""What a further row of letters below needs, in the size of the font (measured: 0.22 to 0.25)."""


class Label(QLabel):
    """Text in a style of app.qss: title, section, strong, label, body, muted, small, count, error, warn, ok.

    Plain text always: what a person typed can never be taken for markup. Give `wrap=True` to sentences; Khmer
    wraps where the text has U+200B.
    """

    def __init__(
        self,
        words: Words | str = "",
        style: str = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._deeper = self._room = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", style)
        self.setWordWrap(wrap)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.retranslate()

    def say(self, words: Words | str) -> None:
        """Show other words from now on."""
        self._words = words
        self.retranslate()

    def tell(self, words: Words | str) -> None:
        """Show other words that a screen reader says at once: news, which nobody's cursor stands on."""
        self.say(words)
        announce(self, spoken(words))

    def set_style(self, style: str) -> None:
        """Take another style of app.qss."""
        if self.property("kind") != style:
            self.setProperty("kind", style)
            restyle(self)

    def retranslate(self) -> None:
        self.setText(spoken(self._words))
        self._look_for_deep_letters()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()
        # A label hears a dozen of these while its page is put together, and few have such letters.
        elif self._deeper and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _look_for_deep_letters(self) -> None:
        """Make room for the new text."""
        self._deeper = max(0, rows_below(self.text()) - 1)
        self._make_room()

    def _make_room(self) -> None:
        """Grow by what letters below letters below a letter need: the font's line, and a label, end above."""
        had, self._room = self._room, ceil(self._deeper * _ROW_BELOW * self.fontInfo().pixelSize())
        if not (had or self._room):
            return
        # A frame keeps the padding of app.qss in the same margins; without a rectangle it takes it up anew.
        self.setFrameRect(QRect())
        padding = self.contentsMargins()
        self.setContentsMargins(padding + QMargins(0, 0, 0, self._room))


class FoldingLabel(Label):
    """One line where there is room for it; where there is not it folds between words, and nothing is cut."""

    def __init__(
        self, words: Words | str = "", style: str = "body", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, style, wrap=True, parent=parent)

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        margins = self.contentsMargins()
        words = self.text().replace("\u200b", " ").split()
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        line = self.fontMetrics().height() + margins.top() + margins.bottom()
        return QSize(longest + margins.left() + margins.right() + 2, line)


class ElidedLabel(Label):
    """One line that gives way with an ellipsis; tool tip and screen reader keep the full text."""

    def __init__(
        self, words: Words | str = "", style: str = "body", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, style, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.setToolTip(tool_tip(self.text()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, super().sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(
            self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text
        )


class Icon(QLabel):
    """A decorative icon in the colour of a token; not read aloud, so words must stand beside it."""

    def __init__(
        self, look: Look, name: str, token: str = "text2", size: int = 18, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name, self._token, self._size = name, token, size
        self.setFixedSize(size + 2, size + 2)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.restyled.connect(self._redraw)
        self._redraw()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon or colour."""
        self._name, self._token = name, token
        self._redraw()

    def _redraw(self) -> None:
        self.setPixmap(self._look.pixmap(self._name, self._token, self._size))
