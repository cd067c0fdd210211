"""Erasures as the officers see them: one asks, another approves or refuses, every desk says it is done."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.erasure import ErasureReason
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.server import audit, erasing, officers, tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.refused import Foreseen

ASKED, APPROVED, REFUSED = "asked", "approved", "refused"


def ask(connection: Connection, client: str, reason: str, officer: str, now: datetime) -> str:
    """Write down that an officer asks for an erasure; return its id. `client` is a number or an id.

    Raises Foreseen.
    """
    if reason not in [*ErasureReason]:
        raise Foreseen("SRV-24", f"The reason is one of {', '.join(ErasureReason)}.")
    client_id, client_no = find(connection, client)
    erasure = tables.erasure
    before = connection.execute(
        select(erasure.c.erasure_id, erasure.c.state).where(
            erasure.c.client_id == client_id, erasure.c.state.in_((ASKED, APPROVED))
        )
    ).first()
    if before is not None:
        done = "was carried out" if before.state == APPROVED else "waits for another officer"
        raise Foreseen("SRV-25", f"Erasure {before.erasure_id} for {client_no} {done}.")
    erasure_id = secrets.token_hex(4)
    connection.execute(
        insert(erasure).values(
            erasure_id=erasure_id,
            client_id=client_id,
            client_no=client_no,
            reason=reason,
            asked_by=officer,
            asked_at=now,
            state=ASKED,
        )
    )
    _enter(connection, "ask_erasure", erasure_id, client_id, officer, now)
    return erasure_id


def looked_at(connection: Connection, erasure_id: str) -> dict[str, Any]:
    """Return what would be erased: number, reason, who asked, and how many records of a kind are where.

    Raises Foreseen unless it waits for an answer.
    """
    row = _waiting(connection, erasure_id, hold=False)
    return _told(row) | {"counts": erasing.counts_of(connection, row.client_id)}


def approve(connection: Connection, erasure_id: str, officer: str, now: datetime) -> None:
    """Erase. Raises Foreseen, also when the officer is the one who asked; TryAgain."""
    row = _waiting(connection, erasure_id, hold=True)
    if officers.same(row.asked_by, officer):
        raise Foreseen("SRV-27", "Whoever asked for an erasure cannot approve it: another officer must.")
    counts = erasing.counts_of(connection, row.client_id)
    erasing.carry_out(connection, row.client_id, erasure_id, now)
    _enter(connection, "approve_erasure", erasure_id, row.client_id, officer, now)
    _decide(connection, erasure_id, APPROVED, officer, now, counts)


def refuse(connection: Connection, erasure_id: str, officer: str, now: datetime) -> None:
    """Leave the client's data as they are; whoever asked may take it back so. Raises Foreseen."""
    row = _waiting(connection, erasure_id, hold=True)
    _enter(connection, "refuse_erasure", erasure_id, row.client_id, officer, now)
    _decide(connection, erasure_id, REFUSED, officer, now, None)


def read(connection: Connection) -> list[dict[str, Any]]:
    """Return all erasures, the newest first, as plain JSON; each with the desks that have carried it out."""
    erasure = tables.erasure
    rows = connection.execute(select(erasure).order_by(erasure.c.asked_at.desc(), erasure.c.erasure_id))
    return [_told(row) | {"desks": _desks(connection, row.erasure_id)} for row in rows]


def lines(erasures: list[dict[str, Any]]) -> list[str]:
    """Return the same for people."""
    told: list[str] = []
    for one in erasures:
        told.append(
            f"{one['id']}  {one['client_no']}, {one['reason']}: asked by {one['asked_by']} on "
            f"{one['asked_at'][:10]}{_decision(one)}"
        )
        told += [f"  desk {desk['desk']} ({desk['desk_key']}): {_standing(desk)}" for desk in one["desks"]]
    return told or ["Nobody has asked for an erasure."]


def _decision(one: dict[str, Any]) -> str:
    if one["state"] == ASKED:
        return ", waits for another officer"
    missing = sum(not desk["done_at"] for desk in one["desks"])
    desks = (
        "" if one["state"] == REFUSED else f"; {missing} of {len(one['desks'])} desks have not done it yet"
    )
    return f", {one['state']} by {one['decided_by']} on {one['decided_at'][:10]}{desks}"


