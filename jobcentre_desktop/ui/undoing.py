"""Undo by the toast: what a page saves is watched, and one press takes all of it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from jobcentre_desktop.domain.errors import Cancelled, JobCentreError
from jobcentre_desktop.services.undo_act import Acted, UndoAct
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.taking_back import TakingBack
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Undoing:
    """For the acts of one page; its toast may outlive it in front."""

    page: Page
    undo_act: UndoAct
    tasks: Tasks

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[Acted[T]], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do it off the screen; `done` gets what it gave with what it takes to go back."""
        watched = partial(self.undo_act.watch, work)
        self.tasks.run(watched, owner=owner, done=done, failed=failed or self.page.show_problem)

    def offer(
        self,
        words: Words | str,
        acted: Acted[Any],
        *,
        take_back: Callable[[], Any] | None = None,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Say what was done, with Undo: by `take_back` where more than records has to go.

        `then` gets what `take_back` gave.
        """
        self.page.say(words, undo=partial(self._undo, acted, take_back, then))

    def _undo(
        self,
        acted: Acted[Any],
        take_back: Callable[[], Any] | None,
        then: Callable[[Any], None] | None,
    ) -> None:
        taking = TakingBack(self.page)
        self.tasks.run(
            take_back or partial(self.undo_act, acted, progress=taking.report),
            owner=self.page,
            done=partial(self._on_undone, taking, then),
            failed=partial(
                self._on_refused,
                taking,
                partial(self.offer, _broken_off_words, acted, take_back=take_back, then=then),
            ),
        )

    def _on_undone(self, taking: TakingBack, then: Callable[[Any], None] | None, given: Any) -> None:
        taking.end()
        self.page.say(_taken_back_words)
        if then is not None:
            then(given)

    def _on_refused(self, taking: TakingBack, offer_again: Callable[[], None], error: BaseException) -> None:
        """Say why not: on the page, or by the toast when another page is in front by now."""
        taking.end()
        if not isinstance(error, JobCentreError):
            raise error
        if isinstance(error, Cancelled):
            offer_again()
        elif self.page.isVisible():
            self.page.show_problem(error)
        else:
            from jobcentre_desktop.ui.error_text import sentence  # as in `notices`: hardly ever needed

            self.page.say(partial(sentence, error))


def _taken_back_words() -> str:
    return QCoreApplication.translate("Undoing", "Taken back.")


def _broken_off_words() -> str:
    return QCoreApplication.translate("Undoing", "Stopped. Nothing was taken back.")
