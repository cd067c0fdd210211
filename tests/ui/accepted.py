"""What was looked at and accepted of each screen: its pictures, square by square, and its tab order.

A picture is kept as a digest of the whole and one byte for each square of it: enough to know that it is the
same to the last pixel and, where it is not, to show which squares differ.
"""

from __future__ import annotations

import base64
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.widgets.sheet import Sheet

FOLDER = Path(__file__).parent / "pictures"
TAB_ORDERS = Path(__file__).parent / "tab_orders"
TO_LOOK_AT = Path(__file__).parent.parent.parent / "out" / "pictures"
SQUARE = 64
_ENGINE = FOLDER / "drawn_by.txt"
_PROBE = "ស្ត្រីខ្ញុំ Sreyneang 0123 ១២៣"


def picture(window: QWidget) -> QImage:
    """Return what a window shows; papers are left blank, they bear a code of their own each time."""
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(shown)
    for sheet in window.findChildren(Sheet):
        if sheet.isVisible():
            seen = sheet.visibleRegion().boundingRect()
            painter.fillRect(seen.translated(sheet.mapTo(window, QPoint())), QColor("#808080"))
    painter.end()
    return shown


def told(shown: QImage) -> str:
    """Return a picture as one line: the digest of all of it, then a byte for each square, row by row."""
    squares = bytes(blake2b(_pixels(shown.copy(one)), digest_size=1).digest()[0] for one in _squares(shown))
    whole = blake2b(_pixels(shown), digest_size=16).hexdigest()
    return f"{shown.width()}x{shown.height()} {whole} {base64.b85encode(squares).decode()}"


def difference(shown: QImage, accepted: str) -> QImage:
    """Return the picture with a frame around every square that is not as accepted."""
    marked = shown.copy()
    size, _, squares = (*accepted.split(" "), "", "")[:3]
    before = base64.b85decode(squares)
    painter = QPainter(marked)
    painter.setPen(QPen(QColor("#FF0000"), 2))
    same_size = size == f"{shown.width()}x{shown.height()}"
    for place, one in enumerate(_squares(shown)):
        now = blake2b(_pixels(shown.copy(one)), digest_size=1).digest()[0]
        if not same_size or before[place] != now:
            painter.drawRect(one.adjusted(1, 1, -1, -1))
    painter.end()
    return marked


def drawn_by(fonts: Path) -> str:
    """Return how this machine draws letters: its Qt and its FreeType, told by a drawing of theirs."""
    QFontDatabase.addApplicationFontFromData((fonts / "KantumruyPro-Regular.ttf").read_bytes())
    sheet = QImage(400, 60, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    font = QFont("Kantumruy Pro Desk")
    font.setPixelSize(15)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, 400, 60), int(Qt.AlignmentFlag.AlignCenter), _PROBE)
    painter.end()
    return blake2b(_pixels(sheet), digest_size=16).hexdigest()


def accepted_by() -> str:
    """Return how the machine draws letters on which the pictures were accepted; "" where none were."""
    return _ENGINE.read_text(encoding="utf-8").strip() if _ENGINE.exists() else ""


def accept_engine(engine: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    if accepted_by() != engine:
        _ENGINE.write_text(engine + "\n", encoding="utf-8")


class Accepted:
    """The accepted pictures of one page: "name: picture" in a line each."""

    def __init__(self, page: str) -> None:
        self._path = FOLDER / f"{page}.txt"
        lines = self._path.read_text(encoding="utf-8").splitlines() if self._path.exists() else []
        self._lines = dict(line.split(": ", 1) for line in lines)

    def get(self, name: str) -> str:
        return self._lines.get(name, "")

    def accept(self, now: dict[str, str]) -> None:
        """Keep these and drop all others."""
        FOLDER.mkdir(exist_ok=True)
        self._path.write_text("".join(f"{name}: {line}\n" for name, line in now.items()), encoding="utf-8")


class TabOrder:
    """The accepted way of Tab through the screens of one page: a name a line, below that of the screen."""

    def __init__(self, page: str) -> None:
        self._path = TAB_ORDERS / f"{page}.txt"

    def get(self) -> str:
        return self._path.read_text(encoding="utf-8") if self._path.exists() else ""

    def accept(self, now: str) -> None:
        TAB_ORDERS.mkdir(exist_ok=True)
        self._path.write_text(now, encoding="utf-8")

    @staticmethod
    def told(stops: dict[str, list[str]]) -> str:
        return "".join(f"# {name}\n" + "".join(f"{one}\n" for one in names) for name, names in stops.items())


def _squares(shown: QImage) -> list[QRect]:
    return [
        QRect(left, top, SQUARE, SQUARE).intersected(shown.rect())
        for top in range(0, shown.height(), SQUARE)
        for left in range(0, shown.width(), SQUARE)
    ]


def _pixels(image: QImage) -> bytes:
    return bytes(image.constBits())
