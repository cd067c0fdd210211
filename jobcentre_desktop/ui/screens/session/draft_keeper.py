"""Puts what is typed into the encrypted file meanwhile: every two seconds, and when the cursor moves on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.keep_drafts import KeepDrafts
from jobcentre_desktop.ui.tasks import Tasks

EVERY_MS = 2000
"""How long something typed may wait before it is kept."""


class DraftKeeper(QObject):
    """`kept` carries the Draft that is now in the file, `failed` what went wrong.

    While the form itself is being saved it is `held`: a draft kept then would outlive the save that drops it.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        keep_drafts: KeepDrafts,
        form: str,
        typed: Callable[[], Facts],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keep_drafts, self._form, self._typed = tasks, keep_drafts, form, typed
        self._draft_id: DraftId | None = None
        self._client_id: ClientId | None = None
        self._title = ""
        self._unkept = False
        self._held = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.keep)

    @property
    def has_unkept(self) -> bool:
        """Return whether something typed is not yet in the file."""
        return self._unkept

    def begin(self, draft_id: DraftId, client_id: ClientId, title: str) -> None:
        """Keep for another form from now on; nothing of it is unkept yet."""
        self._draft_id, self._client_id, self._title = draft_id, client_id, title
        self._unkept = self._held = False
        self.timer.stop()

    def touch(self) -> None:
        """Something was typed."""
        self._unkept = True
        if not self.timer.isActive():
            self.timer.start()

    def hold(self) -> None:
        """Keep nothing until `release`."""
        self._held = True
        self.timer.stop()

    def release(self) -> None:
        """The form was not saved after all: what stands in it is worth keeping."""
        self._held = False
        self.touch()

    def forget(self) -> None:
        """What was typed is saved or thrown away."""
        self._unkept = False

    def keep(self) -> None:
        """Put what stands in the form into the file, when it is new."""
        self.timer.stop()
        if not self._unkept or self._held or self._draft_id is None:
            return
        self._unkept = False
        self._tasks.run(
            partial(
                self._keep_drafts.keep,
                self._draft_id,
                self._form,
                self._typed(),
                title=self._title,
                client_id=self._client_id,
            ),
            owner=self,
            done=self._on_kept,
            failed=self._on_failed,
        )

    def _on_kept(self, draft: Draft) -> None:
        if draft.id == self._draft_id and not self._held:
            self.kept.emit(draft)

    def _on_failed(self, error: BaseException) -> None:
        self._unkept = True
        self.failed.emit(error)
