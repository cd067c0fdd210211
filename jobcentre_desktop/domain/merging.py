"""The only merge there is: folds numbered changes into a record and lists what two people said at once.

The central server folds every change when it numbers it; every desk folds the same changes in the same order.
Both come to the same record, the same conflicts and the same digest, whoever sent first.

Rules (sync design §4.2)
------------------------
* A field was changed by two at once when its mark is newer than what the author could see (`Change.base`) and
  comes from another desk, and the values differ. The one with the higher clock is shown, the other is kept in
  a `Conflict`.
* A text is compared with the text its author replaced (`Change.was`). Edits that do not touch are both
  applied.
* A conflict over a REGISTER field ends when somebody who could see it changes the field. One over a CRITICAL
  field or a text ends only when a person chooses (`Act.SETTLE`), or when both sides came to say the same.
* An edit beats a removal it did not know of, and the removal is listed as a conflict over the field
  `REMOVAL`.
* Nothing here drops a value that nobody has seen: what is not shown is the `other` of an open conflict, or
  was replaced by its own desk or by somebody who could see it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from jobcentre_desktop.domain.changes import Act, Change, Conflict, Mark, NumberedChange, RecordState, Side
from jobcentre_desktop.domain.facts import Facts, Json, Merge, from_facts, rule_of
from jobcentre_desktop.domain.records import APPEND_ONLY, KINDS
from jobcentre_desktop.domain.text_merging import merge_text

REMOVAL = "(removed)"
"""Stands for the whole record in marks, conflicts and the facts of a SETTLE: True removed, False kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What one change made of a record."""

    state: RecordState
    opened: tuple[Conflict, ...] = ()
    """Conflicts to keep under their id: new ones, and open ones whose shown side has changed."""
    settled: tuple[str, ...] = ()
    """Ids of conflicts that this change ended."""


def refusal(state: RecordState | None, change: Change) -> str:
    """Return why the change must be kept aside instead of being numbered, or "" when it may be folded.

    Codes: "unknown_record" (it changes what was never added), "other_kind" (the id belongs to another kind),
    "append_only" (such a record never changes), "bad_value" (the record could not be read any more
    afterwards). Kinds and fields that only a newer version knows are let through.
    """
    if state is None:
        if change.act is not Act.ADD:
            return "unknown_record"
    elif state.kind != change.kind:
        return "other_kind"
    elif change.kind in APPEND_ONLY and _would_alter(state, change):
        return "append_only"
    return "" if change.act is Act.REMOVE or _readable(state, change) else "bad_value"


def merge(
    state: RecordState | None, numbered: NumberedChange, open_conflicts: tuple[Conflict, ...] = ()
) -> Merged:
    """Fold one numbered change into a record (None: there is none yet). Call it in the order of the numbers.

    `open_conflicts` are those of this record that are not settled. Expects a change that `refusal` let
    through.
    """
    folding = _Folding(state or _empty(numbered.change), numbered, open_conflicts)
    folding.fold(known=state is not None)
    return folding.result()


def overlay(state: RecordState | None, change: Change) -> RecordState:
    """Return the record with a desk's own change on top that has no number yet: what this desk shows."""
    before = state or _empty(change)
    facts, marks = dict(before.facts), dict(before.marks)
    removed = change.act is Act.REMOVE or change.facts.get(REMOVAL) is True
    mark = _mark(change, 0)
    if removed or REMOVAL in change.facts:
        marks[REMOVAL] = mark
    for field, value in _told(change).items():
        marks[field] = mark
        if _is_text(change.kind, field, facts.get(field), value):
            old, new = _text(facts.get(field)), _text(value)
            both = merge_text(change.was.get(field, ""), old, new)
            value = new if both is None else both
        _put(facts, field, value)
    return replace(before, facts=facts, marks=marks, removed=removed)


