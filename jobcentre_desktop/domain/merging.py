"""The only merge there is: folds numbered changes into a record and lists what two people said at once.

The central server folds every change when it numbers it; every desk folds the same changes in the same order.
Both come to the same record, the same conflicts and the same digest, whoever sent first.

Rules (sync design §4.2)
------------------------
* A field was changed by two at once when its mark is newer than what the author could see (`Change.base`),
  comes from another desk and is none of the changes without a number that the author saw (`Change.seen`), and
  the values differ. The one with the higher clock is shown, the other is kept in a `Conflict`.
* A change that arrives after one whose author had seen it without a number was replaced already: its fields
  are history.
* A text is compared with the text its author replaced (`Change.was`). Edits that do not touch are both
  applied.
* A conflict over a REGISTER field ends when somebody who could see it changes the field. One over a CRITICAL
  field or a text ends only when a person chooses (`Act.SETTLE`), or when both sides came to say the same.
* An edit beats a removal it did not know of, and the removal is listed as a conflict over the field
  `REMOVAL`.
* What two said at once, even the same, neither of them knew: the next one of either, made without hearing of
  it, is compared again. So a value may be asked for once too often; never once too seldom.
* A record that comes from another centre (`granting.py`) is taken as it stood there, its conflicts with it.
* Nothing here drops a value that nobody has seen: what is not shown is the `other` of an open conflict, or
  was replaced by its own desk or by somebody who could see it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain.asking_again import others
from jobcentre_desktop.domain.changes import (
    Act,
    Change,
    Conflict,
    Mark,
    NumberedChange,
    RecordState,
    Seen,
    Side,
)
from jobcentre_desktop.domain.erasure import folded_erased, overlaid_erased
from jobcentre_desktop.domain.facts import Json, Merge, rules
from jobcentre_desktop.domain.foldable import REMOVAL, differs, plain, put, told
from jobcentre_desktop.domain.granting import grant_of
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.removal import is_question
from jobcentre_desktop.domain.text_merging import merge_text
from jobcentre_desktop.domain.who_knew import knew, known, replaced, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What one change made of a record."""

    state: RecordState
    opened: tuple[Conflict, ...] = ()
    """Conflicts to keep under their id: new ones, and open ones whose shown side has changed."""
    settled: tuple[str, ...] = ()
    """Ids of conflicts that this change ended."""


def merge(
    state: RecordState | None, numbered: NumberedChange, open_conflicts: tuple[Conflict, ...] = ()
) -> Merged:
    """Fold one numbered change into a record (None: there is none yet). Call it in the order of the numbers.

    `open_conflicts` are those of this record that are not settled. Expects a change that `refusal` let
    through. One that is in the record already changes nothing.
    """
    if state is not None and numbered.number <= state.number:
        return Merged(state=state)
    if (erased := folded_erased(state, numbered)) is not None:
        return Merged(state=erased, settled=tuple(sorted(one.id for one in open_conflicts)))
    if (grant := grant_of(numbered)) is not None:
        after = grant.taken(state or _empty(numbered.change), told(numbered.change))
        ended = sorted(one.id for one in open_conflicts if not one.settled_by)  # it went there before
        return Merged(state=after, opened=grant.conflicts, settled=tuple(ended))
    folding = _Folding(state or _empty(numbered.change), numbered, open_conflicts)
    folding.fold(known=state is not None)
    return folding.result()


def overlay(state: RecordState | None, change: Change) -> RecordState:
    """Return the record with a change on top that has no number yet: what this desk shows.

    It is the desk's own, or another desk's (without `chain`) that came on a stick or through a shared folder.
    Another's never hides what the server has and its author did not know: `Change.base` tells that whoever
    works here has seen it. A removal that only asks (`removal.is_question`) shows nothing yet.
    """
    if (erased := overlaid_erased(state, change)) is not None:
        return erased
    before = state or _empty(change)
    facts, marks = dict(before.facts), dict(before.marks)
    removal = marks.get(REMOVAL)
    if change.act is Act.REMOVE and is_question(change.facts):
        return before
    removed = change.act is Act.REMOVE or change.facts.get(REMOVAL) is True
    if removed or REMOVAL in change.facts:
        marks[REMOVAL] = _mark_on_top(change, removal)
    elif before.removed and removal is not None:
        removed = replaced(change, removal) or _would_hide(change, removal)
        if not removed:
            marks[REMOVAL] = _mark_on_top(change, removal)
        elif _would_hide(change, removal):
            marks[REMOVAL] = _not_hidden(removal)
    alone = _mark(change, 0, known(change))
    for field, value in told(change).items():
        mark, current = marks.get(field), facts.get(field)
        if mark is None:
            put(facts, field, value)
            marks[field] = alone
            continue
        if replaced(change, mark):
            continue
        if _would_hide(change, mark):
            marks[field] = _not_hidden(mark)
            continue
        marks[field] = _mark_on_top(change, mark)
        if _is_text(change.kind, field, current, value) and not _saw_text(change, field, mark, current):
            both = merge_text(change.was.get(field, ""), _text(current), _text(value))
            value = value if both is None else both
        put(facts, field, value)
    return replace(before, facts=facts, marks=marks, removed=removed)


