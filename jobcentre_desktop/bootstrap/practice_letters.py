"""Letters of a practice desk: every one carries the mark "not valid", whatever is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.papers.paper_facts import PaperFacts
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.ports import Language, LetterMark, Letters


@dataclass(frozen=True, slots=True)
class PracticeLetters:
    """`ports.Letters` that never makes an official paper."""

    papers: Letters

    def wording(self, language: Language) -> str:
        return self.papers.wording(language)

    def referral_letter(self, facts: ReferralLetterFacts, language: Language, mark: LetterMark) -> bytes:
        return self.papers.referral_letter(facts, language, "preview")

    def check_text(self, text: str) -> None:
        self.papers.check_text(text)

    def mark_as_copy(self, pdf: bytes, copy_number: int, language: Language) -> bytes:
        return self.papers.mark_as_copy(pdf, copy_number, language)

    def recovery_sheet(self, facts: RecoverySheetFacts, language: Language) -> bytes:
        return self.papers.recovery_sheet(facts, language)

    def paper(self, facts: PaperFacts, language: Language, mark: LetterMark) -> bytes:
        return self.papers.paper(facts, language, "preview")

    def together(self, *pdfs: bytes) -> bytes:
        return self.papers.together(*pdfs)
