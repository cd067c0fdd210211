"""What was saved at the counters and what its authors had before them, to hold against what is there at last.

Every value that is followed was made from a number of its own, so that it can be found again wherever it
went. An author had before them what their desk's file held of the field when they saved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, bindparam, literal_column, select

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.erasure import ERASED
from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.server import tables as central
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_conflict, read_facts, read_logged
from tests.simulation.desk import Desk
from tests.simulation.looking import at_a_desk, at_the_office
from tests.simulation.office import Office

TEXTS = frozenset(
    {
        ("client", "remarks"),
        ("session", "shared_note"),
        ("plan", "main_goal"),
        ("addendum", "text"),
        ("referral", "purpose"),
        ("outcome", "note"),
        ("follow_up", "note"),
    }
)
"""Fields whose values are written from marked pieces."""
VALUES = frozenset(
    {
        ("client", "phone"),
        ("client", "surname_la"),
        ("client", "client_no"),
        ("client", "other_name"),
        ("client", "email"),
        ("centre", "phone"),
        ("plan_step", "what"),
        ("outcome", "employer"),
        ("phrase", "text_en"),
        ("code_words", "words_en"),
    }
)
"""Fields that get a new value every time."""
CALLED_NOW = {("client", "email"): "mail"}
"""What a newer version calls a field (`upgrade_steps.py`). Here all have their older names."""
_CALLED_BEFORE = {(kind, now): before for (kind, before), now in CALLED_NOW.items()}
_ROWID: ColumnElement[int] = literal_column("change.rowid", Integer).label("rowid")
_WAITING = at_a_desk(
    select(tables.change, _ROWID)
    .where(tables.change.c.number.is_(None), tables.change.c.kept_aside.is_(None))
    .order_by(_ROWID)
)
_LOGGED_BEFORE = at_a_desk(
    select(tables.change.c.facts)
    .where(tables.change.c.record_id == bindparam("of"), bindparam("before") > _ROWID)
    .order_by(_ROWID)
)
_IN_CONFLICT = at_a_desk(
    select(tables.conflict).where(
        tables.conflict.c.record_id == bindparam("of"), tables.conflict.c.field == bindparam("field")
    )
)
_ONE = (tables.record.c.kind == bindparam("kind"), tables.record.c.id == bindparam("of"))
_BASED_ON = at_a_desk(select(tables.record.c.based_on).where(*_ONE, tables.record.c.based_on > 0))
_SHOWN = at_a_desk(select(tables.record.c.facts).where(*_ONE))
_UP_TO = at_the_office(
    select(central.op.c.body).where(
        central.op.c.centre_id == bindparam("centre"),
        central.op.c.record_id == bindparam("of"),
        central.op.c.number <= bindparam("number"),
    )
)
_BODIES = [
    at_the_office(select(table.c.body).where(table.c.centre_id == bindparam("centre")))
    for table in (central.op, central.quarantine, central.held)
]
PIECE = re.compile(r"\b\d{5}\b")
Piece = tuple[UUID, str]
"""What nobody else had saved in this record. A desk that was set up anew may give a client's number again."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One value of one field as it was saved at a desk."""

    desk: str
    kind: str
    record_id: UUID
    field: str
    value: str
    before: tuple[str, ...]
    """What the desk's file held of this field when it was saved."""
    chosen: bool
    """Whether it is no value of its own: the field was emptied, or a conflict settled."""

    @property
    def new(self) -> frozenset[str]:
        """Return what nobody had saved before: the value, or the pieces of a text."""
        if self.chosen:
            return frozenset()
        return marked(self.kind, self.field, self.value) - self.known

    @property
    def pieces(self) -> frozenset[Piece]:
        return frozenset((self.record_id, one) for one in self.new)

    @property
    def known(self) -> frozenset[str]:
        return frozenset(one for value in self.before for one in marked(self.kind, self.field, value))


def marked(kind: str, field: str, value: Any) -> frozenset[str]:
    """Return what can be found again of a value: itself, or the pieces of a text."""
    if not isinstance(value, str):
        return frozenset()
    return frozenset(PIECE.findall(value)) if (kind, field) in TEXTS else frozenset({value})


