"""Carries transfers out: the file to the new centre, the answer to the old one, both in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import Facts, from_facts, to_facts
from jobcentre_desktop.domain.ids import HandoverId, TransferId
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.domain.transfer import Handover, Transfer
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import granting, scans, server_line, tables
from jobcentre_desktop.server.absorbing import CentreClock
from jobcentre_desktop.server.server_line import Piece
from jobcentre_desktop.server.whereabouts import centres_before

HANDOVER = "handover"
"""Under a transfer's id: the id of the server's answer to it."""
Clocks = dict[str, CentreClock]
"""The centres that are held, by their code."""


def carry_out(
    connection: Connection,
    centre_id: str,
    clocks: Clocks,
    asked: Change,
    now: datetime,
    upcasts: Upcasts,
) -> None:
    """Hand a client over as a numbered transfer asks, or say why not.

    Passed over is a transfer that was taken back, and one that was answered: it comes again from a desk whose
    disk was put back, under another name.

    Both centres must be held, the new one if it exists, and those of `left_before`.
    """
    transfer = _standing(connection, centre_id, asked)
    if transfer is None:
        return
    answer_id = HandoverId(uuid5(transfer.id, HANDOVER))
    if _facts(connection, centre_id, answer_id, Handover.KIND) is not None:
        return
    refused = _refusal(connection, centre_id, transfer)
    if not refused:
        there = transfer.to_centre
        pieces = granting.pieces_for(connection, transfer.client_id, transfer.id, centre_id, there, upcasts)
        clocks[there] = server_line.write(connection, there, clocks[there], pieces, now)
        scans.carry_along(connection, transfer.client_id, centre_id, there)
        _note(connection, centre_id, transfer, now)
    answer = Handover(
        id=answer_id,
        client_id=transfer.client_id,
        transfer_id=transfer.id,
        to_centre=transfer.to_centre,
        at=now.astimezone(UTC).replace(microsecond=0),
        refused=refused,
    )
    _answer(connection, centre_id, clocks, answer, now)
    if refused:
        return
    for code, left_by in centres_before(connection, transfer.to_centre, transfer.client_id).items():
        if code != centre_id:  # who handed the client on before hears where they are now
            on = HandoverId(uuid5(answer_id, code))
            _answer(connection, code, clocks, replace(answer, id=on, transfer_id=TransferId(left_by)), now)


def _answer(connection: Connection, centre_id: str, clocks: Clocks, answer: Handover, now: datetime) -> None:
    piece = Piece(kind=Handover.KIND, record_id=answer.id, act=Act.ADD, facts=to_facts(answer))
    clocks[centre_id] = server_line.write(connection, centre_id, clocks[centre_id], [piece], now)


def left_before(connection: Connection, centre_id: str, asked: Change) -> set[str]:
    """Return the centres that handed on before the client whom a transfer moves from this one."""
    client_id = uuid_of(asked.facts.get("client_id"))
    if client_id is None or not target_of(asked):
        return set()
    return set(centres_before(connection, centre_id, client_id))


def target_of(asked: Change) -> str:
    """Return the code of the centre that a transfer names; "" for a change that asks for none.

    At the new centre the transfer stands as well: the server wrote it there.
    """
    if asked.kind != Transfer.KIND or asked.act is not Act.ADD or is_server_line(asked.desk):
        return ""
    told = asked.facts.get("to_centre")
    return told if isinstance(told, str) else ""


def is_centre(connection: Connection, code: str) -> bool:
    centre = tables.centre
    return connection.scalar(select(centre.c.centre_id).where(centre.c.centre_id == code)) is not None


def _standing(connection: Connection, centre_id: str, asked: Change) -> Transfer | None:
    facts = _facts(connection, centre_id, asked.record_id, Transfer.KIND)
    return None if facts is None else from_facts(Transfer, asked.record_id, facts)


def _refusal(connection: Connection, centre_id: str, transfer: Transfer) -> str:
    if transfer.to_centre == centre_id:
        return "same_centre"
    if not is_centre(connection, transfer.to_centre):
        return "unknown_centre"
    moved = tables.moved
    left = select(moved.c.to_centre).where(
        moved.c.centre_id == centre_id, moved.c.client_id == transfer.client_id
    )
    here = _facts(connection, centre_id, transfer.client_id, Client.KIND)
    return "not_here" if here is None or connection.scalar(left) is not None else ""


def _facts(connection: Connection, centre_id: str, record_id: UUID, kind: str) -> Facts | None:
    record = tables.record
    facts: Facts | None = connection.scalar(
        select(record.c.facts).where(
            record.c.centre_id == centre_id,
            record.c.record_id == record_id,
            record.c.kind == kind,
            record.c.removed.is_(False),
        )
    )
    return facts


def _note(connection: Connection, centre_id: str, transfer: Transfer, now: datetime) -> None:
    moved = tables.moved
    there = {"to_centre": transfer.to_centre, "transfer_id": transfer.id, "at": now}
    connection.execute(
        insert(moved)
        .values(centre_id=centre_id, client_id=transfer.client_id, **there)
        .on_conflict_do_update(index_elements=["centre_id", "client_id"], set_=there)
    )
    connection.execute(
        delete(moved).where(moved.c.centre_id == transfer.to_centre, moved.c.client_id == transfer.client_id)
    )
