"""What a disk may hold after the power went, rebuilt from every call that a program made to its files.

What was written before a file was last flushed is there. Of what came later any part may be: none, all up to
some call, some calls and not others, or some sectors of each. A new name or another one counts from the
flushing of its folder on. No power has to be cut for it, and nobody has to be root.
"""

from __future__ import annotations

import random
import shutil
import struct
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from tests.a_desk import Pattern
from tests.faults import preload
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.keys_at_work import change_keys
from tests.faults.promised import broken_in
from tests.faults.settings import USUAL, set_badly

_HEAD = struct.Struct("<cHQQ")
_SECTOR = 512
_WAYS = ("none", "up to one", "some", "torn")
DEEDS = 30
KEY_CHANGES = 8
_RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: W write, T cut to a length, S flush, C make, U remove, R give a name; P is a promise."""

    what: str
    path: str
    at: int
    content: bytes


@dataclass
class _File:
    flushed: bytes | None
    """None while there is no such file."""
    later: list[Call] = field(default_factory=list)

    def with_(self, kept: Callable[[int], bool], torn: Callable[[], bool] | None = None) -> bytes | None:
        """Return its bytes with those of the later calls that are kept, by place; None without a file."""
        there, content = self.flushed is not None, bytearray(self.flushed or b"")
        for n, call in enumerate(self.later):
            if not kept(n):
                continue
            there = call.what != "U"
            match call.what:
                case "T":
                    del content[call.at :]
                    content.extend(bytes(max(0, call.at - len(content))))
                case "U":
                    content = bytearray()
                case "R":
                    content = bytearray(call.content)
                case "W":
                    for at, piece in _sectors(call) if torn else ((call.at, call.content),):
                        if torn is None or torn():
                            content.extend(bytes(max(0, at - len(content))))
                            content[at : at + len(piece)] = piece
        return bytes(content) if there else None

    def flush(self) -> None:
        self.flushed, self.later = self.with_(lambda _: True), []

    def flush_names_in(self, folder: str) -> None:
        """Let it be made, removed or renamed there for good; what was written since is not flushed by it."""
        named = [
            n
            for n, call in enumerate(self.later)
            if call.what in "CUR" and str(Path(call.path).parent) == folder
        ]
        if named:
            last = named[-1]
            self.flushed = self.with_(lambda n: n <= last and self.later[n].what in "CUR")
            self.later = self.later[last + 1 :]


def _sectors(call: Call) -> Iterator[tuple[int, bytes]]:
    at, end = call.at, call.at + len(call.content)
    while at < end:
        until = min((at // _SECTOR + 1) * _SECTOR, end)
        yield at, call.content[at - call.at : until - call.at]
        at = until


class Disk:
    """A folder as a disk holds it, with what is not flushed yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._files: dict[str, _File] = defaultdict(lambda: _File(None))
        for path in folder.rglob("*"):
            if path.is_file():
                self._files[str(path)] = _File(path.read_bytes())

    def hear(self, call: Call) -> None:
        """Take a call in."""
        if call.what == "S" and call.path in self._files:
            self._files[call.path].flush()
        elif call.what == "S":
            for file in self._files.values():
                file.flush_names_in(call.path)
        elif call.what == "R":
            self._rename(call)
        else:
            self._files[call.path].later.append(call)

    def _rename(self, call: Call) -> None:
        """Give a file another name, or a folder: then each file in it moves by the one name that changes."""
        old = call.content.decode()
        moved = [path for path in self._files if path == old or path.startswith(f"{old}/")]
        for path in moved:
            content = self._files[path].flushed
            if content is not None:
                self._files[call.path + path.removeprefix(old)].later.append(replace(call, content=content))
            self._files[path].later.append(replace(call, what="U", path=old))

    def put(self, into: Path, chance: random.Random) -> str:
        """Put one of the states in which a power cut may leave it into a folder; return which way."""
        way = chance.choice(_WAYS)
        shutil.rmtree(into, ignore_errors=True)
        for path, file in self._files.items():
            last = chance.randrange(len(file.later) + 1)
            kept = {
                "none": lambda _: False,
                "up to one": lambda n, last=last: n < last,
                "some": lambda _: chance.random() < 0.5,
                "torn": lambda _: chance.random() < 0.7,
            }[way]
            content = file.with_(kept, (lambda: chance.random() < 0.6) if way == "torn" else None)
            if content is not None:
                place = into / Path(path).relative_to(self._folder)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
        return way


def recorded(
    pattern: Pattern, folder: Path, seed: int, setting: str = USUAL, *, keys: bool = False
) -> list[Call]:
    """Return every call of a counter at work, or of changing `keys`, with the promises between them."""
    log = folder / "calls"
    log.unlink(missing_ok=True)
    work = _keys_recorded if keys else _work_recorded
    done = in_a_process(partial(work, anew(pattern, folder / _RECORDED), log, seed, setting))
    if done.bug:
        raise AssertionError(done.bug)
    return list(_calls(log.read_bytes()))


def _work_recorded(pattern: Pattern, log: Path, seed: int, setting: str, _say: Promise) -> None:
    desk = open_the_desk(pattern)
    set_badly(desk, setting)
    CounterAtWork(desk, random.Random(f"states {seed}"), _recording(pattern, log)).go_on(DEEDS)


def _keys_recorded(pattern: Pattern, log: Path, seed: int, _setting: str, _say: Promise) -> None:
    change_keys(pattern, seed, _recording(pattern, log), changes=KEY_CHANGES)


def _recording(pattern: Pattern, log: Path) -> Promise:
    """Begin to write every call down, and return how to put a promise between them."""
    preload.record_calls(pattern.home, log)
    library = preload.the_library()
    return lambda words: library.promise(words.encode())


def _calls(log: bytes) -> Iterator[Call]:
    place = 0
    while place < len(log):
        what, path_length, at, length = _HEAD.unpack_from(log, place)
        place += _HEAD.size
        path = log[place : place + path_length].decode()
        place += path_length
        length = length if what in b"WRP" else 0
        yield Call(what=what.decode(), path=path, at=at, content=log[place : place + length])
        place += length


def look_at_states(
    pattern: Pattern, folder: Path, states: int, seed: int, *, setting: str = USUAL, keys: bool = False
) -> Found:
    """Record a counter at work, or `keys` being changed, and look at so many states after a power cut."""
    calls = recorded(pattern, folder, seed, setting, keys=keys)
    chance, told = random.Random(f"points {seed}"), Found()
    points = sorted(chance.randrange(len(calls)) for _ in range(states))
    disk, said = Disk(anew(pattern, folder / _RECORDED).home), list[str]()
    for n, call in enumerate(calls):
        while points and points[0] == n:
            del points[0]
            way = disk.put(folder / "state", chance)
            found = broken_in(replace(pattern, home=folder / "state"), said)
            told.note(f"seed {seed}, call {n} of {len(calls)}, {way}", found)
        if call.what == "P":
            said.append(call.content.decode())
        else:
            disk.hear(call)
    told.promises = len(said)
    return told
