"""Which own changes may have left this desk: a move among them can only be asked back, not undone.

An answer that was lost, a stick, a shared folder: none of them tells whether the central server has heard. So
it is written down, for good, before anything leaves.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import msgspec

from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.ports import OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk

_LEFT = "left_this_desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Left:
    """The last change under a desk name that may have left, and which it was `before` the last request."""

    desk_name: str
    seq: int
    before: int


def note_leaving(work: Work, desk_name: str, up_to: int, *, kinds: Collection[str] = ()) -> None:
    """Write down that the changes up to `up_to` leave now; to be committed before they do.

    `kinds` are those of the records that leave: what is on the screen of a move says something else now.
    """
    left = _read(work)
    before = left.seq if left is not None and left.desk_name == desk_name else 0
    if desk_name == read_desk(work).name:  # of earlier names all may have left anyway
        _write(work, _Left(desk_name=desk_name, seq=max(before, up_to), before=before))
        if up_to > before and Transfer.KIND in kinds:
            work.look_again(Transfer.KIND)


def nothing_left(open_work: OpenWork) -> None:
    """Take the last `note_leaving` back: nobody was reached, not a byte went out."""
    with open_work() as work:
        left = _read(work)
        if left is not None and left.seq > left.before:
            _write(work, replace(left, seq=left.before))
            work.look_again(Transfer.KIND)
        work.commit()


def may_have_left(work: Work, change: Change) -> bool:
    """Return whether anybody may have an own change that has no number yet.

    One of an earlier epoch may: the file was restored since, and cannot tell what went out before.
    """
    if change.desk != read_desk(work).name:
        return True
    left = _read(work)
    return left is not None and left.desk_name == change.desk and change.seq <= left.seq


def _read(work: Work) -> _Left | None:
    told = work.desk.read(_LEFT)
    return None if told is None else msgspec.json.decode(told, type=_Left)


def _write(work: Work, left: _Left) -> None:
    work.desk.write(_LEFT, msgspec.json.encode(left).decode())
