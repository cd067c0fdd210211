"""A desk of a simulation: its real encrypted file and services, its own clock, and what may befall its disk.

The file is encrypted and opened as on any desk, but never flushed to the disk, and its key is not kept in a
keyring: nobody signs in here. A kill leaves the file and its journal as they stood at that moment.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, event, select

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.errors import DeskLocked
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import FileStanding, Work
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.go_back import read_era
from jobcentre_desktop.storage.cleaning import cut_log
from jobcentre_desktop.storage.engine import make_engine, plain_connection, roomy
from jobcentre_desktop.storage.high_water import HIGH_WATER
from jobcentre_desktop.storage.kept import Logged, read_logged
from jobcentre_desktop.storage.migrate import upgrade
from jobcentre_desktop.storage.renewal import renew
from jobcentre_desktop.storage.tables import change, heard, record
from tests.a_desk import BATTAMBANG, settings_of
from tests.simulation.line import ADDRESS, Line, SmallBatches
from tests.simulation.looking import Look, at_a_desk

FILE = "desk.db"
_KEY = bytes(range(32))
_FIRST = make_engine(Path(FILE), _KEY)
"""Never opened: all engines of a process share its dialect, and with it the statements made ready for it.
Else every start of a program would make all of them ready again."""
_STATEMENTS: dict[Any, Any] = {}
_NUMBERED = at_a_desk(select(change.c.number, change.c.desk, change.c.seq).where(change.c.number > 0))
_CURSOR = at_a_desk(select(heard.c.cursor))
_RECORDS = at_a_desk(select(record.c.id, record.c.number))
_LOGGED = at_a_desk(select(change))
Image = dict[str, bytes]
"""Every file of a desk's folder."""


class DeskDied(Exception):
    """The program was killed in the midst of its work."""


