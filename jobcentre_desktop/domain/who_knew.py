"""Who knew what: whether a change was made in knowledge of what stands in the record, or at the same time."""

from __future__ import annotations

from jobcentre_desktop.domain.changes import Change, Mark, Seen


def knew(change: Change, mark: Mark) -> bool:
    """Return whether the change was made in knowledge of all that the mark stands for.

    What two desks said at once (`Mark.seq` 0) neither of them knew.
    """
    if 0 < mark.number <= change.sees:
        return True
    return mark.seq > 0 and (mark.desk == change.desk or mark.seq <= change.seen.get(mark.desk, 0))


def replaced(change: Change, mark: Mark) -> bool:
    """Return whether what the mark stands for was said in knowledge of the change, which arrives only now."""
    return any(desk == change.desk and change.seq <= seq for desk, seq in mark.seen)


def known(change: Change, *marks: Mark | None) -> Seen:
    """Return what was seen without a number by the author and by those whose values the author replaces."""
    before = (mark.seen for mark in marks if mark is not None and knew(change, mark))
    return together(tuple(change.seen.items()), *before)


def together(*seen: Seen) -> Seen:
    """Return the newest of each desk."""
    if not any(seen):
        return ()
    newest: dict[str, int] = {}
    for desk, seq in (one for some in seen for one in some):
        newest[desk] = max(seq, newest.get(desk, 0))
    return tuple(sorted(newest.items()))
