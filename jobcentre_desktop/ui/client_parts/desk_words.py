"""Where a change was made, in words: at a desk, by the central server itself, or by the central office."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE, is_server_line


def desk_words(desk_name: str, author: UUID | None = None) -> str:
    """Return e.g. "desk 02-A" for a name in the change log; its epoch says nothing to people."""
    if is_server_line(desk_name):
        if author == CENTRAL_OFFICE:
            return QCoreApplication.translate("Desks", "the central office, at the client’s request")
        return QCoreApplication.translate("Desks", "the central server")
    told = QCoreApplication.translate("Desks", "desk {desk}")
    return told.format(desk=desk_name.partition(".")[0])
