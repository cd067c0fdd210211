"""One box finds everything: clients, referrals by their number, partners; and whom one looked at last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ClientId, PartnerId, ReferralId
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.ports import ClientRow, Clock, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk

_MOST_CLIENTS, _MOST_REFERRALS, _MOST_PARTNERS = 6, 3, 3
_RUNNING = re.compile(r"[A-Z]\d+(-[0-9A-Z])?")
_WITHOUT_DASHES = re.compile(r"R(?P<centre>\d{2,4}?)(?P<year>\d\d)(?P<running>[A-Z]\d*)(?P<check>[0-9A-Z]?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReferral:
    referral: Referral
    client: ClientRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    clients: tuple[ClientRow, ...] = ()
    referrals: tuple[FoundReferral, ...] = ()
    partners: tuple[Partner, ...] = ()


@dataclass(frozen=True, slots=True)
class FindAnything:
    open_work: OpenWork
    clock: Clock

    def __call__(self, text: str) -> Found:
        """Return the best matches for a name, a phone, or any number that a paper of ours bears."""
        if not text.strip():
            return Found()
        with self.open_work(reading=True) as work:
            return Found(
                clients=work.clients.search(text, _MOST_CLIENTS),
                referrals=self._referrals(work, text),
                partners=tuple(
                    work.records.get(Partner, PartnerId(one))
                    for one in work.partners.search(text, _MOST_PARTNERS)
                ),
            )

    def recent(self, clients: Sequence[ClientId]) -> tuple[ClientRow, ...]:
        """Return those of the clients who are still on file, in the order given."""
        found = []
        with self.open_work(reading=True) as work:
            for one in clients:
                try:
                    found.append(work.clients.row(one))
                except NotFound:
                    continue
        return tuple(found)

    def _referrals(self, work: Work, text: str) -> tuple[FoundReferral, ...]:
        found = work.diary.referrals_beginning(self._beginnings(work, text), _MOST_REFERRALS)
        referrals = [work.records.get(Referral, ReferralId(one)) for one in found]
        return tuple(FoundReferral(referral=one, client=work.clients.row(one.client_id)) for one in referrals)

    def _beginnings(self, work: Work, text: str) -> tuple[str, ...]:
        """Return how the number may begin: as typed, with its dashes, or of this centre and year."""
        typed = tidy_number(text)
        found = []
        if _RUNNING.fullmatch(typed):
            centre, year = read_desk(work).centre_code, self.clock.today().year
            found += [f"R{centre}-{one % 100:02d}-{typed}" for one in (year, year - 1)]
        if typed.startswith("R") and any(sign.isdigit() for sign in typed):
            found.append(typed)
        if match := _WITHOUT_DASHES.fullmatch(typed):
            parts = [f"R{match['centre']}", match["year"], match["running"], match["check"]]
            found.append("-".join(part for part in parts if part))
        return tuple(found)
