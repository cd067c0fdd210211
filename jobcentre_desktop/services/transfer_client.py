"""Move a client to another centre, with a reason; take it back while nobody has heard of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    AlreadyHandedOver,
    FieldProblem,
    InputProblems,
    NotFound,
    UnknownCentre,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, TransferId
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.other_centres import OtherCentre, OtherCentres
from jobcentre_desktop.services.read_input import ReadInput

_MADE_BY_THE_DESK = frozenset({"client_id", "from_centre", "to_centre", "counsellor_id", "at"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedClient:
    """What a centre goes on seeing of a client who left it."""

    client_id: ClientId
    client_no: str
    name: str
    sex: str
    birth: BirthDate | None
    to: OtherCentre
    at: datetime
    reason: str
    note: str | None
    by: str
    """Name of the counsellor who moved them."""
    handed_over_at: datetime | None
    """When the server put the file before the new centre; None while it has not said so."""
    may_be_taken_back: bool
    """The transfer was not sent yet."""


@dataclass(frozen=True, slots=True)
class TransferClient:
    """Works without a line: from that moment the file is only read here.

    The copy at the new centre is the central server's work (`server/handing_over.py`).
    """

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    others: OtherCentres
    me: Counsellor

    def centres(self) -> tuple[OtherCentre, ...]:
        """Return the other centres by their code, as `OtherCentres.every`."""
        with self.open_work(reading=True) as work:
            return self.others.every(work)

    def __call__(self, client_id: ClientId, to_centre: str, *, reason: str, note: str = "") -> Transfer:
        """Raises InputProblems, ClientMoved, NotFound.

        `to_centre` is a centre's code or name. A code that no desk here has heard of is taken as it is: the
        server may know it, and says so if it does not.
        """
        problems: list[FieldProblem] = []
        values: dict[str, Json] = {}
        try:
            raw: dict[str, Json] = {"reason": reason, "note": note or None}
            values = self.read_input(Transfer, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=["reason"])
        except InputProblems as found:
            problems += found.problems
        with self.open_work() as work:
            work.records.get(Client, client_id)
            own, there = read_desk(work).centre_code, ""
            try:
                there = self.others.code_of(work, to_centre)
            except UnknownCentre as unknown:
                problems.append(FieldProblem("to_centre", unknown))
            if problems:
                raise InputProblems(tuple(problems))
            transfer = Transfer(
                id=TransferId(self.new_id()),
                client_id=client_id,
                from_centre=own,
                to_centre=there,
                counsellor_id=self.me.id,
                at=self.clock.now(),
                reason=str(values["reason"]),
                note=None if values.get("note") is None else str(values["note"]),
            )
            work.records.add(transfer)
            work.commit()
        return transfer

    def take_back(self, client_id: ClientId) -> None:
        """Undo a transfer that was not sent. Raises AlreadyHandedOver, NotFound for a client who is here."""
        with self.open_work() as work:
            transfer, _ = _standing(work, client_id)
            if work.changes.is_numbered(Transfer.KIND, transfer.id):
                raise AlreadyHandedOver(transfer.to_centre)
            work.records.remove(Transfer, transfer.id, Why.TAKEN_BACK)
            work.commit()

    def summary(self, client_id: ClientId) -> MovedClient | None:
        """Return what is left here of a client who moved away; None for one who is here. Raises NotFound."""
        with self.open_work(reading=True) as work:
            client = work.records.get(Client, client_id)
            if work.clients.transfer_away(client_id) is None:
                return None
            transfer, handed_over_at = _standing(work, client_id)
            by = work.records.find(Counsellor, transfer.counsellor_id)
            known = {one.code: one for one in self.others.every(work)}
            return MovedClient(
                client_id=client_id,
                client_no=client.client_no,
                name=client.name,
                sex=client.sex,
                birth=None if client.dob_year is None else BirthDate(client.dob_year, None, None, False),
                to=known.get(transfer.to_centre, OtherCentre(code=transfer.to_centre)),
                at=transfer.at,
                reason=transfer.reason,
                note=transfer.note,
                by=by.name if by else "",
                handed_over_at=handed_over_at,
                may_be_taken_back=not work.changes.is_numbered(Transfer.KIND, transfer.id),
            )

    def came_from(self, client_id: ClientId) -> Transfer | None:
        """Return the transfer by which a client came here; None for one who was registered here."""
        with self.open_work(reading=True) as work:
            own = read_desk(work).centre_code
            moves = work.records.of_client(Transfer, client_id)
            came = [one for one in moves if one.to_centre == own]
            return max(came, key=lambda one: one.at, default=None)


def _standing(work: Work, client_id: ClientId) -> tuple[Transfer, datetime | None]:
    away = work.clients.transfer_away(client_id)
    if away is None:
        raise NotFound(Transfer.KIND, str(client_id))
    transfer_id, handed_over_at = away
    return work.records.get(Transfer, transfer_id), handed_over_at
