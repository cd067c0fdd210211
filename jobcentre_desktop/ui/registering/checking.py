"""What is looked at before anybody new is kept, off the screen: what is wrong, and who it may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.duplicates import Level
from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems, NameMissing
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.read_client import lacking_name
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate


@dataclass(frozen=True, slots=True)
class MayBeOnFile:
    """Nothing is saved: somebody on file is strongly alike, and nobody has said yet that it is another."""

    alike: tuple[PossibleDuplicate, ...]


def strongly_alike(
    services: DeskServices, raw: dict[str, Any], client_id: ClientId, apart: frozenset[ClientId]
) -> tuple[PossibleDuplicate, ...]:
    """Return who on file is very likely the person typed, without those said to be somebody else."""
    return tuple(
        one
        for one in services.look_for_duplicates(raw, but_not=client_id)
        if one.likeness.level is Level.STRONG and one.row.id not in apart
    )


def problems_of(services: DeskServices, raw: dict[str, Any]) -> list[FieldProblem]:
    """Return all that is wrong at once: the service stops at what cannot be read, before what is missing."""
    found = list(_missing(raw))
    try:
        services.register_client.checked(raw)
    except InputProblems as refused:
        known = {one.field for one in found}
        found += [one for one in refused.problems if one.field not in known]
    return found


def must_be_whole(services: DeskServices, raw: dict[str, Any], *, is_whole: bool) -> None:
    """Raise InputProblems with all that is wrong.

    `is_whole` is False when the page itself knows of something missing: then they may be none, and still
    nothing is saved.
    """
    problems = problems_of(services, raw)
    if problems or not is_whole:
        raise InputProblems(tuple(problems))


def _missing(raw: dict[str, Any]) -> list[FieldProblem]:
    problems = []
    if (lacking := lacking_name(raw)) is not None:
        problems.append(FieldProblem(lacking, NameMissing()))
    if raw.get("dob_year") is None:
        problems.append(FieldProblem("dob_year", FieldMissing("dob_year")))
    if not raw.get("sex"):
        problems.append(FieldProblem("sex", FieldMissing("sex")))
    return problems
