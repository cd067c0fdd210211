"""What a client was asked to agree to and said, gathered for the printed consent form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import SHARE_PARTNER, Consent, in_force
from jobcentre_desktop.domain.papers.consent_form import Answer, ConsentFormFacts, ConsentLine
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.ports import CodeLists, Work


@dataclass(frozen=True, slots=True)
class AskConsent:
    """Gathers every purpose, asked or not: a form shows what it does not say yes to as well."""

    codes: CodeLists

    def blank(self, heading: CentreHeading) -> ConsentFormFacts:
        """Return the form to be filled in by hand."""
        return ConsentFormFacts(
            centre=heading, lines=tuple(self._open(one.code) for one in self.codes.get("consent_purpose"))
        )

    def __call__(
        self, work: Work, client: Client, *, heading: CentreHeading, signed: SignedOn, counsellor: str
    ) -> ConsentFormFacts:
        """Return the form with the client's last word on each purpose."""
        words = in_force(work.records.of_client(Consent, client.id))
        told = sorted(words.values(), key=lambda one: one.at)
        return ConsentFormFacts(
            centre=heading,
            client_no=client.client_no,
            client_name_km=client.name_km,
            client_name_la=client.name_la,
            lines=tuple(self._lines(work, words)),
            read_aloud=True if any(one.read_aloud_by for one in told) else None,
            with_guardian=client.may_be_a_minor(signed.day),
            guardian=client.guardian_name or "",
            witness=next((one.witness for one in reversed(told) if one.witness), ""),
            counsellor=counsellor,
            signed=signed,
        )

    def _lines(self, work: Work, words: Mapping[str, Consent]) -> Iterator[ConsentLine]:
        for purpose in self.codes.get("consent_purpose"):
            told = [one for one in words.values() if one.purpose == purpose.code]
            if not told:
                yield self._open(purpose.code)
            for one in told:
                yield self._line(work, one)

    def _open(self, purpose: str) -> ConsentLine:
        return ConsentLine(purpose=purpose, name=self.codes.get("consent_purpose").words(purpose))

    def _line(self, work: Work, consent: Consent) -> ConsentLine:
        answer = Answer.AGREED if consent.given else Answer.REFUSED
        return ConsentLine(
            purpose=consent.purpose,
            name=self.codes.get("consent_purpose").words(consent.purpose),
            answer=Answer.WITHDRAWN if consent.withdrawn else answer,
            on=local_day(consent.at),
            how=self.codes.get("consent_how").words(consent.how),
            text_version=consent.text_version,
            partner=_partner_of(work, consent) if consent.purpose == SHARE_PARTNER else "",
            witness=consent.witness or "",
            by_guardian=consent.by_guardian,
        )


def _partner_of(work: Work, consent: Consent) -> str:
    if consent.partner_name or consent.partner_id is None:
        return consent.partner_name or ""
    partner = work.records.find(Partner, consent.partner_id)
    return partner.name if partner else ""
