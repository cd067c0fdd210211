"""Counts the keys and the active time of the form in front, and has them kept once the form is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from jobcentre_desktop.domain.pace import FillingIn
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

_NO_KEYS_ALONE = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
        *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock),
    }
)
_PRESSED = QEvent.Type.ShortcutOverride
"""Comes to the window once for each press, also of keys that a shortcut then takes, as Ctrl+Enter; KeyPress
does not."""
_CLICKED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class PaceKeeper(QObject):
    """Watches the events of the native window and takes none away.

    What is typed elsewhere than into the page (the search at the top, help) is not counted; what a held key
    repeats is one key. Work in a dialog of its own has a window of its own, and is not counted either.
    """

    def __init__(
        self,
        window: MainWindow,
        services: Callable[[], DeskServices | None],
        records: Tasks,
        *,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._services, self._records, self._clock = window, services, records, clock
        window.pages.page_built.connect(self._on_page_built)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is _PRESSED or kind in _CLICKED:
            page = self._window.page()
            if page is not None and page.filling is not None and self._is_in(page):
                key = isinstance(event, QKeyEvent) and is_key(event)
                page.filling.touch(self._clock.now().timestamp(), key=key)
        return False

    def _is_in(self, page: Page) -> bool:
        cursor = self._window.focusWidget()
        return cursor is not None and page.isAncestorOf(cursor)

    def _on_page_built(self, page: Page) -> None:
        page.form_saved.connect(self._on_form_saved)

    def _on_form_saved(self, form: str, filling: FillingIn) -> None:
        # Behind all that the page itself still asks for: nobody waits for a figure.
        QTimer.singleShot(0, self, partial(self._keep, form, filling))

    def _keep(self, form: str, filling: FillingIn) -> None:
        services = self._services()
        if services is not None:
            self._records.run(
                partial(services.keep_pace.keep, form, filling),
                owner=self,
                done=_kept,
                failed=let_bugs_rise,
            )


def is_key(event: QKeyEvent) -> bool:
    """Return whether a press counts as a key: not a repetition, not Shift or Ctrl by themselves."""
    return not event.isAutoRepeat() and event.key() not in _NO_KEYS_ALONE


def _kept(_nothing: None) -> None:
    """Nothing is shown of it."""
