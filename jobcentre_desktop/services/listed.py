"""Lists that can be handed out: the columns of each, and its rows in plain form, in the order it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Protocol

from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.facts import Facts, FieldRule, rules, to_facts
from jobcentre_desktop.domain.ids import ClientId, PartnerId
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.referral_checks import is_sensitive
from jobcentre_desktop.ports import ListName, OpenWork, Wish, Work
from jobcentre_desktop.services.browse_lists import referral_lines
from jobcentre_desktop.services.cell_words import Cell, cell_of
from jobcentre_desktop.services.moved_clients import shown_whole

_PIECE = 20_000
_PAGE = 200
_KINDS: dict[ListName, type[Any]] = {"clients": Client, "referrals": Referral, "partners": Partner}
_INSIDE = frozenset({"counsellor_id", "client_id", "session_id", "partner_id", "reviewed_by", "replaces"})
"""Ids say nothing outside this file."""
_BESIDE: dict[ListName, tuple[str, ...]] = {
    "clients": (),
    "referrals": ("client_no", "client_name", "state"),
    "partners": (),
}
"""What a line tells beyond its own record."""
_CELLS_BESIDE: dict[ListName, Mapping[str, Cell]] = {
    "clients": {"centre_code": Cell(named=True)},
    "referrals": {"state": Cell(rule=FieldRule(codes="referral_state"))},
    "partners": {},
}
TO_REACH = frozenset(
    {"phone", "phone_2", "phone_3", "phone_bank", "emergency_phone", "guardian_phone"}
    | {"telegram", "facebook", "email"}
)
"""By what a client or their family can be reached: the list on the screen masks it, because it is seen by
whoever stands near, and a sheet with a thousand numbers is read by whoever finds it. Whom to call stands in
the list of follow-ups."""
_KEPT_FROM_LISTS = frozenset({"type", "purpose", "reference", "appointment", "contact", "copies_to"})
_OF_A_PARTNER = ("partner_", "addressee_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some rows, how many there were with them, and how many there are in all."""

    rows: Sequence[Facts]
    done: int
    total: int


class Listed(Protocol):
    """A list as it is filtered now."""

    @property
    def name(self) -> str:
        """Return how the log and the sheet call it."""
        ...

    @property
    def filtered(self) -> bool:
        """Return whether it is less than the whole list."""
        ...

    @property
    def withholds(self) -> bool:
        """Return whether anything of it is left out unless the sensitive fields are asked for."""
        ...

    def columns(self, *, sensitive: bool) -> list[str]:
        """Return the fields that are handed out, in their order."""
        ...

    def cells(self) -> Mapping[str, Cell]:
        """Return column -> what its cells hold; a column that is not there holds plain text."""
        ...

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        """Read the list piece by piece, between which others get their turn."""
        ...


@dataclass(frozen=True, slots=True)
class ListedRecords:
    """Clients, referrals or partners, as `Lists` orders them; without the sensitive fields unless asked for.

    Whoever was handed over to another centre is left out: their file is that centre's to hand out.
    """

    name: ListName
    wish: Wish

    @property
    def filtered(self) -> bool:
        return bool(self.wish.text or self.wish.only or self.wish.overdue_on)

    @property
    def withholds(self) -> bool:
        # A referral of a sensitive kind keeps its partner in the columns that the others fill.
        return self.name == "referrals" or self.columns(sensitive=True) != self.columns(sensitive=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        """Return the fields in the order of the dictionary, their number first."""
        kind = _KINDS[self.name]
        hidden = {one for one, rule in rules(kind) if rule.sensitive and not sensitive} | _INSIDE
        if self.name == "clients":
            told = [one.name for section in SECTIONS.values() for one in fields(section)]
            told = ["client_no", *(one for one in told if one != "client_no")]
            told = ["event" if one == "event_id" else one for one in told]
            hidden |= frozenset() if sensitive else TO_REACH
        else:
            told = [one for one, _ in rules(kind)]
        shown = [one for one in told if one not in hidden]
        return [*shown[:1], *_BESIDE[self.name], *shown[1:]]

    def cells(self) -> Mapping[str, Cell]:
        kind = _KINDS[self.name]
        return {**{one: cell_of(kind, one) for one, _ in rules(kind)}, **_CELLS_BESIDE[self.name]}

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        numbers = self._numbers(open_work)
        for start in range(0, len(numbers), _PAGE):
            page = numbers[start : start + _PAGE]
            with open_work(reading=True) as work:
                rows = self._read(work, page, sensitive=sensitive)
            yield Piece(rows=rows, done=start + len(page), total=len(numbers))

    def _numbers(self, open_work: OpenWork) -> list[int]:
        numbers: list[int] = []
        while True:
            after = numbers[-1] if numbers else None
            with open_work(reading=True) as work:
                piece = work.lists.order(self.name, self.wish, after=after, most=_PIECE)
            numbers += piece
            if len(piece) < _PIECE:
                return numbers

    def _read(self, work: Work, numbers: Sequence[int], *, sensitive: bool) -> list[Facts]:
        if self.name == "clients":
            found = work.clients.at(numbers)
            here = shown_whole(work, tuple(found[one] for one in numbers if one in found))
            return _of_clients(work, [work.records.get(Client, ClientId(one.id)) for one in here])
        if self.name == "partners":
            ids = work.lists.ids(self.name, numbers)
            return [to_facts(work.records.get(Partner, PartnerId(ids[one]))) for one in numbers if one in ids]
        lines = referral_lines(work, numbers)
        told = []
        for one in (lines[number] for number in numbers if number in lines):
            facts = to_facts(one.view.referral)
            if is_sensitive(one.view.referral.type) and not sensitive:
                facts = {field: value for field, value in facts.items() if not _is_kept(field)}
            beside = {"client_no": one.client.client_no, "client_name": one.client.name}
            told.append({**facts, **beside, "state": one.view.state.value})
        return told


def _of_clients(work: Work, clients: Sequence[Client]) -> list[Facts]:
    """Return what is told of clients, with the name of the event they came from: its id says nothing."""
    found = {one.event_id: work.records.find(OutreachEvent, one.event_id) for one in clients if one.event_id}
    names = {event_id: event.name for event_id, event in found.items() if event}
    return [{**to_facts(one), "event": names.get(one.event_id) if one.event_id else None} for one in clients]


def _is_kept(field: str) -> bool:
    """Return whether a field of a sensitive referral stays out of lists."""
    return field in _KEPT_FROM_LISTS or field.startswith(_OF_A_PARTNER)
