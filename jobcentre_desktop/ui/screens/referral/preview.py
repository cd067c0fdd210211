"""The letter as it will come out of the printer, drawn beside the form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.referral.work import Drawn
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import ElidedLabel
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.words import language_changed

DRAW_AFTER_MS = 250
"""How long typing rests before the letter is drawn again."""
KHMER, ENGLISH, BOTH = "km", "en", "both"
_INCHES = 210 / 25.4
"""Width of an A4 sheet."""
_GAP = 10
_WIDEST = 900
"""Pixels; a sheet any wider than on paper is harder to read, not easier."""
_FINER = 2
"""A page is drawn so many times finer than shown and then made smaller: the small print stays legible."""


class LetterPreview(Card):
    """The sheet in a card, with the choice of the letter's language.

    `wanted` is asked what to draw in which languages and at how many dots per inch; what it returns is run
    off the screen, None shows an empty sheet. `language_chosen` tells that the person wants the letter in
    another language, `larger_wanted` carries whether the sheet should have the whole page for itself.
    """

    drawn = Signal()
    language_chosen = Signal()
    larger_wanted = Signal(bool)

    def __init__(
        self,
        look: Look,
        tasks: Tasks,
        wanted: Callable[[tuple[str, ...], int], Callable[[], Drawn] | None],
        failed: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._tasks, self._wanted, self._failed = tasks, wanted, failed
        self._drawing = self._once_more = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_AFTER_MS)
        self._timer.timeout.connect(self.draw_now)
        self.language = Segmented(
            lambda: [(KHMER, self.tr("Khmer")), (ENGLISH, self.tr("English")), (BOTH, self.tr("Both"))],
            may_be_empty=False,
        )
        self.language.name_parts(self.tr("Language of the letter"))
        self.language.set_value(KHMER)
        self._is_large = False
        self.larger = Button(look, self._larger_words, kind="ghost", icon="eye", compact=True)
        self.larger.setCheckable(True)
        self.sheet = Sheet(look)
        self._note = ElidedLabel("", "small")
        self._empty = EmptyState(
            look,
            "file-text",
            lambda: self.tr("The letter appears here"),
            lambda: self.tr(
                "Choose what the client is sent for; every word you type then shows on the sheet."
            ),
        )
        self.area = Scroll(column(row(None, (self.sheet, 1000), None), None))
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stack = QStackedWidget()
        self._stack.setProperty("kind", "scrolled")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.area)
        self.body.addLayout(row(self.language, None, self.larger, gap=8))
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._note)
        self.language.edited.connect(self.language_chosen)
        self.sheet.resized.connect(self.draw_soon)
        self.larger.toggled.connect(self._on_larger_toggled)
        self.retranslate()

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the letters wanted, Khmer first."""
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
        work = self._wanted(self.languages(), self._dpi())
        if work is None:
            self.show_nothing()
            return
        self._drawing = True
        self._tasks.run(work, owner=self, done=self._show_drawn, failed=self._show_not_drawn)

    def show_nothing(self) -> None:
        """Say that there is no letter yet."""
        self.sheet.show_pictures([])
        self._note.say("")
        self._stack.setCurrentWidget(self._empty)

    def is_at_rest(self) -> bool:
        """Return whether the sheet shows what was last typed."""
        return not (self._drawing or self._timer.isActive())

    def note(self) -> str:
        """Return what is said about the sheet."""
        return self._note.text()

    def retranslate(self) -> None:
        self.language.name_parts(self.tr("Language of the letter"))
        self.area.setAccessibleName(self.tr("The letter as it will be printed"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _dpi(self) -> int:
        """Return the resolution at which a page is as wide as there is room."""
        wide = self.sheet.width() * self.devicePixelRatioF()
        return max(80, min(200, round(_FINER * wide / _INCHES)))

    def _show_drawn(self, drawn: Drawn) -> None:
        pictures = []
        for png in drawn.pages:
            picture = QPixmap()
            picture.loadFromData(png)
            pictures.append(picture)
        self.sheet.show_pictures(pictures)
        self._note.say(self._made_words if drawn.made else self._preview_words)
        self._stack.setCurrentWidget(self.area)
        self.drawn.emit()
        self._go_on()

    def _show_not_drawn(self, error: BaseException) -> None:
        self._go_on()
        self._failed(error)

    def _go_on(self) -> None:
        self._drawing = False
        if self._once_more:
            self._once_more = False
            self.draw_now()

    def _made_words(self) -> str:
        return self.tr("The letter as it was made and kept")

    def _preview_words(self) -> str:
        return self.tr("Preview, not valid: this letter is not made yet")

    def _larger_words(self) -> str:
        if self._is_large:
            return self.tr("Show the form")
        return self.tr("Larger")

    def _on_larger_toggled(self, on: bool) -> None:
        self._is_large = on
        self.larger.say(self._larger_words)
        self.larger_wanted.emit(on)


class Sheet(QWidget):
    """White A4 pages under each other, each as wide as there is room."""

    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: list[QPixmap] = []
        self._scaled: list[QPixmap] = []
        self._scaled_width = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(300)
        self.setMaximumWidth(_WIDEST)
        look.restyled.connect(self.update)

    def show_pictures(self, pages: list[QPixmap]) -> None:
        self._pages = pages
        self._scaled_width = 0
        self._measure()
        self.update()

    def pictures(self) -> list[QPixmap]:
        return list(self._pages)

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        top = 0
        for number, page in enumerate(self._pages):
            place = QRect(0, top, self.width(), self._height_of(page))
            if self._scaled_width != self.width():
                self._scale(ratio)
            painter.drawPixmap(place, self._scaled[number])
            painter.setPen(QColor(self._look.colour("control")))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            top += place.height() + _GAP

    def _measure(self) -> None:
        self.setFixedHeight(max(1, sum(self._height_of(page) + _GAP for page in self._pages) - _GAP))

    def _scale(self, ratio: float) -> None:
        """Make the pages as small as they are shown, once per size: it takes longer than drawing."""
        wide = round(self.width() * ratio)
        self._scaled = [
            page.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation) for page in self._pages
        ]
        self._scaled_width = self.width()

    def _height_of(self, page: QPixmap) -> int:
        return round(self.width() * page.height() / max(1, page.width()))
