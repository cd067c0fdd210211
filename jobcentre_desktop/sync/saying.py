"""What a desk says in one request, as the bytes of a frame: over the line and in a bundle alike."""

from __future__ import annotations

from itertools import groupby

import msgspec

from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.ports import RoundRequest
from jobcentre_desktop.wire import messages, translation
from jobcentre_desktop.wire.frames import UP_LEVEL, FrameTooLarge, packed


def request_frame(
    request: RoundRequest, *, app_version: str, schema: int, part: int = 0
) -> tuple[int, bytes]:
    """Return how many changes fit, and the frame. Whole saves are left for later when a limit is met.

    `part` asks for an answer in parts of some so many changes.
    Raises ServerTrouble for one save that is larger than any frame may be.
    """
    changes = request.changes
    while True:
        lines = [msgspec.json.encode(translation.op_of(change)) for change in changes]
        header = messages.RoundHeader(
            proto=messages.PROTOCOL,
            desk=request.desk_name,
            n=len(changes),
            chain=changes[-1].chain if changes else request.chain_head,
            last_seq=request.last_seq,
            cursor=request.cursor,
            schema=schema,
            app=app_version,
            held=request.still_held + len(request.changes) - len(changes),
            newest=translation.told(request.newest_at) if request.newest_at else "",
            close_day=request.close_day.isoformat() if request.close_day else "",
            directory=request.directory or messages.NO_DIRECTORY,
            seal_key=request.seal_key,
            about=None if request.about is None else translation.about_words_of(request.about),
            states=request.takes_states,
            era=request.era,
            erased=request.erased_up_to,
            audit=request.audit,
            part=part,
        )
        try:
            if len(lines) > messages.MOST_CHANGES:
                raise FrameTooLarge
            return len(changes), packed(header, lines, UP_LEVEL)
        except FrameTooLarge:
            changes = _first_half(changes)
            if not changes:
                raise ServerTrouble(messages.STATUS[messages.Problem.TOO_LARGE]) from None


def _first_half(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the first half of the saves, whole; empty when there is only one save."""
    saves = [tuple(group) for _, group in groupby(changes, key=lambda change: change.tx)]
    return tuple(change for save in saves[: len(saves) // 2] for change in save)
