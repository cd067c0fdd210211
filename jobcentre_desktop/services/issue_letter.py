"""The referral letter: preview, make and keep, confirm the paper, reprint.

Order matters: the letter's record and its bytes are committed before anything is printed; the referral counts
as issued only when the counsellor says that the paper is in hand; a reprint is the same bytes marked as a
copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jobcentre_desktop.domain.cambodia import wall_clock
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    FieldMissing,
    HeadMustReview,
    InputProblems,
    LetterMadeElsewhere,
    LetterNotIssued,
    NotFound,
    ReferralCannotMove,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, LetterId, ReferralEventId, ReferralId
from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.numbers import printed_referral_no, tidy_number
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.referral import (
    IssuedLetter,
    Referral,
    ReferralEvent,
    ReferralState,
    current_state,
    moment_after,
)
from jobcentre_desktop.domain.referral_checks import is_sensitive, must_be_reviewed
from jobcentre_desktop.domain.scanning import referral_code
from jobcentre_desktop.domain.usual_centre import UsualCentre
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer, Language, Letters, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk, read_enrolment
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.letter_heading import heading_of
from jobcentre_desktop.services.moved_clients import must_be_shown
from jobcentre_desktop.services.refer_client import (
    events_of,
    partner_by_no,
    state_of,
    usual_until,
    with_partner,
)
from jobcentre_desktop.services.register_client import centre_of
from jobcentre_desktop.services.seal_letter import SealLetter

_NOT_IN_A_PREVIEW = frozenset(
    {"client_id", "counsellor_id", "referral_no", "made_on", "partner", "partner_id", "reviewed_by"}
)
_DOTTED = "." * 40
_OVER = frozenset({ReferralState.CANCELLED, ReferralState.EXPIRED})
_STILL_TO_SAY = {
    ReferralState.DRAFT: (ReferralState.ISSUED, ReferralState.HANDED_OVER),
    ReferralState.ISSUED: (ReferralState.HANDED_OVER,),
}
"""Which steps the word "the paper is in hand" stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOnFile:
    """A letter with its bytes; `copy` is 0 for the original, else the number of this reprint."""

    letter: IssuedLetter
    pdf: bytes
    copy: int = 0


