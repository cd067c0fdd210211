"""What every part of the client file works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTools:
    look: Look
    services: DeskServices
    navigator: Navigator
    tasks: Tasks
    coded: Coded
    words: FactWords
    page: Page
    """Shows problems and toasts."""

    @property
    def undoing(self) -> Undoing:
        """Return what a change is saved with that the toast can take back."""
        return Undoing(self.page, self.services.undo_act, self.tasks)

    def save(
        self,
        work: Callable[[], Any],
        *,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run a change off the screen; a problem goes to the page's notice bar unless `failed` takes it."""
        self.tasks.run(work, owner=owner, done=done, failed=failed or self.page.show_problem)
