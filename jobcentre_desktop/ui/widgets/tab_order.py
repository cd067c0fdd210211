"""Tab goes through a page as it is read, also through what came into it after it was built."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Put the cursor into the next box (or the one before) and tell whether there is one.

    Meant for `focusNextPrevChild`. Qt's own order is that in which the boxes were made, so a row, a chip or a
    section that came later would be passed by and found at the end of the window. Here the order is that of
    the layouts.
    """
    here = QApplication.focusWidget()
    stops = [one for one in _read(root) if one is here or _is_stop(one)]
    if not stops or stops == [here]:
        return False
    if here in stops:
        place = (stops.index(here) + (1 if forward else -1)) % len(stops)
    else:
        place = 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place].setFocus(reason)
    return True


def _is_stop(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None and one.isEnabled()


def _read(root: QWidget) -> Iterator[QWidget]:
    """Yield all that is in sight under a widget, in the order of its layouts, then what is in none."""
    yield root
    done: set[QWidget] = set()
    inside = [root.widget()] if isinstance(root, QScrollArea) else []
    layout = root.layout()
    if layout is not None:
        inside += _in_layout(layout)
    for one in inside + [child for child in root.children() if isinstance(child, QWidget)]:
        if one is not None and one not in done and one.isVisible() and not one.isWindow():
            done.add(one)
            yield from _read(one)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)
