"""A picture of help as large as the window allows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.words import Words

_AROUND = QSize(80, 200)
"""Pixels for the dialog's title and button, and for the window's edge beside it."""
_SIDES = 48
"""Pixels left and right of what a dialog holds."""


class PictureDialog(Dialog):
    """`words` say what the picture shows. Enter or Esc closes it."""

    def __init__(self, look: Look, picture: QImage, words: Words, *, window: QWidget) -> None:
        room = (window.size() - _AROUND).boundedTo(picture.size())
        fitting = picture.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        super().__init__(look, words, width=fitting.width() + _SIDES, parent=window)
        self.shown = QLabel()
        self.shown.setPixmap(QPixmap.fromImage(fitting))
        self.shown.setAccessibleName(words())
        self.body.addWidget(self.shown)
        done = self.add_button(lambda: self.tr("Close"), kind="primary")
        done.clicked.connect(self.accept)
        done.setFocus()
