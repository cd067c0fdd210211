"""The list of keys that work right now (Ctrl+/)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTableView, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll

Line = tuple[str, str]
"""A key as people read it, and what it does."""
_AROUND = 150
"""Pixels for the title and the buttons of the dialog."""


def keys_of(part: QWidget) -> list[Line]:
    """Return the keys that a page or panel hears now, read from what is bound: so it is never out of date.

    What several buttons do with one key is told once.
    """
    bound = [(key.text, key.words()) for key in part.findChildren(Key) if key.works()]
    return list(dict.fromkeys([*bound, *(part.more_keys() if isinstance(part, Page) else ())]))


class KeyList(Dialog):
    """What the page in front hears, and in two columns, so that all is in sight, what works everywhere.

    `everywhere` are the keys of the window's commands, as (key, what it does); a page may have one of them
    for something of its own.
    """

    def __init__(
        self, look: Look, window: QWidget, page: Page | None, everywhere: Sequence[Line] = ()
    ) -> None:
        super().__init__(look, lambda: self.tr("Keys that work here"), width=960, parent=window)
        here = keys_of(page) if page is not None else []
        taken = {key for key, _deed in here}
        there = [one for one in everywhere if one[0] not in taken]
        if page is not None and any(view.isVisible() for view in page.findChildren(QTableView)):
            here.append(("↑ ↓, Enter", self.tr("In a list: go to a row, open it")))
        half = (len(there) + 1) // 2
        beside: QHBoxLayout = row(gap=28)
        for heading, lines in (
            (self.tr("On this page"), here),
            (self.tr("Everywhere"), there[:half]),
            ("", there[half:]),
        ):
            if lines:
                beside.addLayout(column(Label(heading, "section"), _grid(lines), None, gap=10), 1)
        lists = QWidget()
        lists.setLayout(beside)
        self.body.addWidget(Scroll(lists), 1)
        done = self.add_button(lambda: self.tr("Close"), kind="primary")
        done.clicked.connect(self.accept)
        done.setFocus()
        needed = max(lists.heightForWidth(self.width() - 60), lists.sizeHint().height())
        self.resize(self.width(), min(needed + _AROUND, window.height() - 24))


def _grid(lines: Sequence[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for place, (key, deed) in enumerate(lines):
        grid.addWidget(Label(key, "label"), place, 0)
        grid.addWidget(Label(deed, wrap=True), place, 1)
    return grid
