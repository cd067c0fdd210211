"""The boxes of a session, in the order in which a talk goes (domain brief §3.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.facts import Facts, rule_of
from jobcentre_desktop.domain.phrase import PHRASED, Phrase
from jobcentre_desktop.domain.session import LONG_MINUTES, CounsellingSession
from jobcentre_desktop.ui.client_parts.closed_day import ClosedDayHint
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.late_day import LateDay
from jobcentre_desktop.ui.screens.session.moment_box import MomentBox
from jobcentre_desktop.ui.screens.session.phrase_list import Box, PhraseList
from jobcentre_desktop.ui.screens.session.riasec_box import RiasecBox
from jobcentre_desktop.ui.screens.session.step_rows import StepRows
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.multi_choice import MultiChoice
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import NumberLine, TextArea, TextLine
from jobcentre_desktop.ui.words import Options, Words

YES_OR_NO = ("private_room", "interpreter", "consent_to_presence", "rights_explained")
"""Answered yes, no, or not at all."""


class SessionForm(QWidget):
    """`value` is what the services take, `typed` everything that stands there, for a draft.

    `edited` tells any change by the person. The two notes stand side by side and look unlike each other: one
    may be printed for the client, the other never is.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        coded: Coded,
        today: Callable[[], date],
        closed_day: ClosedDayHint,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._coded = look, coded
        self._long_is_meant = False
        self.boxes: dict[str, Any] = {}
        self.fields: dict[str, Field] = {}
        self.steps = StepRows(look, coded, today)
        self.steps.edited.connect(self.edited)
        self._phrases: tuple[Phrase, ...] = ()
        self._phrase_list: PhraseList | None = None
        self._phrase_buttons: dict[str, Button] = {}
        self._agreed_before = Label("", "muted", wrap=True)
        self._support = Label(
            lambda: self.tr(
                "Offer the client a support service: “Finish and refer”. Act only with their consent."
            ),
            "warn",
            wrap=True,
        )
        self.late = LateDay(look, today)
        self.late.edited.connect(self.edited)
        self._make_boxes()
        self._add("next_appointment", MomentBox(look, today, closed_day))
        self.cards = (
            self._meeting(),
            self._came_for(),
            self._notes(look),
            self._agreement(),
            self._what_next(),
            self._assessment(),
            self._information(),
            self._safeguarding(look),
        )
        self.setLayout(column(*self.cards, None, margins=(0, 0, 8, 8), gap=12))
        self.boxes["safeguarding"].edited.connect(self._show_support)
        self._show_support()
        self._agreed_before.hide()
        key = Key(self, "Ctrl+Space", lambda: self.tr("Phrases"), self._on_phrase_key)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_boxes(self) -> None:
        for name in ("kind", "mode", "reminder"):
            self._add(name, CodeBox(self._options(name), empty=""))
        self._add("minutes", NumberLine(most=600, width=84))
        self.boxes["minutes"].edited.connect(self._on_minutes_edited)
        for name in YES_OR_NO:
            self._add(name, Segmented(lambda: [("yes", self.tr("Yes")), ("no", self.tr("No"))]))
        for name, columns in (
            ("needs", 3),
            ("barriers", 3),
            ("lmi_given", 2),
            ("outcome", 3),
            ("safeguarding", 2),
        ):
            self._add(name, MultiChoice(self._options(name), columns=columns))
        for name in ("accompanied_by", "next_place"):
            self._add(name, TextLine(longest=rule_of(CounsellingSession, name).longest))
        rows = {"shared_note": 6, "restricted_note": 6, "advice": 3}
        for name in (
            "strengths",
            "work_values",
            "search_actions",
            "lmi_text",
            "advice",
            "shared_note",
            "restricted_note",
        ):
            longest = rule_of(CounsellingSession, name).longest
            self._add(name, TextArea(rows=rows.get(name, 2), longest=longest))
        self._add("riasec", RiasecBox())

    def _add(self, name: str, box: Any) -> None:
        self.boxes[name] = box
        if name in PHRASED:
            self._phrase_buttons[name] = self._make_phrase_button(box)
        self.fields[name] = Field(partial(field_name, name), box, beside=self._phrase_buttons.get(name))
        box.edited.connect(self.edited)

    def _make_phrase_button(self, box: Box) -> Button:
        button = Button(
            self._look, lambda: self.tr("Phrases"), kind="ghost", icon="sticky-note", compact=True
        )
        button.key = "Ctrl+Space"
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its key: no stop more for Tab
        button.retranslate()
        button.clicked.connect(partial(self._offer_phrases, box))
        return button

    def offer_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Take the phrases that Ctrl+Space offers."""
        self._phrases = tuple(phrases)

    def phrase_button(self, name: str) -> Button:
        """Return the button that offers the phrases of a box."""
        return self._phrase_buttons[name]

    def phrase_list(self) -> PhraseList:
        """Return the list that opens over the page."""
        if self._phrase_list is None or self._phrase_list.parent() is not self.window():
            self._phrase_list = PhraseList(self._look, self.window())
        return self._phrase_list

    def _on_phrase_key(self) -> None:
        boxes = [self.boxes[name] for name in PHRASED if name in self.boxes]
        for box in (*boxes, *(one.what for one in self.steps.rows)):
            if box.hasFocus():
                self._offer_phrases(box)

    def _offer_phrases(self, box: Box) -> None:
        name = next((name for name in PHRASED if self.boxes.get(name) is box), "what")
        box.setFocus()
        self.phrase_list().open_at(box, [one for one in self._phrases if one.box == name])

    def _options(self, name: str) -> Options:
        return self._coded.options(rule_of(CounsellingSession, name).codes)

    def _meeting(self) -> Card:
        f = self.fields
        return Card(
            lambda: self.tr("The meeting"),
            *(f[name].sentence for name in ("kind", "mode", "minutes")),
            row((f["kind"], 3), (f["mode"], 2), f["minutes"], gap=16),
            Flow(f["private_room"], f["interpreter"], f["rights_explained"], gap=24),
            row((f["accompanied_by"], 1), (f["consent_to_presence"], 1), gap=16),
            self.late,
            gap=10,
        )

    def _came_for(self) -> Card:
        return Card(None, self.fields["needs"])

    def _notes(self, look: Look) -> QWidget:
        shared = Card(
            None,
            row(
                Icon(look, "eye", "primary", 18),
                (Label(lambda: self.tr("The client may see and print this."), "small", wrap=True), 1),
            ),
            self.fields["shared_note"],
            gap=4,
        )
        restricted = Card(
            None,
            row(
                Icon(look, "lock", "warn", 18),
                (
                    Label(
                        lambda: self.tr("Only you and the head see this. It is never printed."),
                        "small",
                        wrap=True,
                    ),
                    1,
                ),
            ),
            self.fields["restricted_note"],
            kind="card_warn",
            gap=4,
        )
        part = QWidget()
        part.setLayout(row((shared, 1), (restricted, 1), gap=12))
        return part

    def _agreement(self) -> Card:
        return Card(
            lambda: self.tr("Agreed steps"), self.fields["advice"], self._agreed_before, self.steps, gap=10
        )

    def _what_next(self) -> Card:
        f = self.fields
        return Card(
            lambda: self.tr("What comes next"),
            f["outcome"],
            row(f["next_appointment"], (column(f["reminder"], None), 1), gap=16),
            f["next_place"],
            gap=10,
        )

    def _assessment(self) -> Card:
        f = self.fields
        return Card(
            lambda: self.tr("Strengths, barriers, interests"),
            row((f["strengths"], 1), (f["work_values"], 1), gap=16),
            f["barriers"],
            f["riasec"],
            f["search_actions"],
            gap=10,
        )

    def _information(self) -> Card:
        return Card(None, self.fields["lmi_given"], self.fields["lmi_text"], gap=10)

    def _safeguarding(self, look: Look) -> Card:
        note = Label(
            lambda: self.tr(
                "Only you and the head of centre see what is ticked here. It is never printed and stands in "
                "no list."
            ),
            "small",
            wrap=True,
        )
        return Card(
            None,
            row(Icon(look, "shield-alert", "warn", 18), (note, 1)),
            self.fields["safeguarding"],
            self._support,
            kind="card_warn",
            gap=6,
        )

    def value(self) -> dict[str, Any]:
        """Return the session as the services take it, without its steps."""
        told: dict[str, Any] = {}
        for name, box in self.boxes.items():
            value = box.value()
            if name in YES_OR_NO:
                value = None if value is None else value == "yes"
            told[name] = list(value) if isinstance(value, tuple) else value
        return told

    def typed(self) -> dict[str, Any]:
        """Return everything that stands there, whole or not, in plain values."""
        told = self.value()
        told["next_appointment"] = self.boxes["next_appointment"].typed()
        return {**told, "steps": self.steps.typed(), "late": self.late.typed()}

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Show what a draft kept."""
        for name, box in self.boxes.items():
            value = typed.get(name)
            if name == "next_appointment":
                box.set_typed(value or {})
            elif name in YES_OR_NO:
                box.set_value(None if value is None else "yes" if value else "no")
            else:
                box.set_value(value)
        self.steps.set_typed(typed.get("steps") or [])
        self.late.set_typed(typed.get("late") or {})
        self._long_is_meant = False
        self._show_support()

    def set_facts(self, facts: Facts) -> None:
        """Show a session that was saved, to mend it."""
        at = facts.get("next_appointment")
        self.set_typed({**facts, "next_appointment": None, "steps": []})
        self.boxes["next_appointment"].set_value(at if isinstance(at, str) else None)
        self._long_is_meant = True  # it was saved so

    def show_agreed_before(self, words: Words | None) -> None:
        """Say which steps were saved with the session already; None when there are none."""
        self._agreed_before.say(words or "")
        self._agreed_before.setVisible(words is not None)

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what can be seen to be wrong before saving: dates that are not whole or over."""
        wrong = self.boxes["next_appointment"].problem()
        found = self.steps.problems()
        if self._asks_about_minutes():
            found = [(self.fields["minutes"], self._minutes_words), *found]
        if (late := self.late.problem()) is not None:
            found = [(self.late.fields["held_on"], late), *found]
        return found if wrong is None else [*found, (self.fields["next_appointment"], wrong)]

    def _asks_about_minutes(self) -> bool:
        """Return whether a long session is still to be asked about; whoever finishes it again means it."""
        if self._long_is_meant or (self.boxes["minutes"].value() or 0) <= LONG_MINUTES:
            return False
        self._long_is_meant = True
        return True

    def _minutes_words(self) -> str:
        length = self._look.format.minutes(self.boxes["minutes"].value() or 0)
        return self.tr("{length} is long for a session. If it is right, finish once more.").format(
            length=length
        )

    def _on_minutes_edited(self) -> None:
        self._long_is_meant = False
        self.fields["minutes"].show_error(None)

    def all_fields(self) -> dict[str, Field]:
        return {**self.fields, **self.late.fields, **self.steps.fields()}

    def _show_support(self) -> None:
        self._support.setVisible(bool(self.boxes["safeguarding"].value()))
