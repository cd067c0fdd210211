"""New versions of the desks' program: offered by an officer, given to desks piece by piece.

The server believes and vouches for nothing: each desk checks the agency's signature itself.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, delete, select

from jobcentre_desktop.domain.errors import NotAnUpdate, UpdateTorn
from jobcentre_desktop.domain.update import Update, is_version, order_of
from jobcentre_desktop.server.program_tables import program, program_piece
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.wire.frames import framed
from jobcentre_desktop.wire.scan_messages import LEVEL, MOST_PIECE
from jobcentre_desktop.wire.update_messages import UpdateHeader, UpdateRequest
from jobcentre_desktop.wire.updates import MOST_LABEL, unproved_label

_KEPT = 2
"""Versions for one system: the newest, and the one that desks go back to."""


def offer(connection: Connection, path: Path, now: datetime) -> Update:
    """Keep a signed file for the desks. Raises Foreseen for what is none, or not whole."""
    try:
        with path.open("rb") as file:
            update, begins = unproved_label(file.read(MOST_LABEL))
            _remove(connection, update.system, update.version)
            size = begins + update.size
            connection.execute(
                program.insert().values(
                    system=update.system, version=update.version, size=size, offered_at=now
                )
            )
            file.seek(0)
            at, seen = 0, hashlib.sha256()
            while content := file.read(MOST_PIECE):
                seen.update(content[begins:] if at == 0 else content)
                connection.execute(
                    program_piece.insert().values(
                        system=update.system, version=update.version, at=at, content=content
                    )
                )
                at += len(content)
    except OSError:
        raise Foreseen("SRV-53", f"{path} cannot be read.") from None
    except (NotAnUpdate, UpdateTorn):
        raise Foreseen("SRV-54", f"{path} is no version of the program that the agency signed.") from None
    if (at, seen.hexdigest()) != (size, update.sha256):
        raise Foreseen("SRV-54", f"{path} is not whole, or was changed after it was signed.")
    for older in _versions(connection, update.system)[:-_KEPT]:
        _remove(connection, update.system, older)
    return update


def offered(connection: Connection) -> list[dict[str, object]]:
    """Return what is offered, by system, the oldest version first."""
    rows = connection.execute(select(program)).all()
    rows = sorted(rows, key=lambda row: (row.system, order_of(row.version)))
    return [
        {
            "system": row.system,
            "version": row.version,
            "bytes": row.size,
            "offered_at": row.offered_at.isoformat(),
        }
        for row in rows
    ]


def withdraw(connection: Connection, system: str, version: str) -> None:
    """Offer a version no more; desks that have it keep it. Raises Foreseen where there is none such."""
    if version not in _versions(connection, system):
        raise Foreseen("SRV-55", f"No version {version} for {system} is offered.")
    _remove(connection, system, version)


def get(connection: Connection, asked: UpdateRequest) -> bytes:
    """Answer which version there is, with a piece of it where one is asked for."""
    versions = _versions(connection, asked.system)
    version = asked.version or (versions[-1] if versions else "")
    if version not in versions:
        return framed(UpdateHeader(), b"", LEVEL)
    size = connection.scalar(
        select(program.c.size).where(program.c.system == asked.system, program.c.version == version)
    )
    header = UpdateHeader(version=version, size=size or 0)
    return framed(header, _piece(connection, asked, version), LEVEL)


def _piece(connection: Connection, asked: UpdateRequest, version: str) -> bytes:
    if asked.at < 0 or asked.most <= 0:
        return b""
    piece = connection.execute(
        select(program_piece.c.at, program_piece.c.content)
        .where(
            program_piece.c.system == asked.system,
            program_piece.c.version == version,
            program_piece.c.at <= asked.at,
        )
        .order_by(program_piece.c.at.desc())
        .limit(1)
    ).first()
    if piece is None:
        return b""
    begins = asked.at - piece.at
    content: bytes = piece.content[begins : begins + min(asked.most, MOST_PIECE)]
    return content


def _versions(connection: Connection, system: str) -> list[str]:
    found = connection.scalars(select(program.c.version).where(program.c.system == system))
    return sorted(filter(is_version, found), key=order_of)


def _remove(connection: Connection, system: str, version: str) -> None:
    for table in (program_piece, program):
        connection.execute(delete(table).where(table.c.system == system, table.c.version == version))
