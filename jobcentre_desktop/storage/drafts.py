"""What was typed and not yet saved: each draft belongs to its owner and stays on this desk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.errors import ClientErased, NotFound
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, DraftId
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.kept import as_json, read_facts
from jobcentre_desktop.storage.tables import draft as table
from jobcentre_desktop.storage.transaction import Transaction

_COUNT = select(func.count()).select_from(table)
_ANY_ABOUT = select(exists().where(table.c.client_id == bindparam("client")))


class SqlDrafts:
    """The port `Drafts` on the encrypted file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, draft: Draft) -> None:
        """Raise NotFound when the id is that of somebody else's draft: it stays as it was.

        Raise ClientErased for one about a client whose data were erased: nothing of them is kept here.
        """
        if draft.client_id is not None:
            erased = ErasedFiles(self._transaction).erased_on(draft.client_id)
            if erased is not None:
                raise ClientErased(erased)
        values = {
            "form": draft.form,
            "client_id": draft.client_id,
            "title": draft.title,
            "facts": as_json(draft.facts),
            "schema": draft.schema,
            "changed_at": draft.changed_at,
        }
        statement = insert(table).values(id=draft.id, owner=draft.owner, **values)
        statement = statement.on_conflict_do_update(
            index_elements=["id"], set_=values, where=table.c.owner == statement.excluded.owner
        )
        if not self._transaction.write(statement):
            raise NotFound("draft", str(draft.id))

    def get(self, draft_id: DraftId, owner: CounsellorId) -> Draft:
        row = self._transaction.row(select(table).where(table.c.id == draft_id, table.c.owner == owner))
        if row is None:
            raise NotFound("draft", str(draft_id))
        return _read(row)

    def of(self, owner: CounsellorId) -> tuple[Draft, ...]:
        statement = select(table).where(table.c.owner == owner)
        return tuple(
            map(_read, self._transaction.rows(statement.order_by(table.c.changed_at.desc(), table.c.id)))
        )

    def drop(self, draft_id: DraftId, owner: CounsellorId) -> None:
        """A draft that is not there, or somebody else's, is passed over."""
        self._transaction.write(delete(table).where(table.c.id == draft_id, table.c.owner == owner))

    def is_any_about(self, client_id: ClientId) -> bool:
        return bool(self._transaction.value(_ANY_ABOUT, {"client": client_id}))

    def count(self) -> int:
        return int(self._transaction.value(_COUNT))


def _read(row: Row[Any]) -> Draft:
    return Draft(
        id=DraftId(row.id),
        owner=CounsellorId(row.owner),
        form=row.form,
        client_id=None if row.client_id is None else ClientId(row.client_id),
        title=row.title,
        facts=read_facts(row.facts),
        schema=row.schema,
        changed_at=row.changed_at,
    )
