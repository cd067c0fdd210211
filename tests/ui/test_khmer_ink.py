"""Khmer is drawn whole in every widget at every text size: as much ink as on a sheet without edges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import sub

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QToolTip, QWidget
from ui.screen import settle

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.theme import LARGEST_STEP
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.search_box import SearchBox
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.tabs import Tabs
from jobcentre_desktop.ui.widgets.text import TextArea, TextLine
from jobcentre_desktop.ui.widgets.tick import Tick

STACKS = ["ក្ស្ម៊ើ", "ស្ត្រី", "ញ្ញុំ", "ខ្ញុំ", "ប៉័", "ក្រុ", "ស៊ី", "យ៉ី", "គ្គ៌", "ល្អ៊ូ", "ឆ្នាំ", "ក្ត្រៃ", "អ៊ុំ",
          "ឡ្វៀ", "ត្ប្មូ", "ន្ទ្ទួ"]  # fmt: skip
"""High marks and deep feet; the last two, the deepest, are in the names of places."""
TEXT = " ".join(STACKS)
WIDE = 1200
LABELS = ["title", "section", "strong", "label", "body", "muted", "small", "small_warn", "small_bad", "count",
          "error", "warn", "ok", "brand", "brand_small", "practice"]  # fmt: skip
BUTTONS = ["primary", "secondary", "ghost", "danger"]


@dataclass
class Shown:
    """A widget whose words can be taken out again, and the font in which it draws them."""

    widget: QWidget
    say: Callable[[str], None]
    font: Callable[[], QFont]
    part: Callable[[], QWidget] | None = None
    opened: Callable[[], None] = lambda: None
    at_foot: int = 0
    """Rows at the foot that change with the words without being any: the bar below a tab."""


def ink(picture: QImage, empty: QImage) -> range:
    """Return the rows from the first to the last in which two pictures clearly differ."""
    a, b = (image.convertToFormat(QImage.Format.Format_Grayscale8) for image in (picture, empty))
    assert a.size() == b.size()
    one, other, stride, width = bytes(a.constBits()), bytes(b.constBits()), a.bytesPerLine(), a.width()
    depth = [
        max(map(abs, map(sub, line, blank))) if line != blank else 0
        for at in range(0, len(one), stride)
        if ((line := one[at : at + width]), (blank := other[at : at + width]))
    ]
    inked = [y for y, deepest in enumerate(depth) if deepest > max(depth) * 0.3]
    return range(inked[0], inked[-1] + 1) if inked else range(0)


def rows_wanted(font: QFont) -> int:
    """Return the rows of ink of the stacks on a sheet without edges."""
    sheet = QImage(WIDE * 2, 300, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    blank = sheet.copy()
    painter = QPainter(sheet)
    painter.setFont(font)
    painter.drawText(QPoint(40, 150), TEXT)
    painter.end()
    return len(ink(sheet, blank))


def of_words(make: Callable[[Callable[[], str]], QWidget]) -> Shown:
    """Show a widget that is made with words which follow the language."""
    said = [TEXT]
    widget = make(lambda: said[0])

    def say(text: str) -> None:
        said[0] = text
        for one in (widget, *widget.findChildren(QWidget)):
            QApplication.sendEvent(one, QEvent(QEvent.Type.LanguageChange))

    return Shown(widget, say, lambda: widget.font())


def table(look: Look, **more: object) -> Shown:
    rows: RowTable[str] = RowTable([Column(title=lambda: "x", text=lambda row: row, **more)])
    view = RowView(look, rows, lambda: "rows")

    def say(text: str) -> None:
        rows.set_rows([text])

    say(TEXT)
    size, weight = ("small", QFont.Weight.DemiBold) if more.get("tone") else ("body", QFont.Weight.Normal)
    if more.get("strong"):
        weight = QFont.Weight.DemiBold
    return Shown(view, say, lambda: look.font(size, weight), view.viewport)


def heading(look: Look) -> Shown:
    said = [TEXT]
    rows: RowTable[str] = RowTable([Column(title=lambda: said[0], text=lambda row: row)])
    view = RowView(look, rows, lambda: "rows")

    def say(text: str) -> None:
        said[0] = text
        rows.retranslate()

    return Shown(view, say, lambda: look.font("small", QFont.Weight.DemiBold), view.horizontalHeader)


def typed(box: QWidget) -> Shown:
    box.set_value(TEXT)
    return Shown(box, box.set_value, lambda: box.font())


def chosen(look: Look) -> Shown:
    said = [TEXT]
    box = CodeBox(lambda: [("a", said[0])])
    box.set_value("a")

    def say(text: str) -> None:
        said[0] = text
        box.retranslate()

    return Shown(box, say, lambda: box.font())


def listed(look: Look) -> Shown:
    """The open list of a combo box."""
    shown = chosen(look)
    box = shown.widget
    shown.part = lambda: box.view().viewport()
    shown.opened = box.showPopup
    return shown


def hits(look: Look) -> Shown:
    """The hits below a search box."""
    box = SearchBox(look)
    page = QWidget()
    page.setLayout(column(box, None))
    page.setMinimumHeight(200)

    def say(text: str) -> None:
        box.setFocus()
        box.setText("?")
        box.show_hits("?", [("a", text or " ")])

    def popup() -> QWidget:
        (frame,) = (one for one in page.findChildren(QFrame) if one.property("kind") == "popup")
        return frame

    return Shown(page, say, lambda: look.font("body"), popup, opened=lambda: say(TEXT))


def menu(look: Look) -> Shown:
    one = QMenu()
    action = one.addAction(TEXT)
    return Shown(one, action.setText, lambda: one.font())


def tabs(_look: Look) -> Shown:
    shown = of_words(lambda words: Tabs([("a", words)]))
    shown.at_foot = 3
    return shown


SHOWN: dict[str, Callable[[Look], Shown]] = {
    **{f"label {kind}": lambda _, kind=kind: of_words(lambda words: Label(words, kind)) for kind in LABELS},
    **{
        f"button {kind} {'compact' if small else ''}": lambda look, kind=kind, small=small: of_words(
            lambda words: Button(look, words, kind=kind, compact=small)
        )
        for kind in BUTTONS
        for small in (False, True)
    },
    "wrapped label": lambda _: of_words(lambda words: Label(words, wrap=True)),
    "elided label": lambda _: of_words(ElidedLabel),
    "pill": lambda _: of_words(lambda words: Pill(words, "warn")),
    "tick": lambda _: of_words(Tick),
    "tabs": tabs,
    "segments": lambda _: of_words(lambda words: Segmented(lambda: [("a", words())])),
    "line": lambda _: typed(TextLine()),
    "area": lambda _: typed(TextArea()),
    "chosen code": chosen,
    "row": table,
    "strong row": lambda look: table(look, strong=True),
    "pill in a row": lambda look: table(look, tone=lambda _row: "warn"),
    "heading": heading,
    "menu": menu,
    "list of codes": listed,
    "hits": hits,
}


def put_up(shown: Shown, qtbot) -> None:
    widget = shown.widget
    qtbot.addWidget(widget)
    widget.setMinimumWidth(WIDE)
    widget.show()
    widget.resize(WIDE, widget.sizeHint().height())
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    shown.opened()
    settle()


def picture(shown: Shown) -> QImage:
    part = shown.part() if shown.part else shown.widget
    return part.grab(QRect(0, 0, part.width(), part.height() - shown.at_foot)).toImage()


def cut_in(shown: Shown, wanted: int) -> str:
    """Return what is missing of the ink of a widget that is up; "" when nothing is."""
    size = shown.widget.size()
    full = picture(shown)
    shown.say("")
    shown.widget.setFixedSize(size)
    settle()
    rows = ink(full, picture(shown))
    # Where a widget's own rounding sets a mark between two rows, its faintest row may not count.
    inside = rows.start > 0 and rows.stop < full.height()
    if len(rows) >= wanted - inside:
        return ""
    return f"rows {rows.start} to {rows.stop} of {full.height()}, {wanted} wanted"


@pytest.mark.parametrize("step", range(LARGEST_STEP + 1))
def test_no_widget_cuts_the_ink_of_a_stack(look, qtbot, step):
    look.change(text_step=step)
    wanted: dict[str, int] = {}
    cut = {}
    for name, make in SHOWN.items():
        shown = make(look)
        put_up(shown, qtbot)
        font = shown.font()
        key = font.toString()
        wanted.setdefault(key, rows_wanted(font))
        cut[name] = cut_in(shown, wanted[key])
        shown.widget.hide()
    assert not any(cut.values()), "\n".join(f"{name}: {told}" for name, told in cut.items() if told)


def test_a_tool_tip_has_room_below_its_words(look, qtbot):
    look.change(text_step=LARGEST_STEP)
    page = QWidget()
    put_up(Shown(page, lambda _: None, page.font), qtbot)
    QToolTip.showText(page.mapToGlobal(QPoint(10, 10)), TEXT, page)
    tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    deepest = 0.25 * tip.fontInfo().pixelSize()
    assert tip.height() >= tip.fontMetrics().height() + 2 * deepest
    QToolTip.hideText()


def test_a_widget_that_cuts_is_noticed(look, qtbot):
    shown = of_words(Label)
    put_up(shown, qtbot)
    shown.widget.setFixedHeight(shown.widget.height() - 2)
    assert cut_in(shown, rows_wanted(shown.font()))