class WorldTime:
    """The true time, which the server's clock shows; every look at any clock takes a moment."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def pass_(self, **parts: float) -> None:
        self.now += timedelta(**parts)


class DeskClock:
    """The clock of one PC, right or wrong."""

    def __init__(self, time: WorldTime) -> None:
        self._time = time
        self.wrong_by = timedelta(0)

    def now(self) -> datetime:
        self._time.pass_(milliseconds=20)
        return self._time.now + self.wrong_by

    def today(self) -> date:
        return self.now().astimezone(CAMBODIA).date()


class SeededIds:
    """Ids of the usual form, the same in every run of a seed."""

    def __init__(self, clock: DeskClock, chance: random.Random) -> None:
        self._clock, self._chance = clock, chance

    def __call__(self) -> UUID:
        told = int(self._clock.now().timestamp() * 1000) & (2**48 - 1)
        rest = self._chance.getrandbits(76)
        return UUID(int=told << 80 | 7 << 76 | (rest >> 64) << 64 | 0b10 << 62 | rest & (2**62 - 1))


class _OpenFile:
    """What stands in the place of the vault: the open file and nobody's lock."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            raise DeskLocked
        return self._engine

    def open(self, engine: Engine) -> None:
        self._engine = engine

    def lock(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None

    def standing(self) -> FileStanding:
        return FileStanding(file_bytes=1, backed_up_at=None)

    def roomy(self) -> AbstractContextManager[None]:
        return roomy(self.engine)

    def clean_up(self, _clients: Collection[UUID], _taken_at: datetime) -> bool:
        return cut_log(self.engine)

    def is_set_up(self) -> bool:
        return True

    def create(
        self, _first: Member, _password: str, *, first_records: Callable[[], None] = lambda: None
    ) -> str:
        first_records()
        return ""


@dataclass(frozen=True)
class Place:
    """Which desk it is, and who works there."""

    centre: str
    letter: str
    counsellor: CounsellorId
    image: Image

    @property
    def name(self) -> str:
        return f"{self.centre}{self.letter}"


class Desk:
    """One PC at work in a folder."""

    def __init__(
        self, place: Place, folder: Path, line: Line, time: WorldTime, chance: random.Random, *, most: int
    ) -> None:
        self.place, self.folder, self.line = place, folder, line
        self.clock = DeskClock(time)
        self.new_id = SeededIds(self.clock, chance)
        self.dies_after: int | None = None
        """Statements until the program dies in the midst of what it does; None: it does not."""
        self.dies_after_commit = False
        self.upcasts = UPCASTS
        self._most = most
        self._cursor, self._records = 0, dict[UUID, int]()
        self.era = ""
        """The era in which the records were read that must not go back."""
        self._file = _OpenFile()
        self.services: DeskServices
        folder.mkdir(parents=True, exist_ok=True)
        self.put_back(place.image)

    # --- its program ---

    def open(self) -> None:
        """Start the program."""
        self._desk = open_desk(
            self.folder, self._file, self.clock, self.new_id, self._heard, upcasts=self.upcasts
        )
        self._desk.exchange = SmallBatches(self.line, most=self._most, schema=self.upcasts.schema)
        engine = _quick_engine(self.folder)
        event.listen(engine, "before_cursor_execute", self._statement)
        event.listen(engine, "commit", self._commit)
        self._file.open(engine)
        self._looking = engine.execution_options(ro=True)
        if self.upcasts is not UPCASTS:
            renew(engine, upcasts=self.upcasts)
        self.services = self._desk.services_for(self.place.counsellor)

    def close(self) -> None:
        self.dies_after, self.dies_after_commit = None, False
        self._file.lock()

    def update(self, upcasts: Upcasts) -> None:
        """Start another version of the program."""
        self.upcasts = upcasts
        self.start_again()

    def start_again(self) -> None:
        self.close()
        self.open()

    def die(self) -> None:
        """Kill the program: what the file and its journal held at that moment is all that is left."""
        self.put_back(self.image())

    def work(self) -> Work:
        return self._desk.work_for(self.services.me, self.services.desk)(reading=True)

    @property
    def engine(self) -> Engine:
        return self._file.engine

    def _heard(self, _kinds: frozenset[str]) -> None:
        if self.dies_after_commit:
            self.dies_after_commit = False
            raise DeskDied

    def _statement(self, *_: Any) -> None:
        self._step_towards_death()

    def _commit(self, _connection: Connection) -> None:
        self._step_towards_death()

    def _step_towards_death(self) -> None:
        if self.dies_after is None:
            return
        self.dies_after -= 1
        if self.dies_after < 0:
            self.dies_after = None
            raise DeskDied

    # --- its disk ---

    def image(self) -> Image:
        return {
            one.name: one.read_bytes()
            for one in sorted(self.folder.iterdir())
            if one.is_file() and not one.name.endswith("-shm")
        }

    def put_back(self, image: Image, *, keep_mark: bool = False) -> None:
        """Start with an image in the place of the disk; with `keep_mark` what lies beside the file stays."""
        self.close()
        for one in self.folder.iterdir():
            if one.is_file() and not (keep_mark and one.name == HIGH_WATER):
                one.unlink()
        for name, content in image.items():
            if not (keep_mark and name == HIGH_WATER):
                (self.folder / name).write_bytes(content)
        self.open()

    # --- what stands in its file ---

    def rows(self, statement: Any, values: dict[str, Any] | None = None) -> list[Any]:
        with self._looking.connect() as connection:
            return list(connection.execute(statement, values))

    def look(self, look: Look, values: Mapping[str, Any] | None = None) -> list[Any]:
        with plain_connection(self.engine) as connection:
            return look.read(connection.execute(look.sql, look.values(values)))

    def numbered(self) -> dict[int, tuple[str, int]]:
        """Return number -> (desk, seq) of the changes numbered in this centre, as this desk believes."""
        return {row.number: (row.desk, row.seq) for row in self.look(_NUMBERED)}

    def cursor(self) -> int:
        return max((row.cursor for row in self.look(_CURSOR)), default=0)

    def check_that_nothing_went_back(self) -> None:
        """Each record that was read here once is read again as it was or newer."""
        cursor = self.cursor()
        records = {row.id: row.number for row in self.look(_RECORDS)}
        assert cursor >= self._cursor, ("the cursor went back", self._cursor, cursor)
        older = {key: (n, records.get(key)) for key, n in self._records.items() if records.get(key, -1) < n}
        assert not older, ("records went back", older)
        self._cursor, self._records = cursor, records

    def era_heard(self) -> str:
        with self.work() as work:
            return read_era(work)

    def begin_anew(self) -> None:
        """Forget what was read here: the disk is another."""
        self._cursor, self._records = 0, {}

    def logged(self) -> Iterator[Logged]:
        return map(read_logged, self.look(_LOGGED))


def open_desk(
    folder: Path, file: Any, clock: Any, new_id: Any, announce: Any, *, upcasts: Upcasts = UPCASTS
) -> OpenDesk:
    """Return a desk that is plugged together as ever, with the file in the place of the vault."""
    desk = OpenDesk(settings_of(folder), clock=clock, new_id=new_id, announce=announce, upcasts=upcasts)
    desk.vault = file
    return desk


def set_up(
    folder: Path,
    centre: str,
    letter: str,
    name: str,
    line: Line,
    code: str,
    time: WorldTime,
    gazetteer: Gazetteer,
) -> Place:
    """Set a desk up and enrol it, as the wizard does; return it as a place for desks of many runs."""
    folder.mkdir(parents=True)
    clock = DeskClock(time)
    new_id = SeededIds(clock, random.Random(f"{centre}{letter}"))
    file = _OpenFile()
    desk = open_desk(folder, file, clock, new_id, lambda _kinds: None)
    desk.exchange = SmallBatches(line, most=1000)
    engine = _quick_engine(folder)
    upgrade(engine, folder / "backups")
    file.open(engine)
    set_up_desk = replace(desk.set_up_desk, vault=file, gazetteer=gazetteer)
    told = replace(BATTAMBANG, centre_code=centre, desk_letter=letter, counsellor_name=name)
    ready = set_up_desk(told, "")
    desk.services_for(ready.counsellor.id).enrol_desk(ADDRESS, code)
    file.lock()
    image = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    return Place(centre=centre, letter=letter, counsellor=ready.counsellor.id, image=image)


def _quick_engine(folder: Path) -> Engine:
    engine = make_engine(folder / FILE, _KEY)
    engine.dialect = _FIRST.dialect
    engine.update_execution_options(compiled_cache=_STATEMENTS)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return engine
