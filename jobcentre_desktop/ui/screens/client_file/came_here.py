"""How a client came here from another centre: from where, when, why, and what the colleagues there wrote."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.transfer_client import CameHere
from jobcentre_desktop.ui.screens.client_file.moving import centre_words
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row


class CameHereCard(Card):
    """Hidden for a client who was registered here."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        self._where = Label("", "strong", wrap=True)
        self._why = Label("", "small", wrap=True)
        self._note = Label("", wrap=True)
        icon = Icon(tools.look, "building", "primary", 22)
        words = column(self._where, self._why, self._note, gap=2)
        super().__init__(None, row(column(icon, None), (words, 1), gap=12), parent=parent)
        self._tools = tools
        self.hide()

    def show_came(self, came: CameHere | None) -> None:
        self.setVisible(came is not None)
        if came is None:
            return
        self._where.say(partial(self._where_words, came))
        self._why.say(partial(self._why_words, came))
        self._note.say(partial(self._tools.look.breakable, came.note or ""))
        self._note.setVisible(bool(came.note))

    def _where_words(self, came: CameHere) -> str:
        return self.tr("Came from {centre}").format(centre=centre_words(self._tools.look, came.origin))

    def _why_words(self, came: CameHere) -> str:
        told = self._tools.look.format
        day = told.short_date(told.local(came.at).date())
        reason = self._tools.coded.label("transfer_reason", came.reason)
        parts = (self.tr("Moved on {day}: {reason}").format(day=day, reason=reason), came.by)
        return " · ".join(part for part in parts if part)
