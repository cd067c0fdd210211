"""The centres beside one's own: what a desk knows of them, and what a typed code or name means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobcentre_desktop.domain.errors import NotFound, UnknownCentre
from jobcentre_desktop.ports import Gazetteer, Work
from jobcentre_desktop.services.desk_facts import read_desk, read_directory

_CODE = re.compile(r"\d{2}[0-9A-Z]{0,2}")
_PROVINCES = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCentre:
    """Another centre; the names are empty for one that is known by its code only."""

    code: str
    name_km: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class OtherCentres:
    gazetteer: Gazetteer
    practice: bool

    def every(self, work: Work) -> tuple[OtherCentre, ...]:
        """Return the other centres by their code: those with a desk; on a practice desk one per province."""
        own = read_desk(work).centre_code
        known = {
            one.centre_code: OtherCentre(
                code=one.centre_code, name_km=one.centre_name_km, name_en=one.centre_name_en
            )
            for one in read_directory(work).certificates
        }
        if self.practice:
            known |= {one.code: one for one in self._provinces()}
        return tuple(known[code] for code in sorted(known) if code != own)

    def code_of(self, work: Work, typed: str) -> str:
        """Return the code of another centre from its code or name. Raises UnknownCentre, also for one's own.

        A code that no desk here has heard of is taken as it is: the server may know it.
        """
        told = typed.strip()
        for one in self.every(work):
            if told.casefold() in (one.code.casefold(), one.name_km.casefold(), one.name_en.casefold()):
                return one.code
        code = told.upper()
        if not _CODE.fullmatch(code) or code == read_desk(work).centre_code:
            raise UnknownCentre(told)
        return code

    def _provinces(self) -> Iterator[OtherCentre]:
        for n in range(1, _PROVINCES + 1):
            try:
                place = self.gazetteer.get(f"{n:02d}")
            except NotFound:
                continue
            yield OtherCentre(code=place.code, name_km=place.name_km, name_en=place.name_la)
