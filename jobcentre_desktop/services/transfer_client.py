"""Move a client to another centre, with a reason; take it back while nobody has heard of it, else ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from jobcentre_desktop.domain.centre import line_of
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    AlreadyHandedOver,
    FieldProblem,
    InputProblems,
    MovedElsewhere,
    NotFound,
    UnknownCentre,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, TransferId
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.other_centres import OtherCentre, OtherCentres
from jobcentre_desktop.services.what_left import may_have_left

_MADE_BY_THE_DESK = frozenset({"client_id", "from_centre", "to_centre", "counsellor_id", "at"})


class TakeBack(StrEnum):
    """What can become of a move at this desk."""

    UNDO = "undo"
    """Nothing of it has left this desk."""
    ASK = "ask"
    """It may have left: the central server may have carried it out, and its answer was lost."""
    ASKED = "asked"
    """It was asked back. Where it was carried out already, the new centre decides; else it is undone."""
    ELSEWHERE = "elsewhere"
    """Another desk of the centre moved the client, and the central server has not said a word of it."""
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedClient:
    """What a centre goes on seeing of a client who left it."""

    client_id: ClientId
    client_no: str
    name: str
    sex: str
    birth: BirthDate | None
    to: OtherCentre
    """Where they are now, as the server last said: that centre may have handed them on."""
    at: datetime
    reason: str
    note: str | None
    by: str
    """Name of the counsellor who moved them."""
    handed_over_at: datetime | None
    """When the server put the file before the new centre; None while it has not said so."""
    take_back: TakeBack
    at_desk: str
    """Name of the desk that moved them, while only that one can take it back; else ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameHere:
    """The move by which a client came to this centre."""

    origin: OtherCentre
    at: datetime
    """When they were moved there."""
    reason: str
    note: str | None
    by: str
    """Name of the counsellor there; "" when this desk does not know it."""


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

    def take_back(self, client_id: ClientId) -> TakeBack:
        """Undo a move of which nothing has left this desk; ask it back where it may have; say which it was.

        A question goes with the move in one request, so that it is undone if the move was not heard before.
        Raises AlreadyHandedOver, MovedElsewhere, NotFound for a client who is here.
        """
        with self.open_work() as work:
            transfer, _ = _standing(work, client_id)
            can, at_desk = _take_back(work, transfer)
            match can:
                case TakeBack.UNDO:
                    work.records.remove(Transfer, transfer.id, Why.TAKEN_BACK)
                case TakeBack.ASK:
                    work.records.remove(Transfer, transfer.id, Why.ASKED_BACK)
                case TakeBack.ELSEWHERE:
                    raise MovedElsewhere(at_desk)
                case TakeBack.TOO_LATE:
                    raise AlreadyHandedOver(transfer.to_centre)
            work.commit()
        return TakeBack.UNDO if can is TakeBack.UNDO else TakeBack.ASKED

    def summary(self, client_id: ClientId) -> MovedClient | None:
        """Return what is left here of a client who moved away; None for one who is here. Raises NotFound."""
        with self.open_work(reading=True) as work:
            client = work.records.get(Client, client_id)
            if work.clients.transfer_away(client_id) is None:
                return None
            transfer, handed_over_at = _standing(work, client_id)
            take_back, at_desk = _take_back(work, transfer)
            return MovedClient(
                client_id=client_id,
                client_no=client.client_no,
                name=client.name,
                sex=client.sex,
                birth=None if client.dob_year is None else BirthDate(client.dob_year, None, None, False),
                to=self._centre(work, work.clients.row(client_id).moved_to),
                at=transfer.at,
                reason=transfer.reason,
                note=transfer.note,
                by=_name(work, transfer),
                handed_over_at=handed_over_at,
                take_back=take_back,
                at_desk=at_desk,
            )

    def came_from(self, client_id: ClientId) -> CameHere | None:
        """Return how a client came to this centre, the last time; None for one who was registered here."""
        with self.open_work(reading=True) as work:
            own = read_desk(work).centre_code
            came = [one for one in work.records.of_client(Transfer, client_id) if one.to_centre == own]
            if not came:
                return None
            last = max(came, key=lambda one: one.at)
            return CameHere(
                origin=self._centre(work, last.from_centre),
                at=last.at,
                reason=last.reason,
                note=last.note,
                by=_name(work, last),
            )

    def _centre(self, work: Work, code: str) -> OtherCentre:
        return next((one for one in self.others.every(work) if one.code == code), OtherCentre(code=code))


def _name(work: Work, transfer: Transfer) -> str:
    by = work.records.find(Counsellor, transfer.counsellor_id)
    return by.name if by else ""


def _take_back(work: Work, transfer: Transfer) -> tuple[TakeBack, str]:
    """Return what can become of a move here, and the desk that alone can do more."""
    said = work.changes.without_number(Transfer.KIND, transfer.id)
    asked = [one.change for one in work.changes.held() if one.taken_over is None]
    if any(one.act is Act.REMOVE and one.record_id == transfer.id for one in (*said, *asked)):
        return TakeBack.ASKED, ""
    if not said:
        return TakeBack.TOO_LATE, ""
    if line_of(said[0].desk) != line_of(read_desk(work).name):
        return TakeBack.ELSEWHERE, said[0].desk
    return (TakeBack.ASK if may_have_left(work, said[0]) else TakeBack.UNDO), ""


def _standing(work: Work, client_id: ClientId) -> tuple[Transfer, datetime | None]:
    away = work.clients.transfer_away(client_id)
    if away is None:
        raise NotFound(Transfer.KIND, str(client_id))
    transfer_id, handed_over_at = away
    return work.records.get(Transfer, transfer_id), handed_over_at