def seen_without_number(state: RecordState, desk: str) -> dict[str, int]:
    """Return `Change.seen` for a change that `desk` makes to a record as it shows it.

    Empty where two said something at once, as the one on top hides the other.
    """
    on_top = [mark for mark in state.marks.values() if mark.number <= 0]
    if not all(mark.seq for mark in on_top):
        return {}
    others = together(tuple((mark.desk, mark.seq) for mark in on_top if mark.desk != desk))
    return dict(together(others, *(mark.seen for mark in on_top if mark.desk == desk)))


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
        self._alone = self._here()

    def fold(self, *, known: bool) -> None:
        change = self._change
        given = told(change)
        if change.act is Act.ADD and known and not differs(self._facts, given):
            return  # the same save arrived twice
        if change.act is Act.REMOVE or change.facts.get(REMOVAL) is True:
            self._remove()
        else:
            self._work_on()
        for field in sorted(given):
            self._set(field, given[field])
        if REMOVAL in change.facts:
            self._marks[REMOVAL] = self._here(self._marks.get(REMOVAL))
            self._settle_seen(REMOVAL)
        for field, sides in others(change).items():
            self._ask_again(field, sides)

    def result(self) -> Merged:
        state = replace(
            self._before, facts=self._facts, marks=self._marks, removed=self._removed, number=self._number
        )
        opened = tuple(self._opened[key] for key in sorted(self._opened))
        return Merged(state=state, opened=opened, settled=tuple(sorted(self._settled)))

    # --- one field ---

    def _set(self, field: str, value: Json) -> None:
        mark = self._marks.get(field)
        if mark is None and not self._open:  # by far the most: nobody has said anything here before
            put(self._facts, field, value)
            self._marks[field] = self._alone
            return
        change, current = self._change, self._facts.get(field)
        text = _is_text(change.kind, field, current, value)
        standing = [mark, *(one.other.mark for one in self._on(field))]
        if not any(one is not None and replaced(change, one) for one in standing):
            self._give(field, plain(value), mark, text=text)
        if change.act is Act.SETTLE or (not text and self._class(field) is Merge.REGISTER):
            self._settle_seen(field)

    def _give(self, field: str, value: Json, mark: Mark | None, *, text: bool) -> None:
        change, current = self._change, self._facts.get(field)
        unseen = self._lost_unseen(field)
        here = self._here(mark, *(one.other.mark for one in self._on(field)))
        for one in unseen:  # replaced by those who knew it
            self._settle(one)
        if mark is None or (not unseen and value == current):
            self._show(field, value, self._later(mark, here))
        elif text and not unseen and not _saw_text(change, field, mark, current):
            self._set_text(field, mark, here, _text(value))
        elif unseen or not knew(change, mark):
            self._keep_both(field, value, mark, here)
        else:
            self._show(field, value, here)

    def _set_text(self, field: str, mark: Mark, here: Mark, mine: str) -> None:
        theirs = _text(self._facts.get(field))
        # What lay on top without a number is in `was` and may not be here yet: it would look like cut out.
        both = None if self._change.seen else merge_text(self._change.was.get(field, ""), theirs, mine)
        if both is None:
            self._keep_both(field, mine or None, mark, here)
        else:
            clock, seen = max(here.clock, mark.clock), together(here.seen, mark.seen)
            self._show(field, both or None, replace(here, clock=clock, seq=0, seen=seen))

    def _keep_both(self, field: str, value: Json, mark: Mark, newer: Mark) -> None:
        mine, theirs = _side(value, newer), _side(self._facts.get(field), mark)
        if mine.value == theirs.value:
            return
        if (mine.clock, mine.desk) > (theirs.clock, theirs.desk):
            self._show(field, value, newer)
            self._open_conflict(field, shown=mine, other=theirs)
        else:
            self._open_conflict(field, shown=theirs, other=mine)

    def _show(self, field: str, value: Json, mark: Mark) -> None:
        put(self._facts, field, value)
        self._marks[field] = mark
        for one in self._on(field):
            if one.other.value == value:
                self._settle(one)  # both sides say the same now
            else:
                self._keep(replace(one, shown=_side(value, mark)))

    def _later(self, mark: Mark | None, here: Mark) -> Mark:
        """Return the mark that stands when the change says what the record says: the later of two at once."""
        if mark is None or knew(self._change, mark):
            return here
        later = max(mark, here, key=lambda one: (one.clock, one.desk))
        return replace(later, number=here.number, seq=0, seen=together(mark.seen, here.seen))

    def _here(self, *before: Mark | None) -> Mark:
        """Return the change's own mark, in place of those before it that its author knew."""
        seen = known(self._change, *before)
        if before and seen == self._alone.seen:  # one and the same mark for all fields, as it is kept
            return self._alone
        return _mark(self._change, self._number, seen)

    # --- the whole record ---

    def _remove(self) -> None:
        change, removal = self._change, self._marks.get(REMOVAL)
        if any(replaced(change, mark) for mark in self._marks.values()):
            return  # somebody who saw the removal works on with the record, or removed it as well
        if self._removed:
            self._marks[REMOVAL] = self._later(removal, self._here(removal))
            return
        unknown = [mark for mark in self._marks.values() if not knew(change, mark)]
        # An edit that lost is no mark of the record, and is to be heard all the same.
        lost = [one.other.mark for one in self._open.values() if one.field != REMOVAL]
        unknown += [mark for mark in lost if not knew(change, mark)]
        if unknown:
            latest = max(unknown, key=lambda mark: mark.number)
            self._open_conflict(REMOVAL, shown=_side(False, latest), other=_side(True, self._here()))
            return
        self._removed = True
        here = self._here(*self._marks.values())
        alone = all(knew(change, one.other.mark) for one in self._on(REMOVAL))
        self._marks[REMOVAL] = here if alone else replace(here, seq=0)
        for one in list(self._open.values()):
            if one.field == REMOVAL or self._saw(one):
                self._settle(one)

    def _work_on(self) -> None:
        for one in self._lost_unseen(REMOVAL):  # whoever removed it at this desk took that back
            self._settle(one)
        if self._removed and not replaced(self._change, self._marks[REMOVAL]):
            self._come_back()

    def _come_back(self) -> None:
        removal = self._marks[REMOVAL]
        here = self._here(removal)
        self._removed = False
        self._marks[REMOVAL] = here
        if not knew(self._change, removal):
            self._open_conflict(REMOVAL, shown=_side(False, here), other=_side(True, removal))

    # --- conflicts ---

    def _saw(self, conflict: Conflict) -> bool:
        return conflict.opened_at_number <= self._change.sees

    def _class(self, field: str) -> Merge:
        return class_of(self._change.kind, field)

    def _on(self, field: str) -> list[Conflict]:
        return [one for one in self._open.values() if one.field == field]

    def _ask_again(self, field: str, sides: tuple[Side, ...]) -> None:
        mark = self._marks.get(field, self._alone)
        shown = _side(self._removed if field == REMOVAL else self._facts.get(field), mark)
        for other in sides:
            if other.value != shown.value:
                self._open_conflict(field, shown=shown, other=other)

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

    def _lost_unseen(self, field: str) -> list[Conflict]:
        """Return the conflicts whose other side the author knew, but not that it had lost."""
        return [one for one in self._on(field) if not self._saw(one) and knew(self._change, one.other.mark)]

    def _settle_seen(self, field: str) -> None:
        for one in self._on(field):
            if self._saw(one):
                self._settle(one)


