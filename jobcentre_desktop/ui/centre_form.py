"""The boxes of a centre: what stands on its letterhead. Used by the set-up and by the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.places import Place
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words as Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province to choose, with what its centre and the head of it are usually called."""

    place: Place
    centre_name: Words
    head_title: Words


class CentreForm(QWidget):
    """What stands on the letterhead."""

    def __init__(self, look: Look, provinces: Sequence[Province], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._provinces = provinces
        self.province = CodeBox(self._options)
        self._lines: dict[str, TextLine] = {}
        self.fields: dict[str, Field] = {
            "centre_code": Field(lambda: self.tr("Province of the centre"), self.province)
        }
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.addWidget(self.fields["centre_code"], 0, 0)
        self._add("letters", lambda: self.tr("Letters after a letter's number"), 0, 1, 30, optional=True)
        self._add("centre_name_km", lambda: self.tr("Name of the centre in Khmer"), 1, 0, 120)
        self._add("centre_name_en", lambda: self.tr("Name of the centre in English"), 1, 1, 120)
        self._add("address_km", lambda: self.tr("Address in Khmer"), 2, 0, 200, optional=True)
        self._add("address_en", lambda: self.tr("Address in English"), 2, 1, 200, optional=True)
        self._add("head_name_km", lambda: self.tr("Head's name in Khmer"), 3, 0, 80, optional=True)
        self._add("head_name_en", lambda: self.tr("Head's name in English"), 3, 1, 80, optional=True)
        self._add("head_title_km", lambda: self.tr("Head's title in Khmer"), 4, 0, 80, optional=True)
        self._add("head_title_en", lambda: self.tr("Head's title in English"), 4, 1, 80, optional=True)
        self._add("phone", lambda: self.tr("Phone of the centre"), 5, 0, 40, optional=True)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self.province.edited.connect(self._suggest_names)

    def answers(self) -> dict[str, str]:
        """Return what was typed, by the names of `DeskToSetUp`."""
        told = {name: line.value() for name, line in self._lines.items()}
        return {**told, "centre_code": self.province.value() or ""}

    def show_centre(self, centre: Centre) -> None:
        """Fill the boxes with a centre that is known; its province cannot change any more."""
        self.province.set_value(centre.province)
        self.province.setEnabled(False)
        for name, line in self._lines.items():
            line.set_value(getattr(centre, name.removeprefix("centre_")))

    def retranslate(self) -> None:
        self.province.retranslate()

    def _add(
        self, name: str, label: Said, row: int, at: int, longest: int, *, optional: bool = False
    ) -> None:
        line = TextLine(longest=longest)
        self._lines[name] = line
        self.fields[name] = Field(label, line, optional=optional)
        self._grid.addWidget(self.fields[name], row, at)

    def _options(self) -> list[tuple[str, str]]:
        language = self._look.language.value
        # The name first: a drop-down finds by the letters with which a line begins.
        return [(one.place.code, f"{one.place.name(language)} · {one.place.code}") for one in self._provinces]

    def _suggest_names(self) -> None:
        """Propose the usual name of a province's centre; whatever was typed before stays."""
        chosen = next((one for one in self._provinces if one.place.code == self.province.value()), None)
        if chosen is None:
            return
        for name, proposed in (
            ("centre_name_km", chosen.centre_name.km),
            ("centre_name_en", chosen.centre_name.en),
            ("head_title_km", chosen.head_title.km),
            ("head_title_en", chosen.head_title.en),
        ):
            line = self._lines[name]
            if not line.value() or line.property("proposed") == line.value():
                line.set_value(proposed)
                line.setProperty("proposed", proposed)
