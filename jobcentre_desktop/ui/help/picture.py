"""A picture of help in full size."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.dialog import Dialog


class PictureDialog(Dialog):
    """Enter or Esc closes it."""

    def __init__(self, look: Look, picture: QImage, *, parent: QWidget | None = None) -> None:
        super().__init__(look, lambda: self.tr("Picture"), parent=parent)
        shown = QLabel()
        shown.setPixmap(QPixmap.fromImage(picture))
        self.body.addWidget(shown)
        done = self.add_button(lambda: self.tr("Close"), kind="primary")
        done.clicked.connect(self.accept)
        done.setFocus()
