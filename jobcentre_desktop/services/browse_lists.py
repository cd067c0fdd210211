"""Long lists window by window: how many rows there are, in what order, and what stands in some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jobcentre_desktop.domain.ids import PartnerId, ReferralId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import IssuedLetter, Referral, ReferralEvent
from jobcentre_desktop.ports import ClientRow, ListName, OpenWork, Wish, Work
from jobcentre_desktop.services.show_client import ReferralView, view_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLine:
    """One referral as lists show it."""

    view: ReferralView
    client: ClientRow


@dataclass(frozen=True, slots=True)
class Browse:
    """What every list can be asked for; `Lists` says what a row number is."""

    open_work: OpenWork
    name: ListName

    def count(self, wish: Wish) -> int:
        with self.open_work(reading=True) as work:
            return work.lists.count(self.name, wish)

    def order(self, wish: Wish, *, after: int | None = None, most: int = 20_000) -> Sequence[int]:
        """Return the next row numbers after a row; fewer than `most` at the end of the list."""
        with self.open_work(reading=True) as work:
            return work.lists.order(self.name, wish, after=after, most=most)

    def counts(self, field: str) -> Mapping[str, int]:
        """Return how many rows there are for each value of a field."""
        with self.open_work(reading=True) as work:
            return work.lists.counts(self.name, field)


@dataclass(frozen=True, slots=True)
class BrowseClients(Browse):
    def rows(self, numbers: Sequence[int]) -> Mapping[int, ClientRow]:
        """Return what stands in the rows; one that is gone meanwhile is left out."""
        with self.open_work(reading=True) as work:
            return work.clients.at(numbers)


@dataclass(frozen=True, slots=True)
class BrowsePartners(Browse):
    def rows(self, numbers: Sequence[int]) -> Mapping[int, Partner]:
        """Return what stands in the rows; one that is gone meanwhile is left out."""
        with self.open_work(reading=True) as work:
            ids = work.lists.ids(self.name, numbers)
            return {number: work.records.get(Partner, PartnerId(one)) for number, one in ids.items()}

    def row_of(self, partner_id: PartnerId) -> int | None:
        """Return the row number of a partner, None when there is none."""
        with self.open_work(reading=True) as work:
            return work.lists.row_of(self.name, partner_id)


@dataclass(frozen=True, slots=True)
class BrowseReferrals(Browse):
    def rows(self, numbers: Sequence[int]) -> Mapping[int, ReferralLine]:
        """Return what stands in the rows; one that is gone meanwhile is left out."""
        with self.open_work(reading=True) as work:
            return referral_lines(work, numbers)


def referral_lines(work: Work, numbers: Sequence[int]) -> dict[int, ReferralLine]:
    """Return row -> referral with its client, as one piece of work sees them."""
    lines = {}
    for number, referral_id in work.lists.ids("referrals", numbers).items():
        referral = work.records.get(Referral, ReferralId(referral_id))
        view = view_of(
            referral,
            work.records.of_client(ReferralEvent, referral.client_id),
            work.records.of_client(IssuedLetter, referral.client_id),
        )
        lines[number] = ReferralLine(view=view, client=work.clients.row(referral.client_id))
    return lines
