"""How a province is written with its unit word, and what its job centre is usually called."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualCentre:
    """Patterns with {province} and {unit}. Every province is a ខេត្ត but the capital (brief §9)."""

    unit_km: str
    unit_capital_km: str
    unit_en: str
    unit_capital_en: str
    capital: str
    name_km: str
    name_en: str
    head_title_km: str
    head_title_en: str

    def province(self, place: Place) -> Words:
        """Return the province as an address says it: "ខេត្តពោធិ៍សាត់", "Pursat province"."""
        english = self.unit_capital_en if place.code == self.capital else self.unit_en
        return Words(self._unit(place) + place.name_km, english.format(province=place.name_la))

    def name(self, place: Place) -> Words:
        """Return the usual name of the province's job centre."""
        return Words(
            self.name_km.format(unit=self._unit(place), province=place.name_km),
            self.name_en.format(province=place.name_la),
        )

    def head_title(self) -> Words:
        return Words(self.head_title_km, self.head_title_en)

    def _unit(self, place: Place) -> str:
        return self.unit_capital_km if place.code == self.capital else self.unit_km
