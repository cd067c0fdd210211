"""The line for whole records over HTTP (`ports.StateLine`)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.ports import Enrolment, SnapshotChunk
from jobcentre_desktop.sync.address import server_address
from jobcentre_desktop.sync.posting import Posting
from jobcentre_desktop.wire import messages, state_messages
from jobcentre_desktop.wire.frames import FrameUnreadable, unframed
from jobcentre_desktop.wire.states import read_states


class HttpStateLine:
    """Part of `link.HttpExchange`: the same connection, the same thread."""

    def __init__(self, line: Posting) -> None:
        self._line = line

    def chunks(self, enrolment: Enrolment, *, after: str, most: int) -> Iterator[SnapshotChunk]:
        address, host = server_address(enrolment.server)
        asked = state_messages.SnapshotRequest(proto=messages.PROTOCOL, after=after, chunks=most)
        body = msgspec.json.encode(asked)
        for frame in self._line.frames(address, host, state_messages.SNAPSHOT_PATH, body, enrolment):
            yield _chunk(frame)


def _chunk(frame: bytes) -> SnapshotChunk:
    try:
        header, body = unframed(frame, state_messages.ChunkHeader)
        states = read_states(body.split(b"\n") if body else (), most=state_messages.MOST_STATES)
        if len(states) != header.n:
            raise FrameUnreadable
    except FrameUnreadable:
        raise ServerTrouble(200) from None
    return SnapshotChunk(
        states=states, after=header.after, as_of=header.as_of, records=header.records, end=header.end
    )
