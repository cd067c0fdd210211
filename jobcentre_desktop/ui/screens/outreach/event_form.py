"""Setting up the table: which event it is, and how people give their word there. Asked once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.facts import Json, rule_of
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.services.hold_outreach import ORAL, EventCount, Table
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words

_MOST_EVENTS = 40
"""Events to choose from, the latest first."""


class EventForm(QWidget):
    """`told_event`, `how` and `witness` are what the services take.

    Name and day say which event it is: of a chosen one they stay as they are.
    """

    def __init__(self, look: Look, tools: BoxTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tools = look, tools
        self._events: tuple[OutreachEvent, ...] = ()
        self.choice = CodeBox(self._options, empty=lambda: self.tr("A new event"))
        self.name = TextLine(longest=rule_of(OutreachEvent, "name").longest)
        self.kind = Segmented(tools.coded.options("event_kind"))
        self.day = PartialDate(look, tools.today, may_be_future=True, year_is_enough=False)
        self.place = tools.place()
        self.how = Segmented(tools.coded.options("consent_how"))
        self.witness = TextLine(longest=80)
        self.fields = {
            "choice": Field(lambda: self.tr("Event"), self.choice),
            "name": Field(lambda: self.tr("Name of the event"), self.name),
            "kind": Field(partial(field_name, "kind"), self.kind),
            "day": Field(partial(field_name, "day"), self.day),
            "place": Field(lambda: self.tr("Village, commune or district"), self.place.control),
            "how": Field(lambda: self.tr("How people give their word"), self.how),
            "witness": Field(lambda: self.tr("Who hears it"), self.witness),
        }
        self.choice.edited.connect(self._on_chosen)
        self.how.edited.connect(self._show_witness)
        of = self.fields
        why = Label(
            lambda: self.tr(
                "Each person is asked, and ticked one by one. Spoken words count when somebody beside "
                "the counsellor hears them, such as the village chief: say once who that is."
            ),
            "muted",
            wrap=True,
        )
        event = Card(
            lambda: self.tr("Where are you?"),
            row((of["choice"], 5), (of["name"], 5), gap=14),
            of["kind"],
            row((of["place"], 5), (of["day"], 5), gap=14),
        )
        word = Card(
            lambda: self.tr("How is consent taken here?"), why, row(of["how"], (of["witness"], 1), gap=14)
        )
        self._column = column(event, word, None, margins=(0, 0, 8, 8), gap=10)
        self.setLayout(self._column)
        self.show_events(())

    def show_events(self, events: Sequence[EventCount], table: Table | None = None) -> None:
        """Offer these, and show the table as it was; without one, an event of today if there is one."""
        self._events = tuple(one.event for one in events[:_MOST_EVENTS])
        self.choice.retranslate()
        self.fields["choice"].setVisible(bool(self._events))
        today = self._tools.today()
        of_today = next((one for one in self._events if one.day == today), None)
        self._show(of_today if table is None else table.event)
        self.how.set_value(None if table is None else table.how)
        self.witness.set_value(None if table is None else table.witness)
        self._show_witness()

    def show_above(self, widget: QWidget) -> None:
        """Put something above the first card."""
        self._column.insertWidget(0, widget)

    def told_event(self) -> dict[str, Json]:
        """Return the event as typed, by the names of the dictionary."""
        day = self.day.value()
        whole = day is not None and day[1] is not None and day[2] is not None
        return {
            "name": self.name.value() or None,
            "kind": self.kind.value(),
            "place": self.place.raw(),
            "day": "-".join(f"{part:02d}" for part in day or () if part is not None) if whole else None,
        }

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what cannot even be read: a day half typed."""
        wrong = self.day.problem()
        return [] if wrong is None else [(self.fields["day"], wrong)]

    def first(self) -> QWidget:
        """Return where somebody begins: the choice, or the name while there is nothing to choose from."""
        return self.choice if self._events else self.name

    def _options(self) -> list[tuple[str, str]]:
        return [
            (str(one.id), f"{one.name} · {self._look.format.short_date(one.day)}") for one in self._events
        ]

    def _on_chosen(self) -> None:
        chosen = self.choice.value()
        self._show(next((one for one in self._events if str(one.id) == chosen), None))

    def _show(self, event: OutreachEvent | None) -> None:
        day = self._tools.today() if event is None else event.day
        self.choice.set_value(None if event is None else str(event.id))
        self.name.set_value(None if event is None else event.name)
        self.kind.set_value(None if event is None else event.kind)
        self.place.show(None if event is None else event.place)
        self.day.set_value((day.year, day.month, day.day))
        for box in (self.name, self.day):
            box.setEnabled(event is None)

    def _show_witness(self) -> None:
        self.fields["witness"].setVisible(self.how.value() == ORAL)
