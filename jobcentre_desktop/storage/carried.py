"""Bundles of colleagues' desks that this desk has read: kept whole, so that any desk can hand them in."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, delete, exists, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.bundle import BundleFacts
from jobcentre_desktop.domain.centre import epoch_of
from jobcentre_desktop.ports.bundles import CarriedBundle
from jobcentre_desktop.storage.tables import carried, change
from jobcentre_desktop.storage.transaction import Transaction

_SOME = (
    select(carried)
    .where(carried.c.answer.is_not(None) == bindparam("answered"))
    .order_by(carried.c.desk_name)
)


class SqlCarried:
    """The port `Carried`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, facts: BundleFacts, content: bytes) -> None:
        values = {"desk_key": facts.desk_key, "last": facts.last, "content": content, "answer": None}
        statement = insert(carried).values(desk_name=facts.desk_name, **values)
        self._transaction.write(
            statement.on_conflict_do_update(
                index_elements=["desk_name"], set_=values, where=carried.c.last < facts.last
            )
        )

    def to_hand_in(self) -> tuple[CarriedBundle, ...]:
        return self._some(answered=False)

    def answered(self) -> tuple[CarriedBundle, ...]:
        return self._some(answered=True)

    def note_answer(self, facts: BundleFacts, answer: bytes) -> None:
        # An answer to an older bundle of that desk leaves the newer one to be handed in.
        these = and_(carried.c.desk_name == facts.desk_name, carried.c.last <= facts.last)
        self._transaction.write(carried.update().where(these).values(answer=answer))

    def forget(self, desk_name: str) -> None:
        self._transaction.write(delete(carried).where(carried.c.desk_name == desk_name))

    def forget_known(self, facts: BundleFacts) -> None:
        now = epoch_of(facts.desk_name)
        for one in self.answered():
            earlier = one.desk_key == facts.desk_key and epoch_of(one.desk_name) < now
            if earlier or (one.desk_name == facts.desk_name and one.last < facts.first):
                self.forget(one.desk_name)

    def forget_overtaken(self) -> None:
        later = exists().where(
            change.c.desk == carried.c.desk_name, change.c.seq > carried.c.last, change.c.number.is_not(None)
        )
        self._transaction.write(delete(carried).where(carried.c.answer.is_not(None), later))

    def _some(self, *, answered: bool) -> tuple[CarriedBundle, ...]:
        return tuple(
            CarriedBundle(
                desk_name=row.desk_name,
                desk_key=row.desk_key,
                last=row.last,
                content=row.content,
                answer=row.answer,
            )
            for row in self._transaction.rows(_SOME, {"answered": answered})
        )
