"""What every paper of a centre begins with: country and motto, ministry, agency, centre; and its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from jobcentre_desktop.documents.papers.dates import figures
from jobcentre_desktop.documents.papers.ornament import Ornament
from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Gap, Stack
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.documents.typesetting.page import Frame, Mark, Placed, draw_pages
from jobcentre_desktop.documents.typesetting.pdf_file import PdfFile
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.ports import LetterMark


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Sets the head of a paper in one language, and makes the file of its finished pages."""

    wording: Wording
    shelf: FontShelf
    breaks: LineBreaks

    def typesetter(self, size: float, kept_whole: Iterable[str] = ()) -> Typesetter:
        """Return a typesetter in the language of the paper, for type of `size` points."""
        return Typesetter(self.shelf, self.breaks, size, self.wording.language, kept_whole)

    def country(self, setter: Typesetter) -> Block:
        """Return the two centred lines of the state and the ornament below them (domain brief §5.2)."""
        return Stack(
            (
                setter.heading(self.wording.text("country"), scale=1.35, align="centre"),
                setter.heading(self.wording.text("motto"), scale=1.12, align="centre"),
                Gap(2),
                Ornament(setter.size * 11),
                Gap(3),
            )
        )

    def centre(self, setter: Typesetter, centre: CentreHeading) -> Block:
        """Return the issuing body: ministry, agency, centre, and in small type where to find it."""
        language = self.wording.language
        lines: list[Block] = [
            setter.heading(centre.ministry.in_language(language) or self.wording.text("ministry")),
            setter.heading(centre.agency.in_language(language) or self.wording.text("agency")),
            setter.heading(centre.name.in_language(language)),
        ]
        address = centre.address.in_language(language)
        found = [self.wording.text("address", address=address)] if address else []
        found += [self.wording.text("phone", phone=centre.phone_in(language))] if centre.phone else []
        if found:
            lines.append(setter.text("   ".join(found), scale=0.82))
        return Stack(tuple(lines))

    def finished(
        self,
        pages: list[list[Placed]],
        frame: Frame,
        *,
        title: str,
        written_on: date,
        mark: LetterMark,
        of: str = "",
    ) -> bytes:
        """Draw the pages and return the file.

        `of` stands beside the number of each page, so that loose sheets find back to each other.
        """
        file = PdfFile(title=title, language=self.wording.language, written_on=written_on)
        across = None if mark == "none" else Mark(self.wording.text(f"mark_{mark}"), self.shelf.bold)
        draw_pages(file, pages, frame, mark=across, page_number=partial(self._page_number, of))
        return file.to_bytes()

    def _page_number(self, of: str, page: int, pages: int) -> Block:
        language = self.wording.language
        text = self.wording.text("page", page=figures(page, language), pages=figures(pages, language))
        return self.typesetter(8.5).text(f"{of}   {text}" if of else text, align="centre")
