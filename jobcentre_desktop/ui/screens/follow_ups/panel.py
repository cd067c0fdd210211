"""The task under the cursor: whom to ask, what was tried before, and what came of it now, each by one key."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.follow_up import MOST_TRIES, FollowUp, Reached
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.ports import Clock, Draft
from jobcentre_desktop.services.follow_clients import AskedAbout
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.client_parts.task_words import task_words
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.follow_ups.form import HeardForm
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.text import TextLine

_PHONE = "phone"
_NOT_REACHED = (Reached.NO_ANSWER, Reached.WRONG_NUMBER, Reached.REFUSED, Reached.MOVED)


class TaskPanel(QWidget):
    """`not_reached` carries a Reached; `heard` comes from the form; `step_moved` says whether it is done.

    `form_opened` carries the DueItem it is about, and whether nothing stands in it yet.
    """

    edited = Signal()
    not_reached = Signal(object)
    step_moved = Signal(bool)
    file_wanted = Signal()
    form_opened = Signal(object, bool)
    form_closed = Signal()

    def __init__(self, look: Look, coded: Coded, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._coded, self._now = look, coded, clock.now
        self.about: AskedAbout | None = None
        self._blank: Facts = {}
        """What stands in the boxes before anything is typed."""
        self._kept_at: datetime | None = None
        self._who = Slot()
        self.contact_by = CodeBox(coded.options("contact_channel"), empty=None)
        self._contact_field = Field(partial(field_name, "contact_by"), self.contact_by)
        self.reached = Button(
            look, lambda: self.tr("Reached …"), kind="primary", shortcut="Alt+1", show_key=True
        )
        self.buttons: dict[Reached, Button] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.reached, 0, 0, 1, 2)
        for place, reached in enumerate(_NOT_REACHED):
            button = Button(
                look,
                partial(coded.label, "contact_reached", reached.value),
                shortcut=f"Alt+{place + 2}",
                show_key=True,
            )
            button.clicked.connect(partial(self.not_reached.emit, reached))
            self.buttons[reached] = button
            grid.addWidget(button, 1 + place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self._choices = QWidget()
        self._choices.setLayout(grid)
        self.result = TextLine(longest=300)
        self.result_field = Field(lambda: self.tr("What came of it, or why it is dropped"), self.result)
        self.done = Button(look, lambda: self.tr("Done"), kind="primary", shortcut="Alt+1", show_key=True)
        self.drop = Button(look, lambda: self.tr("Drop"), shortcut="Alt+2", show_key=True)
        self._step = QWidget()
        self._step.setLayout(column(self.result_field, row(self.done, self.drop, None, gap=6), gap=6))
        self.form = HeardForm(look, coded, clock.today)
        self._draft = Label("", "small", wrap=True)
        self._draft_line = QWidget()
        self._draft_line.setLayout(row(Icon(look, "pencil", "text2", 16), (self._draft, 1), gap=6))
        self.open_file = Button(
            look, lambda: self.tr("Open the file"), kind="ghost", icon="user", shortcut="Alt+0", show_key=True
        )
        self.setLayout(
            column(
                self._who,
                self._contact_field,
                self._choices,
                self._step,
                self.form,
                row(self.open_file, None),
                self._draft_line,
                None,
                gap=10,
            )
        )
        self.reached.clicked.connect(self.open_form)
        self.done.clicked.connect(lambda: self.step_moved.emit(True))
        self.drop.clicked.connect(lambda: self.step_moved.emit(False))
        self.open_file.clicked.connect(self.file_wanted)
        for typed in (self.contact_by, self.result, self.form):
            typed.edited.connect(self.edited)
        self._draft_line.hide()
        self.close_form()

    def show_again(self, about: AskedAbout) -> None:
        """Say anew what is known of the task in hand; what is being typed stays as it is."""
        self.about = about
        self._who.fill(self._told(about))
        self.set_busy(False)

    def show_about(self, about: AskedAbout, draft: Draft | None = None, typed: Facts | None = None) -> None:
        """Show another task, with what a draft kept of it."""
        usual = self._coded.usual("contact_channel", _PHONE)
        self.contact_by.set_value(usual)
        self.result.set_value("")
        self.result_field.show_error(None)
        self.form.show_about(about)
        self._blank = self.typed()
        if typed is not None:
            self.contact_by.set_value(_text(typed, "contact_by") or usual)
            self.result.set_value(_text(typed, "result"))
            self.form.show_typed(typed)
        self.show_again(about)
        self.show_draft(None if draft is None else draft.changed_at)
        self.close_form()

    def typed(self) -> Facts:
        """Return what stands in the boxes, for a draft."""
        return {
            "contact_by": self.contact_by.value(),
            "result": self.result.value(),
            **self.form.typed(),
        }

    def is_blank(self) -> bool:
        """Return whether nothing was typed that is worth keeping."""
        return self.typed() == self._blank

    def show_draft(self, at: datetime | None) -> None:
        """Say since when what is typed is on this computer's disk; None: nothing is."""
        self._kept_at = at
        self._draft.say("" if at is None else self._draft_words)
        self._draft_line.setVisible(at is not None)

    def say_again(self) -> None:
        """Say what is told of the task in the present language."""
        if self.about is not None:
            self._who.fill(self._told(self.about))

    def set_busy(self, busy: bool) -> None:
        """Close the doors while something is saved, so that a second press does nothing."""
        for button in (self.reached, self.done, self.drop, *self.buttons.values(), self.form.save):
            button.setEnabled(not busy)

    def open_form(self) -> None:
        """Ask what the client told, or of a step what came of it."""
        if self.about is None:
            return
        kind = self.about.item.kind
        if kind == "plan_step":
            self.result.setFocus()
        elif kind == "plan_review":
            self.open_file.setFocus()
        else:
            self._choices.hide()
            self.form.open()
            self.form_opened.emit(self.about.item, self.is_blank())

    def close_form(self) -> None:
        """Show what can be said of the task by one key."""
        kind = "" if self.about is None else self.about.item.kind
        asked = kind in ("referral_follow_up", "placement_follow_up", "unplanned")
        was_open = not self.form.isHidden()
        self.form.hide()
        self._contact_field.setVisible(asked)
        self._choices.setVisible(asked)
        self._step.setVisible(kind == "plan_step")
        if was_open:
            self.form_closed.emit()

    def is_asking(self) -> bool:
        """Return whether the form is open."""
        return not self.form.isHidden()

    def _draft_words(self) -> str:
        assert self._kept_at is not None
        told = self._look.format.moment(self._kept_at, self._now())
        return self.tr("Draft saved on this computer: {when}").format(when=told)

    # --- what is known before the call ---

    def _told(self, about: AskedAbout) -> QVBoxLayout:
        client, item = about.client, about.item
        parts: list[Part] = [
            Label(partial(self._look.breakable, client.name), "section", wrap=True),
            Label(partial(task_words, item), wrap=True),
        ]
        if item.text:
            parts.append(Label(partial(self._look.breakable, item.text), "small", wrap=True))
        if item.kind == "plan_step" or item.kind == "plan_review":
            return column(*parts, gap=2)
        phone = Label(partial(self._phone_words, about), "strong", wrap=True)
        parts.append(row(Icon(self._look, "phone", "primary", 18), (phone, 1), gap=8, margins=(0, 4, 0, 0)))
        if client.safe_to_call is False:
            parts.append(row(Pill(lambda: self.tr("Not safe to call"), "bad"), None))
        if about.may_contact is False:
            parts.append(row(Pill(lambda: self.tr("Did not agree to be contacted"), "warn"), None))
        if item.kind != "unplanned":
            parts.append(Label(partial(self._try_words, about), "small", wrap=True))
        parts += [
            Label(partial(self._before_words, about, one), "small", wrap=True) for one in about.tries[-3:]
        ]
        if about.last is not None:
            parts.append(Label(partial(self._last_words, about.last), "small", wrap=True))
        return column(*parts, gap=2)

    def _phone_words(self, about: AskedAbout) -> str:
        client = about.client
        phones = [phone_shown(one) for one in (client.phone, client.phone_2, client.phone_3) if one]
        if not phones:
            return self.tr("No phone on file")
        whose = self._coded.label("phone_owner", client.phone_owner)
        told = ", ".join(phones)
        return f"{told} · {whose}" if whose else told

    def _try_words(self, about: AskedAbout) -> str:
        number = self._look.format.number
        return self.tr("Try {n} of {most}").format(n=number(len(about.tries) + 1), most=number(MOST_TRIES))

    def _before_words(self, about: AskedAbout, one: FollowUp) -> str:
        told = self._look.format
        parts = [
            told.day_and_month(told.local(one.done_at).date()),
            self._coded.label("contact_reached", one.reached.value),
            about.staff.get(one.counsellor_id, ""),
            self._look.breakable(one.note or ""),
        ]
        return " · ".join(part for part in parts if part)

    def _last_words(self, one: FollowUp) -> str:
        told = self._look.format
        status = self._coded.label("labour_status", one.labour_status)
        parts = [told.short_date(told.local(one.done_at).date()), status, one.employer or ""]
        return self.tr("Last heard: {what}").format(what=" · ".join(part for part in parts if part))


def _text(typed: Facts, name: str) -> str:
    value = typed.get(name)
    return value if isinstance(value, str) else ""
