"""What one officer asks for and another decides: the same for an erasure and for a correction."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Table, insert, select, update

from jobcentre_desktop.server import audit, named_client, officers
from jobcentre_desktop.server.refused import Foreseen

ASKED, APPROVED, REFUSED = "asked", "approved", "refused"


@dataclass(frozen=True, slots=True)
class Requests:
    """All that was asked for of one sort, in a table of its own; every step stands in the audit as well."""

    table: Table

    @property
    def noun(self) -> str:
        return self.table.name

    @property
    def id(self) -> ColumnElement[str]:
        (key,) = self.table.primary_key
        return key

    def ask(
        self,
        connection: Connection,
        client_id: UUID,
        client_no: str,
        reason: str,
        officer: str,
        now: datetime,
        **more: Any,
    ) -> str:
        """Write down that an officer asks; return the id."""
        asked = secrets.token_hex(4)
        who: dict[Any, Any] = {self.id: asked, "client_id": client_id, "client_no": client_no}
        connection.execute(
            insert(self.table).values(
                who | {"reason": reason, "asked_by": officer, "asked_at": now, "state": ASKED} | more
            )
        )
        self.enter(connection, "ask", asked, client_id, officer, now)
        return asked

    def waiting(self, connection: Connection, asked: str, *, hold: bool) -> Row[Any]:
        """Return what waits for an answer; with `hold` nobody else decides meanwhile. Raises Foreseen."""
        query = select(self.table).where(self.id == asked)
        row = connection.execute(query.with_for_update() if hold else query).one_or_none()
        if row is None or row.state != ASKED:
            raise Foreseen("SRV-29", f"No {self.noun} {asked} waits for an answer.")
        return row

    def to_approve(self, connection: Connection, asked: str, officer: str) -> Row[Any]:
        """Return it, held. Raises Foreseen, also when the officer is the one who asked."""
        row = self.waiting(connection, asked, hold=True)
        if officers.same(row.asked_by, officer):
            raise Foreseen(
                "SRV-27", f"Who asked for this {self.noun} cannot approve it: another officer must."
            )
        return row

    def approved(
        self, connection: Connection, row: Row[Any], officer: str, now: datetime, **more: Any
    ) -> None:
        self._decide(connection, row, APPROVED, "approve", officer, now, more)

    def refuse(self, connection: Connection, asked: str, officer: str, now: datetime, **more: Any) -> None:
        """Leave everything as it is; whoever asked may take it back so. Raises Foreseen."""
        row = self.waiting(connection, asked, hold=True)
        self._decide(connection, row, REFUSED, "refuse", officer, now, more)

    def enter(
        self, connection: Connection, did: str, asked: str, client_id: UUID, officer: str, now: datetime
    ) -> None:
        """Enter a step in the audit of every centre that has the client."""
        what: audit.What = {"did": f"{did}_{self.noun}", "id": asked, "client": str(client_id)}
        for centre_id in named_client.hold(connection, client_id):
            audit.enter(connection, centre_id, officer, audit.Act.OFFICER, what, now)

    def read(self, connection: Connection) -> list[Row[Any]]:
        """Return all of them, the newest first."""
        return list(
            connection.execute(select(self.table).order_by(self.table.c.asked_at.desc(), self.id)).all()
        )

    def told(self, row: Row[Any]) -> dict[str, Any]:
        """Return one as plain JSON, without what only its own sort has."""
        return {
            "id": row[0],
            "client_no": row.client_no,
            "reason": row.reason,
            "state": row.state,
            "asked_by": row.asked_by,
            "asked_at": row.asked_at.isoformat(),
            "decided_by": row.decided_by,
            "decided_at": None if row.decided_at is None else row.decided_at.isoformat(),
        }

    def _decide(
        self,
        connection: Connection,
        row: Row[Any],
        state: str,
        did: str,
        officer: str,
        now: datetime,
        more: dict[str, Any],
    ) -> None:
        self.enter(connection, did, row[0], row.client_id, officer, now)
        decided = {"state": state, "decided_by": officer, "decided_at": now}
        connection.execute(update(self.table).where(self.id == row[0]).values(decided | more))


def line(one: dict[str, Any], what: str) -> str:
    """Return one for people: whom and what it is about, who asked, who decided."""
    asked = f"{one['id']}  {one['client_no']}, {what}: asked by {one['asked_by']} on {one['asked_at'][:10]}"
    if one["state"] == ASKED:
        return f"{asked}, waits for another officer"
    return f"{asked}, {one['state']} by {one['decided_by']} on {one['decided_at'][:10]}"
