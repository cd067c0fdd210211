"""The situation of a client, section by section of the data dictionary (domain brief §2.3).

Each section is a dataclass of facts; `Client` is all of them together. Every field may be empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.facts import Merge, fact, required_fact


@dataclass(frozen=True, kw_only=True)
class ContactDetails:
    """How to reach the client, and who answers."""

    phone: str | None = fact(quick=True, form="phone")
    phone_2: str | None = fact(form="phone")
    phone_3: str | None = fact(form="phone")
    phone_owner: str | None = fact(codes="phone_owner")
    phone_owner_name: str | None = fact(longest=80)
    smartphone: bool | None = fact()
    safe_to_call: bool | None = fact(sensitive=True)
    telegram: str | None = fact(longest=80, form="handle")
    facebook: str | None = fact(longest=120, form="handle")
    email: str | None = fact(form="email", longest=120)
    phone_bank: str | None = fact(form="phone")
    """Tied to a bank or e-wallet account; needed for the allowance of the 1.5 million programme."""
    emergency_name: str | None = fact(longest=80)
    emergency_relation: str | None = fact(codes="relation")
    emergency_phone: str | None = fact(form="phone")
    guardian_name: str | None = fact(longest=80)
    guardian_relation: str | None = fact(codes="relation")
    guardian_phone: str | None = fact(form="phone")


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where the client lives, comes from and stays registered. A place is its deepest known gazetteer code.

    With each code stand the dataset version and the name as it was, because codes drift (brief §9).
    """

    place: str | None = fact(quick=True, form="place", longest=8)
    place_name_km: str | None = fact(longest=200)
    gaz_version: str | None = fact(longest=40)
    place_text: str | None = fact(longest=200)
    """Free text when the list is behind."""
    house_street: str | None = fact(longest=120)
    moved_recently: bool | None = fact()
    permanent_place: str | None = fact(form="place", longest=8)
    permanent_place_name_km: str | None = fact(longest=200)
    origin_place: str | None = fact(form="place", longest=8)
    origin_place_name_km: str | None = fact(longest=200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """One entry of the education history."""

    level: str = required_fact(codes="education_level")
    grade: int | None = fact(least=1, most=12)
    completed: bool | None = fact()
    year: int | None = fact(least=1940, most=2100)
    institution: str | None = fact(longest=120)
    field: str | None = fact(codes="isced_field")
    language_of_teaching: str | None = fact(codes="language")
    certificate_seen: bool = fact(False)


@dataclass(frozen=True, kw_only=True)
class Education:
    """The highest level reached, and the way there."""

    education_level: str | None = fact(quick=True, codes="education_level")
    grade: int | None = fact(least=1, most=12)
    education_completed: bool | None = fact()
    education_year: int | None = fact(least=1940, most=2100)
    institution: str | None = fact(longest=120)
    education_field: str | None = fact(codes="isced_field")
    language_of_teaching: str | None = fact(codes="language")
    certificate_seen: bool | None = fact()
    education_history: tuple[Schooling, ...] = fact(())


@dataclass(frozen=True, kw_only=True)
class SchoolLeaving:
    """Asked when younger than 25 and below grade 12."""

    left_in_grade: int | None = fact(least=0, most=12)
    left_in_year: int | None = fact(least=1960, most=2100)
    left_reason: str | None = fact(codes="school_leaving_reason")
    wants_to_return: str | None = fact(codes="wants_to_return")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One job held, from month to month ("2024-03")."""

    occupation: str | None = fact(codes="occupation")
    title: str | None = fact(longest=120)
    employer: str | None = fact(longest=160)
    isic: str | None = fact(codes="isic_section")
    place: str | None = fact(longest=160)
    start: str | None = fact(form="month")
    end: str | None = fact(form="month")
    pay: int | None = fact(least=0)
    pay_period: str | None = fact(codes="pay_period")
    currency: str | None = fact(codes="currency")
    leaving_reason: str | None = fact(codes="leaving_reason")
    icse18: str | None = fact(codes="icse18")
    written_contract: bool | None = fact()
    nssf_by_employer: bool | None = fact()
    paid_leave: bool | None = fact()


@dataclass(frozen=True, kw_only=True)
class WorkLife:
    """Work now and before."""

    labour_status: str | None = fact(quick=True, codes="labour_status")
    months_without_work: int | None = fact(least=0, most=600)
    never_worked: bool | None = fact()
    jobs: tuple[Job, ...] = fact(())
    enterprise_registered: bool | None = fact()
    barriers: tuple[str, ...] = fact((), codes="barrier")

    @property
    def informal(self) -> bool | None:
        """Return whether the current or last work is informal; None when not known (brief §2.3 WORK).

        An employee without employer-paid NSSF; an own-account worker without a registered enterprise.
        """
        if not self.jobs:
            return None
        last = self.jobs[-1]
        if last.icse18 in {"11", "12", "21", "22"}:
            return None if self.enterprise_registered is None else not self.enterprise_registered
        return None if last.nssf_by_employer is None else not last.nssf_by_employer


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    skill: str = required_fact(codes="skill")
    level: str = fact("basic", codes="skill_level")
    evidence: str = fact("self_said", codes="skill_evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSkill:
    """A language with speaking, reading and writing from 0 (none) to 3 (fluent)."""

    language: str = required_fact(codes="language")
    speak: int = fact(0, least=0, most=3)
    read: int = fact(0, least=0, most=3)
    write: int = fact(0, least=0, most=3)

    @property
    def is_rated(self) -> bool:
        """Return whether a level was told: nobody names a language to say that they know nothing of it."""
        return any((self.speak, self.read, self.write))


@dataclass(frozen=True, kw_only=True)
class Skills:
    """What the client can do, and in which languages."""

    skills: tuple[Skill, ...] = fact(())
    other_skills: str | None = fact(longest=500)
    rpl_interest: bool | None = fact()
    languages: tuple[LanguageSkill, ...] = fact(())


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What work the client looks for."""

    wanted_occupations: tuple[str, ...] = fact((), quick=True, codes="occupation")
    wanted_sector: str | None = fact(codes="isic_section")
    wanted_text: str | None = fact(longest=200)
    """The wish in the client's own words, when no title of the list fits."""
    preferred_provinces: tuple[str, ...] = fact((), form="place")
    min_salary: int | None = fact(least=0, most=100_000_000)
    """Riel per month."""
    contract_type: str | None = fact(codes="contract_type")
    work_time: str | None = fact(codes="work_time")
    shifts_ok: bool | None = fact()
    nights_ok: bool | None = fact()
    own_transport: bool | None = fact()
    distance_limit_km: int | None = fact(least=0, most=500)
    dormitory_needed: bool | None = fact()
    abroad: str | None = fact(codes="abroad_wish")
    training_wish: str | None = fact(longest=200)
    self_employment_wish: bool | None = fact()


@dataclass(frozen=True, kw_only=True)
class Availability:
    """When the client can work, and what stands in the way."""

    available_from: date | None = fact()
    available_days: tuple[str, ...] = fact((), codes="availability_day")
    available_hours: str | None = fact(longest=80)
    blocking_reasons: tuple[str, ...] = fact((), codes="blocking_reason")


@dataclass(frozen=True, kw_only=True)
class Migration:
    """Work abroad and the return."""

    ever_abroad: bool | None = fact()
    abroad_country: str | None = fact(codes="country")
    abroad_from: str | None = fact(form="month")
    abroad_to: str | None = fact(form="month")
    migration_way: str | None = fact(codes="migration_way")
    abroad_isic: str | None = fact(codes="isic_section")
    abroad_occupation: str | None = fact(codes="occupation")
    returned: str | None = fact(form="known_date")
    return_reason: str | None = fact(codes="return_reason")
    documents_kept_by_employer: bool | None = fact(sensitive=True)
    wages_owed: bool | None = fact(sensitive=True)
    debt: str | None = fact(codes="debt", sensitive=True)
    plans_to_leave: str | None = fact(codes="plans_to_leave")
    skills_from_abroad: str | None = fact(longest=300)


@dataclass(frozen=True, kw_only=True)
class Household:
    """Poverty and social protection."""

    poverty: str | None = fact(codes="poverty")
    equity_card_no: str | None = fact(longest=30, sensitive=True)
    equity_card_issued: date | None = fact()
    equity_card_expiry: date | None = fact()
    equity_card_seen: bool | None = fact()
    nssf: str | None = fact(codes="nssf_status")
    nssf_no: str | None = fact(longest=30, sensitive=True)
    informal_certificate: bool | None = fact()
    family_package: str | None = fact(codes="family_package")


@dataclass(frozen=True, kw_only=True)
class Care:
    """Whom the client cares for, and whether that keeps them from work."""

    cares_for: tuple[str, ...] = fact((), codes="cares_for")
    cares_for_n: int | None = fact(least=0, most=30)
    care_hours_per_day: int | None = fact(least=0, most=24)
    care_blocks_work: str | None = fact(codes="care_blocks_work")
    childcare_used: str | None = fact(codes="childcare_used")
    single_parent: bool | None = fact()
    pregnant: bool | None = fact(sensitive=True)
    """Only when the client raises it, for maternity-protection information."""


WG_DOMAINS = ("wg_seeing", "wg_hearing", "wg_mobility", "wg_cognition", "wg_self_care", "wg_communication")
"""The six questions of the Washington Group Short Set, in their fixed order."""


@dataclass(frozen=True, kw_only=True)
class Disability:
    """The Washington Group Short Set and what follows from it.

    Answers: 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all, 7 refused, 9 does not know.
    """

    wg_seeing: int | None = fact(codes="wg_answer", sensitive=True)
    wg_hearing: int | None = fact(codes="wg_answer", sensitive=True)
    wg_mobility: int | None = fact(codes="wg_answer", sensitive=True)
    wg_cognition: int | None = fact(codes="wg_answer", sensitive=True)
    wg_self_care: int | None = fact(codes="wg_answer", sensitive=True)
    wg_communication: int | None = fact(codes="wg_answer", sensitive=True)
    disability_card: bool | None = fact(sensitive=True)
    workplace_adjustment: str | None = fact(longest=300, sensitive=True, merge=Merge.TEXT)

    @property
    def with_disability(self) -> bool | None:
        """Return whether at least one answer is 3 or 4 (washingtongroup-disability.com); None if unknown.

        One answer of 3 or 4 decides; "no" needs all six answered, refusals and don't-knows counting as
        answers.
        """
        answers = [getattr(self, name) for name in WG_DOMAINS]
        if any(answer in (3, 4) for answer in answers):
            return True
        return False if all(answer is not None for answer in answers) else None
