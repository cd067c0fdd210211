"""The partner register: employers, institutes and offices that receive referrals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json, with_defaults
from jobcentre_desktop.domain.ids import PartnerId
from jobcentre_desktop.domain.numbers import PARTNER_SERIES, partner_no
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.ports import Gazetteer, NewId, OpenWork
from jobcentre_desktop.services.desk_facts import read_desk

_MADE_BY_THE_DESK = frozenset({"partner_no", "place_name_km"})


@dataclass(frozen=True, slots=True)
class KeepPartner:
    """Add a partner to the register, or change one."""

    open_work: OpenWork
    new_id: NewId
    read_input: ReadInput
    gazetteer: Gazetteer

    def __call__(
        self,
        raw: Mapping[str, Json],
        *,
        partner_id: PartnerId | None = None,
        shown: Partner | None = None,
    ) -> Partner:
        """Change the partner of that id, or add one when the id is new. Raises InputProblems.

        `shown` is the partner as the form showed it when it opened: see `Records.change`.
        """
        read = self.read_input(Partner, raw, made_by_the_desk=_MADE_BY_THE_DESK)
        values = with_defaults(Partner, read)
        if "place" in values:
            code = values["place"]
            values["place_name_km"] = self.gazetteer.get(code).full_name("km") if code else None
        with self.open_work() as work:
            known = work.records.find(Partner, partner_id) if partner_id else None
            if known is not None:
                partner = replace(shown or known, **values)
                _check(partner.name, partner.kind)
                work.records.change(partner, shown=shown)
                partner = work.records.get(Partner, partner.id)
            else:
                _check(values.get("name_km") or values.get("name_en"), values.get("kind"))
                desk = read_desk(work)
                partner = Partner(
                    **{name: value for name, value in values.items() if value is not None},
                    id=partner_id or PartnerId(self.new_id()),
                    partner_no=partner_no(desk.centre_code, desk.letter, work.numbers.take(PARTNER_SERIES)),
                )
                work.records.add(partner)
            work.commit()
        return partner


def _check(name: str | None, kind: str | None) -> None:
    problems = []
    if not name:
        problems.append(FieldProblem("name_km", FieldMissing("name_km")))
    if not kind:
        problems.append(FieldProblem("kind", FieldMissing("kind")))
    if problems:
        raise InputProblems(tuple(problems))


@dataclass(frozen=True, slots=True)
class FindPartners:
    """Look up partners by name in either script or by number; everybody when nothing is typed."""

    open_work: OpenWork

    def __call__(self, text: str = "", *, limit: int = 12) -> tuple[Partner, ...]:
        with self.open_work(reading=True) as work:
            if not text.strip():
                return tuple(one for one in work.records.every(Partner) if one.active)[:limit]
            return tuple(
                work.records.get(Partner, PartnerId(found)) for found in work.partners.search(text, limit)
            )

    def get(self, partner_id: PartnerId) -> Partner:
        """Raises NotFound."""
        with self.open_work(reading=True) as work:
            return work.records.get(Partner, partner_id)

    def by_no(self, number: str) -> Partner:
        """Raises NotFound."""
        with self.open_work(reading=True) as work:
            return work.records.get(Partner, PartnerId(work.partners.by_no(number)))
