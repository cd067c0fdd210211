"""Erasures as the officers see them: one asks, another approves or refuses, every desk says it is done."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from jobcentre_desktop.domain.erasure import ErasureReason
from jobcentre_desktop.server import corrections, erasing, named_client, tables
from jobcentre_desktop.server.officer_tables import erasure
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.two_people import APPROVED, ASKED, Requests, line

_ERASURES = Requests(erasure)


def ask(connection: Connection, client: str, reason: str, officer: str, now: datetime) -> str:
    """Write down that an officer asks for an erasure; return its id. `client` is a number or an id.

    Raises Foreseen.
    """
    if reason not in [*ErasureReason]:
        raise Foreseen("SRV-24", f"The reason is one of {', '.join(ErasureReason)}.")
    client_id, client_no = named_client.find(connection, client)
    before = connection.execute(
        select(erasure.c.erasure_id, erasure.c.state).where(
            erasure.c.client_id == client_id, erasure.c.state.in_((ASKED, APPROVED))
        )
    ).first()
    if before is not None:
        done = "was carried out" if before.state == APPROVED else "waits for another officer"
        raise Foreseen("SRV-25", f"Erasure {before.erasure_id} for {client_no} {done}.")
    return _ERASURES.ask(connection, client_id, client_no, reason, officer, now)


def looked_at(connection: Connection, erasure_id: str) -> dict[str, Any]:
    """Return what would be erased: number, reason, who asked, and how many records of a kind are where.

    Raises Foreseen unless it waits for an answer.
    """
    row = _ERASURES.waiting(connection, erasure_id, hold=False)
    return _ERASURES.told(row) | {"counts": erasing.counts_of(connection, row.client_id)}


def approve(connection: Connection, erasure_id: str, officer: str, now: datetime) -> None:
    """Erase. Raises Foreseen, also when the officer is the one who asked; TryAgain."""
    row = _ERASURES.to_approve(connection, erasure_id, officer)
    counts = erasing.counts_of(connection, row.client_id)
    erasing.carry_out(connection, row.client_id, erasure_id, now)
    corrections.forget(connection, officer, now, row.client_id)
    _ERASURES.approved(connection, row, officer, now, counts=counts)


def refuse(connection: Connection, erasure_id: str, officer: str, now: datetime) -> None:
    """Leave the client's data as they are; whoever asked may take it back so. Raises Foreseen."""
    _ERASURES.refuse(connection, erasure_id, officer, now)


def read(connection: Connection) -> list[dict[str, Any]]:
    """Return all erasures, the newest first, as plain JSON; each with the desks that have carried it out."""
    return [
        _ERASURES.told(row) | {"counts": row.counts, "desks": _desks(connection, row.erasure_id)}
        for row in _ERASURES.read(connection)
    ]


def lines(erasures: list[dict[str, Any]]) -> list[str]:
    """Return the same for people."""
    told: list[str] = []
    for one in erasures:
        told.append(line(one, one["reason"]) + _missing(one))
        told += [f"  desk {desk['desk']} ({desk['desk_key']}): {_standing(desk)}" for desk in one["desks"]]
    return told or ["Nobody has asked for an erasure."]


def _missing(one: dict[str, Any]) -> str:
    if one["state"] != APPROVED:
        return ""
    missing = sum(not desk["done_at"] for desk in one["desks"])
    return f"; {missing} of {len(one['desks'])} desks have not done it yet"


def _standing(desk: dict[str, Any]) -> str:
    if desk["done_at"]:
        return f"done, as it said on {desk['done_at'][:16]}"
    came = f"last came on {desk['last_contact'][:16]}" if desk["last_contact"] else "never came"
    return f"not yet; {came}{', and is let in no more: it cannot hear of it' if desk['revoked'] else ''}"


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