_CLASSES = {name: {field: rule.merge for field, rule in rules(kind)} for name, kind in KINDS.items()}


def class_of(kind: str, field: str) -> Merge:
    """Return how a field is merged. Kinds and fields of a newer version count as REGISTER."""
    known = _CLASSES.get(kind)
    return Merge.REGISTER if known is None else known.get(field, Merge.REGISTER)


def _is_text(kind: str, field: str, *values: Json) -> bool:
    return class_of(kind, field) is Merge.TEXT and all(
        value is None or isinstance(value, str) for value in values
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _saw_text(change: Change, field: str, mark: Mark | None, text: Json) -> bool:
    """Return whether the author had the whole text before them, so that theirs stands in its place."""
    if mark is None:
        return True
    return knew(change, mark) and (bool(change.seen) or change.was.get(field, "") == _text(text))


def _mark(change: Change, number: int, seen: Seen) -> Mark:
    return Mark(
        number=number, clock=change.clock, desk=change.desk, author=change.author, seq=change.seq, seen=seen
    )


def _mark_on_top(change: Change, below: Mark | None) -> Mark:
    mark = _mark(change, 0, known(change, below))
    hides = below is not None and below.number <= 0 and not knew(change, below)
    return replace(mark, seq=0) if hides else mark


def _would_hide(change: Change, mark: Mark) -> bool:
    return not change.chain and mark.number != 0 and not knew(change, mark)


def _not_hidden(mark: Mark) -> Mark:
    """Return the mark of what is shown although something from a stick, that did not know it, would be."""
    return replace(mark, number=-abs(mark.number), seq=0)


def _side(value: Json, mark: Mark) -> Side:
    return Side(value=value, mark=mark)


def _empty(change: Change) -> RecordState:
    return RecordState(kind=change.kind, id=change.record_id, facts={}, marks={})
