"""A scroll area that goes up and down only."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.words import Words, language_changed, spoken

_AROUND = 64
"""Pixels kept in sight above and below what has the cursor: its label and its error."""


class Scroll(QScrollArea):
    """Its content is as wide as the room there is.

    It is never narrower than its content needs, so nothing is cut. With `read`, its name for a screen
    reader, it takes the cursor itself, and the arrow keys go through what there is to read in it.
    """

    def __init__(
        self, content: QWidget | QLayout, *, read: Words | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        if isinstance(content, QLayout):
            inner = QWidget()
            inner.setLayout(content)
        else:
            inner = content
        inner.setProperty("kind", "scrolled")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if read is None else Qt.FocusPolicy.StrongFocus)
        self.setWidget(inner)
        self._name()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @override
    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        needed = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(needed + self.verticalScrollBar().sizeHint().width(), 80)

    def show_from(self, part: QWidget) -> None:
        """Put a part of the content at the top, as much of it in sight as there is room for."""
        # After what has the cursor was brought into sight, and when all that is shown with it has its place.
        QTimer.singleShot(0, part, partial(self._show_from, part))

    def _show_from(self, part: QWidget) -> None:
        inner = self.widget()
        if inner is not None and inner.isAncestorOf(part):
            self.verticalScrollBar().setValue(part.mapTo(inner, QPoint()).y())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._name()

    def _name(self) -> None:
        if self._read is not None:
            self.setAccessibleName(spoken(self._read))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring what has the cursor into sight with its label, also when a link or a key led there."""
        inner = self.widget()
        if new is not None and inner is not None and inner.isAncestorOf(new):
            self._bring_into_sight()
            # Once more when what is being shown or hidden with it has its place.
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        inner, new = self.widget(), QApplication.focusWidget()
        if new is not None and inner is not None and inner.isAncestorOf(new):
            top = new.mapTo(inner, QPoint()).y()
            if new.height() + _AROUND > self.viewport().height():
                self.ensureWidgetVisible(new, 0, _AROUND)  # too tall: the cursor in it
            else:  # the box whole; Qt would be content with the line of the cursor
                self.ensureVisible(0, top + new.height(), 0, min(_AROUND, self.viewport().height() // 2))
                self.ensureVisible(0, top, 0, _AROUND)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
