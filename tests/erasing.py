"""Two officers of a central office who have a client's data erased, for tests that need it done."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select

from jobcentre_desktop.server import erasures, tables
from jobcentre_desktop.server.database import Database


def erase(office: Database, client: UUID | str, *, now: datetime | None = None) -> str:
    """Ask and approve as two officers would; return the erasure's id."""
    now = now or datetime.now(UTC)
    asked = office.work(lambda c: erasures.ask(c, str(client), "client_asked", "Sophea", now))
    office.work(lambda c: erasures.approve(c, asked, "Dara", now))
    return asked


def desks_of(office: Database, erasure_id: str) -> dict[str, str | None]:
    """Return desk -> when it said that it has carried the erasure out; None while it has not."""
    told = next(one for one in office.work(erasures.read) if one["id"] == erasure_id)
    return {desk["desk"]: desk["done_at"] for desk in told["desks"]}


def told_anywhere(office: Database, *words: str) -> set[str]:
    """Return the tables of the server in which any of the words can still be read."""
    found: set[str] = set()
    with office._engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                plain = " ".join(
                    bytes(one).decode("utf-8", "replace") if isinstance(one, memoryview | bytes) else str(one)
                    for one in row
                )
                if any(word in plain for word in words):
                    found.add(table.name)
    return found
