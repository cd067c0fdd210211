"""A public holiday: a day on which the centre and its partners are closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One day and its name. A feast of three days is three holidays; two feasts may fall on one day."""

    day: date
    km: str
    en: str

    def name(self, language: str) -> str:
        """Return the name; `language` is "km" or "en"."""
        return self.km if language == "km" else self.en
