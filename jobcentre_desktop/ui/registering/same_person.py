"""The one question before saving somebody who is strongly alike to a person on file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.duplicates import AGAINST
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.ui.client_parts.likeness_words import reason_words
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.registering.duplicates_panel import level_pill, who_words
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.person_card import PersonCard


class SamePersonDialog(Dialog):
    """`open_wanted` carries the ClientId of the file; accepted means: it is somebody else, save.

    At an event there is one thing more to say: it is the same person, who came (`came_wanted`).
    """

    open_wanted = Signal(object)
    came_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        alike: tuple[PossibleDuplicate, ...],
        parent: QWidget | None = None,
        *,
        at_event: bool = False,
    ) -> None:
        super().__init__(look, lambda: self.tr("Is this the same person?"), parent=parent)
        self._first = first = alike[0]
        row = first.row
        reasons = [one for one in first.likeness.reasons if one not in AGAINST]
        self.body.addWidget(
            Label(
                lambda: self.tr(
                    "Somebody on file is very much like the client you are registering. Nothing is saved yet."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(
            PersonCard(
                look,
                row.name,
                lines=(partial(who_words, look, row), row.client_no, row.place_name_km or ""),
                reasons=[partial(reason_words, one) for one in reasons],
                pill=level_pill(first.likeness.level),
            )
        )
        self.came: Button | None = None
        if at_event:
            self.came = self.add_button(lambda: self.tr("The same person: they came"), kind="primary")
            self.came.clicked.connect(self._on_came_clicked)
        self.open_file = self.add_button(
            lambda: self.tr("Open that file"), kind="secondary" if at_event else "primary"
        )
        self.somebody_else = self.add_button(lambda: self.tr("It is somebody else: save"))
        self.back = self.add_cancel()
        self.open_file.clicked.connect(self._on_open_clicked)
        self.somebody_else.clicked.connect(self.accept)
        (self.came or self.open_file).setFocus()

    def _on_came_clicked(self) -> None:
        self.reject()
        self.came_wanted.emit(self._first.row)

    def _on_open_clicked(self) -> None:
        self.reject()
        self.open_wanted.emit(self._first.row.id)
