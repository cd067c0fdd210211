"""A body in parts: each is read when it is there, with those before it and not without."""

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.wire import messages
from jobcentre_desktop.wire.frames import FrameTooLarge, FrameUnreadable, packed
from jobcentre_desktop.wire.messages import Refusal
from jobcentre_desktop.wire.parts import PartReader, PartWriter

LINES = st.lists(st.dictionaries(st.text(max_size=3), st.integers(), max_size=4).map(msgspec.json.encode))


@given(st.lists(LINES, min_size=1, max_size=5))
def test_parts_come_back_as_they_were(parts):
    writer, reader = PartWriter(3), PartReader()
    assert [reader.lines(writer.packed(part)) for part in parts] == parts


def test_what_parts_say_alike_is_said_once():
    lines = [msgspec.json.encode({"place": f"ភូមិគំរូទី {n % 40}", "n": n}) for n in range(400)]
    writer = PartWriter(9)
    in_four = sum(len(writer.packed(lines[start : start + 100])) for start in range(0, 400, 100))
    by_themselves = sum(len(PartWriter(9).packed(lines[start : start + 100])) for start in range(0, 400, 100))
    assert in_four < 0.7 * by_themselves
    assert len(packed(Refusal(code="x"), lines, 9)) < in_four


def test_a_part_is_not_read_without_those_before_it():
    writer = PartWriter(9)
    first, second = (writer.packed([b'"the same words in both of them"'] * 20) for _ in range(2))
    with pytest.raises(FrameUnreadable):
        PartReader().lines(second)
    reader = PartReader()
    assert reader.lines(first) == reader.lines(second)


def test_a_flood_in_a_part_is_refused_before_it_is_unpacked():
    with pytest.raises(FrameTooLarge):
        PartReader().lines(zstandard.ZstdCompressor().compress(b"\0" * (messages.MOST_UNPACKED + 1)))
