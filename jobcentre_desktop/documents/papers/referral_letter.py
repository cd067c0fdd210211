"""The referral letter: an official letter of one page with its tear-off return slip.

Parts and their order: domain brief §5.1; what it holds: §4.2.
"""

from __future__ import annotations

from jobcentre_desktop.documents.papers.client_names import main_name
from jobcentre_desktop.documents.papers.dates import date_words, figures, time_words
from jobcentre_desktop.documents.papers.labelled import labelled
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.return_slip import ReturnSlip
from jobcentre_desktop.documents.papers.signatures import date_lines
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Columns, Gap, Stack
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.documents.typesetting.table import Table
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.ports import LetterMark

# Sizes tried, in points, until letter and slip fit on one page; else the slip gets a page of its own.
_SIZES = (11.0, 10.5, 10.0, 9.5)
_SIZE_ON_TWO_PAGES = 10.5
_INDENT = 12 * MM
_QR_SIDE = 25 * MM
_ROOM_TO_SIGN = 15 * MM


class ReferralLetter:
    """Makes the letter in one language. `wording` holds the sentences of all referral types."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording

    def pdf(self, facts: ReferralLetterFacts, mark: LetterMark) -> bytes:
        """Return the letter. Raises CharacterNotPrintable, and KeyError for a type without wording."""
        frame = Frame()
        wording = self._wording.for_type(facts.type)
        for size in (*_SIZES, _SIZE_ON_TWO_PAGES):
            whole = (facts.client_name_km, facts.client_name_la, *facts.centre.cut_nowhere)
            setter = self._head.typesetter(size, whole)
            letter = _Letter(self._head, wording, setter, facts)
            slip = ReturnSlip(wording, setter, facts, self._head.wording).block()
            pages = lay_out(letter.blocks(), frame, slip)
            if len(pages) == 1:
                break
        title = wording.text("file_title", number=facts.printed_no)
        return self._head.finished(pages, frame, title=title, written_on=facts.issued_on, mark=mark)


class _Letter:
    """One letter at one type size: its parts from top to bottom."""

    def __init__(
        self, head: Letterhead, wording: Wording, setter: Typesetter, facts: ReferralLetterFacts
    ) -> None:
        self._head = head
        self._wording = wording
        self._set = setter
        self._facts = facts
        self._language = wording.language
        self._addressee = facts.addressee.in_language(self._language)

    def blocks(self) -> list[Block]:
        return [
            self._head.country(self._set),
            self._head.centre(self._set, self._facts.centre),
            self._number(),
            self._set.heading(self._wording.text("title"), scale=1.2, align="centre"),
            Gap(3),
            *labelled(self._set, self._top_lines()),
            Gap(2),
            self._sentence("opening"),
            Gap(3),
            self._client(),
            Gap(3),
            *labelled(self._set, self._details()),
            Gap(2),
            self._end(),
            Gap(4),
        ]

    def _number(self) -> Block:
        number = figures(self._facts.printed_no, self._language)
        if self._facts.centre.letters:
            number = f"{number} {self._facts.centre.letters}"
        return self._set.text(self._head.wording.text("number", number=number))

    def _top_lines(self) -> list[tuple[str, Block]]:
        """To whom, about what, with reference to what."""
        facts, wording = self._facts, self._wording
        to = facts.partner_name.in_language(self._language)
        if self._addressee:
            to = wording.text("to_addressee", addressee=self._addressee, partner=to)
        name = main_name(facts, self._language)
        reference = wording.text("reference_client", client_no=facts.client_no)
        if facts.reference and self._wording.prints_reason:
            reference = wording.text("reference_more", client_no=facts.client_no, reference=facts.reference)
        return [
            (wording.text("to"), self._set.text(self._set.bold(to))),
            (wording.text("subject"), self._set.text(wording.text("about", name=name))),
            (wording.text("reference"), self._set.text(reference)),
        ]

    def _sentence(self, name: str) -> Block:
        """Set a sentence of the body, justified; facts in it are not set apart: they are names of offices."""
        text = self._wording.text(
            name,
            addressee=self._addressee or self._wording.text("addressee"),
            centre=self._facts.centre.name.in_language(self._language),
        )
        return self._set.text(text, align="justify", first_indent=_INDENT)

    def _client(self) -> Block:
        """Return the person as a table of one row, as lists of candidates are written."""
        facts, setter = self._facts, self._set
        names = [("name_km", facts.client_name_km), ("name_la", facts.client_name_la)]
        if self._language == "en":
            names.reverse()
        codes = [
            ("sex", self._head.wording.text(f"sex_{facts.sex}")),
            ("birth_year", figures(facts.birth_year, self._language) if facts.birth_year else ""),
            ("client_no", facts.client_no),
            ("client_phone", facts.phone or ""),
        ]
        heading = {
            name: setter.text(self._wording.text(name), scale=0.88, align="centre")
            for name, value in names + codes
            if value
        }
        row = {name: setter.text(setter.bold(value), align="centre") for name, value in names if value}
        row |= {name: setter.text(value, align="centre") for name, value in codes if value}

        # Figures are not broken over lines, unless somebody has several phones; the names share what is left.
        whole = Frame().width
        needed = {name: max(heading[name].natural_width(), row[name].natural_width()) + 9 for name in row}
        if facts.phone:
            needed["client_phone"] = min(needed["client_phone"], 0.22 * whole)
        left = whole - sum(needed[name] for name, value in codes if value)
        for_names = sum(needed[name] for name, value in names if value)
        widths = needed | {name: needed[name] * left / for_names for name, value in names if value}
        return Table(
            shares=tuple(width / sum(widths.values()) for width in widths.values()),
            heading=tuple(heading.values()),
            rows=(tuple(row.values()),),
            padding=4,
        )

    def _details(self) -> list[tuple[str, Block]]:
        """Purpose, appointment and documents; each only when there is something to say."""
        facts, wording, details = self._facts, self._wording, list[tuple[str, Block]]()
        if facts.purpose and self._wording.prints_reason:
            details.append((wording.text("purpose"), self._set.text(facts.purpose, align="justify")))
        when = self._appointment()
        if when:
            details.append((wording.text("appointment"), self._set.text(self._set.bold(when))))
        if facts.documents_carried:
            names = [document.in_language(self._language) for document in facts.documents_carried]
            text = wording.text("between_documents").join(names)
            details.append((wording.text("documents"), self._set.text(text)))
        return details

    def _appointment(self) -> str:
        facts, wording = self._facts, self._wording
        parts: list[str] = []
        if facts.appointment_on:
            day = date_words(facts.appointment_on, self._language)
            if facts.appointment_at:
                hour = time_words(facts.appointment_at, self._language)
                parts.append(wording.text("appointment_date_time", date=day, time=hour))
            else:
                parts.append(wording.text("appointment_date", date=day))
        if facts.contact:
            parts.append(wording.text("contact", contact=facts.contact))
        return ", ".join(parts)

    def _note(self) -> Block:
        """Return the statement that the service is free and nobody is obliged (Labour Law art. 258-260)."""
        until = date_words(self._facts.valid_until, self._language)
        label = self._set.bold(f"{self._wording.text('note')} ")
        return self._set.text(label, self._wording.text("note_free", date=until), scale=0.9)

    def _end(self) -> Block:
        """Return the request with all that follows it: a signature never stands alone on a page."""
        return Stack(
            (
                self._sentence("request"),
                self._sentence("closing"),
                self._note(),
                Gap(3),
                self._signature(),
            )
        )

    def _signature(self) -> Block:
        """Return the QR code and the copies at the left; date, signature and name at the right."""
        facts, setter, words = self._facts, self._set, self._head.wording
        copies = [*facts.copies_to, self._wording.text("archive")]
        left = Stack(
            (
                Beside(self._qr(), QrCode(facts.qr_payload, _QR_SIDE).breadth, Gap(0)),
                setter.text(setter.bold(self._wording.text("copies_to")), scale=0.82),
                *(setter.text(f"- {name}", scale=0.82) for name in copies),
            )
        )
        signed = SignedOn(day=facts.issued_on, lunar_line=facts.lunar_line)
        post = facts.signer_title.in_language(self._language)
        post = post or facts.centre.head_title.in_language(self._language) or words.text("head_of_centre")
        name = facts.signer_name.in_language(self._language)
        name = name or facts.centre.head_name.in_language(self._language)
        right = Stack(
            (
                *date_lines(self._head, setter, facts.centre, signed),
                setter.heading(post, align="centre"),
                setter.text(words.text("signature_and_stamp"), align="centre", scale=0.8, grey=0.35),
                Gap(_ROOM_TO_SIGN),
                setter.label(name, align="centre"),
            )
        )
        return Columns(((0.4, left), (0.6, right)))

    def _qr(self) -> Block:
        """Return the QR code with the whole number below it, for whoever has no scanner."""
        facts = self._facts
        number = self._set.code(facts.referral_no, scale=0.82, align="centre")
        return Stack((QrCode(facts.qr_payload, _QR_SIDE), number))
