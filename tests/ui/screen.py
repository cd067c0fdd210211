"""Reading and using a screen in a test as a person would."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from ui.faults import name_of

from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.widgets.label import ElidedLabel

FOCUSABLE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)
_BESIDE_A_TEXT = 14
"""What a list's cell leaves free at the left and the right of its text."""


def settle() -> None:
    """Let Qt deliver what it has posted."""
    for _ in range(5):
        QCoreApplication.processEvents()


def put_on_screen(qtbot, widget: QWidget, width: int = 1154, height: int = 637) -> None:
    """Show a page or window as the active one, at the size a page has in a 1366x688 window."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    widget.raise_()
    qtbot.waitUntil(widget.isActiveWindow)


def type_text(widget: QWidget, text: str) -> None:
    """Type as an input method does; QTest.keyClicks would end the process on Khmer."""
    target = widget.focusProxy() or widget
    target.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(target, event)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the cursor is."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the focus"
    QTest.keyClick(widget, key, modifier)


def read(widget: QWidget) -> list[str]:
    """Return every text in sight, in the order the widgets were made."""
    texts = []
    for one in [widget, *widget.findChildren(QWidget)]:
        if not one.isVisibleTo(widget):
            continue
        if isinstance(one, (QLabel, QAbstractButton)) and one.text():
            texts.append(one.text())
        elif isinstance(one, (QLineEdit, QPlainTextEdit)):
            texts.append(one.placeholderText())
        elif isinstance(one, QComboBox):
            texts += [one.itemText(place) for place in range(one.count())]
        if isinstance(one, FOCUSABLE):
            texts.append(one.accessibleName())
    return texts


def assert_named(widget: QWidget) -> None:
    """Every widget in sight that the keyboard reaches has a name for a screen reader."""
    nameless = []
    for one in widget.findChildren(QWidget):
        if not (isinstance(one, FOCUSABLE) and one.isVisible()) or one.objectName().startswith("qt_"):
            continue
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not name_of(one):
            nameless.append(type(one).__name__)
    assert not nameless, nameless


def assert_follows_the_language(look: Look, build: Callable[[], QWidget]) -> None:
    """A screen that was switched reads exactly like one that was built in that language, both ways."""
    look.change(language=Language.ENGLISH)
    english = _shown(build())
    built_english = read(english)
    look.change(language=Language.KHMER)
    settle()
    switched_khmer = read(english)
    khmer = _shown(build())
    built_khmer = read(khmer)
    look.change(language=Language.ENGLISH)
    settle()
    switched_english = read(khmer)
    for page in (english, khmer):
        page.close()
    for there, wanted in ((switched_khmer, built_khmer), (switched_english, built_english)):
        assert there == wanted, [pair for pair in zip(there, wanted, strict=False) if pair[0] != pair[1]]


def _shown(page: QWidget) -> QWidget:
    page.show()
    settle()
    return page


def put_away(pages: list[QWidget]) -> None:
    """Destroy pages whose turn is over: as long as they are there, they follow every change of language."""
    while pages:
        shiboken6.delete(pages.pop())


def assert_fits(widget: QWidget) -> None:
    """No label is cut and no scroll area hides anything sideways."""
    settle()
    cut = [
        (label.text()[:30], label.width(), label.sizeHint().width())
        for label in widget.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and not isinstance(label, ElidedLabel)
        and not label.wordWrap()
        and label.width() + 1 < label.sizeHint().width()
    ]
    cut += [
        ("scrolled", area.viewport().width(), inner.minimumSizeHint().width())
        for area in widget.findChildren(QScrollArea)
        if area.isVisible()
        and (inner := area.widget()) is not None
        and inner.minimumSizeHint().width() > area.viewport().width() + 1
    ]
    needed = widget.minimumSizeHint()
    if needed.width() > widget.width() or needed.height() > widget.height():
        cut.append(("whole", needed.width(), needed.height()))
    assert not cut, cut


def cut_texts(look: Look, view: QTableView, column: int) -> list[str]:
    """Return the texts in a column of a list that end in dots, for it is too narrow for them."""
    settle()
    width = QFontMetrics(look.font("body")).horizontalAdvance
    told = [view.model().index(row, column) for row in range(view.model().rowCount())]
    return [one.data() for one in told if width(one.data()) > view.visualRect(one).width() - _BESIDE_A_TEXT]
