"""A real desk whose counter works: its encrypted file, its services, and a server of its own to send to."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.exchange_changes import RoundResult
from jobcentre_desktop.services.set_up_desk import DeskToSetUp
from jobcentre_desktop.settings import Settings, find_resources
from tests.benchmarks.counter_work import CounterWork
from tests.central import CentralServer, start_central_server

CENTRE = "02"
EDITS, SESSIONS, REFERRALS = 150, 100, 50
"""What a desk does in a day (sync design, "b mix")."""

_NAME = "គំរូ អ្នកប្រឹក្សា"
_PASSWORD = "four words make one"
_AT_ONCE = 500


class CounterClock:
    """Tells a time in the last days; between two looks somebody types."""

    def __init__(self, start: datetime, seed: int) -> None:
        self.told = start
        self.typing = timedelta(seconds=8)
        self._chance = random.Random(seed)

    def now(self) -> datetime:
        self.told += self.typing * self._chance.uniform(0.2, 1.8)
        return self.told

    def today(self) -> date:
        return self.told.astimezone(CAMBODIA).date()

    def next_morning(self) -> None:
        """Go on to eight o'clock of the next day."""
        tomorrow = self.told.astimezone(CAMBODIA) + timedelta(days=1)
        self.told = tomorrow.replace(hour=8, minute=0, second=0).astimezone(UTC)


class WorkingDesk:
    """One desk of the centre; it starts some days ago, so that no clock of its changes is set back."""

    def __init__(self, home: Path, letter: str) -> None:
        self.home = home
        self.letter = letter
        seed = ord(letter)
        self.clock = CounterClock(datetime.now(UTC) - timedelta(days=60), seed)
        self._ids = random.Random(seed)
        self.clients: list[ClientId] = []
        self._set_up = not home.exists()
        self.open()
        self.counter = CounterWork(self.desk.codes, self.desk.gazetteer, today=self.clock.today(), seed=seed)

    def open(self) -> None:
        settings = Settings(
            home=self.home, resources=find_resources(), user=None, password=None, ca_bundle=None
        )
        self.desk = OpenDesk(settings, clock=self.clock, new_id=self._new_id)
        if self._set_up:
            told = DeskToSetUp(
                centre_code=CENTRE,
                centre_name_km="មជ្ឈមណ្ឌលគំរូ",
                centre_name_en="Sample Job Centre",
                desk_letter=self.letter,
                counsellor_name=_NAME,
            )
            member = self.desk.set_up_desk(told, _PASSWORD).counsellor.id
            self._set_up = False
        else:
            member = self.desk.sign_in.member_named(_NAME).id
            self.desk.sign_in.unlock(member, _PASSWORD)
        self.services: DeskServices = self.desk.services_for(member)

    def close(self) -> None:
        self.desk.close()

    def start_again(self) -> None:
        """As in the morning: nothing in memory, no connection open."""
        self.close()
        self.open()

    def lose_the_connection(self) -> None:
        """As after an hour without a line: the app runs on, and connects anew."""
        self.desk.exchange.cancel()

    # --- work ---

    def register(self, count: int) -> None:
        """Register new clients, each a save of its own."""
        register = self.services.register_client
        for first in range(0, count, _AT_ONCE):
            with register.open_work() as work:
                for _ in range(min(_AT_ONCE, count - first)):
                    work.next_save()
                    values = register.checked(self.counter.client())
                    self.clients.append(register.keep(work, values, alike=()).client.id)
                work.commit()

    def work_a_day(self, clients: list[ClientId] | None = None) -> None:
        """Do a day's work on some of the centre's clients."""
        self.clock.next_morning()
        chance, everybody = self._ids, clients or self.clients
        for _ in range(EDITS):
            self.services.edit_client(chance.choice(everybody), self.counter.edit())
        for _ in range(SESSIONS):
            self.services.hold_session(chance.choice(everybody), self.counter.session())
        for _ in range(REFERRALS):
            self.services.refer_client(chance.choice(everybody), self.counter.referral())

    # --- the line ---

    def enrol(self, server: CentralServer) -> None:
        self.services.enrol_desk(server.url, server.invite(CENTRE, self.letter))

    def go_over(self, url: str) -> None:
        """Reach the server that knows this desk by another way."""
        with self.desk.work_for(self.services.me, self.services.desk)() as work:
            enrolment = read_enrolment(work)
            assert enrolment is not None
            write_enrolment(work, replace(enrolment, server=url))
            work.commit()

    def round(self) -> RoundResult:
        return self.services.exchange_changes()

    @property
    def waiting(self) -> int:
        return self.services.look_at_the_line().waiting

    def _new_id(self) -> UUID:
        """Return an id of UUID version 7 by this desk's own clock (see `bootstrap/system.py`)."""
        told = int(self.clock.told.timestamp() * 1000)
        return UUID(int=told << 80 | 7 << 76 | 0b10 << 62 | self._ids.getrandbits(62))


def copy_of(desk: WorkingDesk, home: Path) -> WorkingDesk:
    """Return the same desk in another folder, as it is now; both go on, but not at one server."""
    desk.close()
    shutil.copytree(desk.home, home)
    desk.open()
    twin = WorkingDesk(home, desk.letter)
    twin.clients = list(desk.clients)
    twin.clock.told = desk.clock.told
    return twin


@contextmanager
def central_server(folder: Path, *arguments: str) -> Iterator[CentralServer]:
    server = start_central_server(folder, *arguments)
    try:
        yield server
    finally:
        server.stop()
