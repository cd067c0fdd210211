"""The front door of this room: facts in, PDF bytes out, in Khmer or in English."""

from __future__ import annotations

from pathlib import Path

from jobcentre_desktop.documents.papers.appointment_slip import AppointmentSlip
from jobcentre_desktop.documents.papers.client_card import ClientCard
from jobcentre_desktop.documents.papers.consent_form import ConsentForm
from jobcentre_desktop.documents.papers.counselling_summary import CounsellingSummary
from jobcentre_desktop.documents.papers.daily_register import DailyRegister
from jobcentre_desktop.documents.papers.day_sheet import DaySheet
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.recovery_sheet import RecoverySheet
from jobcentre_desktop.documents.papers.referral_letter import ReferralLetter
from jobcentre_desktop.documents.papers.registration_form import RegistrationForm
from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.papers.wording import Wordings
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.documents.typesetting.shaping import shape
from jobcentre_desktop.documents.unprintable import naming_the_fact
from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.papers.consent_form import ConsentFormFacts
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts
from jobcentre_desktop.domain.papers.day_sheet import DaySheetFacts
from jobcentre_desktop.domain.papers.paper_facts import PaperFacts
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.domain.papers.registration_form import RegistrationFormFacts
from jobcentre_desktop.ports import Language, LetterMark


class PdfLetters:
    """Makes every paper the app prints; fonts and wordings come from the `resources` folder, each read once.

    The same facts give the same bytes. Each method raises CharacterNotPrintable when a fact holds a character
    that none of our fonts has.
    """

    def __init__(self, resources: Path) -> None:
        self._shelf = FontShelf(resources / "fonts")
        self._wordings = Wordings(resources / "letters")
        self._breaks = LineBreaks(resources)

    def wording(self, language: Language) -> str:
        """Return the version of the referral letter's wording in use, e.g. "2026-11"."""
        return self._wordings.latest("referral", language).version

    def referral_letter(self, facts: ReferralLetterFacts, language: Language, mark: LetterMark) -> bytes:
        """Return the letter with its return slip; `mark` ("preview", "copy" or "none") stands across it."""
        paper = ReferralLetter(self._head(language), self._wordings.latest("referral", language))
        with naming_the_fact(facts, self.check_text):
            return paper.pdf(facts, mark)

    def check_text(self, text: str) -> None:
        """Raise CharacterNotPrintable for a text with a sign that none of our typefaces has."""
        for line in text.splitlines():
            shape(line, self._shelf.body)

    def mark_as_copy(self, pdf: bytes, copy_number: int, language: Language) -> bytes:
        """Return a reprint: the same bytes, and after them a stamp with the number of the copy."""
        # pypdf takes a tenth of a second to import: paid by the first copy, not by the start of the app.
        from jobcentre_desktop.documents.copies import CopyStamp

        return CopyStamp(self._head(language)).mark(pdf, copy_number)

    def recovery_sheet(self, facts: RecoverySheetFacts, language: Language) -> bytes:
        return RecoverySheet(self._head(language), self._wordings.latest("recovery", language)).pdf(facts)

    def paper(self, facts: PaperFacts, language: Language, mark: LetterMark) -> bytes:
        """Return the paper that these facts are for; `mark` stands across it."""
        with naming_the_fact(facts, self.check_text):
            return self._paper(facts, language, mark)

    def _paper(self, facts: PaperFacts, language: Language, mark: LetterMark) -> bytes:
        head, wordings = self._head(language), self._wordings
        match facts:
            case ClientCardFacts():
                return ClientCard(head, wordings.latest("client_card", language)).pdf(facts, mark)
            case AppointmentSlipFacts():
                return AppointmentSlip(head, wordings.latest("appointment_slip", language)).pdf(facts, mark)
            case RegistrationFormFacts():
                consent = wordings.latest("consent", language)
                form = RegistrationForm(head, wordings.latest("registration", language), consent)
                return form.pdf(facts, mark)
            case ConsentFormFacts():
                return ConsentForm(head, wordings.latest("consent", language)).pdf(facts, mark)
            case DailyRegisterFacts():
                return DailyRegister(head, wordings.latest("daily_register", language)).pdf(facts, mark)
            case DaySheetFacts():
                receipt = wordings.latest("receipt", language)
                return DaySheet(head, wordings.latest("day_sheet", language), receipt).pdf(facts, mark)
            case CounsellingSummaryFacts():
                wording = wordings.latest("counselling_summary", language)
                return CounsellingSummary(head, wording).pdf(facts, mark)

    def together(self, *pdfs: bytes) -> bytes:
        """Return one file with the pages of all, in order."""
        from jobcentre_desktop.documents.joining import join_pdfs

        return join_pdfs(pdfs)

    def _head(self, language: Language) -> Letterhead:
        return Letterhead(self._wordings.latest("letterhead", language), self._shelf, self._breaks)
