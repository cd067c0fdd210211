"""The word lists of the centre: one list at a time, its codes worded otherwise, hidden, shown again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.code_list import Code, CodeList
from jobcentre_desktop.domain.code_words import WORDED, CodeWords
from jobcentre_desktop.domain.facts import rule_of
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.keep_code_words import Reworded
from jobcentre_desktop.ui.client_parts.list_names import list_name
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words, language_changed


class CodeWordsCard(Card):
    """`refused` carries a problem, shown at `fields`; `done` carries words and what takes the act back."""

    refused = Signal(object)
    done = Signal(object, object)

    def __init__(
        self, look: Look, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Word lists"), parent=parent)
        self._look, self._services, self._tasks = look, services, tasks
        self._keep = services.keep_code_words
        self._may_change = services.me.may_manage_desk()
        self._changing: str | None = None
        self._shown: CodeList | None = None
        self._rows: list[QWidget] = []
        self._buttons: dict[str, Button] = {}
        self._list = column(gap=2)
        self.box = CodeBox(lambda: [(name, list_name(name)) for name in WORDED], empty=None)
        self.box.edited.connect(self._on_list_chosen)
        self.words_km = TextLine(longest=rule_of(CodeWords, "words_km").longest, form="khmer")
        self.words_en = TextLine(longest=rule_of(CodeWords, "words_en").longest, form="latin")
        self.fields = {
            "code_list": Field(lambda: self.tr("List"), self.box),
            "words_km": Field(lambda: self.tr("Words in Khmer"), self.words_km, optional=True),
            "words_en": Field(lambda: self.tr("Words in English"), self.words_en, optional=True),
        }
        self._about = Label(self._about_words, "strong", wrap=True)
        self.save = Button(look, lambda: self.tr("Save the words"), icon="save")
        self.save.clicked.connect(self._on_save_clicked)
        self.leave = Button(look, lambda: self.tr("Leave it as it was"), kind="ghost")
        self.leave.clicked.connect(self._leave)
        hint = Label(
            lambda: self.tr(
                "Word a choice as your centre says it, or hide one that is never needed here. Records, "
                "counts and exports keep its code. Every desk of the centre has it after sending."
            ),
            "muted",
            wrap=True,
        )
        of = self.fields
        both = row((of["words_km"], 1), (of["words_en"], 1), gap=16)
        self.form = boxed(column(self._about, both, row(self.save, self.leave, None), gap=8), "")
        self.form.hide()
        self.body.addWidget(hint)
        self.body.addLayout(row((of["code_list"], 2), (QWidget(), 3), gap=16))
        self.body.addLayout(self._list)
        self.body.addWidget(self.form)

    def load(self) -> None:
        """Show the list in hand as the centre words it now."""
        self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Every page is told so too when a colleague's desk worded a list meanwhile.
        if language_changed(event) and self._shown is not self._in_force():
            self._show()

    def _show(self) -> None:
        held = next((code for code, one in self._buttons.items() if one.hasFocus()), None)
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons.clear()
        self._shown = self._in_force()
        self._rows = [self._row(one) for one in self._shown]
        for new in self._rows:
            self._list.addWidget(new)
        if held in self._buttons:
            self._buttons[held].setFocus()

    def _row(self, one: Code) -> QWidget:
        words = [Label(partial(self._words, one), "body" if one.offered else "muted", wrap=True)]
        ships = self._keep.one(self._chosen(), one.code)
        if (one.km, one.en) != (ships.km, ships.en):
            words.append(Label(partial(self._ships_words, one.code), "small", wrap=True))
        layout = row((column(*words, gap=0), 1), gap=8)
        if not one.offered:
            layout.addWidget(Pill(lambda: self.tr("Hidden"), "quiet"))
        if self._may_change:
            about = partial(self._words, one)
            change = Button(self._look, lambda: self.tr("Change"), kind="ghost", compact=True, about=about)
            change.clicked.connect(partial(self._change, one))
            hide = Button(
                self._look,
                (lambda: self.tr("Hide")) if one.offered else (lambda: self.tr("Show again")),
                kind="ghost",
                compact=True,
                about=about,
            )
            hide.clicked.connect(partial(self._hide, one, hidden=one.offered))
            self._buttons[one.code] = hide
            layout.addWidget(change)
            layout.addWidget(hide)
        line = QWidget()
        line.setLayout(layout)
        return line

    def _in_force(self) -> CodeList:
        return self._services.codes.get(self._chosen())

    def _chosen(self) -> str:
        return self.box.value() or WORDED[0]

    def _words(self, one: Code) -> str:
        return self._look.breakable(one.label("en" if self._look.language is Language.ENGLISH else "km"))

    def _ships_words(self, code: str) -> str:
        """Return both: the words in one language may be the centre's, those in the other as they ship."""
        ships = self._keep.one(self._chosen(), code)
        return self.tr("As it ships: {words}").format(words=self._look.breakable(f"{ships.km} · {ships.en}"))

    def _about_words(self) -> str:
        return "" if self._changing is None else self._ships_words(self._changing)

    def _on_list_chosen(self) -> None:
        self._stop_changing()
        self._show()

    def _change(self, one: Code) -> None:
        self._changing = one.code
        ships = self._keep.one(self._chosen(), one.code)
        self.words_km.set_value(one.km if one.km != ships.km else "")
        self.words_en.set_value(one.en if one.en != ships.en else "")
        self._about.retranslate()
        self.form.show()
        self.words_km.setFocus()

    def _leave(self) -> None:
        self._stop_changing()
        self.box.setFocus()

    def _stop_changing(self) -> None:
        self._changing = None
        self.form.hide()

    def _hide(self, one: Code, *, hidden: bool) -> None:
        said = partial(self._hidden_words if hidden else self._shown_words, one)
        self._run(partial(self._keep.hide, self._chosen(), one.code, hidden=hidden), said)

    def _on_save_clicked(self) -> None:
        if self._changing is not None:
            told = {"words_km": self.words_km.value(), "words_en": self.words_en.value()}
            work = partial(self._keep.word, self._chosen(), self._changing, **told)
            self._run(work, lambda: self.tr("Saved on this computer."))

    def _hidden_words(self, one: Code) -> str:
        return self.tr("“{words}” is hidden from the choices.").format(words=self._words(one))

    def _shown_words(self, one: Code) -> str:
        return self.tr("“{words}” is among the choices again.").format(words=self._words(one))

    def _run(self, work: Callable[[], Reworded], said: Words) -> None:
        self._tasks.run(work, owner=self, done=partial(self._on_kept, said), failed=self.refused.emit)

    def _on_kept(self, said: Words, reworded: Reworded) -> None:
        if self.form.isVisible():
            self._leave()
        self._show()
        self.done.emit(said, partial(self._take_back, reworded))

    def _take_back(self, reworded: Reworded) -> None:
        self._tasks.run(
            partial(self._keep.take_back, reworded),
            owner=self,
            done=lambda _nothing: self._show(),
            failed=self.refused.emit,
        )
