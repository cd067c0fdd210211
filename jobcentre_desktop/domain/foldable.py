"""Which changes may be folded, and what a change tells of a record: the fields with their values."""

from __future__ import annotations

import msgspec

from jobcentre_desktop.domain.asking_again import OTHERS, others
from jobcentre_desktop.domain.changes import Act, Change, RecordState
from jobcentre_desktop.domain.erasure import ERASED, refusal_of_erased
from jobcentre_desktop.domain.facts import Facts, Json, from_facts
from jobcentre_desktop.domain.granting import GRANTED
from jobcentre_desktop.domain.records import APPEND_ONLY, KINDS

REMOVAL = "(removed)"
"""Stands for the whole record in marks, conflicts and the facts of a SETTLE: True removed, False kept."""


REVOKED = "revoked"
"""Reason for which the server keeps aside all that a desk sends which it lets in no more; not a fault of the
change."""

OTHER_KIND = "other_kind"
"""Reason for which a change is kept aside whose id belongs to a record of another kind."""

_NO_FIELDS = (REMOVAL, GRANTED, OTHERS, ERASED)


def refusal(state: RecordState | None, change: Change) -> str:
    """Return why the change must be kept aside instead of being numbered, or "" when it may be folded.

    Codes: "unknown_record" (it changes what was never added), "other_kind" (the id belongs to another kind),
    "append_only" (such a record never changes), "bad_value" (the record could not be read any more
    afterwards), "erased" (it is about somebody whose data were erased). Kinds and fields that only a newer
    version knows are let through.
    """
    if (erased := refusal_of_erased(state, change)) or ERASED in change.facts:
        return erased
    if state is None:
        if change.act is not Act.ADD:
            return "unknown_record"
    elif state.kind != change.kind:
        return OTHER_KIND
    elif change.kind in APPEND_ONLY and _would_alter(state, change):
        return "append_only"
    readable = change.act is Act.REMOVE or (_readable(state, change) and _asks_readably(change))
    return "" if readable else "bad_value"


def told(change: Change) -> Facts:
    """Return the fields that the change gives a value."""
    if change.act is Act.REMOVE:
        return {}
    return {field: value for field, value in change.facts.items() if field not in _NO_FIELDS}


def plain(value: Json) -> Json:
    """Return None for an empty list too: both mean that the field is empty (`facts.to_facts`)."""
    return None if value == [] else value


def put(facts: Facts, field: str, value: Json) -> None:
    if plain(value) is None:
        facts.pop(field, None)
    else:
        facts[field] = value


def differs(facts: Facts, told: Facts) -> bool:
    return any(facts.get(field) != plain(value) for field, value in told.items())


def _would_alter(state: RecordState, change: Change) -> bool:
    return differs(state.facts, told(change))


def _asks_readably(change: Change) -> bool:
    try:
        others(change)
    except msgspec.ValidationError:
        return False
    return True


def _readable(state: RecordState | None, change: Change) -> bool:
    known = KINDS.get(change.kind)
    if known is None:
        return True
    facts = dict(state.facts) if state else {}
    for field, value in told(change).items():
        put(facts, field, value)
    try:
        from_facts(known, change.record_id, facts)
    except msgspec.ValidationError:
        return False
    return True
