"""A desk's encrypted file for tests: real tables, a clock that ticks by itself, and invented people."""

import secrets
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.ids import ClientId, ConsentId, CounsellorId, SessionId, VisitId
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.storage.engine import make_engine
from jobcentre_desktop.storage.migrate import upgrade
from jobcentre_desktop.storage.work import WorkOpener

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # eight o'clock in Phnom Penh
TODAY = date(2026, 11, 23)
AUTHOR = CounsellorId(UUID(int=0xC0))


class TickingClock:
    """A second passes at every look."""

    def __init__(self, start=MORNING):
        self._now = start

    def now(self):
        self._now += timedelta(seconds=1)
        return self._now

    def today(self):
        return self._now.astimezone(CAMBODIA).date()

    def pass_by(self, **time):
        self._now += timedelta(**time)


class Ids:
    """New ids in order, different for every letter."""

    def __init__(self, letter="A"):
        self._last = ord(letter) << 64

    def __call__(self):
        self._last += 1
        return UUID(int=self._last)

    def skip_to(self, number):
        """Go on from a number, as another run of the program would from a later time."""
        self._last = (self._last >> 64 << 64) + number


class DeskFile:
    """One desk's file; `heard` collects what it announced."""

    def __init__(self, folder, letter="A", *, author=AUTHOR, key=None, upcasts=UPCASTS):
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"desk-{letter}.db"
        self.key = key or secrets.token_bytes(32)
        self.desk = Desk(id=UUID(int=ord(letter)), letter=letter, centre_code="02", epoch=1)
        self.clock = TickingClock()
        self.new_id = Ids(letter)
        self.author = author
        self.heard = []
        self.upcasts = upcasts
        self.open()
        upgrade(self.engine, folder / "backups")

    def open(self):
        self.engine = make_engine(self.path, self.key)
        self.work = WorkOpener(
            self.engine,
            author=self.author,
            clock=self.clock,
            desk=self.desk,
            announce=self.heard.append,
            upcasts=self.upcasts,
        )

    def close(self):
        self.engine.dispose()

    def reopen(self):
        self.close()
        self.open()

    def save(self, *records):
        """Add records in one work."""
        with self.work() as work:
            for record in records:
                work.records.add(record)
            work.commit()

    def client(self, n=1, **facts):
        """An invented client who is not in the file yet."""
        told = {
            "surname_km": "សុខ",
            "given_km": "សុភា",
            "surname_la": "SOK",
            "given_la": "Sophea",
            "sex": "F",
            "dob_year": 2001,
            "client_no": f"02-2026-{self.desk.letter}{n:05d}-K",
            "registered_on": TODAY,
            "centre_code": "02",
        }
        return Client(id=ClientId(self.new_id()), **(told | facts))


def consent(desk, client, purpose="registration"):
    return Consent(
        id=ConsentId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, purpose=purpose, given=True,
        text_version="2026-11", at=desk.clock.now(),
    )  # fmt: skip


def visit(desk, client, ticket=1):
    return Visit(
        id=VisitId(desk.new_id()), day=TODAY, ticket=ticket, client_id=client.id, arrived_at=desk.clock.now()
    )


def session(desk, client, **facts):
    told = {"held_on": TODAY, "minutes": 30, "kind": "first", "mode": "in_person"}
    return CounsellingSession(
        id=SessionId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, **(told | facts)
    )