def _standing(desk: dict[str, Any]) -> str:
    if desk["done_at"]:
        return f"done, as it said on {desk['done_at'][:16]}"
    came = f"last came on {desk['last_contact'][:16]}" if desk["last_contact"] else "never came"
    return f"not yet; {came}{', and is let in no more: it cannot hear of it' if desk['revoked'] else ''}"


def find(connection: Connection, client: str) -> tuple[UUID, str]:
    """Return the id and the number of the client that a number or an id names. Raises Foreseen."""
    record = tables.record
    here = (record.c.kind == Client.KIND,)
    client_id = uuid_of(client)
    if client_id is not None:
        centres = erasing.centres_of(connection, client_id)
        which: tuple[Any, ...] = (record.c.centre_id.in_(centres), record.c.record_id == client_id)
    else:  # the centre that gave the number has the client, or what is left after a move
        which = (
            record.c.centre_id == client.strip().split("-")[0],
            record.c.facts["client_no"].astext == client.strip(),
        )
    rows = connection.execute(
        select(record.c.record_id, record.c.facts["client_no"].astext.label("client_no")).where(*here, *which)
    )
    found = {row.record_id: row.client_no or "" for row in rows}
    if not found:
        raise Foreseen("SRV-26", f"No centre has a client {client.strip()}.")
    if len(found) > 1:
        ids = ", ".join(sorted(map(str, found)))
        raise Foreseen("SRV-28", f"Several clients bear this number. Name the one by its id: {ids}")
    return found.popitem()


def _waiting(connection: Connection, erasure_id: str, *, hold: bool) -> Row[Any]:
    erasure = tables.erasure
    query = select(erasure).where(erasure.c.erasure_id == erasure_id)
    row = connection.execute(query.with_for_update() if hold else query).one_or_none()
    if row is None or row.state != ASKED:
        raise Foreseen("SRV-29", f"No erasure {erasure_id} waits for an answer.")
    return row


def _enter(
    connection: Connection, did: str, erasure_id: str, client_id: UUID, officer: str, now: datetime
) -> None:
    """Enter it in the audit of every centre that has the client."""
    what: audit.What = {"did": did, "id": erasure_id, "client": str(client_id)}
    centres = erasing.centres_of(connection, client_id)
    for centre_id in centres:
        read_clock(connection, centre_id, hold=True)
    for centre_id in centres:
        audit.enter(connection, centre_id, officer, audit.Act.OFFICER, what, now)


def _decide(
    connection: Connection,
    erasure_id: str,
    state: str,
    officer: str,
    now: datetime,
    counts: dict[str, dict[str, int]] | None,
) -> None:
    erasure = tables.erasure
    connection.execute(
        update(erasure)
        .where(erasure.c.erasure_id == erasure_id)
        .values(state=state, decided_by=officer, decided_at=now, counts=counts)
    )


def _told(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.erasure_id,
        "client_no": row.client_no,
        "reason": row.reason,
        "state": row.state,
        "asked_by": row.asked_by,
        "asked_at": row.asked_at.isoformat(),
        "decided_by": row.decided_by,
        "decided_at": None if row.decided_at is None else row.decided_at.isoformat(),
        "counts": row.counts,
    }


def _desks(connection: Connection, erasure_id: str) -> list[dict[str, Any]]:
    files, desk, contact, heard = tables.erased_file, tables.desk, tables.contact, tables.erasure_heard
    rows = connection.execute(
        select(desk, contact.c.at.label("came_at"), heard.c.at.label("done_at"))
        .select_from(files)
        .join(desk, desk.c.centre_id == files.c.centre_id)
        .outerjoin(
            contact, (contact.c.centre_id == desk.c.centre_id) & (contact.c.desk_key == desk.c.desk_key)
        )
        .outerjoin(
            heard,
            (heard.c.centre_id == desk.c.centre_id)
            & (heard.c.desk_key == desk.c.desk_key)
            & (heard.c.client_id == files.c.client_id),
        )
        .where(files.c.erasure_id == erasure_id)
        .order_by(desk.c.centre_id, desk.c.letter, desk.c.enrolled_at)
    )
    return [
        {
            "centre": row.centre_id,
            "desk": f"{row.centre_id}-{row.letter}",
            "desk_key": row.desk_key,
            "revoked": row.revoked_at is not None,
            "last_contact": None if row.came_at is None else row.came_at.isoformat(),
            "done_at": None if row.done_at is None else row.done_at.isoformat(),
        }
        for row in rows
    ]
