"""A paper as it will come out of the printer, with the choice of its language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import ElidedLabel
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.sheet import Sheet
from jobcentre_desktop.ui.words import Words, language_changed

DRAW_AFTER_MS = 250
"""How long typing rests before the paper is drawn again."""
KHMER, ENGLISH, BOTH = "km", "en", "both"
_INCHES = 210 / 25.4
"""Width of an A4 sheet."""
_FINER = 2
"""A page is drawn so many times finer than shown and then made smaller: the small print stays legible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Pages as PNG; `made` when they are what is printed, not only how it will look."""

    pages: tuple[bytes, ...]
    made: bool = True


Wanted: TypeAlias = Callable[[tuple[str, ...], int], Callable[[], Drawn] | None]
"""Asked for languages and dots per inch; what it returns draws them, None when there is nothing to draw."""


class PaperPreview(Card):
    """The sheets in a card.

    What `wanted` returns is run off the screen; without it the words `empty` are shown. `note` says what the
    sheets are. `failed` hears why they could not be drawn, `mended` that they could again. `language_chosen`
    tells that the person wants the paper in another language, `larger_wanted` carries whether it should have
    the whole page for itself.
    """

    drawn = Signal()
    language_chosen = Signal()
    larger_wanted = Signal(bool)

    def __init__(
        self,
        look: Look,
        tasks: Tasks,
        wanted: Wanted,
        *,
        empty: tuple[Words, Words],
        note: Callable[[Drawn], str],
        failed: Callable[[BaseException], None],
        mended: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._tasks, self._wanted, self._note_of = tasks, wanted, note
        self._failed, self._mended = failed, mended
        self._drawing = self._once_more = self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_AFTER_MS)
        self._timer.timeout.connect(self.draw_now)
        self.language = Segmented(
            lambda: [(KHMER, self.tr("Khmer")), (ENGLISH, self.tr("English")), (BOTH, self.tr("Both"))],
            may_be_empty=False,
        )
        self.language.set_value(KHMER)
        self._is_large = False
        self.larger = Button(look, self._larger_words, kind="ghost", icon="eye", compact=True)
        self.larger.setCheckable(True)
        self.sheet = Sheet(look)
        self._note = ElidedLabel("", "small")
        self._empty = EmptyState(look, "file-text", *empty)
        self.area = Scroll(column(row(None, (self.sheet, 1000), None), None))
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stack = QStackedWidget()
        self._stack.setProperty("kind", "scrolled")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.area)
        self.body.addLayout(Flow(self.language, self.larger, apart=True))
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._note)
        self.language.edited.connect(self.language_chosen)
        self.sheet.resized.connect(self.draw_soon)
        self.larger.toggled.connect(self._on_larger_toggled)
        self.retranslate()

    def languages(self) -> tuple[str, ...]:
        """Return the languages wanted, Khmer first."""
        chosen = self.language.value() or KHMER
        return (KHMER, ENGLISH) if chosen == BOTH else (chosen,)

    def draw_soon(self) -> None:
        """Draw when typing has come to rest."""
        self._timer.start()

    def draw_now(self) -> None:
        """Draw off the screen; while a drawing is under way, only the last wish is remembered."""
        self._timer.stop()
        if not self.isVisible():
            return
        if self._drawing:
            self._once_more = True
            return
        dpi = self._dpi()
        work = self._wanted(self.languages(), dpi)
        if work is None:
            self.show_nothing()
            return
        self._drawing = True
        self._tasks.run(work, owner=self, done=partial(self._show_drawn, dpi), failed=self._show_not_drawn)

    def show_nothing(self) -> None:
        """Say that there is no paper yet."""
        self.sheet.show_pictures([], 0)
        self._note.say("")
        self._stack.setCurrentWidget(self._empty)

    def is_at_rest(self) -> bool:
        """Return whether the sheet shows what was last typed."""
        return not (self._drawing or self._timer.isActive())

    def note(self) -> str:
        """Return what is said about the sheet."""
        return self._note.text()

    def retranslate(self) -> None:
        self.language.name_parts(self.tr("Language of the paper"))
        self.area.setAccessibleName(self.tr("The paper as it will be printed"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _dpi(self) -> int:
        """Return the resolution at which a page is as wide as there is room."""
        wide = self.sheet.width() * self.devicePixelRatioF()
        return max(80, min(200, round(_FINER * wide / _INCHES)))

    def _show_drawn(self, dpi: int, drawn: Drawn) -> None:
        self.sheet.show_pictures(drawn.pages, round(dpi * _INCHES))
        self._note.say(partial(self._note_of, drawn))
        self._stack.setCurrentWidget(self.area)
        if self._has_failed:
            self._has_failed = False
            self._mended()
        self.drawn.emit()
        self._go_on()

    def _show_not_drawn(self, error: BaseException) -> None:
        self._has_failed = True
        self._go_on()
        self._failed(error)

    def _go_on(self) -> None:
        self._drawing = False
        if self._once_more:
            self._once_more = False
            self.draw_now()

    def _larger_words(self) -> str:
        if self._is_large:
            return self.tr("Show the form")
        return self.tr("Larger")

    def _on_larger_toggled(self, on: bool) -> None:
        self._is_large = on
        self.larger.say(self._larger_words)
        self.larger_wanted.emit(on)
