"""What stands over a session: with whom, which of theirs it is, of what day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.screens.session.opening import Opened


def heading_words(look: Look, opened: Opened | None) -> str:
    if opened is None:
        return QCoreApplication.translate("SessionPage", "Counselling session")
    client = opened.file.client
    english = look.language is Language.ENGLISH
    name = (client.name_la or client.name_km) if english else (client.name_km or client.name_la)
    return QCoreApplication.translate("SessionPage", "Session with {name}").format(name=name)


def line_words(look: Look, opened: Opened | None, today: date) -> str:
    """Return the line under the heading; a session not yet kept is of today."""
    if opened is None:
        return ""
    ids = [one.id for one in opened.file.sessions]
    number = ids.index(opened.session_id) + 1 if opened.session_id in ids else len(ids) + 1
    day = today if opened.session is None else opened.session.held_on
    told = QCoreApplication.translate("SessionPage", "Session {number}")
    told = told.format(number=look.format.number(number))
    return " · ".join((told, look.format.long_date(day), opened.file.client.client_no))