class _Folding:
    """One fold under way."""

    def __init__(
        self, state: RecordState, numbered: NumberedChange, open_conflicts: tuple[Conflict, ...]
    ) -> None:
        self._before = state
        self._number = numbered.number
        self._change = numbered.change
        self._facts = dict(state.facts)
        self._marks = dict(state.marks)
        self._removed = state.removed
        self._open = {one.id: one for one in open_conflicts if not one.settled_by}
        self._opened: dict[str, Conflict] = {}
        self._settled: list[str] = []

    def fold(self, *, known: bool) -> None:
        change = self._change
        told = _told(change)
        if change.act is Act.ADD and known and not _differs(self._facts, told):
            return  # the same save arrived twice
        if change.act is Act.REMOVE or change.facts.get(REMOVAL) is True:
            self._remove()
        elif self._removed:
            self._come_back()
        for field in sorted(told):
            self._set(field, told[field])
        if REMOVAL in change.facts:
            self._marks[REMOVAL] = _mark(change, self._number)
            self._settle_seen(REMOVAL)

    def result(self) -> Merged:
        state = replace(
            self._before, facts=self._facts, marks=self._marks, removed=self._removed, number=self._number
        )
        opened = tuple(self._opened[key] for key in sorted(self._opened))
        return Merged(state=state, opened=opened, settled=tuple(sorted(self._settled)))

    # --- one field ---

    def _set(self, field: str, value: Json) -> None:
        change, current = self._change, self._facts.get(field)
        mark = self._marks.get(field)
        unseen = [one for one in self._on(field) if one.other.desk == change.desk and not self._saw(one)]
        for one in unseen:  # its own desk says something else now, not knowing that it had lost
            self._settle(one)
        value = _plain(value)
        text = _is_text(change.kind, field, current, value)
        if mark is None or (not unseen and value == current):
            self._show(field, value, self._later(mark))
        elif text:
            self._set_text(field, mark, _text(value), at_once=bool(unseen))
        elif unseen or self._is_unknown_to_author(mark):
            self._keep_both(field, value, mark)
        else:
            self._show(field, value, _mark(change, self._number))
        if change.act is Act.SETTLE or (not text and self._class(field) is Merge.REGISTER):
            self._settle_seen(field)

    def _set_text(self, field: str, mark: Mark, mine: str, *, at_once: bool) -> None:
        theirs = _text(self._facts.get(field))
        both = None if at_once else merge_text(self._change.was.get(field, ""), theirs, mine)
        if both is None:
            self._keep_both(field, mine or None, mark)
        else:
            newer = _mark(self._change, self._number)
            self._show(field, both or None, replace(newer, clock=max(newer.clock, mark.clock)))

    def _keep_both(self, field: str, value: Json, mark: Mark) -> None:
        newer = _mark(self._change, self._number)
        mine, theirs = _side(value, newer), _side(self._facts.get(field), mark)
        if mine.value == theirs.value:
            return
        if (mine.clock, mine.desk) > (theirs.clock, theirs.desk):
            self._show(field, value, newer)
            self._open_conflict(field, shown=mine, other=theirs)
        else:
            self._open_conflict(field, shown=theirs, other=mine)

    def _show(self, field: str, value: Json, mark: Mark) -> None:
        _put(self._facts, field, value)
        self._marks[field] = mark
        for one in self._on(field):
            if one.other.value == value:
                self._settle(one)  # both sides say the same now
            else:
                self._keep(replace(one, shown=_side(value, mark)))

    def _later(self, mark: Mark | None) -> Mark:
        """Return the mark that stands when the change says what the record says: the later of two at once."""
        here = _mark(self._change, self._number)
        if mark is None or not self._is_unknown_to_author(mark):
            return here
        return max(mark, here, key=lambda one: (one.clock, one.desk))

    # --- the whole record ---

    def _remove(self) -> None:
        if self._removed:
            return
        change = self._change
        unknown = [mark for mark in self._marks.values() if self._is_unknown_to_author(mark)]
        if unknown:
            latest = max(unknown, key=lambda mark: mark.number)
            here = _side(True, _mark(change, self._number))
            self._open_conflict(REMOVAL, shown=_side(False, latest), other=here)
            return
        self._removed = True
        self._marks[REMOVAL] = _mark(change, self._number)
        for one in list(self._open.values()):
            if self._saw(one):
                self._settle(one)

    def _come_back(self) -> None:
        removal = self._marks[REMOVAL]
        here = _mark(self._change, self._number)
        self._removed = False
        self._marks[REMOVAL] = here
        if self._is_unknown_to_author(removal):
            self._open_conflict(REMOVAL, shown=_side(False, here), other=_side(True, removal))

    # --- conflicts ---

    def _is_unknown_to_author(self, mark: Mark) -> bool:
        return mark.number > self._change.base and mark.desk != self._change.desk

    def _saw(self, conflict: Conflict) -> bool:
        return conflict.opened_at_number <= self._change.base

    def _class(self, field: str) -> Merge:
        return class_of(self._change.kind, field)

    def _on(self, field: str) -> list[Conflict]:
        return [one for one in self._open.values() if one.field == field]

    def _open_conflict(self, field: str, *, shown: Side, other: Side) -> None:
        self._keep(
            Conflict(
                id=f"{self._before.id}/{field}/{other.number}",
                kind=self._before.kind,
                record_id=self._before.id,
                field=field,
                shown=shown,
                other=other,
                critical=field == REMOVAL or self._class(field) is Merge.CRITICAL,
                opened_at_number=self._number,
            )
        )

    def _keep(self, conflict: Conflict) -> None:
        self._open[conflict.id] = conflict
        self._opened[conflict.id] = conflict

    def _settle(self, conflict: Conflict) -> None:
        del self._open[conflict.id]
        self._opened.pop(conflict.id, None)
        self._settled.append(conflict.id)

    def _settle_seen(self, field: str) -> None:
        for one in self._on(field):
            if self._saw(one):
                self._settle(one)


