"""Who is shown here in full: not the client whose file is at another centre by now."""

from __future__ import annotations

from jobcentre_desktop.domain.errors import ClientErased, ClientMoved
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import ClientRow, Work


def is_handed_over(work: Work, client_id: ClientId) -> bool:
    """Return whether another centre has the file: from then on only a summary is shown here."""
    away = work.clients.transfer_away(client_id)
    return away is not None and away[1] is not None


def must_be_shown(work: Work, client_id: ClientId) -> None:
    """Raises ClientMoved for a client whose file was handed over, ClientErased for one who was erased."""
    if erased := work.erasures.erased_on(client_id):
        raise ClientErased(erased)
    if is_handed_over(work, client_id):
        raise ClientMoved(work.clients.row(client_id).moved_to)


def shown_whole(work: Work, rows: tuple[ClientRow, ...]) -> tuple[ClientRow, ...]:
    """Return the rows without those of clients who were handed over."""
    return tuple(row for row in rows if not (row.moved_to and is_handed_over(work, row.id)))
