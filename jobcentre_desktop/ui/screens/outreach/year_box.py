"""One box for what people say first: the year of birth, or their age."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.label import ElidedLabel
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.text import NumberLine
from jobcentre_desktop.ui.words import language_changed

_OLDEST_TOLD = 80
"""Who says 98 means 1998 more often than their age; the year with four digits is asked for then."""
_FIRST_YEAR = 1900


class YearOrAge(QWidget):
    """A number up to 80 is an age: the year worked out from it is marked as estimated, and said beside."""

    edited = Signal()

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._today = look, today
        self.number = NumberLine(most=9999, width=84)
        self._means = ElidedLabel(self._means_words, "small")
        self.number.edited.connect(self._on_edited)
        self.setLayout(row(self.number, (self._means, 1), gap=8))
        self.setFocusProxy(self.number)

    def raw(self) -> dict[str, Json]:
        """Return the fields of the dictionary; what is neither age nor year stays as typed, to be refused."""
        typed = self.number.value()
        if typed is None or typed > _OLDEST_TOLD:
            return {"dob_year": typed}
        return {"dob_year": self._today().year - typed, "dob_precision": "estimated"}

    def year(self) -> int | None:
        """Return the year of birth as far as it is known; None while nothing usable is typed."""
        year = self.raw()["dob_year"]
        return year if isinstance(year, int) and _FIRST_YEAR <= year <= self._today().year else None

    def is_estimated(self) -> bool:
        return "dob_precision" in self.raw()

    def typed(self) -> Json:
        return self.number.typed()

    def set_typed(self, typed: Json) -> None:
        """Put back what a draft kept."""
        self.number.setText(typed if isinstance(typed, str) else "")
        self._means.retranslate()

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        self.number.set_wrong(wrong)

    def name_parts(self, name: str) -> None:
        """Name the box after the field."""
        self.number.setAccessibleName(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._means.retranslate()

    def _on_edited(self) -> None:
        self._means.retranslate()
        self.number.setAccessibleDescription(self._means_words())
        self.edited.emit()

    def _means_words(self) -> str:
        year = self.year()
        if year is None:
            return ""
        if self.is_estimated():
            return self.tr("born about {year}").format(year=self._look.format.digits(str(year)))
        return self._look.format.years_old(self._today().year - year, about=True)
