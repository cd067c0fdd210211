"""Tab goes through a page as it is read, also through what came into it after it was built."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

_DOORS = ("ghost", "secondary")
_MOST_DOORS = 20
"""Such buttons in a row; more of them means that there is no field any more."""


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Put the cursor into the next box (or the one before) and tell whether there is one.

    Meant for `focusNextPrevChild`. Qt's own order is that in which the boxes were made, so a row, a chip or a
    section that came later would be passed by and found at the end of the window. Here the order is that of
    the layouts.
    """
    here = QApplication.focusWidget()
    stops = [one for one in as_read(root, here) if one is here or _is_stop(one)]
    if not stops or stops == [here]:
        return False
    if here in stops:
        place = (stops.index(here) + (1 if forward else -1)) % len(stops)
    else:
        place = 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place].setFocus(reason)
    return True


def to_next_field(box: QWidget) -> None:
    """Go on as Enter does: past side doors between two fields, which Enter would open; Tab reaches them.

    What saves a small form is none: after its last field Enter would go on somewhere else on the page.
    """
    box.focusNextChild()
    for _ in range(_MOST_DOORS):
        here = QApplication.focusWidget()
        if here is None or here is box or here.property("kind") not in _DOORS or here.property("saves"):
            return
        here.focusNextChild()


def _is_stop(one: QWidget) -> bool:
    takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and one.focusProxy() is None and one.isEnabled() and one.isVisible()


def as_read(root: QWidget, here: QWidget | None) -> Iterator[QWidget]:
    """Yield what is in sight under a widget, itself first, in the order of its layouts, then what is in none.

    What has the cursor has its place also while it is being hidden: Qt asks then where the cursor shall go.
    """
    yield root
    layout = root.layout()
    if isinstance(root, QScrollArea):
        inside = [root.widget()]
    elif layout is not None:
        inside = list(_in_layout(layout))
    else:
        return
    if root.isWindow() or (here is not None and root.isAncestorOf(here)):
        inside += [one for one in root.children() if isinstance(one, QWidget)]
    for one in dict.fromkeys(inside):
        if one is None or one.isWindow():
            continue
        if one.isVisible() or (here is not None and (one is here or one.isAncestorOf(here))):
            yield from as_read(one, here)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)
