"""Answering a dialog that waits for its answer, as a person does while it is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid
from ui.client_scene import button
from ui.screen import assert_named

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.widgets.dialog import Dialog

_EVERY_MS, _TRIES = 10, 300


def answering(act: Callable[[Dialog], None]) -> list[Dialog]:
    """Have `act` deal with the next dialog that opens; it is cancelled if it is still open afterwards.

    Before, all in it that the keyboard reaches must have its name for a screen reader, in both languages.
    Returns a list that holds the dialog once it has opened.
    """
    met: list[Dialog] = []

    def meet(tries: int = 0) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None and tries < _TRIES:  # one that opens when a lane has counted what it tells
            QTimer.singleShot(_EVERY_MS, partial(meet, tries + 1))
            return
        assert isinstance(dialog, Dialog), "no dialog opened"
        met.append(dialog)
        try:
            _assert_named_in_both_languages(dialog)
            act(dialog)
        finally:
            if isValid(dialog) and dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)

    QTimer.singleShot(0, meet)
    return met


def _assert_named_in_both_languages(dialog: Dialog) -> None:
    look, cursor = dialog._look, dialog.focusWidget()
    spoken = look.language
    for language in (*(one for one in Language if one is not spoken), spoken):
        look.change(language=language)
        assert_named(dialog)
    assert dialog.focusWidget() is cursor, "the language took the cursor away"


def pressing(text: str) -> Callable[[Dialog], None]:
    """Return an answer that only presses the button whose text begins so."""
    return lambda dialog: button(dialog, text).click()
