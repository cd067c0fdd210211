"""What is wrong with a window as it is laid out: words cut, things too wide, boxes without a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from jobcentre_desktop.ui.widgets.label import ElidedLabel


def faults(window: QWidget) -> list[str]:
    """Return each fault in words; empty when a person would find nothing cut and nothing nameless."""
    found = []
    needed = window.minimumSizeHint()
    if needed.width() > window.width() or needed.height() > window.height():
        found.append(f"the window needs {needed.width()}x{needed.height()}")
    for one in window.findChildren(QWidget):
        if one.isVisible():
            found += [f"{_told(one)}: {fault}" for fault in _faults_of(one)]
    return list(dict.fromkeys(found))


def nameless(window: QWidget) -> list[str]:
    """Return each widget that Tab reaches and that a screen reader could not tell."""
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}: no name"
        for one in window.findChildren(QWidget)
        if one.isVisible() and takes_tab(one) and not name_of(one)
    ]


def takes_tab(one: QWidget) -> bool:
    return (
        bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and one.focusProxy() is None
        and one.isEnabled()
        and one.isVisible()
    )


def name_of(one: QWidget) -> str:
    if isinstance(one, QComboBox):  # Qt would give what is chosen in it for its name
        return one.accessibleName().strip()
    told = QAccessible.queryAccessibleInterface(one)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""


def _told(one: QWidget) -> str:
    text = one.text() if isinstance(one, QLabel | QAbstractButton) else name_of(one)
    owner = next((type(up).__name__ for up in _above(one) if type(up).__module__.startswith("jobcentre")), "")
    return f"{type(one).__name__} “{text.strip()[:40]}” in {owner}"


def _above(one: QWidget) -> Iterator[QWidget]:
    up = one.parentWidget()
    while up is not None:
        yield up
        up = up.parentWidget()


def _faults_of(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel):
        yield from _label(one)
    elif isinstance(one, QAbstractButton):
        needed = one.minimumSizeHint() if one.text() else one.minimumSize()
        if one.width() < needed.width() or one.height() < needed.height():
            yield f"{_size(one)} for {needed.width()}x{needed.height()}"
    elif isinstance(one, QTabBar):
        right = max((one.tabRect(place).right() for place in range(one.count())), default=0)
        if right > one.width():
            yield f"tabs end at {right} of {one.width()}"
    elif isinstance(one, QHeaderView):
        yield from _heading(one)
    elif (
        isinstance(one, QComboBox | QLineEdit | QPlainTextEdit)
        and one.height() < one.minimumSizeHint().height()
    ):
        yield f"{one.height()} high for {one.minimumSizeHint().height()}"
    if isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {one.horizontalScrollBar().maximum()}"
    if isinstance(one, QLabel | QAbstractButton | QLineEdit | QComboBox):
        yield from _outside(one)


def _label(one: QLabel) -> Iterator[str]:
    if not one.text():
        return
    if one.wordWrap():
        needed = one.heightForWidth(one.width())
        longest = max(
            one.fontMetrics().horizontalAdvance(run)
            for run in one.text().replace("\u200b", " ").split() or [""]
        )
        inner = one.contentsRect().width()
        if longest > inner + 1:
            yield f"a word of {longest} in {inner}"
        if one.height() + 1 < needed:
            yield f"{one.height()} high for {needed}"
        return
    needed_size = one.sizeHint()
    if not isinstance(one, ElidedLabel) and one.width() + 1 < needed_size.width():
        yield f"{one.width()} wide for {needed_size.width()}"
    if one.height() + 1 < needed_size.height():
        yield f"{one.height()} high for {needed_size.height()}"


def _heading(one: QHeaderView) -> Iterator[str]:
    model = one.model()
    if model is None or one.orientation() is not Qt.Orientation.Horizontal:
        return
    font = QFont(one.font())  # as app.qss has it for the sections
    font.setPixelSize(font.pixelSize() - 2)
    font.setWeight(QFont.Weight.DemiBold)
    for place in range(one.count()):
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        needed = QFontMetrics(font).horizontalAdvance(text) + 20
        if text and not one.isSectionHidden(place) and one.sectionSize(place) < needed:
            yield f"heading “{text}” {one.sectionSize(place)} wide for {needed}"


def _outside(one: QWidget) -> Iterator[str]:
    """Tell of an edge that hangs out of what holds it; below the fold of a scroll area is no fault."""
    place = QRect(QPoint(), one.size())
    holder, child = one.parentWidget(), one
    while holder is not None and not child.isWindow():
        place.translate(child.pos())
        scrolled = isinstance(holder.parentWidget(), QAbstractScrollArea)
        if place.left() < 0 or place.right() > holder.width():
            yield f"hangs out sideways: {place.left()} to {place.right()} of {holder.width()}"
            return
        if not scrolled and (place.top() < 0 or place.bottom() > holder.height()):
            yield f"hangs out: {place.top()} to {place.bottom()} of {holder.height()}"
            return
        if scrolled:
            place.setTop(0)
            place.setHeight(1)
        holder, child = holder.parentWidget(), holder


def _size(one: QWidget) -> str:
    return f"{one.width()}x{one.height()}"
