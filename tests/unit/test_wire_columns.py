"""Lines come back from their columns as they were; saved columns are read for ever; nonsense is refused."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.wire.columns import ColumnsUnreadable, columns_of, lines_of

WORDS = Path(__file__).parents[1] / "saved_words"
SAVED_FIRST = json.loads((WORDS / "columns_1.json").read_text(encoding="utf-8"))
"""In UTF-8, their columns in the order in which they were met."""
SAVED = json.loads((WORDS / "columns_2.json").read_text(encoding="utf-8"))

IDS = st.uuids().map(str)
CLOCKS = st.from_regex(
    r"(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:00:00\.[0-9]{3}Z\.[0-9a-f]{4}", fullmatch=True
)
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
VALUES = st.recursive(
    PLAIN | IDS | CLOCKS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)
OPS = st.fixed_dictionaries(
    {"s": st.integers(), "i": IDS, "c": CLOCKS}, optional={"f": VALUES, "b": PLAIN, "w": VALUES}
)
LINES = st.lists(VALUES | OPS | st.tuples(st.integers(), OPS), max_size=12)


def back(lines):
    return read(b"".join(columns_of(lines)))


def read(content):
    return list(lines_of(content, most=100, most_bytes=1_000_000))


@given(LINES)
def test_lines_come_back_as_they_were(values):
    lines = [msgspec.json.encode(value) for value in values]
    assert back(lines) == lines


@pytest.mark.parametrize(
    "text",
    [
        "2026-13-22T03:04:05.678Z.0001",
        "2026-11-22T24:04:05.678Z.0001",
        "0001-01-01T00:00:00.000Z.0000",
        "9999-12-31T23:59:59.999Z.ffff",
        "019AB000-0000-7000-8000-00000000000A",
        "019ab000-0000-7000-8000-00000000000a\n",
    ],
)
def test_what_only_looks_like_a_clock_or_an_id_comes_back_too(text):
    line = json.dumps({"c": text}).encode()
    assert list(map(json.loads, back([line]))) == [{"c": text}]


def test_values_as_deep_as_a_reader_goes_come_back():
    line = b'{"f":' * 400 + b"1" + b"}" * 400
    assert back([line]) == [line]


def test_what_hundreds_of_changes_say_alike_takes_little_room():
    lines = [
        msgspec.json.encode(
            {
                "s": 1000 + n,
                "c": f"2026-11-22T03:04:05.{n:03d}Z.0000",
                "k": "client",
                "i": f"019ab111-2222-7000-8000-{n:012x}",
                "f": {"client_id": f"019ab111-2222-7000-8000-{n:012x}"},
            }
        )
        for n in range(200)
    ]
    assert sum(map(len, columns_of(lines))) < sum(map(len, lines)) / 4


@pytest.mark.parametrize("saved", [*SAVED_FIRST, *SAVED], ids=lambda saved: saved["what"])
def test_saved_columns_are_read_for_ever(saved):
    content = bytes.fromhex(saved["head"]) if "head" in saved else saved["columns"].encode()
    lines = [msgspec.json.encode(line) for line in saved["lines"]]
    assert read(content + b"\n" + bytes.fromhex(saved["ids"])) == lines


@pytest.mark.parametrize("saved", SAVED, ids=lambda saved: saved["what"])
def test_columns_are_written_as_they_are_saved(saved):
    lines = [msgspec.json.encode(line) for line in saved["lines"]]
    assert b"".join(columns_of(lines)).hex() == saved["head"] + b"\n".hex() + saved["ids"]


def test_a_letter_of_khmer_takes_one_byte_in_columns():
    def length(text):
        return sum(map(len, columns_of([msgspec.json.encode({"name": text})])))

    assert length("ស្រីនាង\u200bសុខ") == length("x" * len("ស្រីនាង\u200bសុខ"))


def test_columns_that_grow_beyond_the_limit_are_not_read():
    content = b"".join(columns_of([msgspec.json.encode("ក" * 1000)]))
    assert len(content) < 1100
    assert list(lines_of(content, most=1, most_bytes=3100))
    with pytest.raises(ColumnsUnreadable):
        list(lines_of(content, most=1, most_bytes=3000))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"[[],[],[0],[]]",
        b"[[],[[]],[-1,0,1],[]]",
        b'[[["a"]],[[0]],[0],[[]]]',
        b'[[["a"]],[[0]],[0],[[1,2]]]',
        b'[[["a"]],[[0,0]],[0],[[1,2]]]',
        b'[[["a"],["a","b"]],[[0,1]],[0],[[1],[2]]]',
        b'[[["a"],["a","b"]],[[1,0]],[0],[[1],[2]]]',
        b'[[["a"]],[[1]],[0],[[1]]]',
        b'[[["a"]],[[0]],[0],[{"x":[1]}]]',
        b'[[["a"]],[[0]],[0],[{}]]',
        b'[[["a"]],[[0]],[0],[{"d":["x",1]}]]',
        b'[[["a"]],[[0]],[0,0],[{"d":["x",1]}]]',
        b'[[["a"]],[[0]],[0],[{"i":[0]}]]',
        b'[[["a"]],[[0]],[0],[{"i":[1]}]]\n0123456789abcdef',
        b'[[["a"]],[[0]],[0],[{"i":[-1]}]]\n0123456789abcdef',
        b'[[["a"]],[[0]],[0],[{"i":[0]}]]\n0123456789abcde',
        b'[[["a"]],[[0]],[0],[{"c":[[1],[]]}]]',
        b'[[["a"]],[[0]],[0],[{"c":[[9e99],[0]]}]]',
        b'[[["a"]],[[0]],[0],[{"c":[[99999999999999999],[0]]}]]',
        b"[" * 5000,
    ],
)
def test_columns_that_make_no_lines_are_refused(content):
    with pytest.raises(ColumnsUnreadable):
        read(content)


def test_more_lines_than_allowed_are_not_made():
    content = b"".join(columns_of([b"1"] * 101))
    with pytest.raises(ColumnsUnreadable):
        read(content)


@given(st.binary(max_size=60))
def test_any_bytes_are_columns_or_are_refused(junk):
    try:
        read(junk)
    except ColumnsUnreadable:
        return
