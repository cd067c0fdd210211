"""Who the person being registered may already be: a column of its own, so that the form never moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.domain.duplicates import AGAINST, Level
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.ui.client_parts.likeness_words import reason_words
from jobcentre_desktop.ui.look import Look, restyle
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.person_card import PersonCard
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.scroll import Scroll

PANEL_WIDTH = 288
"""Of the column at the right, in pixels."""
_MOST_CARDS = 8


class DuplicateCard(PersonCard):
    """One file that may be the same person's, with the reasons in words."""

    def __init__(self, look: Look, found: PossibleDuplicate, parent: QWidget | None = None) -> None:
        self.found = found
        self._look = look
        self.open = Button(look, _open_words, compact=True)
        self.not_same = Button(look, _not_same_words, kind="ghost", compact=True)
        reasons = found.likeness.reasons
        super().__init__(
            look,
            found.row.name,
            lines=[
                self._who_words,
                found.row.client_no,
                self._seen_words,
                *(partial(reason_words, one) for one in reasons if one in AGAINST),
            ],
            reasons=[partial(reason_words, one) for one in reasons if one not in AGAINST],
            pill=level_pill(found.likeness.level),
            actions=(self.open, self.not_same),
            parent=parent,
        )

    def _who_words(self) -> str:
        return who_words(self._look, self.found.row)

    def _seen_words(self) -> str:
        day = self._look.format.short_date(self.found.row.last_seen_on)
        return self.tr("Last here {day}").format(day=day)


class DuplicatesPanel(QFrame):
    """`open_wanted` and `not_same_wanted` carry a ClientId."""

    open_wanted = Signal(object)
    not_same_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cards: list[DuplicateCard] = []
        self.setProperty("kind", "card")
        self._icon = Icon(look, "users", "text2", 20)
        self._title = Label(self._title_words, "section", wrap=True)
        self._why = Label(self._why_words, "muted", wrap=True)
        self._list = column(gap=8)
        head = row(column(self._icon, None, margins=(0, 3, 0, 0)), (self._title, 1), gap=8)
        inside = Scroll(column(self._list, None, gap=0, margins=(0, 0, 6, 0)))
        self.setLayout(column(head, self._why, (inside, 1), margins=(14, 12, 8, 12), gap=6))

    def show_alike(self, alike: Sequence[PossibleDuplicate]) -> None:
        """Show these, the likeliest first; the cards stay when nothing has changed."""
        shown = list(alike[:_MOST_CARDS])
        if [card.found for card in self.cards] == shown:
            return
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(one) for one in shown]
        for card in self.cards:
            self._list.addWidget(card)
        self._title.retranslate()
        self._why.retranslate()
        self.setProperty("kind", "card_warn" if shown else "card")
        self._icon.show_icon("triangle-alert" if shown else "users", "warn" if shown else "text2")
        restyle(self)

    def _card(self, found: PossibleDuplicate) -> DuplicateCard:
        card = DuplicateCard(self._look, found)
        card.open.clicked.connect(partial(self._tell_open, found.row.id))
        card.not_same.clicked.connect(partial(self._tell_not_same, found.row.id))
        return card

    def _tell_open(self, client_id: ClientId) -> None:
        self.open_wanted.emit(client_id)

    def _tell_not_same(self, client_id: ClientId) -> None:
        self.not_same_wanted.emit(client_id)

    def _title_words(self) -> str:
        if self.cards:
            return self.tr("Could be the same person")
        return self.tr("Already on file?")

    def _why_words(self) -> str:
        if self.cards:
            return self.tr("Keep typing. Nothing is merged unless you say so.")
        return self.tr("People on this computer who are like the one you type appear here.")


def level_pill(level: Level) -> Pill:
    """Return how alike two people are, in a word."""
    if level is Level.STRONG:
        return Pill(lambda: QCoreApplication.translate("DuplicatesPanel", "Strong match"), "warn")
    return Pill(lambda: QCoreApplication.translate("DuplicatesPanel", "Possible"), "info")


def who_words(look: Look, person: ClientRow) -> str:
    """Return the Latin name and the year of birth, when known."""
    latin = " ".join(part for part in (person.surname_la, person.given_la) if part)
    year = "" if person.dob_year is None else look.format.digits(str(person.dob_year))
    return " · ".join(part for part in (latin if latin != person.name else "", year) if part)


def _open_words() -> str:
    return QCoreApplication.translate("DuplicatesPanel", "Open this file")


def _not_same_words() -> str:
    return QCoreApplication.translate("DuplicatesPanel", "Not the same")
