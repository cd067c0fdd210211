"""Several of a code list: ticks for a short list, a search box with chips for a long one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.search_box import Hits, SearchBox
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Options, Words, every_option, is_offered, language_changed


class MultiChoice(QWidget):
    """Ticks over (code, label) pairs in columns; the value is the ticked codes in the list's order."""

    edited = Signal()

    def __init__(self, options: Options, *, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._ticks: dict[str, Tick] = {}
        self._columns = columns
        self._in_sight: list[str] = []
        self._grid = grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for code, _ in every_option(options):
            tick = Tick(self._label_of(code), parent=self)
            tick.edited.connect(self.edited)
            self._ticks[code] = tick
        self.setLayout(grid)
        self._lay_out()

    def value(self) -> tuple[str, ...]:
        return tuple(code for code, tick in self._ticks.items() if tick.value())

    def set_value(self, value: Sequence[str] | None) -> None:
        """Tick these codes. Codes that the list does not have are ignored here."""
        for code, tick in self._ticks.items():
            tick.set_value(code in (value or ()))
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._lay_out()

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        for tick in self._ticks.values():
            tick.set_wrong(wrong)

    def _label_of(self, code: str) -> Words:
        return lambda: dict(every_option(self._options)).get(code, code)

    def _lay_out(self) -> None:
        """Show what is offered, and what is ticked although it is no longer."""
        in_sight = [
            code for code, tick in self._ticks.items() if is_offered(self._options, code) or tick.value()
        ]
        if in_sight == self._in_sight:
            return
        self._in_sight = in_sight
        for code, tick in self._ticks.items():
            self._grid.removeWidget(tick)
            tick.setVisible(code in in_sight)
        for place, code in enumerate(in_sight):
            self._grid.addWidget(self._ticks[code], place // self._columns, place % self._columns)
            self._grid.setColumnStretch(place % self._columns, 1)
        if in_sight:
            self.setFocusProxy(self._ticks[in_sight[0]])


class ChipBox(QWidget):
    """A search box that adds chips, each removed by pressing it; the value is the codes in the order chosen.

    `search` finds (code, text) pairs, `label` gives the text of a code kept earlier.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        search: Callable[[str], Hits],
        label: Callable[[str], str],
        *,
        placeholder: Words | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self._codes: list[str] = []
        self._chips: list[Button] = []
        self.box = SearchBox(look, search, placeholder=placeholder, icon="plus", clear_after_choice=True)
        self.box.chosen.connect(self._on_chosen)
        self._list = column(gap=4)
        self.setLayout(column(self.box, self._list, gap=6))
        self.setFocusProxy(self.box)

    def value(self) -> tuple[str, ...]:
        return tuple(self._codes)

    def set_value(self, value: Sequence[str] | None) -> None:
        self._codes = list(value or ())
        self._show()

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        self.box.set_wrong(wrong)

    def name_parts(self, name: str) -> None:
        """Name the search box after the field."""
        self.box.setAccessibleName(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._show()

    def _on_chosen(self, code: str) -> None:
        if code not in self._codes:
            self._codes.append(code)
            self._show()
            self.edited.emit()

    def _remove(self, code: str) -> None:
        self._codes.remove(code)
        self._show()
        self.box.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        for chip in self._chips:
            self._list.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(code) for code in self._codes]
        for chip in self._chips:
            self._list.addWidget(chip)

    def _chip(self, code: str) -> Button:
        chip = Button(self._look, self._label(code), kind="secondary", icon="x", compact=True, parent=self)
        chip.setAccessibleName(
            QCoreApplication.translate("ChipBox", "Remove {name}").format(name=self._label(code))
        )
        chip.clicked.connect(lambda: self._remove(code))
        return chip
