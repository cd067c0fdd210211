"""Finding partners by number or name: a register of hundreds, looked through whole."""

from __future__ import annotations

from uuid import UUID

from rapidfuzz import fuzz
from sqlalchemy import select

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.storage.name_keys import key_words, phone_keys, plain_key
from jobcentre_desktop.storage.tables import partner_index as table
from jobcentre_desktop.storage.transaction import Transaction

_LIKE_ENOUGH = 74.0
"""Of 100; the cut-off with which names spelt in another way were still found (Khmer brief §9)."""

_LONG_ENOUGH = 4
"""Shorter pieces are found inside too many words."""


class SqlPartners:
    """The port `Partners` on the encrypted file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def by_no(self, partner_no: str) -> UUID:
        found = self._transaction.value(
            select(table.c.partner_id).where(table.c.partner_no == tidy_number(partner_no))
        )
        if not isinstance(found, UUID):
            raise NotFound("partner", partner_no)
        return found

    def search(self, text: str, limit: int = 12) -> tuple[UUID, ...]:
        """Return the best matches first; without any text the first partners in the order of their names.

        Partners no longer active come after the others.
        """
        rows = self._transaction.rows(select(table).order_by(table.c.active.desc(), table.c.sort_key))
        name, number = " ".join(key_words(text)), plain_key(text)
        if not number and not name:
            return tuple(row.partner_id for row in rows[:limit])
        scored = []
        for row in rows:
            of_name = max(_of_name(name, row.name_km), _of_name(name, row.name_en))
            score = max(of_name, _of_number(number, row.partner_no, row.phone))
            if score >= _LIKE_ENOUGH:
                scored.append((not row.active, -score, row.partner_id))
        scored.sort(key=lambda one: one[:2])
        return tuple(partner_id for _, _, partner_id in scored[:limit])


def _of_name(typed: str, name: str) -> float:
    """Return how well a typed name fits, 0 to 100: a piece of it from the start of a word fits best."""
    if not typed or not name:
        return 0.0
    if name.startswith(typed):
        return 100.0
    if f" {typed}" in name:
        return 95.0
    within = 0.9 * fuzz.partial_ratio(typed, name) if len(typed) >= _LONG_ENOUGH else 0.0
    return max(fuzz.ratio(typed, name), fuzz.token_sort_ratio(typed, name), within)


def _of_number(typed: str, partner_no: str, phone: str) -> float:
    if len(typed) < 2:
        return 0.0
    return 100.0 if plain_key(partner_no).startswith(typed) or phone.startswith(phone_keys(typed)) else 0.0
