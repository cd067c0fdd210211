"""When the client is to be asked next, with the way to write down what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.task_words import task_words
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.shell.places import FOLLOW_UPS
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row

_FOLLOW_UPS = ("referral_follow_up", "placement_follow_up")


class NextFollowUpCard(Card):
    """Also without a plan one can write down what was heard: clients ring by themselves."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self._tools = tools
        self._item: DueItem | None = None
        self._when = Label("", "strong", wrap=True)
        self._what = Label("", "small", wrap=True)
        self.write = Button(tools.look, lambda: self.tr("Write the result"), kind="ghost", compact=True)
        told = column(Label(lambda: self.tr("Next follow-up"), "small"), self._when, self._what, gap=0)
        self.body.addLayout(row(Icon(tools.look, "phone", "primary", 22), (told, 1), gap=12))
        self.body.addLayout(row(self.write, None))
        self.write.clicked.connect(self._on_write_clicked)

    def show_file(self, file: ClientFile) -> None:
        planned = next((one for one in file.tasks if one.kind in _FOLLOW_UPS), None)
        self._item = planned or DueItem(
            kind="unplanned",
            record_id=file.client.id,
            client_id=file.client.id,
            client_name=file.client.name,
            on=self._tools.services.clock.today(),
            at=None,
            counsellor_id=None,
            text="",
        )
        self._when.say(self._nothing_words if planned is None else partial(self._day_words, planned))
        self._what.say("" if planned is None else partial(task_words, planned))
        self._what.setVisible(planned is not None)

    def _nothing_words(self) -> str:
        return self.tr("Nothing is planned")

    def _day_words(self, item: DueItem) -> str:
        today = self._tools.services.clock.today()
        day = self._tools.look.format.day(item.on, today)
        if item.on < today:
            return self.tr("was due {day}").format(day=day)
        return day

    def _on_write_clicked(self) -> None:
        if self._item is not None:
            self._tools.navigator.open(FOLLOW_UPS, self._item)
