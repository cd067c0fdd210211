"""A scroll area that goes up and down only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override


class Scroll(QScrollArea):
    """Its content is as wide as the room there is.

    It is never narrower than its content needs, so nothing is cut.
    """

    def __init__(self, content: QWidget | QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if isinstance(content, QLayout):
            inner = QWidget()
            inner.setLayout(content)
        else:
            inner = content
        inner.setProperty("kind", "scrolled")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    @override
    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        needed = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(needed + self.verticalScrollBar().sizeHint().width(), 80)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
