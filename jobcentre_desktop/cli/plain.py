"""Answers in their JSON shape: plain dicts of what the services return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

import msgspec

from jobcentre_desktop.cli.words import why
from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE, CENTRAL_SERVER
from jobcentre_desktop.domain.changes import Conflict, HistoryEntry, Side
from jobcentre_desktop.domain.client import SECTIONS
from jobcentre_desktop.domain.consent import SHARE_PARTNER
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.services.exchange_changes import RoundResult
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.services.import_clients import RepeatedRow
from jobcentre_desktop.services.show_client import ClientFile, ReferralView

Told = dict[str, Json]

_ROW = ("client_no", "surname_km", "given_km", "surname_la", "given_la", "dob_year", "phone")
_OF_NO_CENTRE: Mapping[UUID | None, str] = {
    CENTRAL_SERVER: "central server",
    CENTRAL_OFFICE: "central office, at the client's request",
}
_ROUND = ("sent", "received", "waiting", "held", "refused", "conflicts", "requests", "bytes_up", "bytes_down")


def builtins(value: Any) -> Any:
    """Return the value as JSON holds it: dates and ids as text, records as dicts."""
    return msgspec.to_builtins(value)


def duplicate(one: PossibleDuplicate) -> Told:
    likeness = one.likeness
    return {
        "client_no": one.row.client_no,
        "level": str(likeness.level),
        "why": why(likeness.level, likeness.reasons),
    }


def repeated(one: RepeatedRow, *, dry_run: bool) -> Told:
    """Return a repeated row; a number that a dry run only seemed to take is not told, its row is."""
    told: Told = {
        "row": one.row,
        "client_no": None if dry_run and one.of_row is not None else one.client_no,
        "why": why(one.level, one.reasons),
    }
    if one.of_row is not None:
        told["of_row"] = one.of_row
    return told


def client_row(row: ClientRow) -> Told:
    """Return the row as lists print it; only of who moved away it is told where to."""
    told: Told = {name: getattr(row, name) for name in _ROW}
    return told | {"moved_to": row.moved_to} if row.moved_to else told


def round_result(result: RoundResult) -> Told:
    return {name: getattr(result, name) for name in _ROUND}


@dataclass(frozen=True, slots=True)
class FileShape:
    """A client's file as `clients show` prints it, with names beside the ids of staff."""

    file: ClientFile
    duplicates: Iterable[PossibleDuplicate]
    history: Iterable[HistoryEntry]

    def told(self) -> Told:
        """Return the client's facts at the top level, and beside them everything that belongs to them."""
        file = self.file
        asked = [consent for consent in file.consents if consent.purpose != SHARE_PARTNER]
        plan = None
        if file.plan is not None or file.steps:
            plan = {
                "goals": self._named(file.plan) if file.plan is not None else None,
                "steps": [self._named(step) for step in file.steps],
            }
        return {
            **self._client(),
            "with_disability": file.client.with_disability,
            "informal": file.client.informal,
            "counsellor": self._staff(file.client.counsellor_id),
            "sessions": [
                {
                    **self._named(session),
                    "steps": [str(step.id) for step in file.steps if step.session_id == session.id],
                    "addenda": [self._named(one) for one in file.addenda if one.session_id == session.id],
                }
                for session in file.sessions
            ],
            "plan": plan,
            "referrals": [self._referral(one) for one in file.referrals],
            "consent": "recorded" if asked else "not_yet_recorded",
            "consents": [self._named(one) for one in file.consents],
            "assessments": [self._named(one) for one in file.assessments],
            "visits": builtins(file.visits),
            "possible_duplicates": [duplicate(one) for one in self.duplicates],
            "conflicts": [self._conflict(one) for one in file.conflicts],
            "history": [self._entry(one) for one in self.history],
        }

    def _client(self) -> Told:
        """Return all fields, the empty ones too: the number first, then section by section."""
        in_order = [one.name for section in SECTIONS.values() for one in fields(section)]
        return {name: builtins(getattr(self.file.client, name)) for name in ("client_no", *in_order, "id")}

    def _named(self, record: Any) -> Told:
        told: Told = builtins(record)
        told["counsellor"] = self._staff(record.counsellor_id)
        return told

    def _staff(self, author: UUID | None) -> str | None:
        names: Mapping[Any, str] = self.file.staff
        return names.get(author, _OF_NO_CENTRE.get(author))

    def _referral(self, view: ReferralView) -> Told:
        return {
            **self._named(view.referral),
            "state": str(view.state),
            "events": [self._named(event) for event in view.events],
            "letters": [self._named(letter) for letter in view.letters],
        }

    def _entry(self, entry: HistoryEntry) -> Told:
        return {**builtins(entry), "by": self._staff(entry.author)}

    def _conflict(self, one: Conflict) -> Told:
        return {
            "id": one.id,
            "kind": one.kind,
            "record_id": str(one.record_id),
            "field": one.field,
            "critical": one.critical,
            "shown": one.shown.value,
            "other": one.other.value,
            "who": {"shown": self._side(one.shown), "other": self._side(one.other)},
            "when": {
                "shown": builtins(time_of(one.shown.clock)),
                "other": builtins(time_of(one.other.clock)),
            },
        }

    def _side(self, side: Side) -> str:
        return self._staff(side.author) or side.desk