class Journal:
    """All that was saved, by record and field."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.saved: dict[tuple[str, UUID, str], list[Saved]] = {}
        self._met: set[tuple[Any, ...]] = set()
        self._authors: dict[tuple[Any, ...], str] = {}
        """The desk that said a value first, of whatever epoch."""
        self.lost: set[Piece] = set()
        """What went with a disk before the server had it; it may turn up all the same."""
        self.copied: set[Piece] = set()
        """What waited in the image of a disk that had been put back before: both copies may tell of it, each
        under a name of its own, and nobody can know that it is one and the same."""
        self._put_back: set[str] = set()

    def look(self, desk: Desk, *, follow: bool = True) -> None:
        """Write down what was saved at a desk since the last look, and that the desk shows it.

        What stood in its file before the run began is not followed.
        """
        newest: dict[tuple[str, UUID, str], tuple[Saved, str]] = {}
        line = f"{desk.place.centre}-{desk.place.letter}."
        for row in desk.look(_WAITING):
            told = read_logged(row).change
            if not told.desk.startswith(line):
                continue
            if ERASED in told.facts:
                continue
            for name, value in told.facts.items():
                field = _CALLED_BEFORE.get((told.kind, name), name)
                if (told.kind, field) not in TEXTS | VALUES:
                    continue
                # Only values of their own are the same thing when they are met again, with another number.
                # What came too late from another centre, and was taken over here, is a choice.
                author = self._authors.setdefault((told.record_id, field, value), line)
                again = value is None or told.act is Act.SETTLE or author != line
                met = (told.record_id, field, value, told.clock if again else "")
                if met in self._met:
                    continue
                self._met.add(met)
                if not follow:
                    continue
                before = _held(desk, told.kind, told.record_id, field, row.rowid)
                before += self._taken_whole(desk, told.kind, told.record_id, field)
                saved = Saved(
                    desk=desk.place.name,
                    kind=told.kind,
                    record_id=told.record_id,
                    field=field,
                    value=str(value or ""),
                    before=tuple(before),
                    chosen=again,
                )
                key = (told.kind, told.record_id, field)
                self.saved.setdefault(key, []).append(saved)
                newest[key] = saved, name
        for (kind, record_id, field), (saved, name) in newest.items():
            # A conflict that came with a whole record is settled in the server's words, not in the desk's.
            names = _names_at(desk, kind, field)
            shown = _shown(desk, kind, record_id, names if name in names else (*names, name))
            assert marked(kind, field, saved.value) <= marked(kind, field, shown), (
                "a desk does not show what was just saved there",
                saved,
                shown,
            )

    def disk_lost(self, desk: Desk) -> None:
        """Hear that another image stands in the place of a desk's disk now, or on a second PC."""
        log = list(desk.logged())
        here = {one for logged in log for one in _all_marked(logged.change)}
        if desk.place.name in self._put_back:
            waiting = [logged.change for logged in log if logged.number is None]
            self.copied |= {one for change in waiting for one in _all_marked(change)}
        self._put_back.add(desk.place.name)
        there = self.at_the_server(desk.place.centre)
        for saved in self.saved.values():
            for one in saved:
                if one.desk == desk.place.name:
                    self.lost |= one.pieces - here - there

    def server_lost(self, desks: Sequence[Desk]) -> None:
        """Hear that the server was put back to an older copy: what no desk holds any more is nowhere."""
        left = {one for desk in desks for logged in desk.logged() for one in _all_marked(logged.change)}
        for centre in {desk.place.centre for desk in desks}:
            left |= self.at_the_server(centre)
        self.lost |= {piece for saved in self.saved.values() for one in saved for piece in one.pieces - left}

    def _taken_whole(self, desk: Desk, kind: str, record_id: UUID, field: str) -> list[str]:
        """Return what made the record before it came to the desk as it stood at the server."""
        this = {"kind": kind, "of": record_id}
        based_on = max((row.based_on for row in desk.look(_BASED_ON, this)), default=0)
        if not based_on:
            return []
        told = {"centre": desk.place.centre, "of": record_id, "number": based_on}
        rows = self._office.look(_UP_TO, told)
        names = _names_at(desk, kind, field)
        values = (read_op(row.body).facts.get(name) for row in rows for name in names)
        return [value for value in values if isinstance(value, str)]

    def at_the_server(self, centre: str) -> set[Piece]:
        """Return everything marked in the changes that the server has of a centre, whatever became of it."""
        found: set[Piece] = set()
        for bodies in _BODIES:
            for row in self._office.look(bodies, {"centre": centre}):
                found |= set(_all_marked(read_op(row.body)))
        return found


def _all_marked(change: Any) -> list[Piece]:
    return [
        (change.record_id, one)
        for field, value in _by_older_names(change.kind, change.facts)
        if (change.kind, field) in TEXTS | VALUES
        for one in marked(change.kind, field, value)
    ]


def _by_older_names(kind: str, facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(_CALLED_BEFORE.get((kind, name), name), value) for name, value in facts.items()]


def _names_at(desk: Desk, kind: str, field: str) -> tuple[str, ...]:
    """Return under which names a desk shows a field: of a newer name the older version knows nothing."""
    now = CALLED_NOW.get((kind, field))
    return (field,) if now is None or desk.upcasts is UPCASTS else (field, now)


def _held(desk: Desk, kind: str, record_id: UUID, field: str, before: int) -> list[str]:
    """Return what a desk's file held of a field before one of its changes: logged, granted or in conflict."""
    rows = desk.look(_LOGGED_BEFORE, {"of": record_id, "before": before})
    names = _names_at(desk, kind, field)
    values: list[Any] = [read_facts(row.facts).get(name) for row in rows for name in names]
    for name in names:
        for row in desk.look(_IN_CONFLICT, {"of": record_id, "field": name}):
            one = read_conflict(row)
            values += [one.shown.value, one.other.value]
    return [value for value in values if isinstance(value, str)]


def _shown(desk: Desk, kind: str, record_id: UUID, names: Sequence[str]) -> Any:
    """Return what the file says now under the last of these names that says anything."""
    rows = desk.look(_SHOWN, {"kind": kind, "of": record_id})
    shown = [read_facts(row.facts).get(name) for row in rows for name in names]
    return next((value for value in reversed(shown) if value is not None), None)
