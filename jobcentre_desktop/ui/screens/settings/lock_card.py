"""After how long this desk's screen locks itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.segmented import Segmented

_OFFERED = (2, 5, 10, 15, 30)


class LockCard(Card):
    """`done` carries words once it is kept, `refused` why it is not. It holds at once, for everybody here."""

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        tasks: Tasks,
        idle: IdleLock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Locking and who works here"), parent=parent)
        self._services, self._tasks, self._idle = services, tasks, idle
        self.minutes = Segmented(
            lambda: [(str(n), look.format.minutes(n)) for n in _OFFERED], may_be_empty=False
        )
        self.minutes.setEnabled(services.me.may_keep_desk())
        self.minutes.edited.connect(self._on_edited)
        lock_after = Field(lambda: self.tr("Lock the screen when nobody types for"), self.minutes)
        told = Label(
            lambda: self.tr(
                "Ctrl+L locks at once. Somebody else can sign in then: what you were typing stays yours, and "
                "is there when you come back."
            ),
            "muted",
            wrap=True,
        )
        self.body.addWidget(told)
        self.body.addLayout(row(lock_after, None))

    def load(self) -> None:
        self._tasks.run(
            self._services.lock_time.minutes, owner=self, done=self._show, failed=self.refused.emit
        )

    def _show(self, minutes: int) -> None:
        self.minutes.set_value(str(minutes))

    def _on_edited(self) -> None:
        minutes = int(self.minutes.value() or self._idle.minutes)
        self._tasks.run(
            partial(self._services.lock_time.set, minutes),
            owner=self,
            done=partial(self._on_kept, minutes),
            failed=self.refused.emit,
        )

    def _on_kept(self, minutes: int, _nothing: None) -> None:
        self._idle.set_minutes(minutes)
        self.done.emit(lambda: self.tr("Saved on this computer."))
