"""What older versions said, in the words of this one: each field of schema v as fields of schema v + 1.

Changes, their numbers and chains stay as they were said; they are told anew only where they are folded. A
field keeps its name and its meaning for ever: another meaning gets another name. So telling anew twice does
no harm, and whole records, whose fields may come from several versions, can be told anew without knowing
from which.

A version that only has more fields or more kinds needs none of this and no new schema number: what it does
not know, an older version keeps as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.changes import Change, Conflict, Mark, NumberedChange, RecordState
from jobcentre_desktop.domain.facts import Facts, Json, Merge
from jobcentre_desktop.domain.foldable import REMOVAL, put
from jobcentre_desktop.domain.granting import GRANTED, granted_marks, with_marks
from jobcentre_desktop.domain.merging import Merged, class_of, merge
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.states import WholeState


@dataclass(frozen=True, slots=True, kw_only=True)
class Recast:
    """What becomes of one field. A field that was emptied empties all that came of it."""

    to: tuple[str, ...]
    """Its fields in the next schema; names that no schema had before."""
    values: Callable[[Json], tuple[Json, ...]]
    """Pure: their values, given one that is not null."""

    def told(self, value: Json) -> Facts:
        values = (None,) * len(self.to) if value is None else self.values(value)
        return dict(zip(self.to, values, strict=True))


Step = Mapping[tuple[str, str], Recast]
"""(kind, field) -> what becomes of it in the next schema. Fields that are not named stay as they are."""


class Upcasts:
    """All steps from schema 1 to `schema`, and `merge` for changes of any of them."""

    def __init__(self, schema: int, steps: Mapping[int, Step]) -> None:
        """`steps` has one for every schema below, also where it is empty; ValueError otherwise.

        ValueError also for a field that takes a name again.
        """
        if steps.keys() != set(range(1, schema)):
            raise ValueError("every schema has its step to the next one")
        gone: set[tuple[str, str]] = set()
        for at in sorted(steps):
            gone |= steps[at].keys()
            if any((kind, name) in gone for (kind, _), one in steps[at].items() for name in one.to):
                raise ValueError("a name that had another meaning is not taken again")
        self.schema = schema
        self._steps = tuple(steps[at] for at in sorted(steps))
        self._recasts_nothing = not any(self._steps)

    def merge(
        self, state: RecordState | None, numbered: NumberedChange, open_conflicts: tuple[Conflict, ...] = ()
    ) -> Merged:
        """Fold a change of any schema into a record of this one (`merging.merge`)."""
        if self._recasts_nothing:
            return merge(state, numbered, open_conflicts)
        merged = merge(state, replace(numbered, change=self.change(numbered.change)), open_conflicts)
        if GRANTED not in numbered.change.facts:
            return merged
        opened = tuple(recast for one in merged.opened for recast in self.conflicts(one))
        return replace(merged, state=self.state(merged.state), opened=opened)

    def change(self, change: Change) -> Change:
        """Return a change as a desk of this schema would have said it; a newer one as it is."""
        steps = self._steps[max(change.schema, 1) - 1 :]
        if not any(steps):
            return change
        facts, was = change.facts, dict[str, Json](change.was)
        for step in steps:
            recast = _recast_granted if GRANTED in facts else _recast
            facts, was = recast(step, change.kind, facts), _recast(step, change.kind, was)
        texts = {name: text for name, text in was.items() if isinstance(text, str)}
        return replace(change, schema=self.schema, facts=facts, was=texts)

    def state(self, state: RecordState) -> RecordState:
        """Return a whole record in the words of this schema, whichever versions made it."""
        if self._recasts_nothing:
            return state
        facts, marks = state.facts, state.marks
        for step in self._steps:
            if not any((state.kind, name) in step for name in (*facts, *marks)):
                continue
            facts, marks = _recast_marked(step, state.kind, facts, marks)
        return state if facts is state.facts else replace(state, facts=facts, marks=marks)

    def whole(self, whole: WholeState) -> WholeState:
        """Return a state as a server of this schema would have told it."""
        if self._recasts_nothing:
            return whole
        conflicts = tuple(told for one in whole.conflicts for told in self.conflicts(one))
        return WholeState(state=self.state(whole.state), birth=whole.birth, conflicts=conflicts)

    def conflicts(self, conflict: Conflict) -> tuple[Conflict, ...]:
        """Return an open conflict over the fields of this schema; none where both sides say the same now."""
        standing: tuple[Conflict, ...] = (conflict,)
        for step in self._steps:
            standing = tuple(told for one in standing for told in _recast_conflict(step, one))
        return standing

    def typed(self, kind: str, facts: Facts) -> Facts:
        """Return what was typed or told of a record under any schema, and is in no record yet.

        It may be half typed: what a step does not understand keeps its old name.
        """
        for step in self._steps:
            told: Facts = {}
            for name, value in facts.items():
                if (recast := step.get((kind, name))) is not None:
                    told |= _told_if_understood(recast, name, value)
                else:
                    told[name] = value
            facts = told
        return facts

    def is_mixed(self, state: RecordState) -> bool:
        """Return whether desks of several schemas said something in one field of a whole record.

        Their changes tell whether one knew of the other; the record alone does not.
        """
        said = {*state.facts, *state.marks}
        for step in self._steps:
            for name in [one for one in said if (state.kind, one) in step]:
                told = step[state.kind, name].to
                if not said.isdisjoint(told):
                    return True
                said.remove(name)
                said.update(told)
        return False


def _told_if_understood(recast: Recast, name: str, value: Json) -> Facts:
    try:
        return recast.told(value)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return {name: value}


def _recast(step: Step, kind: str, facts: Facts) -> Facts:
    if not any((kind, name) in step for name in facts):
        return facts
    told: Facts = {}
    for name, value in facts.items():
        recast = step.get((kind, name))
        told |= {name: value} if recast is None else recast.told(value)
    return told


def _recast_granted(step: Step, kind: str, facts: Facts) -> Facts:
    """Recast what a grant tells, and in it whose each value is."""
    if not any((kind, name) in step for name in facts):
        return facts
    grant = facts[GRANTED]
    told = {name: value for name, value in facts.items() if name != GRANTED}
    after, marks = _recast_marked(step, kind, told, granted_marks(grant))
    named = {name for name in marks if not name.startswith("(")}  # also those that were emptied
    return {**dict.fromkeys(sorted(named)), **after, GRANTED: with_marks(grant, marks)}


def _recast_marked(
    step: Step, kind: str, facts: Facts, marks: Mapping[str, Mark]
) -> tuple[Facts, dict[str, Mark]]:
    """Recast every field with its mark; of what an older and a newer version said, the later counts."""
    after: Facts = {name: value for name, value in facts.items() if name not in marks}
    marked: dict[str, Mark] = {}
    for name, mark in sorted(marks.items(), key=lambda one: _order(one[1])):
        recast = step.get((kind, name))
        value = facts.get(name)
        for new, told in ({name: value} if recast is None else recast.told(value)).items():
            put(after, new, told)
            marked[new] = mark
    return after, marked


def _order(mark: Mark) -> tuple[bool, int, str, str]:
    return mark.number == 0, mark.number, mark.clock, mark.desk


def _recast_conflict(step: Step, conflict: Conflict) -> tuple[Conflict, ...]:
    recast = step.get((conflict.kind, conflict.field))
    if recast is None:
        return (conflict,)
    shown, other = recast.told(conflict.shown.value), recast.told(conflict.other.value)
    return tuple(
        replace(
            conflict,
            id=conflict.id.replace(f"/{conflict.field}/", f"/{name}/"),
            field=name,
            shown=replace(conflict.shown, value=shown[name]),
            other=replace(conflict.other, value=other[name]),
            critical=name == REMOVAL or class_of(conflict.kind, name) is Merge.CRITICAL,
        )
        for name in recast.to
        if shown[name] != other[name]
    )


STEPS: Mapping[int, Step] = {
    # A return from work abroad may be known by its year alone; a whole date says the same in both.
    1: {("client", "returned_on"): Recast(to=("returned",), values=lambda day: (day,))},
}
"""Schema -> its step to the next one; kept for ever."""

UPCASTS = Upcasts(SCHEMA, STEPS)
"""Those of this version."""
