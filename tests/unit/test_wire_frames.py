"""Frames are read back as they were written, and nothing larger or stranger than allowed is read at all."""

import contextlib
import random
from uuid import UUID

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.wire import frames, messages
from jobcentre_desktop.wire.columns import columns_of
from jobcentre_desktop.wire.frames import FrameTooLarge, FrameUnreadable, packed, unpacked
from jobcentre_desktop.wire.messages import Refusal

TOP = Refusal(code="x")
LINES = st.lists(st.dictionaries(st.text(max_size=3), st.integers(), max_size=4).map(msgspec.json.encode))


@given(LINES)
def test_a_frame_comes_back_as_it_was(lines):
    assert unpacked(packed(TOP, lines, 3), Refusal) == (TOP, lines)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_frame_or_are_refused(junk):
    with contextlib.suppress(FrameUnreadable):
        unpacked(junk, Refusal)


@given(st.integers(0, 200))
def test_a_frame_that_is_cut_is_refused(at):
    frame = packed(TOP, [b"%d" % n for n in range(50)], 3)
    with pytest.raises(FrameUnreadable):
        unpacked(frame[: min(at, len(frame) - 1)], Refusal)


def test_a_flood_is_refused_before_it_is_unpacked():
    bomb = msgspec.json.encode(TOP) + b"\n"
    bomb += zstandard.ZstdCompressor(level=19).compress(b"\0" * (messages.MOST_UNPACKED + 1))
    with pytest.raises(FrameTooLarge):
        unpacked(bomb, Refusal)


def test_a_flood_that_lies_about_its_length_is_refused():
    honest = zstandard.ZstdCompressor(write_content_size=False).compress(b"\0" * 100)
    with pytest.raises(FrameUnreadable):
        unpacked(msgspec.json.encode(TOP) + b"\n" + honest, Refusal)
    two = zstandard.ZstdCompressor().compress(b"a") * 2
    with pytest.raises(FrameUnreadable):
        unpacked(msgspec.json.encode(TOP) + b"\n" + two, Refusal)


def test_too_many_lines_or_bytes_are_refused_on_either_side():
    with pytest.raises(FrameTooLarge):
        packed(TOP, [b"1"] * (messages.MOST_CHANGES + 1), 3)
    content = b"".join(columns_of([b"1"] * (messages.MOST_CHANGES + 1)))
    with pytest.raises(FrameUnreadable):
        unpacked(msgspec.json.encode(TOP) + b"\n" + zstandard.ZstdCompressor().compress(content), Refusal)
    with pytest.raises(FrameTooLarge):
        unpacked(b"x" * (messages.MOST_BYTES + 1), Refusal)
    with pytest.raises(FrameTooLarge):
        packed(TOP, [b"0" * (messages.MOST_UNPACKED + 1)], 1)
    with pytest.raises(FrameTooLarge):
        packed(Refusal(code="x" * messages.MOST_HEADER), [], 1)


def test_a_few_bytes_that_stand_for_a_flood_of_lines_are_read_no_further_than_the_limit():
    name = "x" * (messages.MOST_UNPACKED // messages.MOST_CHANGES)
    content = b"".join(columns_of(msgspec.json.encode({name: n}) for n in range(messages.MOST_CHANGES)))
    assert len(content) < 200_000
    with pytest.raises(FrameTooLarge):
        unpacked(msgspec.json.encode(TOP) + b"\n" + zstandard.ZstdCompressor().compress(content), Refusal)


def test_texts_of_many_changes_pack_to_less_than_as_they_are():
    """Each kind of value is packed by what is frequent in it, each letter of Khmer as one byte."""
    choose = random.Random(7)
    lines = [
        msgspec.json.encode(
            {
                "i": str(UUID(int=choose.getrandbits(128))),
                "n": choose.randrange(10**6),
                "f": {"remarks": "".join(choose.choices("កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីឹឺុូ្", k=40))},
            }
        )
        for n in range(100)
    ]
    plain = zstandard.ZstdCompressor(level=frames.UP_LEVEL).compress(b"\n".join(lines))
    assert len(packed(TOP, lines, frames.UP_LEVEL)) < 0.75 * len(plain)


def test_the_levels_are_ones_that_zstandard_has():
    assert 1 <= frames.DOWN_LEVEL < frames.UP_LEVEL <= zstandard.MAX_COMPRESSION_LEVEL
