"""One field that was given several values: side by side, each with who, when and where, and its button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.settle_conflict import OpenConflict, ToldSide
from jobcentre_desktop.ui.client_parts.conflict_words import conflict_about, conflict_value
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.differing_text import DifferingText
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.text import TextArea


class ConflictCard(Card):
    """Emits what the person chose: a side, or a text of their own."""

    side_kept = Signal(object)
    text_written = Signal(str, str)
    file_wanted = Signal()

    def __init__(
        self, look: Look, facts: FactWords, conflict: OpenConflict, parent: QWidget | None = None
    ) -> None:
        about = conflict_about(facts, conflict)
        title = f"{conflict.client_name} · {about}" if conflict.client_name else about
        super().__init__(title, parent=parent)
        self.conflict = conflict
        self._look, self._facts = look, facts
        self.keeps = [self._keep(side) for side in conflict.sides]
        self.opens = Button(look, lambda: self.tr("Open the file"), kind="ghost", compact=True, about=title)
        self.writes = Button(
            look,
            lambda: self.tr("Write it anew from both"),
            kind="ghost",
            icon="pencil",
            compact=True,
            about=title,
        )
        self.head.addWidget(Pill(self._whose_words, "info" if conflict.mine else "quiet"))
        self.head.addWidget(self.opens)
        sides = [self._side(*one) for one in zip(conflict.sides, self.keeps, strict=True)]
        self.body.addLayout(row(*((side, 1) for side in sides), gap=16))
        self.body.addLayout(row(self.writes, None))
        self._editor = TextArea(rows=5)
        self._editor.setAccessibleName(title)
        self._save = Button(
            look,
            lambda: self.tr("Keep this text"),
            kind="primary",
            compact=True,
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self._cancel = CancelButton(look, compact=True)
        self._writing = boxed(
            column(
                Label(
                    lambda: self.tr("Both texts stand here, one after the other. Make one of them."), "small"
                ),
                self._editor,
                row(self._save, self._cancel, None),
                margins=12,
                gap=6,
            ),
            "inset",
        )
        self._writing.hide()
        self.body.addWidget(self._writing)
        self.opens.setVisible(conflict.client_id is not None)
        self.writes.setVisible(conflict.is_text)
        self.opens.clicked.connect(self.file_wanted)
        self.writes.clicked.connect(self._on_write_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)

    def buttons(self) -> list[Button]:
        """Return what the arrow keys go through, from left to right."""
        return [*self.keeps, *(one for one in (self.writes, self.opens) if not one.isHidden())]

    def written(self) -> tuple[str | None, bool]:
        """Return the text that is being written, None for none, and whether the cursor stands in it."""
        return None if self._writing.isHidden() else self._editor.value(), self._editor.hasFocus()

    def write(self, text: str, *, with_cursor: bool = True) -> None:
        """Open the box for a text of one's own, with a beginning."""
        self._editor.set_value(text)
        self.writes.hide()
        self._writing.show()
        if with_cursor:
            self._editor.setFocus()

    def _keep(self, side: ToldSide) -> Button:
        keep = Button(
            self._look, lambda: self.tr("Keep this"), compact=True, about=partial(self._value_words, side)
        )
        keep.clicked.connect(partial(self.side_kept.emit, side))
        return keep

    def _side(self, side: ToldSide, keep: Button) -> QWidget:
        value: Label
        if self.conflict.is_text:
            beside = next(one for one in self.conflict.sides if one is not side)
            value = DifferingText(
                self._look, partial(self._value_words, side), partial(self._value_words, beside)
            )
        else:
            value = Label(partial(self._value_words, side), "strong", wrap=True)
        told = Label(partial(self._by_words, side), "small", wrap=True)
        state = Label(
            lambda: self.tr("shown now") if side.choice == "shown" else self.tr("kept aside"), "muted"
        )
        return boxed(column(value, None, told, row(keep, state, None, gap=12), margins=12, gap=6), "inset")

    def _whose_words(self) -> str:
        if self.conflict.mine:
            return self.tr("yours")
        follower = self.conflict.staff.get(self.conflict.follower) if self.conflict.follower else None
        return follower or self.tr("the centre's")

    def _value_words(self, side: ToldSide) -> str:
        one = self.conflict.conflict
        return conflict_value(self._facts, one.kind, one.field, side.value, self.conflict.staff)

    def _by_words(self, side: ToldSide) -> str:
        parts = (side.by, self._facts.instant(side.at), desk_words(side.desk, side.author))
        return " · ".join(part for part in parts if part)

    def _on_write_clicked(self) -> None:
        texts = [str(side.value) for side in self.conflict.sides if side.value]
        self.write("\n\n".join(texts))

    def _on_save_clicked(self) -> None:
        self.text_written.emit(self.conflict.conflict.id, self._editor.value())

    def _on_cancel_clicked(self) -> None:
        self._writing.hide()
        self.writes.show()
        self.writes.setFocus()
