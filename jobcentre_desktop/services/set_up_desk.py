"""Set up this desk: its centre, its letter, its encrypted file, its first counsellor."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import (
    BadValue,
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NotFound,
)
from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.ids import CentreId, CounsellorId
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.domain.read_text import check_length, tidy_text
from jobcentre_desktop.ports import Clock, Gazetteer, Letters, NewId, Vault, WorkFor
from jobcentre_desktop.services.check_printable import unprintable
from jobcentre_desktop.services.desk_facts import new_desk, write_desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskToSetUp:
    """What the wizard or the command line asks for."""

    centre_code: str
    centre_name_km: str
    centre_name_en: str
    desk_letter: str
    counsellor_name: str
    letters: str = ""
    address_km: str = ""
    address_en: str = ""
    phone: str = ""
    head_name_km: str = ""
    head_name_en: str = ""
    head_title_km: str = ""
    head_title_en: str = ""
    language: str = "km"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskReady:
    """The desk is set up and its file open."""

    centre: Centre
    counsellor: Counsellor
    recovery_code: str
    """Shown and printed once; never kept on the desk."""


@dataclass(frozen=True, slots=True)
class SetUpDesk:
    """Make the file, its keyring and its first records.

    `work_for` opens work for a counsellor once the file is open (bootstrap supplies it).
    """

    vault: Vault
    work_for: WorkFor
    clock: Clock
    new_id: NewId
    gazetteer: Gazetteer
    letters: Letters

    def __call__(self, told: DeskToSetUp, password: str) -> DeskReady:
        """Raises InputProblems, DeskAlreadySetUp, PasswordTooWeak, FolderNotLocal."""
        told = self.checked(told)
        counsellor = Counsellor(id=CounsellorId(self.new_id()), name=told.counsellor_name, role=Role.HEAD)
        member = Member(id=counsellor.id, name=counsellor.name, role=counsellor.role)
        desk = new_desk(self.new_id(), told.centre_code, told.desk_letter)
        centre = _centre(centre_id(told.centre_code), told)

        def first_records() -> None:
            with self.work_for(counsellor, desk)() as work:
                write_desk(work, desk)
                work.desk.write("language", told.language)
                work.records.add(centre)
                work.records.add(counsellor)
                work.commit()

        code = self.vault.create(member, password, first_records=first_records)
        return DeskReady(centre=centre, counsellor=counsellor, recovery_code=code)

    def checked(self, told: DeskToSetUp) -> DeskToSetUp:
        """Return the answers in normal form. Raises InputProblems."""
        texts, problems = {}, []
        for name, value in _fields(told).items():
            rule = _RULES.get(name, _PLAIN)
            try:
                texts[name] = check_length(name, tidy_text(name, value, rule), rule)
            except JobCentreError as problem:
                texts[name] = value
                problems.append(FieldProblem(name, problem))
        tidy = DeskToSetUp(**texts)
        problems += unprintable(self.letters, {name: texts[name] for name in _RULES})
        problems += [
            FieldProblem(name, FieldMissing(name))
            for name in ("centre_name_km", "centre_name_en", "counsellor_name")
            if not getattr(tidy, name)
        ]
        letter = tidy.desk_letter.upper()
        if not (len(letter) == 1 and "A" <= letter <= "Z"):
            problems.append(FieldProblem("desk_letter", BadValue("desk_letter", letter, "code", "A–Z")))
        code = to_ascii_digits(tidy.centre_code)
        if not self._is_centre_code(code):
            problems.append(FieldProblem("centre_code", BadValue("centre_code", code, "code", "01–25")))
        if problems:
            raise InputProblems(tuple(problems))
        return DeskToSetUp(**{**_fields(tidy), "desk_letter": letter, "centre_code": code})

    def _is_centre_code(self, code: str) -> bool:
        if len(code) not in (2, 4) or not code.isdigit():
            return False
        try:
            self.gazetteer.get(code[:2])
        except NotFound:
            return False
        return True


_OF_THE_CENTRE = ("letters", "address_km", "address_en", "phone", "head_name_km", "head_name_en",
                  "head_title_km", "head_title_en")  # fmt: skip
_RULES = {
    "centre_name_km": rule_of(Centre, "name_km"),
    "centre_name_en": rule_of(Centre, "name_en"),
    "counsellor_name": rule_of(Counsellor, "name"),
    **{name: rule_of(Centre, name) for name in _OF_THE_CENTRE},
}
"""What the dictionary says of the answers."""
_PLAIN = FieldRule(form="handle")

_CENTRES = UUID("6f0c2f4e-1f0b-5b0a-9d5e-0c6f1a4c7b20")


def centre_id(code: str) -> CentreId:
    """Return the id of a centre's record: two desks that are set up apart make one record together."""
    return CentreId(uuid5(_CENTRES, code))


def _fields(told: DeskToSetUp) -> dict[str, str]:
    return {name: getattr(told, name) for name in DeskToSetUp.__dataclass_fields__}


def _centre(centre_id: CentreId, told: DeskToSetUp) -> Centre:
    return Centre(
        id=centre_id,
        code=told.centre_code,
        name_km=told.centre_name_km,
        name_en=told.centre_name_en,
        **{name: getattr(told, name) for name in _OF_THE_CENTRE},
    )
