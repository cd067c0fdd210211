"""Signs the code of a letter with this desk's key, when the central server has certified it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain import letter_token
from jobcentre_desktop.domain.letter_name import digests_of
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.ports import Enrolment, LetterSeal


@dataclass(frozen=True, slots=True)
class SealLetter:
    seal: LetterSeal

    def __call__(self, facts: ReferralLetterFacts, enrolment: Enrolment | None) -> ReferralLetterFacts:
        """Return the facts with the signed code.

        They keep the plain number on a desk that nobody could verify (not enrolled, not certified, withdrawn)
        and for a day beyond what the code can say: no letter fails for its code.
        """
        certificate = enrolment.certificate if enrolment else None
        if enrolment is None or certificate is None or certificate.withdrawn_on is not None:
            return facts
        token = letter_token.LetterToken(
            key_id=letter_token.key_id_of(bytes.fromhex(certificate.public_key)),
            letter_no=facts.referral_no,
            issued_on=facts.issued_on,
            valid_until=facts.valid_until,
            names=digests_of(facts.referral_no, facts.client_name_km, facts.client_name_la, facts.birth_year),
        )
        try:
            core = letter_token.packed(token)
        except ValueError:
            return facts
        signature = self.seal.sign(enrolment.private_key, letter_token.signed_words(core))
        return replace(facts, qr_payload=letter_token.text_of(core, signature))
