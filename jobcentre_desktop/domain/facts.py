"""What a record is: a frozen dataclass whose fields carry their rules, and its plain form for file and wire.

The dataclasses of this package are the data dictionary. A field's type says what it may hold; `fact(...)`
adds what the type cannot say: its code list, whether it is sensitive, how two changes to it are merged.
Everything that walks over fields (the form, the terminal, the import, the change log, the merge) reads it
here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar
from uuid import UUID

import msgspec

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
Facts: TypeAlias = dict[str, Json]
"""One record in plain form: field name -> JSON value. Dates and instants as ISO 8601 text, ids as text."""


class Merge(StrEnum):
    """How two changes to one field, made without knowledge of each other, come together."""

    REGISTER = "register"  # the later one is shown, both are kept and listed
    CRITICAL = "critical"  # as REGISTER, and a person has to choose
    TEXT = "text"  # merged piece by piece where the pieces do not overlap, else both are kept


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """What the dictionary says about one field beyond its type."""

    codes: str = ""
    """Name of the code list its value (or each of its values) must come from; empty for free values."""
    merge: Merge = Merge.REGISTER
    sensitive: bool = False
    """Own permission, masked in lists and in the sync log."""
    quick: bool = False
    """Part of the quick intake (data dictionary, mark Q)."""
    longest: int = 500
    """Most characters a text may have."""
    least: int | None = None
    most: int | None = None
    form: str = ""
    """The shape of a text: "phone", "place", "email", "month", "known_date" (as much of a date as is known),
    "khmer", "latin", "either" of these, "handle" of a network, "lines" that stay apart."""
    a_name: bool = False
    """Somebody's name: signs and figures alone are none."""


_RULE = "rule"
_PLAIN = FieldRule()


def fact(default: Any = None, **rule: Any) -> Any:
    """Declare a field with its rule (keywords of `FieldRule`). A tuple default stays immutable."""
    return field(default=default, metadata={_RULE: FieldRule(**rule)})


def required_fact(**rule: Any) -> Any:
    """Declare a field that has no default, with its rule."""
    return field(metadata={_RULE: FieldRule(**rule)})


class Record(Protocol):
    """Anything the file keeps and the centre shares. `KIND` is its stable name on disk and on the wire."""

    KIND: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> UUID: ...


R = TypeVar("R", bound=Record)


def rules(kind: type[Record]) -> Iterator[tuple[str, FieldRule]]:
    """Yield each field's name and rule in the order they are declared; `id` is not a fact and is left out."""
    for one in fields(kind):
        if one.name != "id":
            yield one.name, one.metadata.get(_RULE, _PLAIN)


def rule_of(kind: type[Any], name: str) -> FieldRule:
    """Return the rule of one field of a record, or of a value inside a record (a job, a language).

    Raises KeyError for a name the dictionary does not have.
    """
    rule = kind.__dataclass_fields__[name].metadata.get(_RULE, _PLAIN)
    assert isinstance(rule, FieldRule)
    return rule


def to_facts(record: Record) -> Facts:
    """Return the record's plain form without its id.

    Empty fields are left out: absent and None mean the same.
    """
    # Through JSON, because to_builtins leaves a tuple a tuple, which is never equal to the list it is read
    # back as.
    # Attribute by attribute, because msgspec leaves the defaults of what it read itself to the class.
    values = {name: getattr(record, name) for name, _ in rules(type(record))}
    plain: Facts = msgspec.json.decode(msgspec.json.encode(values))
    return {name: value for name, value in plain.items() if value is not None and value != []}


def first_facts(record: Record) -> Facts:
    """Return what a new record says: `to_facts` without texts that were left empty.

    Two desks may add one record, as each does its centre: an empty text is no word against the other's.
    """
    may_lack = {one.name for one in fields(record) if one.default == ""}
    return {name: value for name, value in to_facts(record).items() if value or name not in may_lack}


def from_facts(kind: type[R], record_id: UUID, facts: Mapping[str, Json]) -> R:
    """Build the record from its plain form.

    Fields unknown to this version are ignored here and kept by the file. Raises msgspec.ValidationError when
    a known field holds what its type cannot be.
    """
    return msgspec.convert({**facts, "id": str(record_id)}, kind)


def differences(old: Mapping[str, Json], new: Mapping[str, Json], known: frozenset[str]) -> Facts:
    """Return the fields of `known` whose value differs, with the new value; None for one that was emptied."""
    return {name: new.get(name) for name in sorted(known) if old.get(name) != new.get(name)}


def with_defaults(kind: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with an emptied field (None) at its default; a field without one stays None."""
    filled = dict(values)
    for name, value in values.items():
        default = kind.__dataclass_fields__[name].default
        if value is None and default is not MISSING:
            filled[name] = default
    return filled


def known_fields(kind: type[Record]) -> frozenset[str]:
    """Return the names of all facts this version knows of a kind."""
    return frozenset(name for name, _ in rules(kind))
