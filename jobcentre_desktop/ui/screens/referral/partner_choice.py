"""To whom: a partner of the register, or a name that is typed in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.services.keep_partners import FindPartners
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import ElidedLabel
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.pill import Pill, Tone
from jobcentre_desktop.ui.widgets.search_box import SearchBox
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import language_changed

REGISTER, TYPED = "register", "typed"
WAY = "partner_way"
"""Beside the typed fields in a draft: whether the partner comes from the register or is typed in."""
_TONES: dict[str, Tone] = {"unverified": "warn", "documents_seen": "info", "visited": "ok", "blocked": "bad"}
_NAMES = ("partner_name_km", "partner_name_en")


class PartnerChoice(QWidget):
    """A search over the register, or two boxes for a name, and how the letter addresses whoever leads it.

    `edited` tells any change by the person, `partner_changed` that it is another partner now, `new_wanted`
    that somebody wants to add one to the register.
    """

    edited = Signal()
    partner_changed = Signal()
    new_wanted = Signal()

    def __init__(
        self,
        look: Look,
        coded: Coded,
        find: FindPartners,
        tasks: Tasks,
        failed: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._coded = look, coded
        self._find, self._tasks, self._failed = find, tasks, failed
        self._hits: dict[str, Partner] = {}
        self._partner: Partner | None = None
        self.way = Segmented(
            lambda: [(REGISTER, self.tr("From the register")), (TYPED, self.tr("Typed in"))],
            may_be_empty=False,
        )
        self.way.name_parts(self.tr("Where the partner comes from"))
        self.search = SearchBox(look, placeholder=lambda: self.tr("Name or number of the partner"))
        self.new = Button(look, lambda: self.tr("New partner"), icon="plus")
        self.lines = {name: TextLine(longest=160) for name in (*_NAMES, "addressee_km", "addressee_en")}
        self.fields: dict[str, Field] = {"partner": Field(lambda: self.tr("Partner"), self.search)}
        for name, line in self.lines.items():
            self.fields[name] = Field(partial(field_name, name), line, optional=name.startswith("addressee"))
        self._about = ElidedLabel(self._about_words, "small")
        self._verified = Pill("", "warn")
        self._build()
        self._connect()
        self.set_way(REGISTER)

    def _build(self) -> None:
        self._from_register = QWidget()
        self._from_register.setLayout(row((self.fields["partner"], 1), column(None, self.new), gap=10))
        self._typed_in = QWidget()
        self._typed_in.setLayout(row(*((self.fields[name], 1) for name in _NAMES), gap=16))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, name in enumerate(("addressee_km", "addressee_en")):
            grid.addWidget(self.fields[name], 0, place)
            grid.setColumnStretch(place, 1)
        told = Flow(boxed(row(self._verified, (self._about, 1), gap=8)), self.way, apart=True)
        self.setLayout(column(self._from_register, self._typed_in, told, grid, gap=8))

    def _connect(self) -> None:
        self.way.edited.connect(self._on_way_edited)
        self.search.asked.connect(self._on_asked)
        self.search.chosen.connect(self._on_chosen)
        self.search.edited.connect(self._on_search_edited)
        self.new.clicked.connect(self.new_wanted)
        for name, line in self.lines.items():
            line.edited.connect(self.partner_changed if name in _NAMES else self.edited)
        self.partner_changed.connect(self.edited)

    @property
    def partner(self) -> Partner | None:
        """Return the partner chosen from the register."""
        return self._partner if self.way.value() == REGISTER else None

    def name(self) -> str:
        """Return the partner's name as the record will have it; "" while there is none."""
        if self.way.value() == REGISTER:
            return self._partner.name if self._partner is not None else ""
        return self.lines["partner_name_km"].value() or self.lines["partner_name_en"].value()

    def shown_name(self) -> str:
        """Return the partner's name in the language of the screen."""
        return self._shown(self.partner) or self.name()

    def consent_key(self) -> str:
        """Return how a consent to share names this partner."""
        chosen = self.partner
        return str(chosen.id) if chosen is not None else self.name().casefold()

    def answers(self) -> Facts:
        told: Facts = {name: self.lines[name].value() or None for name in ("addressee_km", "addressee_en")}
        if self.way.value() == TYPED:
            return told | {name: self.lines[name].value() or None for name in _NAMES}
        return told | ({"partner": self._partner.partner_no} if self._partner is not None else {})

    def draft(self) -> Facts:
        """Return what a draft keeps besides: which of the two ways is open, also while no name is typed."""
        return {WAY: self.way.value()}

    def show_typed(self, facts: Facts, partner: Partner | None) -> None:
        """Show what a draft or an earlier referral says; `partner` when it named one of the register."""
        by_hand = facts.get(WAY) == TYPED or any(facts.get(name) for name in _NAMES)
        typed_in = partner is None and by_hand
        self.set_way(TYPED if typed_in else REGISTER)
        self.choose(partner)
        for name, line in self.lines.items():
            told = facts.get(name)
            line.set_value(told if isinstance(told, str) else None)

    def choose(self, partner: Partner | None) -> None:
        """Show a partner of the register as chosen, with how it is addressed."""
        self._partner = partner
        self.search.set_value(None if partner is None else partner.partner_no, self._shown(partner))
        for name in ("addressee_km", "addressee_en"):
            self.lines[name].set_value(None if partner is None else getattr(partner, name))
        self._describe()

    def set_way(self, way: str) -> None:
        """Show the search over the register, or boxes for a name."""
        self.way.set_value(way)
        self._from_register.setVisible(way == REGISTER)
        self._typed_in.setVisible(way == TYPED)
        self._describe()

    def retranslate(self) -> None:
        self.way.name_parts(self.tr("Where the partner comes from"))
        if self._partner is not None:
            self.search.set_value(self._partner.partner_no, self._shown(self._partner))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _describe(self) -> None:
        chosen = self.partner
        self._about.retranslate()
        self._verified.setVisible(chosen is not None)
        if chosen is not None:
            self._verified.show_status(
                partial(self._coded.label, "verification", chosen.verification),
                _TONES.get(chosen.verification, "warn"),
            )

    def _about_words(self) -> str:
        chosen = self.partner
        if chosen is None:
            return "" if self.way.value() == TYPED else self.tr("Not in the register? Add it or type it in.")
        parts = [chosen.partner_no, self._coded.label("partner_kind", chosen.kind), chosen.contact_name or ""]
        return " · ".join(part for part in parts if part)

    def _shown(self, partner: Partner | None) -> str:
        if partner is None:
            return ""
        km, en = partner.name_km, partner.name_en
        return (en or km if self._look.language.value == "en" else km or en) or ""

    def _on_way_edited(self) -> None:
        self.set_way(self.way.value() or REGISTER)
        self._carry_search()
        # What was chosen stands above the choice: the cursor goes there, or Enter would leave it behind.
        first = self.search if self.way.value() == REGISTER else self.lines[_NAMES[0]]
        first.setFocus()
        self.partner_changed.emit()

    def _carry_search(self) -> None:
        """Take what was looked for in vain as the name, so that nobody types it twice."""
        words = "" if self._partner is not None else self.search.text().strip()
        if words and self.way.value() == TYPED and not any(self.lines[name].value() for name in _NAMES):
            self.lines[_NAMES[0] if contains_khmer(words) else _NAMES[1]].set_value(words)

    def _on_asked(self, text: str) -> None:
        self._tasks.run(partial(self._look_up, text), owner=self, done=self._show_hits, failed=self._failed)

    def _look_up(self, text: str) -> tuple[str, tuple[Partner, ...]]:
        return text, self._find(text)

    def _show_hits(self, answer: tuple[str, tuple[Partner, ...]]) -> None:
        text, found = answer
        self._hits = {one.partner_no: one for one in found if one.active}
        self.search.show_hits(text, [(no, f"{self._shown(one)} · {no}") for no, one in self._hits.items()])

    def _on_chosen(self, number: str) -> None:
        self.choose(self._hits[number])
        self.partner_changed.emit()

    def _on_search_edited(self) -> None:
        if self.search.value() is None and self._partner is not None:
            self._partner = None
            self._describe()
            self.partner_changed.emit()
