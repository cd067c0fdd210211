"""Doors of a desk with its real encrypted file; when that has grown, they go on with a fresh copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select

from jobcentre_desktop.storage.tables import change, record
from tests.counter import Counter
from tests.fuzz.door import Door
from tests.makers import a_client, a_session
from tests.patterns import Patterns

_MOST_RECORDS = 150
"""More would only make every look at the file slower."""
_FIRST = 3


class DeskDoor(Door):
    """The head's services are in `head`; some clients are on file, with a session and a referral."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._pattern = Patterns(folder / "pattern").staffed()
        self._homes = 0
        self.counter = Counter(self._pattern, folder / "first")
        self.prepare()
        self.counter.close()
        self._image = self.counter.image(folder / "image")
        self._open()

    def prepare(self) -> None:
        for _ in range(_FIRST):
            client = self.counter.register()
            self.counter.head.hold_session(client.id, a_session())
            self.counter.refer(client)

    def opened(self) -> None:
        """Do what is to be done each time the file was opened."""

    def _open(self) -> None:
        self.grown = False
        self._homes += 1
        self.counter = Counter(self._image, self.folder / f"desk-{self._homes}")
        self.head = self.counter.head
        self.opened()

    def afresh(self) -> None:
        """Go on with a copy of the file as it was first."""
        self.counter.close()
        shutil.rmtree(self.counter.home, ignore_errors=True)
        self._open()

    def standing(self) -> Mapping[object, object]:
        with self.counter.desk.vault.engine.connect() as connection:
            records = connection.execute(select(record)).all()
            # What is heard in parts may give the desk's own changes another number.
            rows = select(change.c.desk, change.c.seq)
            changes = [] if self.stands_in_parts else connection.execute(rows).all()
        told: dict[object, object] = {(row.kind, row.id): repr(tuple(row)) for row in records}
        return told | {tuple(row): "" for row in changes}

    def rest(self) -> bool:
        with self.counter.work(reading=True) as work:
            self.grown = self.grown or work.clients.count() > _MOST_RECORDS
        if not self.grown:
            return False
        self.afresh()
        return True

    def close(self) -> None:
        self.counter.close()


def as_typed() -> dict[str, object]:
    """Return what the counter types for a client, with as many fields as there are kinds of values."""
    return a_client(email="sok@example.org", telegram="@sok_dara", dob_month=7)
