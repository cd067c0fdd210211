"""What was changed in a client's file at centres where they were before: read in the history, never folded.

These changes have the numbers of another centre. They lie in the log below zero, each centre's in a room of
its own, so that no number of this centre is ever one of theirs, and nothing that folds comes by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, case, select

from jobcentre_desktop.domain.central_server import server_line
from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.storage.numbered_log import NumberedLog
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.tables import change
from jobcentre_desktop.storage.transaction import Transaction

_ROOM = 1 << 40
_SIGNS = 36
_AFTER_DIGITS = ":"
"""Sorts after every digit: after every epoch of the server's line."""

IN_ORDER: ColumnElement[int] = case((change.c.number < 0, -1), else_=change.c.number)
"""The centre's order for a history: all former centres' changes before it, told apart by their clocks."""


class Former:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction, desk: OwnDesk) -> None:
        self._transaction = transaction
        self._desk = desk

    def log(self, centre_code: str, numbered: Sequence[NumberedChange]) -> None:
        room = (1 + int(centre_code, _SIGNS)) * _ROOM
        below_zero = [replace(one, number=one.number - room) for one in numbered]
        NumberedLog(self._transaction, self._desk).write(below_zero)

    def next_arrival(self, after: int) -> tuple[int, ClientId] | None:
        """Return the first change above a number by which the server itself brought a client here."""
        line = server_line(self._desk.now.centre_code, epoch=1).removesuffix("1")
        row = self._transaction.row(
            select(change.c.number, change.c.record_id)
            .where(
                # A range is found by the key; a pattern would read the whole log in every quiet round.
                change.c.desk.between(line, line + _AFTER_DIGITS),
                change.c.kind == Client.KIND,
                change.c.number > after,
            )
            .order_by(change.c.number)
            .limit(1)
        )
        return None if row is None else (row.number, ClientId(row.record_id))
