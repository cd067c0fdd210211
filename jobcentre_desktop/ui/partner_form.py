"""The boxes of one partner of the register, for the register's page and for whoever adds one on the way."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.facts import Facts, rule_of
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.search_box import PlaceBox
from jobcentre_desktop.ui.widgets.text import TextArea, TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words, language_changed

_LINES = {
    "name_km": 160,
    "name_en": 160,
    "addressee_km": 160,
    "addressee_en": 160,
    "contact_name": 80,
    "contact_post": 80,
    "phone": 40,
    "telegram": 80,
    "email": 120,
    "address_km": 200,
    "address_en": 200,
}
"""Longest text of each line, as the dictionary has it."""

_WHOLE = (
    ("kind",),
    ("name_km", "name_en"),
    ("addressee_km", "addressee_en"),
    ("contact_name", "contact_post"),
    ("phone", "telegram"),
    ("email", "place"),
    ("address_km", "address_en"),
    ("verification",),
    ("verified_on",),
    ("remarks",),
)
_SHORT = (("kind",), ("name_km", "name_en"), ("addressee_km", "addressee_en"), ("contact_name", "phone"))
"""What a letter and its follow-up need; the rest can be filled in later on the register's page."""


class PartnerForm(QWidget):
    """`fields` are by the names of the dictionary. With `short`, only what a letter needs."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        coded: Coded,
        services: DeskServices,
        *,
        short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._coded = coded
        self.kind = CodeBox(coded.options("partner_kind"))
        self.verification = CodeBox(coded.options("verification"), empty=None)
        self.verified_on = PartialDate(look, services.clock.today, year_is_enough=False)
        find_places = BoxTools.of(look, services).find_places
        self.place = PlaceBox(look, find_places, placeholder=lambda: self.tr("Type a name"))
        self.remarks = TextArea(rows=2, longest=2000)
        self.active = Tick(
            lambda: self.tr("Receives referrals"),
            note=lambda: self.tr("Without the tick it is kept, but not proposed."),
        )
        self.lines = {
            name: TextLine(longest=longest, form=rule_of(Partner, name).form)
            for name, longest in _LINES.items()
        }
        self.fields: dict[str, Field] = {}
        self._build(_SHORT if short else _WHOLE, short=short)
        self.show_partner(None)

    def _build(self, rows: tuple[tuple[str, ...], ...], *, short: bool) -> None:
        controls: dict[str, QWidget] = {
            **self.lines,
            "kind": self.kind,
            "verification": self.verification,
            "verified_on": self.verified_on,
            "place": self.place,
            "remarks": self.remarks,
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for at, names in enumerate(rows):
            for place, name in enumerate(names):
                field = Field(partial(field_name, name), controls[name])
                self.fields[name] = field
                grid.addWidget(field, at, place, 1, 1 if len(names) > 1 else 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        whole = column(grid, gap=10)
        if not short:
            whole.addWidget(self.active)
            self.active.edited.connect(self.edited)
        self.setLayout(whole)
        for line in self.lines.values():
            line.edited.connect(self.edited)
        for signal in (
            self.remarks.edited,
            self.kind.edited,
            self.verification.edited,
            self.verified_on.edited,
            self.place.edited,
        ):
            signal.connect(self.edited)

    def show_partner(self, partner: Partner | None) -> None:
        """Show a partner, or empty boxes for a new one."""
        for name, line in self.lines.items():
            line.set_value(None if partner is None else getattr(partner, name))
        if partner is not None and partner.phone:
            self.lines["phone"].set_value(phone_shown(partner.phone))
        self.kind.set_value(None if partner is None else partner.kind)
        self.verification.set_value("unverified" if partner is None else partner.verification)
        day = None if partner is None else partner.verified_on
        self.verified_on.set_value(None if day is None else (day.year, day.month, day.day))
        place = None if partner is None else partner.place
        self.place.set_value(place, self._coded.place(place))
        self.remarks.set_value(None if partner is None else partner.remarks)
        self.active.set_value(partner is None or partner.active)

    def show_facts(self, facts: Facts) -> None:
        """Show what a draft kept."""
        self.show_partner(None)
        for name, line in self.lines.items():
            line.set_value(_text(facts.get(name)))
        self.kind.set_value(_text(facts.get("kind")))
        self.verification.set_value(_text(facts.get("verification")) or "unverified")
        told = _text(facts.get("verified_on"))
        day = date.fromisoformat(told) if told else None
        self.verified_on.set_value(None if day is None else (day.year, day.month, day.day))
        place = _text(facts.get("place"))
        self.place.set_value(place, self._coded.place(place))
        self.remarks.set_value(_text(facts.get("remarks")))
        self.active.set_value(facts.get("active") is not False)

    def answers(self) -> Facts:
        """Return what was typed, by the names of the dictionary, as `KeepPartner` takes it."""
        told: Facts = {name: line.value() or None for name, line in self.lines.items() if name in self.fields}
        told["kind"] = self.kind.value()
        if "place" not in self.fields:
            return told
        known = self.verified_on.value()
        told["place"] = self.place.value() or self.place.typed() or None
        told["verification"] = self.verification.value()
        told["verified_on"] = date(known[0], known[1] or 1, known[2] or 1).isoformat() if known else None
        told["remarks"] = self.remarks.value() or None
        told["active"] = self.active.value()
        return told

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what cannot even be read: a date half typed."""
        wrong = self.verified_on.problem() if "verified_on" in self.fields else None
        return [] if wrong is None else [(self.fields["verified_on"], wrong)]

    def retranslate(self) -> None:
        """Name the chosen place in the other language."""
        if self.place.value() is not None:
            self.place.set_value(self.place.value(), self._coded.place(self.place.value()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
