"""Every change in words: who gave which field which value, when, at which desk; and what two desks disagree about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.changes import Act, Conflict, HistoryEntry, Side
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.merging import REMOVAL
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.fact_words import TECHNICAL
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.screens.client_file.kind_words import kind_words
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, boxed, column, line, row

_MOST_SHOWN = 200
"""Newest saves shown; the terminal shows all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One save as it is shown: the entries of one moment, with the value each field had before."""

    at: datetime
    desk: str
    author: UUID
    lines: tuple[tuple[HistoryEntry, str, Json, Json], ...]
    """(entry, field, value before, value after); a removed record has the field ""."""


def told_saves(entries: Sequence[HistoryEntry]) -> tuple[Told, ...]:
    """Return the saves, newest first, from entries oldest first."""
    before: dict[tuple[UUID, str], Json] = {}
    saves: list[Told] = []
    for entry in entries:
        lines: list[tuple[HistoryEntry, str, Json, Json]] = []
        if entry.act is Act.REMOVE:
            lines.append((entry, "", None, None))
        for name, value in entry.facts.items():
            was = before.get((entry.record_id, name))
            before[entry.record_id, name] = value
            if name not in TECHNICAL and value != was and not _says_nothing(entry.kind, name, was, value):
                lines.append((entry, name, was, value))
        last = saves[-1] if saves else None
        if last is not None and (last.at, last.desk, last.author) == (entry.at, entry.desk, entry.author):
            saves[-1] = Told(at=last.at, desk=last.desk, author=last.author, lines=(*last.lines, *lines))
        elif lines:
            saves.append(Told(at=entry.at, desk=entry.desk, author=entry.author, lines=tuple(lines)))
    return tuple(reversed(saves))


def _says_nothing(kind: str, name: str, was: Json, value: Json) -> bool:
    """Return whether a new record only says what every new one says (a box that was not ticked)."""
    record = KINDS.get(kind)
    if was is not None or record is None or name not in record.__dataclass_fields__:
        return False
    return bool(value == record.__dataclass_fields__[name].default)


class HistoryTab(Tab):
    """Conflicts stand at the top, side by side, until somebody says which value to keep."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._entries: tuple[HistoryEntry, ...] = ()
        self._conflicts = Slot()
        self._list = Slot()
        self.conflicts_card = Card(
            lambda: self.tr("Two values were given; choose one"), self._conflicts, kind="card_warn"
        )
        self.content.addWidget(self.conflicts_card)
        self.content.addWidget(Card(lambda: self.tr("All changes, the newest first"), self._list))
        self.content.addStretch(1)
        self.conflicts_card.hide()

    @override
    def fill(self, file: ClientFile) -> None:
        self.conflicts_card.setVisible(bool(file.conflicts))
        self._conflicts.fill(column(*(self._conflict(file, one) for one in file.conflicts), gap=10))
        self.tools.tasks.run(
            partial(self._read, self.tools, file.client.id),
            owner=self,
            done=self._show_entries,
            failed=self.tools.page.show_problem,
        )

    @staticmethod
    def _read(tools: FileTools, client_id: ClientId) -> tuple[ClientId, tuple[HistoryEntry, ...]]:
        return client_id, tools.services.show_client.history(client_id)

    def _show_entries(self, read: tuple[ClientId, tuple[HistoryEntry, ...]]) -> None:
        client_id, entries = read
        if self.file is not None and self.file.client.id == client_id:
            self._list.fill(self._saves(self.file, told_saves(entries)))

    def _saves(self, file: ClientFile, saves: Sequence[Told]) -> QVBoxLayout:
        parts: list[Part] = []
        for save in saves[:_MOST_SHOWN]:
            if parts:
                parts.append(line())
            parts.append(Label(partial(self._save_words, file, save), "label", wrap=True))
            parts += [self._change(file, *one) for one in save.lines]
        return column(*parts, gap=4)

    def _save_words(self, file: ClientFile, save: Told) -> str:
        format = self.look.format
        when = f"{format.short_date(format.local(save.at).date())} {format.time(save.at)}"
        who = file.staff.get(CounsellorId(save.author), "")
        return " · ".join(part for part in (when, who, self._desk_words(save.desk)) if part)

    def _desk_words(self, desk: str) -> str:
        return self.tr("desk {desk}").format(desk=desk.partition(".")[0])

    def _change(self, file: ClientFile, entry: HistoryEntry, name: str, was: Json, value: Json) -> QWidget:
        field = ElidedLabel(partial(self._field_words, entry.kind, name), "small")
        field.setFixedWidth(230)
        part = QWidget()
        words = Label(partial(self._value_words, file, entry, name, was, value), wrap=True)
        part.setLayout(row(column(field, None), (words, 1), gap=12))
        return part

    def _field_words(self, kind: str, name: str) -> str:
        if name == REMOVAL:
            return self.tr("{what}: removed or not").format(what=kind_words(kind))
        if kind == "client" and name:
            return field_name(name)
        return " · ".join(part for part in (kind_words(kind), field_name(name) if name else "") if part)

    def _value_words(self, file: ClientFile, entry: HistoryEntry, name: str, was: Json, value: Json) -> str:
        if not name:
            return self.tr("removed")
        new = self.tools.words.value(entry.kind, name, value, file.staff) or self.tr("(emptied)")
        old = self.tools.words.value(entry.kind, name, was, file.staff)
        return f"{old} → {new}" if old else new

    def _conflict(self, file: ClientFile, conflict: Conflict) -> QWidget:
        sides = row(
            (self._side(file, conflict, conflict.shown, "shown"), 1),
            (self._side(file, conflict, conflict.other, "other"), 1),
            gap=12,
        )
        part = QWidget()
        part.setLayout(
            column(
                row(
                    Icon(self.look, "git-compare", "warn", 18),
                    (Label(partial(self._field_words, conflict.kind, conflict.field), "strong"), 1),
                ),
                sides,
                gap=6,
            )
        )
        return part

    def _side(
        self, file: ClientFile, conflict: Conflict, side: Side, choice: Literal["shown", "other"]
    ) -> QWidget:
        keep = Button(self.look, lambda: self.tr("Keep this"), compact=True)
        keep.setObjectName(f"{conflict.id}-{choice}")
        keep.clicked.connect(partial(self._on_keep_clicked, conflict.id, choice, keep))
        heading = Label(self._shown_words if choice == "shown" else self._other_words, "small")
        value = Label(partial(self._side_words, file, conflict, side), "strong", wrap=True)
        by = Label(partial(self._side_by_words, file, side), "small", wrap=True)
        return boxed(column(heading, value, by, row(keep, None), margins=(12, 8, 12, 10), gap=4), "card_person")

    def _shown_words(self) -> str:
        return self.tr("Shown now")

    def _other_words(self) -> str:
        return self.tr("The other value")

    def _side_words(self, file: ClientFile, conflict: Conflict, side: Side) -> str:
        if conflict.field == REMOVAL:
            return self.tr("Removed") if side.value is True else self.tr("Still used")
        value = self.tools.words.value(conflict.kind, conflict.field, side.value, file.staff)
        return value or self.tr("(empty)")

    def _side_by_words(self, file: ClientFile, side: Side) -> str:
        format = self.look.format
        at = time_of(side.clock)
        when = f"{format.short_date(format.local(at).date())} {format.time(at)}"
        who = file.staff.get(CounsellorId(side.author), "")
        return " · ".join(part for part in (when, who, self._desk_words(side.desk)) if part)

    def _on_keep_clicked(self, conflict_id: str, choice: Literal["shown", "other"], button: Button) -> None:
        button.setEnabled(False)
        self.tools.save(
            partial(self.tools.services.settle_conflict, conflict_id, choice), owner=self, done=self._on_settled
        )

    def _on_settled(self, _nothing: None) -> None:
        self.tools.page.say(
            lambda: QCoreApplication.translate("HistoryTab", "Settled. The other value stays in the history.")
        )
