"""Find clients: by anything typed, by number, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.ports import ClientRow, OpenWork


@dataclass(frozen=True, slots=True)
class FindClients:
    open_work: OpenWork

    def __call__(self, text: str, *, limit: int = 20) -> tuple[ClientRow, ...]:
        """Return the best matches for a name in either script, a phone, a client or document number.

        The number may be what a scanner typed from a card.
        """
        with self.open_work(reading=True) as work:
            return work.clients.search(_number_or(text), limit) if text.strip() else ()

    def erased_on(self, client_no: str) -> date | None:
        """Return when the data of the client who had this number were erased; None for any other text."""
        with self.open_work(reading=True) as work:
            return work.erasures.by_no(tidy_number(_number_or(client_no)))

    def by_no(self, client_no: str) -> ClientId:
        """Raises NotFound, ClientErased."""
        with self.open_work(reading=True) as work:
            return work.clients.by_no(tidy_number(_number_or(client_no)))

    def page(self, *, offset: int = 0, limit: int = 200) -> tuple[ClientRow, ...]:
        with self.open_work(reading=True) as work:
            return work.clients.page(offset=offset, limit=limit)

    def count(self) -> int:
        with self.open_work(reading=True) as work:
            return work.clients.count()


def _number_or(text: str) -> str:
    """Return the number in the text of a code, as it stands in the file; any other text as it is."""
    scanned = read_number(text)
    return text if scanned is None else scanned.number
