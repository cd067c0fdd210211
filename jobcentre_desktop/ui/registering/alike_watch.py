"""Looks, while somebody types, who on file the client may be, and shows it in the panel at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.services.find_duplicates import LookForDuplicates, PossibleDuplicate
from jobcentre_desktop.ui.registering.duplicates_panel import DuplicatesPanel
from jobcentre_desktop.ui.tasks import Tasks

LOOK_AFTER_MS = 200
"""After the last key, until who is alike is looked for."""


class AlikeWatch(QObject):
    """`apart` holds who was said to be somebody else; `told_apart` tells that it grew by the person's word.

    An answer to an older question is dropped. `failed` carries what went wrong.
    """

    told_apart = Signal()
    failed = Signal(object)

    def __init__(
        self,
        panel: DuplicatesPanel,
        look_for: LookForDuplicates,
        tasks: Tasks,
        *,
        typed: Callable[[], tuple[dict[str, Any], ClientId]],
    ) -> None:
        super().__init__(panel)
        self._panel, self._look_for, self._tasks, self._typed = panel, look_for, tasks, typed
        self._question = 0
        self.apart: set[ClientId] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look_now)
        panel.not_same_wanted.connect(self._on_not_same_wanted)

    def touch(self) -> None:
        """Hear that something was typed."""
        self._timer.start()

    def look_now(self) -> None:
        """Ask about what stands in the form."""
        self._timer.stop()
        self._question += 1
        raw, client_id = self._typed()
        self._tasks.run(
            partial(self._look_for, raw, but_not=client_id),
            owner=self,
            done=partial(self._show_alike, self._question),
            failed=self.failed.emit,
        )

    def is_looking(self) -> bool:
        """Return whether something typed has not been asked about yet."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Show nobody, and drop what is still to come."""
        self._timer.stop()
        self._question += 1
        self._panel.show_alike(())

    def begin(self, apart: Sequence[ClientId] = ()) -> None:
        """Start on another client."""
        self.stop()
        self.apart = set(apart)

    def _show_alike(self, question: int, alike: Sequence[PossibleDuplicate]) -> None:
        if question == self._question:
            self._panel.show_alike([one for one in alike if one.row.id not in self.apart])

    def _on_not_same_wanted(self, client_id: ClientId) -> None:
        self.apart.add(client_id)
        self._panel.show_alike(
            [card.found for card in self._panel.cards if card.found.row.id not in self.apart]
        )
        self.told_apart.emit()