@dataclass(frozen=True, slots=True)
class IssueLetter:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    letters: Letters
    codes: CodeLists
    gazetteer: Gazetteer
    usual: UsualCentre
    seal: SealLetter
    working_days: KeepWorkingDays
    me: Counsellor

    def by_no(self, number: str) -> ReferralId:
        """Return the referral of a typed number. Raises NotFound."""
        with self.open_work(reading=True) as work:
            return work.diary.referral_by_no(tidy_number(number))

    def facts(self, referral_id: ReferralId) -> ReferralLetterFacts:
        """Return what the letter will say. Raises NotFound, ClientMoved."""
        with self.open_work(reading=True) as work:
            return self._facts(work, _shown(work, referral_id))

    def preview(self, referral_id: ReferralId, language: Language) -> bytes:
        """Return the letter marked "preview, not valid", or as it was when it is already on file.

        Raises NotFound, ClientMoved, CharacterNotPrintable.
        """
        with self.open_work(reading=True) as work:
            referral = _shown(work, referral_id)
            if (known := _on_file(work, referral, language)) is not None:
                return known.pdf
            facts = self._facts(work, referral)
        return self.letters.referral_letter(facts, language, "preview")

    def preview_of(self, client_id: ClientId, raw: Mapping[str, Json], language: Language) -> bytes:
        """Return the letter that a referral not yet saved would give, marked "preview"; keep nothing.

        `raw` is what `ReferClient` takes. What is missing is dotted, what cannot be read is left out. Raises
        FieldMissing while no type is chosen, NotFound, ClientMoved, CharacterNotPrintable.
        """
        values = self._readable(raw)
        if not values.get("type"):
            raise FieldMissing("type")
        number = raw.get("partner")
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            partner = partner_by_no(work, number) if number else None
            facts = self._facts(work, self._not_yet_saved(work, client_id, with_partner(values, partner)))
        return self.letters.referral_letter(facts, language, "preview")

    def as_one(self, *letters: LetterOnFile) -> bytes:
        """Return the letters as one file to print: a single one is its own bytes, unchanged."""
        return letters[0].pdf if len(letters) == 1 else self.letters.together(*(one.pdf for one in letters))

    def make(self, referral_id: ReferralId, language: Language) -> LetterOnFile:
        """Make the letter, sign its code, commit its record and bytes before any printing; once per language.

        Raises HeadMustReview, ReferralCannotMove for a cancelled or expired one, LetterMadeElsewhere,
        NotFound, ClientMoved, CharacterNotPrintable.
        """
        with self.open_work(reading=True) as work:
            referral = _shown(work, referral_id)
            self._check(work, referral)
            if (known := _on_file(work, referral, language)) is not None:
                return known
            if _is_made(work, referral, language):
                raise LetterMadeElsewhere(referral.referral_no)
            facts, enrolment = self._facts(work, referral), read_enrolment(work)
        pdf = self.letters.referral_letter(self.seal(facts, enrolment), language, "none")
        letter = IssuedLetter(
            id=LetterId(self.new_id()),
            client_id=referral.client_id,
            referral_id=referral.id,
            referral_no=referral.referral_no,
            counsellor_id=self.me.id,
            language=language,
            wording=self.letters.wording(language),
            sha256=hashlib.sha256(pdf).hexdigest(),
            made_at=self.clock.now(),
        )
        with self.open_work() as work:
            if (
                known := _on_file(work, referral, language)
            ) is not None:  # made while this one was being drawn
                return known
            work.records.add(letter)
            work.letter_files.keep(letter.id, pdf)
            work.commit()
        return LetterOnFile(letter=letter, pdf=pdf)

    def confirm_paper(self, referral_id: ReferralId) -> None:
        """The counsellor holds the paper: the referral is issued and handed over.

        Saying so again, of a second language or once the partner has answered, changes nothing. Raises
        LetterNotIssued when no letter was made, ReferralCannotMove for a cancelled or expired one, NotFound.
        """
        with self.open_work() as work:
            referral = work.records.get(Referral, referral_id)
            letters = work.records.of_client(IssuedLetter, referral.client_id)
            if all(letter.referral_id != referral_id for letter in letters):
                raise LetterNotIssued(referral.referral_no)
            events = events_of(work, referral)
            state = current_state(events)
            _refuse_when_over(state)
            for to in _STILL_TO_SAY.get(state, ()):
                event = self._event(referral, to, moment_after(events, self.clock.now()))
                work.records.add(event)
                events = (*events, event)
            work.commit()

    def reprint(self, letter_id: LetterId) -> LetterOnFile:
        """Return the same bytes marked as a copy with its number.

        Raises ReferralCannotMove for a cancelled or expired one, LetterMadeElsewhere, NotFound, ClientMoved.
        """
        with self.open_work() as work:
            letter = work.records.get(IssuedLetter, letter_id)
            _refuse_when_over(state_of(work, _shown(work, letter.referral_id)))
            try:
                pdf = work.letter_files.read(letter_id)
            except NotFound:
                raise LetterMadeElsewhere(letter.referral_no) from None
            copy = work.letter_files.next_copy(letter_id)
            work.commit()
        language: Language = "km" if letter.language == "km" else "en"
        return LetterOnFile(letter=letter, pdf=self.letters.mark_as_copy(pdf, copy, language), copy=copy)

    def _readable(self, raw: Mapping[str, Json]) -> dict[str, Any]:
        """Return those of the typed values that a referral can have, as far as they can be read."""
        read = ReadInput(self.codes, self.gazetteer)
        values: dict[str, Any] = {}
        for name, value in raw.items():
            if name not in _NOT_IN_A_PREVIEW:
                with suppress(InputProblems):
                    values |= read(Referral, {name: value})
        return values

    def _not_yet_saved(self, work: Work, client_id: ClientId, told: dict[str, Any]) -> Referral:
        today = self.clock.today()
        desk = read_desk(work)
        if not (told.get("partner_name_km") or told.get("partner_name_en")):
            told["partner_name_km"] = _DOTTED
        calendar = self.working_days.calendar(work)
        told.setdefault("valid_until", usual_until(calendar, today, told.get("appointment")))
        told.setdefault("purpose", "")
        return Referral(
            **told,
            id=ReferralId(client_id),
            client_id=client_id,
            counsellor_id=self.me.id,
            made_on=today,
            referral_no=f"R{desk.centre_code}-{today.year % 100:02d}-{desk.letter}.....-.",
        )

    def _event(self, referral: Referral, to: ReferralState, at: datetime) -> ReferralEvent:
        return ReferralEvent(
            id=ReferralEventId(self.new_id()),
            client_id=referral.client_id,
            referral_id=referral.id,
            counsellor_id=self.me.id,
            at=at,
            state=to,
        )

    def _check(self, work: Work, referral: Referral) -> None:
        _refuse_when_over(state_of(work, referral))
        if must_be_reviewed(referral.type) and referral.reviewed_by is None:
            raise HeadMustReview

    def _facts(self, work: Work, referral: Referral) -> ReferralLetterFacts:
        client = work.records.get(Client, referral.client_id)
        centre = centre_of(work)
        documents = self.codes.get("identity_document_type")
        told = not is_sensitive(referral.type)
        day, at = wall_clock(referral.appointment) if referral.appointment else (None, None)
        return ReferralLetterFacts(
            centre=heading_of(centre, self.gazetteer, self.usual),
            referral_no=referral.referral_no,
            printed_no=printed_referral_no(referral.referral_no),
            qr_payload=referral_code(referral.referral_no),
            issued_on=referral.made_on,
            lunar_line=referral.lunar_line or lunar_date(referral.made_on).line(),
            type=referral.type,
            partner_name=Words(referral.partner_name_km or "", referral.partner_name_en or ""),
            addressee=Words(referral.addressee_km or "", referral.addressee_en or ""),
            client_name_km=client.name_km,
            client_name_la=client.name_la,
            client_no=client.client_no,
            sex=client.sex,
            birth_year=client.dob_year or 0,
            phone=phone_shown(client.phone) if client.phone and referral.print_phone else None,
            purpose=referral.purpose if told else "",
            reference=(referral.reference or "") if told else "",
            appointment_on=day,
            appointment_at=at,
            contact=referral.contact or "",
            documents_carried=tuple(
                Words(documents.label(code, "km"), documents.label(code, "en"))
                for code in referral.documents_carried
            ),
            valid_until=referral.valid_until,
            copies_to=tuple(line for line in (referral.copies_to or "").splitlines() if line.strip()),
            signer_name=Words(referral.signer_name_km or "", referral.signer_name_en or "")
            if referral.signer_name_km or referral.signer_name_en
            else Words(centre.head_name_km, centre.head_name_en),
        )


def _refuse_when_over(state: ReferralState) -> None:
    """Raise ReferralCannotMove for a referral whose paper is void: it must not look valid again."""
    if state in _OVER:
        raise ReferralCannotMove(state, ReferralState.ISSUED)


def _is_made(work: Work, referral: Referral, language: Language) -> bool:
    letters = work.records.of_client(IssuedLetter, referral.client_id)
    return any(one.referral_id == referral.id and one.language == language for one in letters)


def _shown(work: Work, referral_id: ReferralId) -> Referral:
    referral = work.records.get(Referral, referral_id)
    must_be_shown(work, referral.client_id)
    return referral


def _on_file(work: Work, referral: Referral, language: Language) -> LetterOnFile | None:
    for letter in work.records.of_client(IssuedLetter, referral.client_id):
        if letter.referral_id == referral.id and letter.language == language:
            try:
                return LetterOnFile(letter=letter, pdf=work.letter_files.read(letter.id))
            except NotFound:
                continue
    return None
