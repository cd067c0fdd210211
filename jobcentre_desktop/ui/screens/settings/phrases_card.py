"""The phrases offered while a session is written: one box at a time, said otherwise, put away, added."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.facts import rule_of
from jobcentre_desktop.domain.ids import PhraseId
from jobcentre_desktop.domain.phrase import PHRASED, Phrase
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.text import TextLine


class PhrasesCard(Card):
    """`refused` carries a problem of any of its acts; the page shows it at `fields`.

    `done` carries words and the act.
    """

    refused = Signal(object)
    done = Signal(object, object)

    def __init__(
        self, look: Look, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Phrases for sessions"), parent=parent)
        self._look, self._keep, self._tasks = look, services.keep_phrases, tasks
        self._watch = services.undo_act.watch
        self._phrases: tuple[Phrase, ...] = ()
        self._changing: PhraseId | None = None
        self._rows: list[QWidget] = []
        self._list = column(gap=2)
        self.box = CodeBox(lambda: [(name, box_name(name)) for name in PHRASED], empty=None)
        self.box.edited.connect(self._on_box_chosen)
        self.text_km = TextLine(longest=rule_of(Phrase, "text_km").longest, form="khmer")
        self.text_en = TextLine(longest=rule_of(Phrase, "text_en").longest, form="latin")
        self.fields = {
            "box": Field(lambda: self.tr("Offered in"), self.box),
            "text_km": Field(lambda: self.tr("Phrase in Khmer"), self.text_km),
            "text_en": Field(lambda: self.tr("Phrase in English"), self.text_en),
        }
        self.save = Button(look, self._save_words, icon="save")
        self.save.clicked.connect(self._on_save_clicked)
        self.leave = Button(look, lambda: self.tr("Leave it as it was"), kind="ghost")
        self.leave.clicked.connect(self._stop_changing)
        self.leave.hide()
        hint = Label(
            lambda: self.tr(
                "Ctrl+Space offers them while a session is written. What is changed here, every desk of the "
                "centre has after sending."
            ),
            "muted",
            wrap=True,
        )
        of = self.fields
        self.body.addWidget(hint)
        self.body.addLayout(row((of["box"], 2), (QWidget(), 3), gap=16))
        self.body.addLayout(self._list)
        self.body.addLayout(row((of["text_km"], 1), (of["text_en"], 1), gap=16))
        self.body.addLayout(row(self.save, self.leave, None))

    def load(self) -> None:
        """Read the phrases again."""
        self._tasks.run(self._keep.every, owner=self, done=self._take, failed=self.refused.emit)

    def _take(self, phrases: tuple[Phrase, ...]) -> None:
        self._phrases = phrases
        self._show()

    def _show(self) -> None:
        cursor = self.focusWidget()
        had_focus = cursor is not None and any(one.isAncestorOf(cursor) for one in self._rows)
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        here = [one for one in self._phrases if one.box == self.box.value()]
        self._rows = [self._row(one) for one in sorted(here, key=lambda one: not one.offered)]
        for new in self._rows:
            self._list.addWidget(new)
        if had_focus:
            self.box.setFocus()

    def _row(self, one: Phrase) -> QWidget:
        words = [Label(partial(self._text, one, first=True), "body" if one.offered else "muted", wrap=True)]
        if one.text_km and one.text_en:
            words.append(Label(partial(self._text, one, first=False), "small", wrap=True))
        layout = row((column(*words, gap=0), 1), gap=8)
        if not one.offered:
            layout.addWidget(Pill(lambda: self.tr("Put away"), "quiet"))
        deeds: list[tuple[Callable[[], str], Callable[[], None]]] = [
            (lambda: self.tr("Change"), partial(self._change, one)),
            (
                (lambda: self.tr("Put away")) if one.offered else (lambda: self.tr("Bring back")),
                partial(self._offer, one, offered=not one.offered),
            ),
        ]
        for deed_words, deed in deeds:
            about = partial(self._text, one, first=True)
            button = Button(self._look, deed_words, kind="ghost", compact=True, about=about)
            button.clicked.connect(deed)
            layout.addWidget(button)
        line = QWidget()
        line.setLayout(layout)
        return line

    def _text(self, one: Phrase, *, first: bool) -> str:
        """Return the text in the language of the screen, or in the other one."""
        english = (self._look.language is Language.ENGLISH) == first
        return self._look.breakable(one.text("en" if english else "km"))

    def _save_words(self) -> str:
        return self.tr("Add the phrase") if self._changing is None else self.tr("Save the phrase")

    def _on_box_chosen(self) -> None:
        self._stop_changing()
        self._show()

    def _change(self, one: Phrase) -> None:
        self._changing = one.id
        self.text_km.set_value(one.text_km)
        self.text_en.set_value(one.text_en)
        self.save.retranslate()
        self.leave.show()
        self.text_km.setFocus()

    def _stop_changing(self) -> None:
        self._changing = None
        self.text_km.set_value("")
        self.text_en.set_value("")
        self.leave.hide()
        self.save.retranslate()

    def _offer(self, one: Phrase, *, offered: bool) -> None:
        self._run(partial(self._keep.offer, one.id, offered=offered))

    def _on_save_clicked(self) -> None:
        told = {"text_km": self.text_km.value(), "text_en": self.text_en.value()}
        if self._changing is not None:
            self._run(partial(self._keep.change, self._changing, **told))
        else:
            self._run(partial(self._keep.add, self.box.value() or "", **told))

    def _run(self, work: Callable[[], Phrase]) -> None:
        watched = partial(self._watch, work)
        self._tasks.run(watched, owner=self, done=self._on_kept, failed=self.refused.emit)

    def _on_kept(self, acted: Acted[Phrase]) -> None:
        self._stop_changing()
        self.done.emit(lambda: self.tr("Saved on this computer."), acted)
        self.load()


def box_name(name: str) -> str:
    """Return how the box of a session is called that has phrases."""
    return QCoreApplication.translate("PhrasesCard", "Agreed step") if name == "what" else field_name(name)
