"""A draft about a client whose file is no longer here: what is said of it, and how it is put away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.errors import ClientMoved, JobCentreError
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.keep_drafts import KeepDrafts
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks


def ended_words(draft: Draft, why: JobCentreError) -> str:
    """Return why a draft can no longer be finished here."""
    if isinstance(why, ClientMoved):
        words = QCoreApplication.translate(
            "EndedDraft",
            "{name} moved to centre {centre}: the draft about them can no longer be saved here.",
        )
        return words.format(name=draft.title or "…", centre=why.centre)
    return QCoreApplication.translate(
        "EndedDraft", "A draft about a client whose data were erased: it can no longer be saved."
    )


def put_away_label() -> str:
    """Return what the button says."""
    return QCoreApplication.translate("EndedDraft", "Put away")


def put_away(page: Page, drafts: KeepDrafts, tasks: Tasks, draft: Draft, done: Callable[[], None]) -> None:
    """Throw a draft away, with Undo, and call `done` after each of the two."""
    told = partial(_on_put_away, page, drafts, tasks, draft, done)
    tasks.run(partial(drafts.drop, draft.id), owner=page, done=told, failed=page.show_problem)


def _on_put_away(
    page: Page, drafts: KeepDrafts, tasks: Tasks, draft: Draft, done: Callable[[], None], _nothing: None
) -> None:
    def undo() -> None:
        tasks.run(
            partial(drafts.put_back, draft), owner=page, done=lambda _n: done(), failed=page.show_problem
        )

    page.say(lambda: QCoreApplication.translate("EndedDraft", "The draft is put away."), undo=undo)
    done()
