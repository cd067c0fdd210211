"""What is due and what lies unfinished, each a line that opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ports import Draft, DueItem
from jobcentre_desktop.services.look_at_today import Today
from jobcentre_desktop.ui.client_parts.task_words import follow_up_words
from jobcentre_desktop.ui.ended_draft import ended_words, put_away_label
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, line, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.scroll import Scroll

_MOST = 20
"""Lines shown; the rest is counted."""


class ToDoCard(Card):
    """`due_opened` carries a DueItem, `draft_opened` and `draft_put_away` a Draft."""

    due_opened = Signal(object)
    draft_opened = Signal(object)
    draft_put_away = Signal(object)
    to_complete_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("To do"), parent=parent)
        self._look, self._today = look, today
        self._shown: Today | None = None
        self._lines: list[QWidget] = []
        self.buttons: list[Button] = []
        self.all = Button(look, lambda: self.tr("All"), kind="ghost", compact=True, about=self._about_all)
        self.head.addWidget(self.all)
        self.all.clicked.connect(self.all_wanted)
        self._list = column(gap=6)
        self._nothing = Label(lambda: self.tr("Nothing is due and no draft lies open."), "muted", wrap=True)
        self.body.addWidget(self._nothing)
        # Not there when there is nothing in it: its room is that of the other cards.
        self._scroll = Scroll(column(self._list, None))
        self._scroll.hide()
        self.body.addWidget(self._scroll, 1)
        self.body.addStretch(0)

    def first(self) -> QWidget:
        """Return what takes the focus of the card."""
        return self.buttons[0] if self.buttons else self.all

    def say_again(self) -> None:
        """Show the same lists in the present language."""
        if self._shown is not None:
            self.show_today(self._shown)

    def show_today(self, today: Today) -> None:
        self._shown = today
        due, drafts = today.due, today.drafts
        for old in self._lines:
            self._list.removeWidget(old)
            old.deleteLater()
        self._lines, self.buttons = [], []
        for draft in drafts:
            if why := today.ended.get(draft.id):
                self._add(
                    partial(self._ended_words, draft, why),
                    Pill(lambda: self.tr("Draft"), "warn"),
                    partial(self.draft_put_away.emit, draft),
                    does=put_away_label,
                )
                continue
            self._add(
                partial(self._draft_words, draft),
                Pill(lambda: self.tr("Draft"), "info"),
                partial(self.draft_opened.emit, draft),
            )
        if today.to_complete:
            self._add(
                partial(self._to_complete_words, today.to_complete),
                Pill(lambda: self.tr("Outreach"), "info"),
                self.to_complete_wanted.emit,
            )
        for item in due[:_MOST]:
            self._add(
                partial(self._due_words, item), self._due_pill(item), partial(self.due_opened.emit, item)
            )
        appointments = sum(1 for one in due if one.kind == "appointment")
        rest = appointments + today.tasks_due - min(len(due), _MOST)
        if rest > 0:
            more = Label(lambda: self.tr("and %n more", "", rest), "small")
            self._lines.append(more)
            self._list.addWidget(more)
        self._nothing.setVisible(not self._lines)
        self._scroll.setVisible(bool(self._lines))

    def _add(
        self,
        words: Callable[[], str],
        pill: Pill,
        opens: Callable[[], None],
        *,
        does: Callable[[], str] | None = None,
    ) -> None:
        button = Button(self._look, does or (lambda: self.tr("Open")), compact=True, about=words)
        button.clicked.connect(opens)
        self.buttons.append(button)
        holder = QWidget()
        holder.setLayout(column(Label(words, wrap=True), row(pill, None, button), line(), gap=4))
        self._lines.append(holder)
        self._list.addWidget(holder)

    def _about_all(self) -> str:
        return self.tr("Follow-ups")

    def _to_complete_words(self, count: int) -> str:
        return self.tr("Complete %n file(s) begun at an event", "", count)

    def _ended_words(self, draft: Draft, why: JobCentreError) -> str:
        return self._look.breakable(ended_words(draft, why))

    def _draft_words(self, draft: Draft) -> str:
        if draft.form == "registration":
            return self.tr("Finish the registration of {name}").format(name=draft.title or "…")
        if draft.form in ("outreach", "completion"):
            return self.tr("Finish taking in {name}").format(name=draft.title or "…")
        if draft.form == "session":
            return self.tr("Finish the session with {name}").format(name=draft.title or "…")
        if draft.form == "follow_up":
            return self.tr("Finish the follow-up of {name}").format(name=draft.title or "…")
        if draft.form == "partner":
            return self.tr("Finish the partner {name}").format(name=draft.title or "…")
        return self.tr("Finish the referral of {name}").format(name=draft.title or "…")

    def _due_words(self, item: DueItem) -> str:
        if item.kind == "appointment":
            at = self._look.format.time(item.at) if item.at is not None else ""
            return self.tr("Appointment with {name} {time}").format(name=item.client_name, time=at).strip()
        if item.kind == "plan_step":
            return self.tr("{name}: {step}").format(name=item.client_name, step=item.text)
        if item.kind == "plan_review":
            return self.tr("Review the action plan of {name}").format(name=item.client_name)
        return follow_up_words(item)

    def _due_pill(self, item: DueItem) -> Pill:
        late = (self._today() - item.on).days
        if late > 0:
            return Pill(lambda: self.tr("%n day(s) overdue", "", late), "bad")
        return Pill(lambda: self.tr("Today"), "warn")
