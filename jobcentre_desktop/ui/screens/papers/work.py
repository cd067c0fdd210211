"""What the papers page has done off the screen: open, draw, make. Holds services, never a widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import SessionId
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import Language, PagePictures
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.paper_preview import ENGLISH, Drawn
from jobcentre_desktop.ui.shell.about import PapersAbout


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPapers:
    """The papers to choose from: a client's, or the centre's."""

    about: PapersAbout
    kinds: tuple[PaperKind, ...]
    client: Client | None = None
    sessions: tuple[CounsellingSession, ...] = ()
    """The client's, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A paper as it is chosen on the page."""

    kind: PaperKind
    about: PapersAbout
    session_id: SessionId | None = None
    day: date | None = None
    lunar_line: str | None = None


@dataclass(frozen=True, slots=True)
class PapersWork:
    services: DeskServices
    pictures: PagePictures

    def open(self, about: PapersAbout) -> OpenedPapers:
        """Return which papers there are. Raises NotFound."""
        if about.client_id is None:
            return OpenedPapers(about=about, kinds=self.services.make_paper.kinds_for_centre())
        file = self.services.show_client(about.client_id)
        return OpenedPapers(
            about=about,
            kinds=self.services.make_paper.kinds_for_client(about.client_id),
            client=file.client,
            sessions=file.sessions,
        )

    def draw(self, wish: Wish, languages: Sequence[str], dpi: int) -> Drawn:
        """Draw the paper. Raises what `make` raises."""
        pdfs = [self._make(wish, one) for one in languages]
        return Drawn(pages=tuple(page for pdf in pdfs for page in self.pictures(pdf, dpi)))

    def make(self, wish: Wish, languages: Sequence[str]) -> bytes:
        """Return the paper as one PDF. Raises NothingToPrint, NotFound, CharacterNotPrintable."""
        return self.services.make_paper.together(*(self._make(wish, one) for one in languages))

    def _make(self, wish: Wish, language: str) -> bytes:
        spoken: Language = "en" if language == ENGLISH else "km"
        return self.services.make_paper.make(
            wish.kind,
            spoken,
            client_id=wish.about.client_id,
            session_id=wish.session_id,
            day=wish.day,
            lunar_line=wish.lunar_line,
        )
