"""Moving a client to another centre: the question before it, and what stays to be seen afterwards."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobcentre_desktop.domain.errors import InputProblems, JobCentreError
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.services.other_centres import OtherCentre
from jobcentre_desktop.services.transfer_client import MovedClient, TakeBack
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox, LongCodeBox
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.widgets.text import TextArea

LONGEST_NOTE = 2000


def centre_words(look: Look, centre: OtherCentre) -> str:
    """Return a centre's name in the language of the screen with its code, if it has a name."""
    km, en = centre.name_km, centre.name_en
    name = (en or km) if look.language is Language.ENGLISH else (km or en)
    return look.breakable(f"{name} ({centre.code})" if name else centre.code)


class MoveDialog(Dialog):
    """Closes as accepted once the move is saved."""

    def __init__(
        self,
        tools: FileTools,
        client_id: ClientId,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tools.look,
            lambda: self.tr("Move {name} to another centre").format(name=name),
            width=620,
            parent=parent,
        )
        self._tools, self._client_id = tools, client_id
        self._centres: tuple[OtherCentre, ...] = ()
        self.errors = ErrorSummary(tools.look)
        self.no_centre = Label(
            lambda: self.tr("This desk knows no other centre yet: it hears of them when it connects."),
            "small_warn",
            wrap=True,
        )
        self.no_centre.hide()
        self.centre = LongCodeBox(
            tools.look,
            lambda: [(one.code, centre_words(tools.look, one)) for one in self._centres],
            placeholder=lambda: self.tr("name or code of the centre"),
        )
        self.reason = CodeBox(tools.coded.options("transfer_reason"))
        self.note = TextArea(rows=3, longest=LONGEST_NOTE)
        self._fields = {
            "to_centre": Field(lambda: self.tr("New centre"), self.centre),
            "reason": Field(lambda: self.tr("Reason"), self.reason),
            "note": Field(
                lambda: self.tr("Note for the colleagues there"), self.note, note=lambda: self.tr("optional")
            ),
        }
        self.body.addWidget(self.errors)
        self.body.addWidget(
            Label(
                lambda: self.tr(
                    "The whole file goes to the new centre with the next connection. From now on it is "
                    "only read here; once it is there, this centre keeps a short summary. Until it is sent "
                    "you can take it back."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(self.no_centre)
        for field in self._fields.values():
            self.body.addWidget(field)
        self.move_them = self.add_button(lambda: self.tr("Move to this centre"), kind="primary", accepts=True)
        self.move_them.clicked.disconnect(self.accept)
        self.move_them.clicked.connect(self._on_move_clicked)
        self.add_cancel()
        self._fields["to_centre"].take_focus()
        tools.tasks.run(
            tools.services.transfer_client.centres,
            owner=self,
            done=self._show_centres,
            failed=self._show_refused,
        )

    def _show_centres(self, centres: tuple[OtherCentre, ...]) -> None:
        self._centres = centres
        self.centre.retranslate()
        self.no_centre.setVisible(not centres)

    def _on_move_clicked(self) -> None:
        self.move_them.setEnabled(False)
        work = partial(
            self._tools.services.transfer_client,
            self._client_id,
            self.centre.value() or self.centre.text(),
            reason=self.reason.value() or "",
            note=self.note.value(),
        )
        self._tools.tasks.run(work, owner=self, done=self._on_moved, failed=self._show_refused)

    def _on_moved(self, _transfer: object) -> None:
        self.accept()

    def _show_refused(self, error: BaseException) -> None:
        self.move_them.setEnabled(True)
        if not isinstance(error, JobCentreError):
            raise error
        problems = error.problems if isinstance(error, InputProblems) else ()
        shown = [
            (self._fields[one.field], partial(sentence, one.error))
            for one in problems
            if one.field in self._fields
        ]
        self.errors.show_problems(shown or [(self._fields["to_centre"], partial(sentence, error))])


class MovedCard(Card):
    """What is to be said of a client who moved; `taken_back` when the move was undone or asked back."""

    taken_back = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(kind="card_warn", parent=parent)
        self._tools = tools
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._content = Slot()
        self.body.addWidget(self._content)
        self._moved: MovedClient | None = None
        self.take_back = Button(tools.look, self._take_back_words, icon="undo-2", compact=True)
        self.take_back.clicked.connect(self._on_take_back_clicked)
        self.body.addLayout(row(self.take_back, None))

    def show_moved(self, moved: MovedClient) -> None:
        look = self._tools.look
        self._moved = moved
        self.take_back.retranslate()
        self.take_back.setVisible(moved.take_back in (TakeBack.UNDO, TakeBack.ASK))
        self.take_back.setEnabled(True)
        icon = Icon(look, "send", "warn", 20)
        parts: list[Part] = [row(icon, (Label(partial(self._where, moved), "strong", wrap=True), 1), gap=10)]
        parts.append(Label(partial(self._state, moved), wrap=True))
        parts += [
            Label(words, "small", wrap=True)
            for words in (partial(self._why, moved), partial(self._note, moved))
            if words()
        ]
        if moved.handed_over_at is not None:
            parts.append(Label(partial(self._who, moved), wrap=True))
        self._content.fill(column(*parts, gap=6))

    def _where(self, moved: MovedClient) -> str:
        look = self._tools.look
        return self.tr("{name} moved to {centre} on {day}.").format(
            name=moved.name, centre=centre_words(look, moved.to), day=self._day(moved)
        )

    def _take_back_words(self) -> str:
        if self._moved is not None and self._moved.take_back is TakeBack.ASK:
            return self.tr("Ask to take the move back")
        return self.tr("Take the move back")

    def _state(self, moved: MovedClient) -> str:
        if moved.handed_over_at is not None:
            return self._handed_over(moved, moved.handed_over_at)
        if self._tools.services.practice:
            return self.tr("This is practice: nobody gets the file. It is only read here now.")
        match moved.take_back:
            case TakeBack.UNDO:
                return self.tr(
                    "The file is not there yet: it goes with the next connection. Until then it is only read "
                    "here."
                )
            case TakeBack.ASK:
                return self.tr(
                    "The move has left this desk, but no answer of the central server has come. The file may "
                    "be there already; here it is only read."
                )
            case TakeBack.ASKED:
                return self.tr(
                    "It was asked to take the move back. If it is not carried out yet, the client stays "
                    "here; if it is, the colleagues there decide. The central server's next answer tells."
                )
            case TakeBack.ELSEWHERE:
                return self.tr(
                    "Moved at {desk}, not yet at the central server. Only at that desk can the move be taken "
                    "back; here the file is only read."
                ).format(desk=desk_words(moved.at_desk))
            case TakeBack.TOO_LATE:
                return self.tr("The move is sent; the answer of the central server is on its way.")

    def _handed_over(self, moved: MovedClient, at: datetime) -> str:
        told = self._tools.look.format
        there = self.tr(
            "Handed over on {day}: the colleagues there have the whole file. Here only this is kept."
        ).format(day=told.short_date(told.local(at).date()))
        if moved.take_back is not TakeBack.ASKED:
            return there
        return " ".join((there, self.tr("They were asked to send the client back, and decide.")))

    def _why(self, moved: MovedClient) -> str:
        reason = self._tools.coded.label("transfer_reason", moved.reason)
        return self.tr("Reason: {reason}. By {counsellor}.").format(reason=reason, counsellor=moved.by)

    def _note(self, moved: MovedClient) -> str:
        return self._tools.look.breakable(moved.note or "")

    def _who(self, moved: MovedClient) -> str:
        sex = self._tools.coded.label("sex", moved.sex)
        born = self._tools.look.format.digits(str(moved.birth.year)) if moved.birth else ""
        return " · ".join(part for part in (moved.client_no, sex, born) if part)

    def _day(self, moved: MovedClient) -> str:
        return self._tools.look.format.short_date(self._tools.look.format.local(moved.at).date())

    def _on_take_back_clicked(self) -> None:
        if self._moved is None:
            return
        self.take_back.setEnabled(False)
        self._tools.save(
            partial(self._tools.services.transfer_client.take_back, self._moved.client_id),
            owner=self,
            done=self._on_taken_back,
        )

    def _on_taken_back(self, became: TakeBack) -> None:
        if became is TakeBack.UNDO:
            self._tools.page.say(lambda: QCoreApplication.translate("MovedCard", "The client stays here."))
        else:
            self._tools.page.say(
                lambda: QCoreApplication.translate(
                    "MovedCard", "Asked. The central server's answer tells where the client is."
                )
            )
        self.taken_back.emit()
