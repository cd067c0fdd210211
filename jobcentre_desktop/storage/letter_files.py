"""The bytes of issued letters, kept as they were made, and how often each was copied."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import LetterId
from jobcentre_desktop.storage.tables import letter_file as table
from jobcentre_desktop.storage.transaction import Transaction


class SqlLetterFiles:
    """The port `LetterFiles` on the encrypted file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, letter_id: LetterId, pdf: bytes) -> None:
        """Keeping the same bytes again is a no-op. Raise ValueError for others: a letter never changes."""
        statement = insert(table).values(letter_id=letter_id, pdf=pdf, copies=0)
        if not self._transaction.write(statement.on_conflict_do_nothing()) and self.read(letter_id) != pdf:
            raise ValueError("other bytes are kept for this letter")

    def read(self, letter_id: LetterId) -> bytes:
        pdf = self._transaction.value(select(table.c.pdf).where(table.c.letter_id == letter_id))
        if pdf is None:
            raise NotFound("letter", str(letter_id))
        return bytes(pdf)

    def next_copy(self, letter_id: LetterId) -> int:
        statement = update(table).where(table.c.letter_id == letter_id).values(copies=table.c.copies + 1)
        copy = self._transaction.written(statement.returning(table.c.copies))
        if copy is None:
            raise NotFound("letter", str(letter_id))
        return int(copy)
