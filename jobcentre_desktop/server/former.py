"""What was changed in a client's file at the centres where they were before, for the centre where they are.

A move copies the records, not the changes behind them: the values they had before stand in the former
centre's log alone. Only of a client who came from there and is here now, only of their file, and only up to
the handover is any of it told.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from sqlalchemy import Connection, exists, select

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.transfer import NOT_COPIED
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.handing_over import HANDOVER
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.telling import PAGE_CHANGES, pack_older
from jobcentre_desktop.server.whereabouts import centres_before
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.state_messages import OlderRequest


def former_page(connection: Connection, centre_id: str, asked: OlderRequest, reading: Reading) -> bytes:
    """Return the frame with a page of one former centre's changes; an empty one for whom there is nothing.

    Raises Refused.
    """
    try:
        client_id = UUID(asked.client)
    except ValueError:
        raise Refused(Problem.BAD_REQUEST) from None
    formers = _formers(connection, centre_id, client_id)
    codes = list(formers)
    code = asked.former or next(iter(codes), "")
    if code not in formers:
        return pack_older((), asked).frame
    op, record = tables.op, tables.record
    handed_over = uuid5(formers[code], HANDOVER)
    last = connection.scalar(
        select(op.c.number).where(op.c.centre_id == code, op.c.record_id == handed_over).limit(1)
    )
    rows = connection.execute(
        select(op.c.number, op.c.body)
        .join(record, (record.c.centre_id == op.c.centre_id) & (record.c.record_id == op.c.record_id))
        .where(
            op.c.centre_id == code,
            record.c.centre_id == code,
            record.c.file_id == client_id,
            record.c.kind.not_in(NOT_COPIED),
            # What the server itself wrote there are copies of what other centres changed.
            op.c.desk_name.not_like(f"{code}-0.%"),
            op.c.number < min(asked.below, last or 0),
            op.c.number > asked.above,
        )
        .order_by(op.c.number.desc())
        .limit(PAGE_CHANGES + 1)
    ).all()
    after = codes[codes.index(code) + 1 :]
    page = pack_older(rows, asked, centre=code, next_former=next(iter(after), ""))
    page.enter(connection, code, reading, str(client_id))
    return page.frame


def _formers(connection: Connection, centre_id: str, client_id: UUID) -> dict[str, UUID]:
    """Return centre -> the transfer by which the client left it, the latest first.

    Empty unless the client is at this centre now, and whole.
    """
    record = tables.record
    here = exists().where(
        record.c.centre_id == centre_id,
        record.c.record_id == client_id,
        record.c.kind == Client.KIND,
        record.c.removed.is_(False),
    )
    if not connection.scalar(select(here)):
        return {}
    return centres_before(connection, centre_id, client_id)
