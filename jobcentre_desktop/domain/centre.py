"""A job centre: its names, its address, who leads it; and the desk that stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import CentreId


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """What stands on the letterhead. `code` begins with the two digits of the province (gazetteer)."""

    KIND: ClassVar[str] = "centre"

    id: CentreId
    code: str = required_fact(longest=4)
    name_km: str = required_fact(longest=120)
    name_en: str = required_fact(longest=120, form="latin")
    letters: str = fact("", longest=30)
    """Abbreviation that ends a letter's number, e.g. "ម.ក.ព.ស." (domain brief §5.2)."""
    address_km: str = fact("", longest=200)
    address_en: str = fact("", longest=200, form="latin")
    phone: str = fact("", longest=40)
    head_name_km: str = fact("", longest=80)
    head_name_en: str = fact("", longest=80, form="latin")
    head_title_km: str = fact("", longest=80)
    head_title_en: str = fact("", longest=80, form="latin")
    kept_whole: str = fact("", longest=2000, form="lines", merge=Merge.TEXT)
    """Names and terms that no line may cut, on paper and on the screen: one on each line."""

    @property
    def whole_words(self) -> tuple[str, ...]:
        """Return the names and terms that no line may cut."""
        return tuple(line for line in self.kept_whole.splitlines() if line)

    @property
    def province(self) -> str:
        """Return the gazetteer code of the centre's province."""
        return self.code[:2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One PC with its own encrypted file. Known to itself before any server has heard of it."""

    id: UUID
    letter: str
    """One Latin capital; makes numbers taken on two desks of one centre differ."""
    centre_code: str
    epoch: int
    """Raised when the file was restored from an older copy, so that numbers and changes never repeat."""

    @property
    def name(self) -> str:
        """Return the desk's name in the change log, e.g. "02-A.1"."""
        return f"{self.centre_code}-{self.letter}.{self.epoch}"


def line_of(desk_name: str) -> str:
    """Return a desk's name without its epoch, e.g. "02-A": it stays when the epoch rises."""
    return desk_name.rpartition(".")[0]


def epoch_of(desk_name: str) -> int:
    """Return the epoch in a desk's name; 0 where others say a name without one."""
    try:
        return int(desk_name.rpartition(".")[2])
    except ValueError:
        return 0
