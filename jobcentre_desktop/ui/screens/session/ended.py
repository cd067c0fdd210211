"""How a session ends, and how it is gone on with: finished and opened again, or its draft thrown away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.draft_keeper import Typed
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.opening import FORM, session_of
from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.widgets.dialog import ask


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSession:
    """What it takes to open a session again that was just finished or mended."""

    about: SessionAbout
    acted: Acted[None]
    typed: Typed
    """The form as it was saved."""
    is_new: bool


def open_again(services: DeskServices, saved: SavedSession) -> SessionAbout:
    """Take a session back as it was saved; what had been typed is a draft again.

    The draft of a new one is about a session under an id of its own: the one taken back keeps its history.
    Raises TooLateToUndo.
    """
    typed = dict(saved.typed.facts)
    if saved.is_new:
        typed["session_id"] = str(services.new_id())
    services.undo_act(saved.acted)
    draft = services.keep_drafts.keep(
        services.keep_drafts.new_draft_id(),
        FORM,
        typed,
        title=saved.typed.title,
        client_id=saved.about.client_id,
    )
    return SessionAbout(saved.about.client_id, session_of(draft))


def saved_words(look: Look, name: str, minutes: int) -> str:
    """Say whose session is saved, and how long it was."""
    words = QCoreApplication.translate("SessionPage", "The session with {name} is saved: {length}.")
    return words.format(name=name, length=look.format.minutes(minutes))


def ask_to_discard(look: Look, window: QWidget) -> bool:
    """Ask before what was typed is thrown away."""
    return ask(
        look,
        window,
        lambda: QCoreApplication.translate("SessionPage", "Delete this draft?"),
        lambda: QCoreApplication.translate(
            "SessionPage",
            "What you typed here and did not finish is deleted. Sessions that were saved stay.",
        ),
        lambda: QCoreApplication.translate("SessionPage", "Delete the draft"),
        dangerous=True,
    )
