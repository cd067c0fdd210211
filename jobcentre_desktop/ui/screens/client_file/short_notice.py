"""That a file was begun at an event in a few seconds, what is still to ask, and the way to it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.outreach import still_to_ask
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.shell.places import TO_COMPLETE
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row


class ShortNotice(QFrame):
    """Hidden once the required minimum is there."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._file: ClientFile | None = None
        self.setProperty("kind", "notice_warn")
        self._words = Label(self._short_words, wrap=True)
        self.complete = Button(tools.look, lambda: self.tr("Complete the file"), compact=True)
        self.complete.clicked.connect(self._on_complete_clicked)
        icon = Icon(tools.look, "list-checks", "warn", 20)
        self.setLayout(row(icon, (self._words, 1), self.complete, margins=(14, 6, 14, 6), gap=10))
        self.hide()

    def show_file(self, file: ClientFile | None) -> None:
        self._file = file
        self._words.retranslate()
        self.setVisible(bool(self._to_ask()))

    def _to_ask(self) -> tuple[str, ...]:
        return () if self._file is None else still_to_ask(to_facts(self._file.client))

    def _short_words(self) -> str:
        fields = ", ".join(map(field_name, self._to_ask()))
        return self._tools.look.breakable(
            self.tr("Short record from an event. Still to ask: {fields}").format(fields=fields)
        )

    def _on_complete_clicked(self) -> None:
        if self._file is not None:
            self._tools.navigator.open(TO_COMPLETE, self._file.client.id)
