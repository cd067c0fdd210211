"""Keep what a client agreed to, per purpose, and withdraw it when they say so."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import ClientId, ConsentId, PartnerId
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work

TEXT_VERSION = "2026-11"
"""The consent wording in use; a consent names the one it was given on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven:
    """A client's word on one purpose, as the counsellor enters it."""

    purpose: str
    given: bool
    how: str = "oral_witness"
    language: str = "km"
    read_aloud: bool = False
    witness: str | None = None
    partner_id: PartnerId | None = None
    partner_name: str | None = None
    by_guardian: bool = False
    withdrawn: bool = False


def add_consents(
    work: Work,
    client_id: ClientId,
    consents: tuple[ConsentGiven, ...],
    *,
    me: Counsellor,
    clock: Clock,
    new_id: NewId,
) -> tuple[Consent, ...]:
    """Add one row per decision inside somebody's work. Raises InputProblems."""
    now = clock.now()
    kept = tuple(
        Consent(
            id=ConsentId(new_id()),
            client_id=client_id,
            counsellor_id=me.id,
            purpose=one.purpose,
            given=one.given,
            withdrawn=one.withdrawn,
            how=one.how,
            text_version=TEXT_VERSION,
            language=one.language,
            read_aloud_by=me.id if one.read_aloud else None,
            at=now,
            partner_id=one.partner_id,
            by_guardian=one.by_guardian,
            **read_texts(Consent, witness=one.witness, partner_name=one.partner_name),
        )
        for one in consents
    )
    for consent in kept:
        work.records.add(consent)
    return kept


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """Add decisions of a client; earlier ones stay readable."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def __call__(self, client_id: ClientId, *consents: ConsentGiven) -> tuple[Consent, ...]:
        """Raises NotFound for an unknown client, InputProblems."""
        with self.open_work() as work:
            work.records.get(Client, client_id)
            kept = add_consents(work, client_id, consents, me=self.me, clock=self.clock, new_id=self.new_id)
            work.commit()
        return kept
