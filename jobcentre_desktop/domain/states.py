"""A record as the central server has it: what a desk takes that does not hold the changes it was made by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from jobcentre_desktop.domain.changes import Change, Conflict, Mark, NumberedChange, RecordState
from jobcentre_desktop.domain.granting import grant_of
from jobcentre_desktop.domain.records import KINDS

_OF_NOBODY = frozenset(
    name for name, kind in KINDS.items() if "client_id" not in (one.name for one in fields(kind))
)
"""Kinds that are in no client's file, whatever a desk writes into them: counsellors, partners, the centre."""

Key = tuple[str, UUID]
"""Kind and id: what names a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """Who made a record, where and when: those of the first change folded into it.

    For a record that came from another centre, those it was born with there.
    """

    at: datetime
    desk: str
    by: UUID

    @classmethod
    def of(cls, change: Change, made_at: datetime) -> Birth:
        if (grant := grant_of(NumberedChange(number=0, change=change))) is not None:
            return cls(at=grant.born_at, desk=grant.born_desk, by=grant.born_by)
        return cls(at=made_at, desk=change.desk, by=change.author)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeState:
    """A record with all that belongs to it. Every change up to `state.number` is folded in, none above it."""

    state: RecordState
    birth: Birth
    conflicts: tuple[Conflict, ...] = ()
    """The open ones."""

    @property
    def key(self) -> Key:
        return self.state.kind, self.state.id


def fields_by_mark(marks: Mapping[str, Mark]) -> dict[Mark, list[str]]:
    """Return mark -> its fields. Most fields of a record come from one save and share its mark."""
    if len(set(map(id, marks.values()))) == 1:
        return {next(iter(marks.values())): list(marks)}
    same: dict[int, list[str]] = {}
    before, fields = None, list[str]()
    for field, mark in marks.items():
        if mark is not before:  # they stand side by side where nobody has come between
            before, fields = mark, same.setdefault(id(mark), [])
        fields.append(field)
    grouped: dict[Mark, list[str]] = {}
    for fields in same.values():
        grouped.setdefault(marks[fields[0]], []).extend(fields)
    return grouped


def client_of(state: RecordState) -> UUID | None:
    """Return whose file a record belongs to: a client's own, or that of the client it names."""
    if state.kind == "client":
        return state.id
    return None if state.kind in _OF_NOBODY else uuid_of(state.facts.get("client_id"))


def uuid_of(value: object) -> UUID | None:
    """Return the id that a fact holds, None when it holds something else."""
    if not isinstance(value, str):
        return None
    try:
        return UUID(value)
    except ValueError:
        return None
