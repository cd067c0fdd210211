"""A session to read: what was said and agreed, the restricted part apart, and what was added later."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jobcentre_desktop.domain.action_plan import PlanStep
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import Facts, to_facts
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.client_parts.shortened import shortened
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.widgets.pill import Pill

_SHORT = (
    *("kind", "mode", "minutes", "private_room", "interpreter", "rights_explained"),
    *("accompanied_by", "consent_to_presence", "needs", "outcome", "written_late"),
)
_LONG = (
    *("shared_note", "advice", "strengths", "barriers", "work_values", "riasec", "search_actions"),
    *("lmi_given", "lmi_text"),
)
_NEXT = ("next_appointment", "next_place", "reminder")
_RESTRICTED = ("restricted_note", "safeguarding")
_MOST_IN_BRIEF = 400


class SessionReading(QWidget):
    """`brief` shows what one wants to know from last time: note, agreement, steps.

    `open_wanted` tells that the head wants to open what is restricted; it is kept who did. `shut_wanted`
    tells that it is to be shut again.
    """

    open_wanted = Signal()
    shut_wanted = Signal()

    def __init__(
        self, look: Look, coded: Coded, me: Counsellor, *, brief: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._coded, self._me, self._brief = look, coded, me, brief
        self._words = FactWords(look, coded)
        self._opened = False
        self._eye: Button | None = None
        self._slot = Slot()
        self.setLayout(column(self._slot, gap=0))

    def show_session(self, file: ClientFile, session: CounsellingSession, *, opened: bool = False) -> None:
        """Show a session of the file, already without what the reader may not see.

        `opened`: the head has just opened what is restricted in it.
        """
        self._opened, self._eye = opened, None
        facts = to_facts(session)
        steps = [step for step in file.steps if step.session_id == session.id]
        addenda = [one for one in file.addenda if one.session_id == session.id]
        if self._brief:
            self._slot.fill(self._in_brief(file, session, steps, addenda))
        else:
            self._slot.fill(self._whole(file, facts, session, steps, addenda))

    def go_to_eye(self) -> None:
        """Put the cursor where what is restricted is opened or shut."""
        if self._eye is not None:
            self._eye.setFocus()

    def _whole(
        self,
        file: ClientFile,
        facts: Facts,
        session: CounsellingSession,
        steps: list[PlanStep],
        addenda: list[Addendum],
    ) -> QVBoxLayout:
        body = column(margins=(0, 0, 8, 8), gap=12)
        body.addWidget(Card(lambda: self.tr("The meeting"), self._grid(file, facts, _SHORT)))
        if told := [name for name in _LONG if name in facts]:
            body.addWidget(
                Card(lambda: self.tr("What was said"), *(self._cell(file, facts, name) for name in told))
            )
        if steps:
            body.addWidget(
                Card(lambda: self.tr("Agreed steps"), *(self._step(step) for step in steps), gap=6)
            )
        if any(name in facts for name in _NEXT):
            body.addWidget(Card(lambda: self.tr("What comes next"), self._grid(file, facts, _NEXT)))
        if session.id in file.to_open:
            body.addWidget(self._closed_card())
        elif self._me.may_see_restricted(session.counsellor_id):
            told = [name for name in _RESTRICTED if name in facts]
            if told or self._opened:
                body.addWidget(self._restricted_card(file, facts, told))
        else:
            hint = Label(
                lambda: self.tr(
                    "A restricted note, if there is one, is shown to its author and the head only."
                ),
                "small",
                wrap=True,
            )
            body.addLayout(row(Icon(self._look, "lock", "text2", 16), (hint, 1)))
        if addenda:
            cards = (self._addendum(file, one) for one in addenda)
            body.addWidget(Card(lambda: self.tr("Added later"), *cards, gap=10))
        return body

    def _in_brief(
        self,
        file: ClientFile,
        session: CounsellingSession,
        steps: list[PlanStep],
        addenda: list[Addendum],
    ) -> QVBoxLayout:
        body = column(gap=6)
        body.addWidget(Label(partial(self._head_words, file, session), "small", wrap=True))
        for text in (session.shared_note, session.advice, *(one.text for one in addenda)):
            if text:
                body.addWidget(Label(partial(shortened, self._look, text, _MOST_IN_BRIEF), wrap=True))
        for step in steps:
            body.addLayout(self._step(step))
        return body

    def _head_words(self, file: ClientFile, session: CounsellingSession) -> str:
        parts = (
            self._look.format.short_date(session.held_on),
            self._coded.label("session_kind", session.kind),
            file.staff.get(session.counsellor_id, ""),
        )
        return " · ".join(part for part in parts if part)

    def _grid(self, file: ClientFile, facts: Facts, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        told = [name for name in names if name in facts]
        for place, name in enumerate(told):
            grid.addLayout(self._cell(file, facts, name), place // 3, place % 3)
        for at in range(3):
            grid.setColumnStretch(at, 1)
        return grid

    def _cell(self, file: ClientFile, facts: Facts, name: str) -> QVBoxLayout:
        label = Label(partial(field_name, name), "small", wrap=True)
        words = partial(self._words.value, CounsellingSession.KIND, name, facts[name], file.staff)
        return column(label, Label(words, wrap=True), None, gap=0)

    def _step(self, step: PlanStep) -> QVBoxLayout:
        done = not step.is_open()
        icon = Icon(self._look, "circle-check" if done else "target", "ok" if done else "text2", 16)
        what = Label(partial(self._look.breakable, step.what), "muted" if done else "body", wrap=True)
        return column(row(column(icon, None, margins=(0, 2, 0, 0)), (what, 1), gap=8))

    def _closed_card(self) -> Card:
        """Offer the head to open what only its author sees at once."""
        why = Label(
            lambda: self.tr(
                "This session has a restricted part. That you opened it is kept in the client's history."
            ),
            "small",
            wrap=True,
        )
        self._eye = Button(self._look, lambda: self.tr("Open the restricted part"), icon="eye")
        self._eye.clicked.connect(self.open_wanted)
        return Card(
            None, row(Icon(self._look, "lock", "warn", 18), (why, 1)), row(self._eye, None), kind="card_warn"
        )

    def _restricted_card(self, file: ClientFile, facts: Facts, told: list[str]) -> Card:
        why = Label(
            lambda: self.tr("Only its author and the head see this. It is never printed."),
            "small",
            wrap=True,
        )
        parts: list[Part] = [row(Icon(self._look, "lock", "warn", 18), (why, 1))]
        parts += [self._cell(file, facts, name) for name in told]
        if self._opened:
            self._eye = Button(self._look, lambda: self.tr("Shut it again"), icon="eye-off")
            self._eye.clicked.connect(self.shut_wanted)
            parts.append(row(self._eye, None))
        return Card(None, *parts, kind="card_warn")

    def _addendum(self, file: ClientFile, one: Addendum) -> QVBoxLayout:
        head = row(Label(partial(self._addendum_words, file, one), "small"))
        if one.restricted:
            head.addWidget(Pill(lambda: self.tr("Restricted"), "warn"))
        head.addStretch(1)
        return column(head, Label(partial(self._look.breakable, one.text), wrap=True), gap=0)

    def _addendum_words(self, file: ClientFile, one: Addendum) -> str:
        return " · ".join(
            part
            for part in (self._words.instant(one.written_at), file.staff.get(one.counsellor_id, ""))
            if part
        )
