"""The boxes of a referral: what for, to whom, by when, what the letter says, and the client's consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.domain.referral_checks import is_sensitive, must_be_reviewed
from jobcentre_desktop.services.refer_client import VALID_FOR
from jobcentre_desktop.ui.client_parts.closed_day import ClosedDayHint, whole_day
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.referral.clock_line import ClockLine
from jobcentre_desktop.ui.screens.referral.consent_box import ConsentBox
from jobcentre_desktop.ui.screens.referral.partner_choice import PartnerChoice
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.multi_choice import MultiChoice
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import TextArea, TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

_WORK = frozenset({"JOB", "INTERN"})
_LINES = {"reference": 120, "contact": 160, "signer_name_km": 80, "signer_name_en": 80, "lunar_line": 160}
_AREAS = {"purpose": 500, "copies_to": 300}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFacts:
    """What the boxes need to know before anything is typed."""

    client: Client
    centre: Centre
    today: date
    usual_until: date
    until_course: frozenset[str]
    """Types whose letter is valid until the course starts."""


class ReferralForm(QWidget):
    """`fields` are by the names that `ReferClient` takes. `edited` tells any change by the person."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        coded: Coded,
        today: Callable[[], date],
        choice: PartnerChoice,
        closed_day: Callable[[], ClosedDayHint],
    ) -> None:
        super().__init__()
        self._look, self._choice = look, choice
        self._known: FormFacts | None = None
        self.type = CodeBox(coded.options("referral_type"))
        self.lines = {name: TextLine(longest=longest) for name, longest in _LINES.items()}
        self.areas = {name: TextArea(rows=2, longest=longest) for name, longest in _AREAS.items()}
        self.day = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.clock = ClockLine()
        self.documents = MultiChoice(coded.options("identity_document_type"))
        self.valid_until = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.hazardous = Tick(lambda: self.tr("The work is hazardous or at night"))
        self.print_phone = Tick(self._phone_words)
        self.consent = ConsentBox(look, coded)
        self._usual_until = Label(self._until_words, "small")
        self.closed = {"appointment": closed_day(), "valid_until": closed_day()}
        self._neutral = Label(self._neutral_words, "small_warn", wrap=True)
        self.fields: dict[str, Field] = self._make_fields()
        self._build()
        self._connect()

    def _make_fields(self) -> dict[str, Field]:
        label = {
            name: partial(field_name, name) for name in (*_LINES, *_AREAS, "valid_until", "documents_carried")
        }
        notes: dict[str, Words] = {
            "reference": lambda: self.tr("course or vacancy"),
            "contact": lambda: self.tr("whom to ask for there"),
            "copies_to": lambda: self.tr("one receiver per line"),
            "lunar_line": lambda: self.tr("in the Khmer letter"),
        }
        boxes: dict[str, QWidget] = {**self.lines, **self.areas}
        return {
            "type": Field(lambda: self.tr("What the client is sent for"), self.type),
            **{name: Field(label[name], box, note=notes.get(name)) for name, box in boxes.items()},
            "appointment": Field(lambda: self.tr("Appointment there"), self.day, optional=True),
            "clock": Field(lambda: self.tr("Time"), self.clock),
            "documents_carried": Field(label["documents_carried"], self.documents, optional=True),
            "valid_until": Field(label["valid_until"], self.valid_until),
            "hazardous_or_night": Field(lambda: self.tr("The work offered"), self.hazardous),
            "print_phone": Field(lambda: self.tr("The client's phone"), self.print_phone),
            **self._choice.fields,
            **self.consent.fields,
        }

    def _build(self) -> None:
        of = self.fields
        where = Card(
            lambda: self.tr("What for and to whom"),
            of["type"],
            self._neutral,
            self._choice,
            of["hazardous_or_night"],
            gap=10,
        )
        when = column(
            of["purpose"],
            _pair(of["reference"], of["contact"]),
            _pair(of["appointment"], of["clock"]),
            self.closed["appointment"],
            of["documents_carried"],
            gap=10,
        )
        what = Card(lambda: self.tr("What the letter asks"), when)
        until = QWidget()
        until.setLayout(column(of["valid_until"], self._usual_until, gap=2))
        paper = Card(
            lambda: self.tr("On the paper"),
            _pair(until, of["print_phone"], top=True),
            self.closed["valid_until"],
            _pair(of["signer_name_km"], of["signer_name_en"]),
            of["lunar_line"],
            of["copies_to"],
            gap=10,
        )
        self.setLayout(column(where, what, self.consent, paper, None, gap=12))

    def _connect(self) -> None:
        self.type.edited.connect(self._on_type_edited)
        for line in self.lines.values():
            line.edited.connect(self.edited)
        for area in self.areas.values():
            area.edited.connect(self.edited)
        for signal in (
            self.day.edited,
            self.clock.edited,
            self.documents.edited,
            self.valid_until.edited,
            self.hazardous.edited,
            self.print_phone.edited,
            self.consent.edited,
            self._choice.edited,
        ):
            signal.connect(self.edited)
        for name, box in (("appointment", self.day), ("valid_until", self.valid_until)):
            box.edited.connect(self._ask_the_calendar)
            self.closed[name].day_wanted.connect(partial(self._take_day, box))

    def _ask_the_calendar(self) -> None:
        self.closed["appointment"].look_at(whole_day(self.day))
        self.closed["valid_until"].look_at(whole_day(self.valid_until))

    def _take_day(self, box: PartialDate, day: date) -> None:
        box.set_value((day.year, day.month, day.day))
        box.edited.emit()

    def begin(self, known: FormFacts, facts: Facts | None = None, partner: Partner | None = None) -> None:
        """Show the boxes for one client: with what is usual filled in, or as `facts` (a draft) has them.

        `partner` is the line of the register that `facts` names. Consent is never brought back: it is asked
        again.
        """
        self._known = known
        told: Facts = self.usual(known) if facts is None else facts
        self.type.set_value(_text(told.get("type")))
        for name, line in self.lines.items():
            line.set_value(_text(told.get(name)))
        for name, area in self.areas.items():
            area.set_value(_text(told.get(name)))
        at = _instant(told.get("appointment"))
        self.day.set_value(None if at is None else (at.year, at.month, at.day))
        self.clock.set_value(None if at is None else at.time())
        documents = told.get("documents_carried")
        self.documents.set_value([str(one) for one in documents] if isinstance(documents, list) else None)
        until = _text(told.get("valid_until"))
        day = date.fromisoformat(until) if until else None
        self.valid_until.set_value(None if day is None else (day.year, day.month, day.day))
        self.hazardous.set_value(told.get("hazardous_or_night") is True)
        self.print_phone.set_value(told.get("print_phone") is True)
        self.print_phone.setEnabled(bool(known.client.phone))
        self.print_phone.say(self._phone_words)
        self._choice.show_typed(told, partner)
        self.consent.begin(minor=known.client.may_be_a_minor(known.today))
        self._show_type()
        self._ask_the_calendar()

    def answers(self) -> Facts:
        """Return what was typed as `ReferClient` takes it, without the consent."""
        told: Facts = {"type": self.type.value(), **self._choice.answers()}
        told |= {name: line.value() or None for name, line in self.lines.items()}
        told |= {name: area.value() or None for name, area in self.areas.items()}
        told["appointment"] = self._appointment()
        told["documents_carried"] = list(self.documents.value())
        until = self.valid_until.value()
        told["valid_until"] = date(until[0], until[1] or 1, until[2] or 1).isoformat() if until else None
        told["hazardous_or_night"] = self.type.value() in _WORK and self.hazardous.value()
        told["print_phone"] = self.print_phone.value()
        if self._known is not None:
            # What was left as proposed is not written down: it is then the centre's own, or computed.
            usual = self.usual(self._known)
            # A signer's two names go together: the letter in one language must not name another person.
            for names in (("signer_name_km", "signer_name_en"), ("lunar_line",)):
                if all(told[name] == usual[name] for name in names):
                    told |= dict.fromkeys(names)
        return told

    def draft(self) -> Facts:
        """Return what a draft keeps: the boxes as they stand."""
        boxes = {name: line.value() for name, line in self.lines.items()}
        return self.answers() | boxes | self._choice.draft()

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what cannot even be read: half a date, a time without its day."""
        found: list[tuple[Field, Words]] = []
        day_wrong, clock_wrong = self.day.problem(), self.clock.problem()
        if day_wrong is not None:
            found.append((self.fields["appointment"], day_wrong))
        elif self.day.is_empty() and self.clock.typed():
            found.append(
                (self.fields["appointment"], lambda: self.tr("Enter the day of the appointment too"))
            )
        if clock_wrong is not None:
            found.append((self.fields["clock"], clock_wrong))
        elif not self.day.is_empty() and not self.clock.typed():
            found.append((self.fields["clock"], lambda: self.tr("Enter the time of the appointment too")))
        until_wrong = self.valid_until.problem()
        if until_wrong is not None:
            found.append((self.fields["valid_until"], until_wrong))
        return found

    def _appointment(self) -> Json:
        day, at = self.day.value(), self.clock.value()
        if day is None or day[1] is None or day[2] is None or at is None:
            return None
        return datetime.combine(date(day[0], day[1], day[2]), at, CAMBODIA).isoformat()

    @staticmethod
    def usual(known: FormFacts) -> Facts:
        """Return what most letters have, to begin with."""
        return {
            "valid_until": known.usual_until.isoformat(),
            "signer_name_km": known.centre.head_name_km or None,
            "signer_name_en": known.centre.head_name_en or None,
            "lunar_line": lunar_date(known.today).line(),
        }

    def _on_type_edited(self) -> None:
        self._show_type()
        self.edited.emit()

    def _show_type(self) -> None:
        chosen = self.type.value() or ""
        self.fields["hazardous_or_night"].setVisible(chosen in _WORK)
        self._usual_until.retranslate()
        self._neutral.setVisible(is_sensitive(chosen))
        self._neutral.retranslate()

    def _neutral_words(self) -> str:
        told = self.tr("The letter stays neutral: purpose and reference are kept in the file, not printed.")
        if must_be_reviewed(self.type.value() or ""):
            told += " " + self.tr("The head of centre looks at it before the letter is made.")
        return told

    def _until_words(self) -> str:
        if self._known is not None and self.type.value() in self._known.until_course:
            return self.tr("until the course starts")
        return self.tr("usually {days}").format(days=self._look.format.days(VALID_FOR // timedelta(days=1)))

    def _phone_words(self) -> str:
        phone = None if self._known is None else self._known.client.phone
        if not phone:
            return self.tr("No phone is recorded")
        return self.tr("Print {phone} on the letter").format(phone=phone_shown(phone))


def _pair(left: QWidget, right: QWidget, *, top: bool = False) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    for place, field in enumerate((left, right)):
        grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0))
        grid.setColumnStretch(place, 1)
    return grid


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _instant(value: Json) -> datetime | None:
    return datetime.fromisoformat(value).astimezone(CAMBODIA) if isinstance(value, str) else None
