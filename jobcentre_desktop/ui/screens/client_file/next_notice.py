"""What an outcome suggests for the client or a referral: one sentence, and who agrees presses once."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.next_status import NextStep
from jobcentre_desktop.services.show_client import ClientFile, ReferralView
from jobcentre_desktop.services.suggest_next import StepTaken
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row


class NextNotice(QFrame):
    """Hidden while nothing is suggested; of several suggestions the next comes when one is done with.

    What is left as it is is not suggested again while the app runs, unless another outcome suggests it.
    """

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._file: ClientFile | None = None
        self._step: NextStep | None = None
        self._left: set[tuple[ClientId, object]] = set()
        self.setProperty("kind", "notice_info")
        self._words = Label(self._told_words, wrap=True)
        self.take = Button(tools.look, self._take_words, compact=True)
        self.leave = Button(tools.look, lambda: self.tr("Leave as it is"), kind="ghost", compact=True)
        self.take.clicked.connect(self._on_take_clicked)
        self.leave.clicked.connect(self._on_leave_clicked)
        icon = Icon(tools.look, "flag", "primary", 20)
        self.setLayout(row(icon, (self._words, 1), self.take, self.leave, margins=(14, 6, 14, 6), gap=10))
        self.hide()

    def show_file(self, file: ClientFile, *, stays: bool) -> None:
        """`stays` False for a file that is only read here: nothing is suggested for it."""
        self._file = file
        wanted = self._tools.services.suggest_next(file) if stays else ()
        self._step = next((one for one in wanted if self._key(one) not in self._left), None)
        for part in (self._words, self.take):
            part.retranslate()
        self.take.setEnabled(True)
        self.setVisible(self._step is not None)

    def _key(self, step: NextStep) -> tuple[ClientId, object]:
        assert self._file is not None
        return self._file.client.id, (step.referral_id, step.to, step.outcome)

    def _told_words(self) -> str:
        step, file = self._step, self._file
        if step is None or file is None:
            return ""
        label, now = self._tools.coded.label, self._view(step)
        what = label("outcome_type", step.outcome.type.value)
        if now is None:
            words = self.tr("Outcome: {outcome}. The status of the client is still “{status}”.")
            told = words.format(outcome=what, status=label("client_status", file.client.status))
        else:
            words = self.tr("Outcome: {outcome}. Referral {number} still stands at “{state}”.")
            told = words.format(
                outcome=what,
                number=now.referral.referral_no,
                state=label("referral_state", now.state.value),
            )
        return self._tools.look.breakable(told)

    def _take_words(self) -> str:
        if self._step is None:
            return ""
        codes = "client_status" if self._step.referral_id is None else "referral_state"
        return self.tr("Set to “{status}”").format(status=self._tools.coded.label(codes, self._step.to))

    def _view(self, step: NextStep) -> ReferralView | None:
        assert self._file is not None
        return next((one for one in self._file.referrals if one.referral.id == step.referral_id), None)

    def _on_take_clicked(self) -> None:
        if self._file is None or self._step is None:
            return
        self.take.setEnabled(False)
        work = partial(self._tools.services.suggest_next.take, self._file.client.id, self._step)
        self._tools.save(work, owner=self, done=self._on_taken)

    def _on_taken(self, taken: StepTaken) -> None:
        self._tools.page.say(lambda: self.tr("Saved."), undo=partial(self._take_back, taken))

    def _take_back(self, taken: StepTaken) -> None:
        work = partial(self._tools.services.suggest_next.take_back, taken)
        self._tools.save(work, owner=self, done=self._on_taken_back)

    def _on_taken_back(self, _nothing: None) -> None:
        self._tools.page.say(lambda: self.tr("Taken back."))

    def _on_leave_clicked(self) -> None:
        if self._file is not None and self._step is not None:
            self._left.add(self._key(self._step))
            self.show_file(self._file, stays=True)
