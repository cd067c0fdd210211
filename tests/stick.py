"""Desks of one centre, the central server's database, and a stick to carry between them; no line anywhere."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from jobcentre_desktop.server import bundles, receipts
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment

NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


class Office:
    """What `jobcentre-server bundle import` does, without a process for each time."""

    def __init__(self, database: Database):
        self.database = database
        self._key = database.work(receipts.server_key)

    def answer(self, content: bytes, **choices) -> bytes:
        return bundles.take_in(self.database, content, self._key, NOON, **choices)

    def carry(self, up: Path, answer: Path) -> Path:
        """Take the bundle of a file in and write its answer."""
        answer.write_bytes(self.answer(up.read_bytes()))
        return answer


def save(counter, path: Path) -> Path:
    counter.head.save_bundle(path)
    return path


def by_stick(counter, office: Office, folder: Path):
    """One whole way: saved to the stick, taken in at the office, the answer read at the desk."""
    up = save(counter, folder / "up.jobcentre")
    return counter.head.read_bundle(office.carry(up, folder / "answer.jobcentre"))


@contextmanager
def enrolled_as(counter, **told):
    """Act as if the enrolment said something else; what it said before holds again afterwards."""
    with counter.work() as work:
        before = read_enrolment(work)
        write_enrolment(work, replace(before, **told))
        work.commit()
    yield before
    with counter.work() as work:
        write_enrolment(work, replace(before, request_no=read_enrolment(work).request_no))
        work.commit()


def by_line(*counters):
    return [counter.head.exchange_changes() for counter in counters][-1]


def waiting(counter):
    with counter.work(reading=True) as work:
        return work.changes.waiting().changes


def knows(counter, client):
    with counter.work(reading=True) as work:
        return work.clients.search(client.client_no, 1) != ()


def numbers_of(counter, client):
    return [entry.number for entry in counter.head.show_client.history(client.id)]
