"""How one page asks for another without knowing it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from jobcentre_desktop.ui.shell.places import CLIENT_FILE, PAPERS, REFERRAL, REGISTER, SESSION


class Navigator(QObject):
    """Pages call it, the window listens.

    `about` is what the page should show: an id, a draft, a typed text.
    """

    page_requested = Signal(str, object)
    back_requested = Signal()
    help_requested = Signal(str)
    report_requested = Signal()
    restore_requested = Signal()

    def open(self, page: str, about: object = None) -> None:
        """Go to a page by its name (shell/places.py)."""
        self.page_requested.emit(page, about)

    def back(self) -> None:
        """Go back to the page before this one; drafts are kept."""
        self.back_requested.emit()

    def open_help(self, name: str) -> None:
        """Open a page of help beside the page in front."""
        self.help_requested.emit(name)

    def report_problem(self) -> None:
        """Begin a report for support."""
        self.report_requested.emit()

    def restore_copy(self) -> None:
        """Lock the desk and ask at the door which copy is to be its file."""
        self.restore_requested.emit()

    def open_client(self, client: object) -> None:
        """Open a client's file; `client` is the ClientId."""
        self.open(CLIENT_FILE, client)

    def register_client(self, typed: str = "") -> None:
        """Open the registration with what was typed into the search."""
        self.open(REGISTER, typed)

    def open_session(self, about: object) -> None:
        """Open the session editor; `about` says which client or session."""
        self.open(SESSION, about)

    def open_referral(self, about: object) -> None:
        """Open the referral page; `about` says which client or referral."""
        self.open(REFERRAL, about)

    def open_papers(self, about: object) -> None:
        """Open the papers to print; `about` says whose."""
        self.open(PAPERS, about)