def class_of(kind: str, field: str) -> Merge:
    """Return how a field is merged. Kinds and fields of a newer version count as REGISTER."""
    known = KINDS.get(kind)
    if known is None or field not in known.__dataclass_fields__:
        return Merge.REGISTER
    return rule_of(known, field).merge


def _is_text(kind: str, field: str, *values: Json) -> bool:
    return class_of(kind, field) is Merge.TEXT and all(
        value is None or isinstance(value, str) for value in values
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _told(change: Change) -> Facts:
    """Return the fields that the change gives a value."""
    if change.act is Act.REMOVE:
        return {}
    return {field: value for field, value in change.facts.items() if field != REMOVAL}


def _plain(value: Json) -> Json:
    """Return None for an empty list too: both mean that the field is empty (`facts.to_facts`)."""
    return None if value == [] else value


def _put(facts: Facts, field: str, value: Json) -> None:
    if _plain(value) is None:
        facts.pop(field, None)
    else:
        facts[field] = value


def _differs(facts: Facts, told: Facts) -> bool:
    return any(facts.get(field) != _plain(value) for field, value in told.items())


def _mark(change: Change, number: int) -> Mark:
    return Mark(number=number, clock=change.clock, desk=change.desk, author=change.author)


def _side(value: Json, mark: Mark) -> Side:
    return Side(value=value, author=mark.author, desk=mark.desk, clock=mark.clock, number=mark.number)


def _empty(change: Change) -> RecordState:
    return RecordState(kind=change.kind, id=change.record_id, facts={}, marks={})


def _would_alter(state: RecordState, change: Change) -> bool:
    return _differs(state.facts, _told(change))


def _readable(state: RecordState | None, change: Change) -> bool:
    known = KINDS.get(change.kind)
    if known is None:
        return True
    facts = dict(state.facts) if state else {}
    for field, value in _told(change).items():
        _put(facts, field, value)
    try:
        from_facts(known, change.record_id, facts)
    except msgspec.ValidationError:
        return False
    return True
