"""Lines of JSON turned into columns before they are packed, and back: a third fewer bytes on the line.

What hundreds of changes say alike then stands side by side: all kinds, all phones, all clocks. The plain form
is one JSON array [paths, shapes, rows, columns], a line feed, and the ids that the columns name:

* paths: where in a line a column's values stand, as keys and places; an array inside an object is a value.
* shapes: which columns a line has values in, in their order; rows: the shape of every line.
* a column is an array of its values, or an object with one of
  "d": differences of whole numbers, each from the one before, the first from 0;
  "c": clocks (`domain/hybrid_clock.py`): differences in milliseconds since 1970, and the counters;
  "i": ids: 0 is the next new one, n is the n-th last of the new ones so far.
* ids: 16 bytes each, all first bytes before all second ones; those of UUID version 7 begin alike.

The array is written as `narrow_json.py` tells it, behind a byte that says so; without that byte it is UTF-8,
as it was at first. Numbers stand first, then words, then Khmer: each kind packed by what is frequent in it.

No value is lost or altered; blanks between values are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate, chain, groupby, pairwise
from typing import Any, TypeAlias

import msgspec

from jobcentre_desktop.wire.narrow_json import narrow, wide

_WORDS = re.compile(rb"[g-z]")
"""What dates, ids, clocks and numbers have none of."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_CLOCK = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\.[0-9a-f]{4}")
_ID_BYTES = 16
_NARROW = b"\x01"
"""First byte of columns with one byte for a letter."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_LARGEST = 2**53
"""Whole numbers beyond it are told as they are."""
_DEEPEST = 3
"""A change's field in a pair [number, change]; what lies deeper belongs to the field's value."""

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode
_Path: TypeAlias = tuple[str | int, ...]


class ColumnsUnreadable(Exception):
    """The bytes are not the columns of any lines."""


_SENSELESS = (
    msgspec.DecodeError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
    StopIteration,  # a column ends too early
)
"""What Python says of columns that make no lines; every step takes them as they come."""


def columns_of(lines: Iterable[bytes]) -> Sequence[bytes]:
    """Return the columns of lines that are JSON each, in pieces that are best packed each by itself.

    Raises msgspec.DecodeError for a line that is not JSON.
    """
    table = _Table()
    shapes: dict[tuple[int, ...], int] = {}
    rows: list[int] = []
    for line in lines:
        shape: list[int] = []
        table.take(_decode(line), table.top, shape)
        rows.append(shapes.setdefault(tuple(shape), len(shapes)))
    kinds = [_kind(column) for column in table.columns]
    order = sorted(range(len(kinds)), key=kinds.__getitem__)
    place = {number: at for at, number in enumerate(order)}
    ids: dict[str, int] = {}
    top = [
        [table.paths[number] for number in order],
        [[place[number] for number in shape] for shape in shapes],
        rows,
    ]
    groups = [
        b",".join(_encode(_shortest(table.columns[number], ids)) for number in alike)
        for _, alike in groupby(order, key=kinds.__getitem__)
    ]
    raw = [bytes.fromhex(one.replace("-", "")) for one in ids]
    return (
        _NARROW + narrow(_encode(top)[:-1]) + b",[",
        *(narrow(told + b",") for told in groups[:-1]),
        narrow(b"".join(groups[-1:]) + b"]]\n"),
        bytes(one[byte] for byte in range(_ID_BYTES) for one in raw),
    )


def lines_of(content: bytes, *, most: int, most_bytes: int) -> Iterator[bytes]:
    """Yield the lines. Raises ColumnsUnreadable, also for more than `most` lines or columns too large.

    A short content may stand for long lines: whoever reads it stops when it gets too much.
    """
    try:
        head, _, raw = content.partition(b"\n")
        if head.startswith(_NARROW):
            head = wide(head[len(_NARROW) :], most_bytes)
        paths, shapes, rows, told = msgspec.json.decode(head, type=_Content)
        if len(rows) > most or len(raw) % _ID_BYTES:
            raise ColumnsUnreadable
        ids = _Ids(raw)
        columns = [iter(_column(one, ids)) for one in told]
        makers = [_template(shape, paths) for shape in shapes]
        for row in rows:
            yield _encode(_filled(makers[row], columns))
        if any(True for column in columns for _ in column):
            raise ColumnsUnreadable
    except _SENSELESS:
        raise ColumnsUnreadable from None


_Content: TypeAlias = tuple[list[tuple[str | int, ...]], list[list[int]], list[int], list[Any]]


class _Place:
    """Where values can stand in a line: `column` has those that stand just here."""

    __slots__ = ("column", "inner", "path")

    def __init__(self, path: _Path) -> None:
        self.path = path
        self.column = -1
        self.inner: dict[str | int, _Place] = {}

    def at(self, key: str | int) -> _Place:
        found = self.inner.get(key)
        if found is None:
            found = self.inner[key] = _Place((*self.path, key))
        return found


class _Table:
    """The columns as they fill."""

    def __init__(self) -> None:
        self.top = _Place(())
        self.paths: list[_Path] = []
        self.columns: list[list[Any]] = []

    def take(self, value: Any, place: _Place, shape: list[int]) -> None:
        """Put what stands in a line into its columns; `shape` gets their numbers."""
        if type(value) is dict and value and len(place.path) < _DEEPEST:
            for key, inner in value.items():
                self.take(inner, place.at(key), shape)
        elif type(value) is list and value and place is self.top:
            for at, inner in enumerate(value):
                self.take(inner, place.at(at), shape)
        else:
            if place.column < 0:
                place.column = len(self.columns)
                self.columns.append([])
                self.paths.append(place.path)
            self.columns[place.column].append(value)
            shape.append(place.column)


# --- one column ---


def _kind(column: list[Any]) -> int:
    """Return 0 for numbers and the like, 1 for words, 2 for Khmer."""
    told = _encode(column)
    return 2 if not told.isascii() else int(bool(_WORDS.search(told)))


def _shortest(column: list[Any], ids: dict[str, int]) -> Any:
    if all(type(value) is int and abs(value) <= _LARGEST for value in column):
        steps = _steps(column)
        return {"d": steps} if len(_encode(steps)) < len(_encode(column)) else column
    if not all(type(value) is str for value in column):
        return column
    if all(map(_ID.fullmatch, column)):
        return {"i": [_place_of(one, ids) for one in column]}
    if all(map(_CLOCK.fullmatch, column)):
        try:
            moments = [(datetime.fromisoformat(one[:24]) - _EPOCH) // _MILLISECOND for one in column]
        except ValueError:
            return column
        return {"c": [_steps(moments), [int(one[25:], 16) for one in column]]}
    return column


def _column(told: Any, ids: _Ids) -> Iterable[Any]:
    if isinstance(told, list):
        return told
    ((form, values),) = told.items()
    match form:
        case "d":
            return accumulate(values)
        case "i":
            return [ids.named(back) for back in values]
        case "c":
            moments, counts = values
            return [_clock(moment, count) for moment, count in zip(accumulate(moments), counts, strict=True)]
    raise ColumnsUnreadable


def _steps(numbers: list[int]) -> list[int]:
    return [after - before for before, after in pairwise(chain((0,), numbers))]


def _clock(moment: int, count: int) -> str:
    told = _EPOCH + moment * _MILLISECOND
    return f"{told.isoformat(timespec='milliseconds')[:23]}Z.{count:04x}"


def _place_of(one: str, ids: dict[str, int]) -> int:
    new = len(ids)
    return new - ids.setdefault(one, new)


class _Ids:
    """The ids of a content, handed out in the order in which the columns name them."""

    def __init__(self, raw: bytes) -> None:
        count = len(raw) // _ID_BYTES
        texts = [raw[at::count].hex() for at in range(count)]
        self._all = [f"{t[:8]}-{t[8:12]}-{t[12:16]}-{t[16:20]}-{t[20:]}" for t in texts]
        self._told = 0

    def named(self, back: int) -> str:
        place = self._told - back
        if back < 0 or place < 0:
            raise ColumnsUnreadable
        if back == 0:
            self._told += 1
        return self._all[place]


# --- one line ---


def _template(shape: list[int], paths: list[_Path]) -> Any:
    """Return a line of this shape with a `_Column` in the place of each value."""
    if len(shape) == 1 and not paths[shape[0]]:
        return _Column(shape[0])
    top: dict[str | int, Any] = {}
    for number in shape:
        *way, last = paths[number]
        inner = top
        for key in way:
            inner = inner.setdefault(key, {})
        if last in inner:
            raise ColumnsUnreadable
        inner[last] = _Column(number)
    return list(top.values()) if 0 in top else top


class _Column(int):
    """The number of a column, where a line has a value from it."""


def _filled(template: Any, columns: list[Iterator[Any]]) -> Any:
    if type(template) is _Column:
        return next(columns[template])
    if type(template) is list:
        return [_filled(one, columns) for one in template]
    return {key: _filled(inner, columns) for key, inner in template.items()}
