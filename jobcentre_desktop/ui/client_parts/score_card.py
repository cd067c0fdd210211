"""The profile score: every point with its reason, the level of support, the counsellor's word above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import OverrideNeedsReason
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.profile import Assessment
from jobcentre_desktop.services.assess_client import AssessClient, ProfileScore
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.pill import Pill, Tone
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine

TIER_TONES: dict[str, Tone] = {"A": "ok", "B": "info", "C": "warn"}


class ScoreCard(Card):
    """Advice first, decision second. `kept` tells that it was saved, `failed` carries what went wrong."""

    kept = Signal()
    failed = Signal(object)

    def __init__(
        self, look: Look, coded: Coded, assess: AssessClient, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Profile score"), parent=parent)
        self._look, self._coded, self._assess, self._tasks = look, coded, assess, tasks
        self._client_id: ClientId | None = None
        self._score: ProfileScore | None = None
        self._last: Assessment | None = None
        self._author = ""
        self._total = Label(self._total_words, "small")
        self.head.addWidget(self._total)
        self.tier = Pill("", "info")
        self._points = Slot()
        self._decided = Label(self._decided_words, "small", wrap=True)
        self.keep = Button(look, lambda: self.tr("Keep this"), compact=True)
        self.change = Button(look, lambda: self.tr("Choose another"), kind="ghost", compact=True)
        self.choice = Segmented(lambda: [(one, one) for one in ("A", "B", "C")], may_be_empty=False)
        self.reason = CodeBox(coded.options("profile_override_reason"), empty="")
        self.text = TextLine(longest=500)
        self.reason_field = Field(lambda: self.tr("Why"), self.reason)
        self.save = Button(look, lambda: self.tr("Save this level"), compact=True)
        self._cancel = CancelButton(look, compact=True)
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.keep, self.change, None))
        self.form = QWidget()
        self.form.setLayout(
            column(
                Field(lambda: self.tr("Level of support"), self.choice),
                self.reason_field,
                Field(lambda: self.tr("In words"), self.text, optional=True),
                row(self.save, self._cancel, None),
                gap=6,
            )
        )
        self.form.hide()
        for part in (self.tier, self._points, self._decided, self._buttons, self.form):
            self.body.addWidget(part)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.change.clicked.connect(self._open_form)
        self.save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self._close_form)

    def show_score(
        self,
        client_id: ClientId,
        score: ProfileScore,
        assessments: Sequence[Assessment],
        staff: Mapping[CounsellorId, str],
    ) -> None:
        """Show today's points and what was decided last."""
        if client_id != self._client_id:
            self._close_form()
        self._client_id, self._score = client_id, score
        self._last = max(assessments, key=lambda one: (one.made_at, one.id), default=None)
        self._author = "" if self._last is None else staff.get(self._last.counsellor_id, "")
        points = column(gap=2)
        for point in score.points:
            reason = Label(partial(self._coded.label, "profile_reason", point.reason), "small", wrap=True)
            points.addLayout(row((reason, 1), Label(partial(self._worth, point.points), "small")))
        if not score.points:
            points.addWidget(
                Label(
                    lambda: self.tr("No point of the score applies to what is recorded."), "small", wrap=True
                )
            )
        self._points.fill(points)
        shown = self._shown_tier()
        self.tier.show_status(partial(self._coded.label, "tier", shown), TIER_TONES.get(shown, "info"))
        self._total.retranslate()
        self._decided.retranslate()
        # A level that stands and agrees with the points of today needs no second "keep".
        self.keep.setVisible(self._last is None or self._last.computed_tier != score.tier)

    def _shown_tier(self) -> str:
        if self._last is not None:
            return self._last.tier
        return self._score.tier if self._score is not None else "A"

    def _worth(self, points: int) -> str:
        return f"+{self._look.format.number(points)}"

    def _total_words(self) -> str:
        total = 0 if self._score is None else self._score.total
        return self.tr("%n point(s)", "", total)

    def _decided_words(self) -> str:
        if self._last is None:
            return self.tr("A proposal of the program. The counsellor decides.")
        day = self._look.format.short_date(self._look.format.local(self._last.made_at).date())
        told = self.tr("Decided on {day} by {name}.").format(day=day, name=self._author)
        if self._last.tier != self._last.computed_tier:
            why = self._coded.label("profile_override_reason", self._last.override_reason)
            because = ": ".join(
                part for part in (why, self._look.breakable(self._last.override_text or "")) if part
            )
            told += " " + self.tr("The score proposed {tier}; changed because: {why}.").format(
                tier=self._last.computed_tier, why=because
            )
        elif self._score is not None and self._score.tier != self._last.tier:
            told += " " + self.tr("Today's points propose {tier}.").format(tier=self._score.tier)
        return told

    def _open_form(self) -> None:
        self.choice.set_value(self._shown_tier())
        self.reason.set_value(None)
        self.text.set_value("")
        self.reason_field.show_error(None)
        self._buttons.hide()
        self.form.show()
        self.choice.setFocus()

    def _close_form(self) -> None:
        self.form.hide()
        self._buttons.show()

    def _on_keep_clicked(self) -> None:
        if self._client_id is not None:
            self.keep.setEnabled(False)
            self._run(partial(self._assess, self._client_id))

    def _on_save_clicked(self) -> None:
        if self._client_id is None:
            return
        self.save.setEnabled(False)
        self._run(
            partial(
                self._assess,
                self._client_id,
                tier=self.choice.value(),
                reason=self.reason.value(),
                text=self.text.value() or None,
            )
        )

    def _run(self, work: partial[Assessment]) -> None:
        self._tasks.run(work, owner=self, done=self._on_kept, failed=self._on_failed)

    def _on_kept(self, _assessment: Assessment) -> None:
        self.keep.setEnabled(True)
        self.save.setEnabled(True)
        self._close_form()
        self.kept.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.keep.setEnabled(True)
        self.save.setEnabled(True)
        if isinstance(error, OverrideNeedsReason):
            self.reason_field.show_error(partial(sentence, error))
            self.reason_field.take_focus()
        else:
            self.failed.emit(error)
