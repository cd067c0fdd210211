"""Facts on paper: the makers of pages and the printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from jobcentre_desktop.domain.papers.paper_facts import PaperFacts
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts

Language = Literal["km", "en"]


LetterMark = Literal["none", "preview", "copy"]


class Letters(Protocol):
    """Facts become PDF bytes. Same facts, same bytes."""

    def wording(self, language: Language) -> str:
        """Return the version of the wording in use, e.g. "2026-11"."""
        ...

    def referral_letter(self, facts: ReferralLetterFacts, language: Language, mark: LetterMark) -> bytes:
        """Raises CharacterNotPrintable."""
        ...

    def check_text(self, text: str) -> None:
        """Raises CharacterNotPrintable for a text with a sign that no typeface of our papers has."""
        ...

    def mark_as_copy(self, pdf: bytes, copy_number: int, language: Language) -> bytes: ...
    def recovery_sheet(self, facts: RecoverySheetFacts, language: Language) -> bytes: ...
    def paper(self, facts: PaperFacts, language: Language, mark: LetterMark) -> bytes:
        """Return the paper that these facts are for. Raises CharacterNotPrintable."""
        ...

    def together(self, *pdfs: bytes) -> bytes:
        """Return one PDF with the pages of all, in order."""
        ...


class PagePictures(Protocol):
    def __call__(self, pdf: bytes, dpi: int) -> tuple[bytes, ...]:
        """Return each page as PNG bytes."""
        ...


@dataclass(frozen=True, slots=True)
class PageSize:
    """The sheet a page is made for, in points (72 to the inch)."""

    wide: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GreyPage:
    """A page as grey dots, a byte each from 0 (black) to 255, in rows of `stride` bytes."""

    size: PageSize
    width: int
    height: int
    stride: int
    dots: bytes


class PrinterPages(Protocol):
    """The pages of a PDF for a printer: asked one by one, for a page at 600 dots an inch takes 35 MB."""

    def sizes(self, pdf: bytes) -> tuple[PageSize, ...]:
        """Return the size of every page."""
        ...

    def grey(self, pdf: bytes, number: int, dpi: int) -> GreyPage:
        """Return a page, numbered from 0, at `dpi` dots per inch."""
        ...
