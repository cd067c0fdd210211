"""The rail at the left: where one can go, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import PageSpec, Place
from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.words import Words, button_text, language_changed, spoken, tool_tip

WIDE, NARROW = 212, 66
_WIDEST_FOR_A_COUNT = 240
"""So wide it is at most for the room of a count; where words need more, a count stands on the icon."""
_USUAL_MOST = 9
"""Room is kept for so large a count, also while there is none: the page beside it must not move."""
_PADDING, _PILL_MARGIN, _APART = 12, 8, 2
"""Pixels at the right of the words (app.qss), at the right of the count, and between the two."""
_DOT_AT = 26
"""Where the icon ends."""


class Rail(QFrame):
    """Shows only pages that exist. `chosen` carries the page's name."""

    chosen = Signal(str)
    help_wanted = Signal()

    def __init__(
        self, look: Look, pages: Sequence[PageSpec], centre_name: Words | str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._buttons: dict[str, _RailButton] = {}
        self._brand = ElidedLabel(lambda: self.tr("Job Centre"), "brand")
        self._centre = ElidedLabel(centre_name, "brand_small")
        names = column(self._brand, self._centre, gap=0)
        head = row(Icon(look, "handshake", "rail_on", 26), (names, 1), margins=(10, 4, 0, 12), gap=10)
        layout = column(head, margins=10, gap=3)
        for place in (Place.MAIN, Place.FOOT):
            for spec in pages:
                if spec.place is place:
                    button = _RailButton(
                        look,
                        spec.title,
                        spec.icon,
                        key=spec.shortcut,
                        page=spec.name,
                        shows_clients=spec.shows_clients,
                        counts=spec.counts,
                    )
                    button.clicked.connect(self._on_clicked)
                    self._buttons[spec.name] = button
                    layout.addWidget(button)
            if place is Place.MAIN:
                layout.addStretch(1)
        self.help = _RailButton(look, lambda: self.tr("Help"), "circle-help", key="F1")
        self.help.clicked.connect(self.help_wanted)
        layout.addWidget(self.help)
        entries = (*self._buttons.values(), self.help)
        for entry in entries:
            entry.line = entries
        self.setLayout(layout)
        self._narrow = False
        self.set_narrow(False)

    def show_centre(self, name: Words | str) -> None:
        """Show another centre's name under the product's."""
        self._centre.say(name)

    def mark(self, page: str | None) -> None:
        """Light up the entry of a page."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def show_count(self, page: str, count: int) -> None:
        """Show a count beside an entry, e.g. of conflicts; 0 hides it. An absent entry is passed over."""
        if page in self._buttons:
            self._buttons[page].show_count(count)

    def allow(self, *, clients: bool) -> None:
        """Hide the entries of pages that show clients from who may not see them."""
        for button in self._buttons.values():
            button.setVisible(clients or not button.shows_clients)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, with the words as tool tips."""
        self._narrow = narrow
        self._brand.setVisible(not narrow)
        self._centre.setVisible(not narrow)
        for button in (*self._buttons.values(), self.help):
            button.set_narrow(narrow)
        self._measure()

    def _measure(self) -> None:
        """Be as wide as the longest entry needs at this size of the text."""
        if self._narrow:
            self.setFixedWidth(NARROW)
            return
        entries = self._buttons.values()
        words = max([WIDE, *(one.needed() + 21 for one in entries)])
        with_room = max([WIDE, *(one.needed_with_count() + 21 for one in entries if one.counts)])
        self.setFixedWidth(max(words, with_room if with_room <= _WIDEST_FOR_A_COUNT else WIDE))

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # an entry says something else, or says it larger
            self._measure()
        return done

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _RailButton)
        self.chosen.emit(button.page)


class _RailButton(EnterButton):
    def __init__(
        self,
        look: Look,
        words: Words,
        icon: str,
        *,
        key: str | None,
        page: str = "",
        shows_clients: bool = False,
        counts: bool = False,
    ) -> None:
        """`page` is where it leads; without one it opens something beside the page in front."""
        super().__init__()
        self.page = page
        self._key = key
        self.shows_clients = shows_clients
        self.counts = counts
        self._look = look
        self._words = words
        self._icon = icon
        self._narrow = False
        self.setProperty("kind", "rail")
        self.setCheckable(bool(page))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(19, 19))
        self._count_now = 0
        self._pill = Pill("", "warn")
        self._usual = Pill(lambda: look.format.number(_USUAL_MOST), "warn", parent=self)
        self._usual.hide()
        self._pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(None, self._pill, margins=(0, 0, _PILL_MARGIN, 0)))
        look.restyled.connect(self._redraw)
        self._redraw()
        self.retranslate()

    def show_count(self, count: int) -> None:
        self._count_now = count
        self.retranslate()
        self.updateGeometry()

    def needed(self) -> int:
        """Return the pixels that its words take."""
        return self.minimumSizeHint().width()

    def needed_with_count(self) -> int:
        """Return the pixels that its words take with a usual count beside them, also while there is none."""
        return self._end_of_words() + _APART + self._usual.sizeHint().width() + _PILL_MARGIN

    def _end_of_words(self) -> int:
        return self.minimumSizeHint().width() - _PADDING

    def _has_room(self) -> bool:
        """Return whether the count stands beside the words and not on them."""
        beside = self.width() - _PILL_MARGIN - self._pill.sizeHint().width()
        return not self._narrow and self._end_of_words() + _APART <= beside

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.retranslate()

    def retranslate(self) -> None:
        text = spoken(self._words)
        count = self._look.format.number(self._count_now) if self._count_now else ""
        self._pill.say(count)
        self.update()
        # A stylesheet cannot set the gap between icon and text; two spaces are the gap.
        self.setText("" if self._narrow else "  " + button_text(text))
        name = f"{text}, {count}" if count else text
        key = f"  ({self._key})" if self._key else ""
        self.setToolTip(tool_tip(f"{name}{key}" if self._narrow or key or count else ""))
        self.setAccessibleName(name)
        self._show_pill()

    def _show_pill(self) -> None:
        self._pill.setVisible(bool(self._pill.text()) and self._has_room())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pill()

    @override
    def nextCheckState(self) -> None:
        """Leave the light to the rail: a press on the present page does not put it out."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Add a dot where there is no room for the count, which the tool tip and the name say then."""
        super().paintEvent(event)
        if self._count_now and self._pill.isHidden():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.colour("warn_back")))
            painter.drawEllipse(_DOT_AT if not self._narrow else self.width() - 17, 6, 9, 9)

    def _redraw(self) -> None:
        self.setIcon(self._look.icon(self._icon, "rail_text", 19, chosen="rail_on"))
