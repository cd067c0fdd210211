"""The centre's own facts and the desk's language, kept up to date by the manager."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import Json, with_defaults
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.usual_centre import UsualCentre
from jobcentre_desktop.ports import Clock, Gazetteer, Language, Letters, OpenWork
from jobcentre_desktop.services.check_printable import unprintable
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.letter_heading import heading_of
from jobcentre_desktop.services.register_client import centre_of

_LANGUAGE = "language"
_NEEDED = ("name_km", "name_en")
_MADE_BY_THE_DESK = frozenset({"code"})


@dataclass(frozen=True, slots=True)
class KeepCentre:
    open_work: OpenWork
    read_input: ReadInput
    clock: Clock
    letters: Letters
    gazetteer: Gazetteer
    usual: UsualCentre
    me: Counsellor

    def __call__(self, raw: Mapping[str, Json]) -> Centre:
        """Change what stands on the letterhead. Raises NotAllowed, InputProblems."""
        self.me.must_manage_desk()
        needed = [name for name in _NEEDED if name in raw]
        read = self.read_input(Centre, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=needed)
        if problems := unprintable(self.letters, read):
            raise InputProblems(tuple(problems))
        values = with_defaults(Centre, read)
        with self.open_work() as work:
            centre = replace(centre_of(work), **values)
            work.records.change(centre)
            work.commit()
        return centre

    def now(self) -> Centre:
        """Return what stands on the letterhead now."""
        with self.open_work(reading=True) as work:
            return centre_of(work)

    def language(self) -> Language:
        """Return the language the desk was set up with."""
        with self.open_work(reading=True) as work:
            return "en" if work.desk.read(_LANGUAGE) == "en" else "km"

    def speak(self, language: Language) -> None:
        """Remember the language for the next start."""
        with self.open_work() as work:
            work.desk.write(_LANGUAGE, language)
            work.commit()

    def recovery_sheet(self, code: str, language: Language) -> bytes:
        """Return the recovery sheet as PDF bytes; the code itself is kept nowhere."""
        with self.open_work(reading=True) as work:
            facts = RecoverySheetFacts(
                centre=heading_of(centre_of(work), self.gazetteer, self.usual),
                desk=read_desk(work).letter,
                code_groups=tuple(code.split("-")),
                written_on=self.clock.today(),
                first_counsellor=self.me.name,
            )
        return self.letters.recovery_sheet(facts, language)
