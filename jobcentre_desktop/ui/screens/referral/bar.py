"""What can be done with a referral from where it stands: the buttons at the foot and in the heading."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.pill import Pill

_OVER = frozenset({ReferralState.CANCELLED, ReferralState.EXPIRED})
_MAY_GO_AGAIN = _OVER | {ReferralState.NO_SHOW, ReferralState.NOT_ACCEPTED}
"""After these the client may be sent again, under a new number."""


class ReferralBar(Footer):
    """`first_time` is asked whether nobody holds the letter yet, so that what is printed is no copy."""

    def __init__(self, look: Look, words: ReferralWords, first_time: Callable[[], bool]) -> None:
        self._words = words
        self._first_time = first_time
        self.make = Button(
            look,
            lambda: QCoreApplication.translate("ReferralBar", "Make the letter"),
            kind="primary",
            icon="file-check",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.print_letter = Button(
            look, self._print_words, kind="primary", icon="printer", shortcut="Ctrl+P", show_key=True
        )
        self.pdf = Button(
            look,
            lambda: QCoreApplication.translate("ReferralBar", "Save as PDF"),
            icon="file-down",
            shortcut="Ctrl+Shift+P",
        )
        self.again = Button(
            look, lambda: QCoreApplication.translate("ReferralBar", "Issue again"), icon="refresh-cw"
        )
        self.discard = Button(
            look, lambda: QCoreApplication.translate("ReferralBar", "Delete the draft"), kind="ghost"
        )
        super().__init__(look, self.make, self.print_letter, self.pdf, self.again, self.discard)
        self.client = Button(
            look, lambda: QCoreApplication.translate("ReferralBar", "Client file"), icon="user"
        )
        """For the heading of the page."""
        self.state = Pill("", "quiet")
        """For the heading of the page."""

    def show_standing(self, view: ReferralView | None, languages: tuple[str, ...], *, is_open: bool) -> None:
        """Offer what fits: a form, a letter to make in a language that is not there yet, or one to print."""
        made = view is not None and {one.language for one in view.letters}.issuperset(languages)
        over = view is not None and view.state in _OVER
        self.make.setVisible(not (made or over))
        self.print_letter.setVisible(made)
        self.print_letter.retranslate()
        self.pdf.setVisible(made)
        self.again.setVisible(view is not None and view.state in _MAY_GO_AGAIN)
        self.discard.setVisible(view is None)
        self.client.setVisible(is_open)
        self.state.setVisible(view is not None)
        if view is not None:
            self.state.show_status(partial(self._words.standing, view), self._words.standing_tone(view))
        self.set_busy(not is_open)
        if view is not None and self._words.waits_for_head(view):
            self.make.setEnabled(False)

    def main(self) -> QWidget:
        """Return what most people do next with a referral; never what would end it."""
        offered = (self.make, self.print_letter, self.again)
        return next((one for one in offered if one.isVisible() and one.isEnabled()), self.client)

    def _print_words(self) -> str:
        if self._first_time():
            return QCoreApplication.translate("ReferralBar", "Print the letter")
        return QCoreApplication.translate("ReferralBar", "Print a copy")
