"""Keeps what is typed into a form as a draft in the file: every two seconds and on leaving a field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.keep_drafts import KeepDrafts
from jobcentre_desktop.ui.tasks import Tasks

EVERY_MS = 2000
"""How long typing may go on before it is kept (screen rules, no. 3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a form holds now, and what the list of drafts calls it."""

    facts: Facts
    title: str = ""
    client_id: ClientId | None = None


class DraftKeeper(QObject):
    """One form's draft. `kept` carries the instant at which it was on disk, `failed` what went wrong.

    Call `touch` on every edit. Nothing is written for a form that nobody typed into. While the form itself is
    being saved it may be `held`: a draft kept then would outlive the save that drops it.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self, drafts: KeepDrafts, tasks: Tasks, *, form: str, watched: QWidget, read: Callable[[], Typed]
    ) -> None:
        super().__init__(watched)
        self._drafts = drafts
        self._tasks = tasks
        self._form = form
        self._watched = watched
        self._read = read
        self._draft_id: DraftId | None = None
        self._touched = self._held = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.keep_now)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def draft_id(self) -> DraftId | None:
        """Return the draft under way; None before `begin`."""
        return self._draft_id

    @property
    def is_touched(self) -> bool:
        """Return whether something was typed that is not yet kept."""
        return self._touched

    def begin(self, draft_id: DraftId | None = None) -> None:
        """Start on a draft that was found, or on a new one."""
        self.timer.stop()
        self._touched = self._held = False
        self._draft_id = draft_id or self._drafts.new_draft_id()

    def stop(self) -> None:
        """Keep nothing from now on; what was kept stays."""
        self.timer.stop()
        self._touched = False
        self._draft_id = None

    def touch(self) -> None:
        """Hear that something was typed."""
        if self._draft_id is None:
            return
        self._touched = True
        if not self.timer.isActive():
            self.timer.start()

    def hold(self) -> None:
        """Keep nothing until `release` or `begin`; what is typed meanwhile is remembered."""
        self._held = True
        self.timer.stop()

    def release(self) -> None:
        """Hear that the form was not saved after all: what stands in it is worth keeping."""
        self._held = False
        self.touch()

    def keep_now(self) -> None:
        """Write down what was typed since the last time."""
        self.timer.stop()
        if self._draft_id is None or self._held or not self._touched:
            return
        self._touched = False
        typed, draft_id = self._read(), self._draft_id
        self._tasks.run(
            partial(
                self._drafts.keep,
                draft_id,
                self._form,
                typed.facts,
                title=typed.title,
                client_id=typed.client_id,
            ),
            owner=self,
            done=self._on_kept,
            failed=partial(self._on_failed, draft_id),
        )

    def drop(self) -> None:
        """Throw the draft away: it was saved as a record, or is not wanted."""
        if self._draft_id is not None:
            dropped = self._draft_id
            self.stop()
            self._tasks.run(
                partial(self._drafts.drop, dropped),
                owner=self,
                done=self._ignore,
                failed=partial(self._on_failed, dropped),
            )

    def _on_focus_changed(self, old: QWidget | None, _new: QWidget | None) -> None:
        if self._touched and old is not None and self._watched.isAncestorOf(old):
            self.keep_now()

    def _on_kept(self, draft: Draft) -> None:
        # A draft that was left, dropped or is being saved is not what the screen shows now.
        if draft.id == self._draft_id and not self._held:
            self.kept.emit(draft.changed_at)

    def _on_failed(self, draft_id: DraftId, error: BaseException) -> None:
        if not isinstance(error, JobCentreError):
            raise error
        self._touched = self._touched or draft_id == self._draft_id
        self.failed.emit(error)

    @staticmethod
    def _ignore(_nothing: None) -> None:
        """A dropped draft needs no word."""
