"""Every change in words: who gave which field which value, when; and what two desks disagree about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.changes import Act, Conflict, HistoryEntry, Side
from jobcentre_desktop.domain.facts import Json, rule_of
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.note_seen import NoteSeen
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.removal import Why, why_removed
from jobcentre_desktop.services.settle_conflict import Settled
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.conflict_words import conflict_field, conflict_value
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.fact_words import TECHNICAL
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.screens.client_file.reveal import RevealButton, covered_words
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, line, row

_AT_ONCE = 20
"""Saves put on the screen at a time: each is a dozen labels, and a thousand sessions would take 250 MB."""
_FIELD_WIDTH = 210
_WHEN = frozenset({"at", "made_at", "written_at", "arrived_at", "made_on", "registered_on"})
"""Said already by the line above: when the save was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """One change of a save: field -> (value before, value after), without what says nothing to a reader."""

    entry: HistoryEntry
    is_new: bool
    values: dict[str, tuple[Json, Json]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSave:
    """One save as it is shown: what one counsellor changed in one moment at one desk."""

    at: datetime
    desk: str
    author: UUID
    changes: tuple[ToldChange, ...]

    @property
    def at_the_centre(self) -> bool:
        """Return whether the central server has numbered all of it."""
        return all(one.entry.number for one in self.changes)


def told_saves(entries: Sequence[HistoryEntry]) -> tuple[ToldSave, ...]:
    """Return the saves, newest first, from entries oldest first."""
    before: dict[UUID, dict[str, Json]] = {}
    saves: list[ToldSave] = []
    for entry in entries:
        known = before.setdefault(entry.record_id, {})
        told = ToldChange(
            entry=entry,
            is_new=entry.act is Act.ADD,
            values={
                name: (known.get(name), value)
                for name, value in entry.facts.items()
                if entry.act is not Act.REMOVE and not _says_nothing(entry, name, known.get(name), value)
            },
        )
        known |= entry.facts
        if not told.values and entry.act is not Act.REMOVE and entry.kind != NoteSeen.KIND:
            continue
        last = saves[-1] if saves else None
        if last is not None and (last.at, last.desk, last.author) == (entry.at, entry.desk, entry.author):
            saves[-1] = replace(last, changes=(*last.changes, told))
        else:
            saves.append(ToldSave(at=entry.at, desk=entry.desk, author=entry.author, changes=(told,)))
    return tuple(reversed(saves))


def _says_nothing(entry: HistoryEntry, name: str, was: Json, value: Json) -> bool:
    """Return whether a reader learns nothing: ids, what stands above, and what every new record says."""
    if name in TECHNICAL or value == was:
        return True
    if entry.act is not Act.ADD:
        return False
    if name in _WHEN or (name == "counsellor_id" and value == str(entry.author)):
        return True
    record = KINDS.get(entry.kind)
    known = record is not None and name in record.__dataclass_fields__
    return known and record is not None and bool(value == record.__dataclass_fields__[name].default)


class HistoryTab(Tab):
    """Conflicts stand at the top, side by side, until somebody says which value to keep."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._saves_read: tuple[ToldSave, ...] = ()
        self._wanted = _AT_ONCE
        self._body: QVBoxLayout = column(gap=4)
        self._placed = 0
        self._put_away = False
        self._referrals = ReferralWords(tools.look, tools.coded)
        self.reveal = RevealButton(tools.look)
        self.reveal.toggled_eyes.connect(self._show_saves)
        self._conflicts = Slot()
        self._list = Slot()
        self.conflicts_card = Card(
            lambda: self.tr("Two values were given; choose one"), self._conflicts, kind="card_warn"
        )
        self.content.addWidget(self.conflicts_card)
        self.older_note = Label(
            lambda: self.tr("Older changes are still on their way from the central server."), wrap=True
        )
        self.more = Button(tools.look, _earlier_words, icon="chevron-down")
        self.more.clicked.connect(self._on_more_clicked)
        self.more.hide()
        all_changes = Card(
            lambda: self.tr("All changes, the newest first"),
            column(self.older_note, self._list, row(None, self.more, None), gap=8),
        )
        all_changes.head.addWidget(self.reveal)
        self.content.addWidget(all_changes)
        self.content.addStretch(1)
        self.conflicts_card.hide()

    @override
    def close_editors(self) -> None:
        self._saves_read = ()
        self._wanted = _AT_ONCE
        self.reveal.cover()

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
    def _read(tools: FileTools, client_id: ClientId) -> tuple[ClientId, tuple[HistoryEntry, ...], bool]:
        show = tools.services.show_client
        return client_id, show.history(client_id), show.lacks_history()

    def _show_entries(self, read: tuple[ClientId, tuple[HistoryEntry, ...], bool]) -> None:
        client_id, entries, lacks_older = read
        if self.file is not None and self.file.client.id == client_id:
            self.older_note.setVisible(lacks_older)
            self._saves_read = told_saves(entries)
            self._show_saves()

    def _show_saves(self) -> None:
        if self.file is not None:
            self._put_away = False
            self._body, self._placed = column(gap=4), 0
            self._place(self.file)
            self._list.fill(self._body)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab is looked at: put the saves away, twenty of which are 300 labels, of 7 MB."""
        super().hideEvent(event)
        tabs = self.parentWidget()
        if tabs is not None and tabs.isVisible():
            self._put_away = True
            self._list.fill(column())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._put_away:
            self._show_saves()

    def _on_more_clicked(self) -> None:
        self._wanted += _AT_ONCE
        if self.file is not None:
            self._place(self.file)

    def _place(self, file: ClientFile) -> None:
        """Put the saves that are wanted below those that are there."""
        for save in self._saves_read[self._placed : self._wanted]:
            if self._placed:
                self._body.addWidget(line())
            self._body.addWidget(Label(partial(self._save_words, file, save), "label", wrap=True))
            for change in save.changes:
                self._body.addWidget(Label(partial(self._change_words, change), "muted"))
                for name in change.values:
                    self._body.addWidget(self._value(file, change, name))
            self._placed += 1
        self.more.setVisible(self._placed < len(self._saves_read))

    def _save_words(self, file: ClientFile, save: ToldSave) -> str:
        told = self._when_and_who(file, save.at, save.author, save.desk)
        if save.at_the_centre:
            return told
        return " · ".join((told, self.tr("not yet at the central server")))

    def _when_and_who(self, file: ClientFile, at: datetime, author: UUID, desk: str) -> str:
        who = file.staff.get(CounsellorId(author), "")
        parts = (self.tools.words.instant(at), who, desk_words(desk, author))
        return " · ".join(part for part in parts if part)

    def _change_words(self, change: ToldChange) -> str:
        what = kind_words(change.entry.kind)
        if change.entry.act is Act.REMOVE:
            removed = self.tr("{what}: removed").format(what=what)
            why = why_removed(change.entry.facts)
            return removed if why is None else f"{removed} · {self._why_words(why)}"
        if change.entry.kind == NoteSeen.KIND:
            return self._opened_words(change.entry)
        if change.is_new:
            return self.tr("{what}: new").format(what=what)
        if change.entry.act is Act.SETTLE:
            return self.tr("{what}: conflict settled").format(what=what)
        if change.entry.act is Act.ASK_AGAIN:
            return self.tr("{what}: asked again").format(what=what)
        return self.tr("{what}: changed").format(what=what)

    def _opened_words(self, entry: HistoryEntry) -> str:
        sessions = () if self.file is None else self.file.sessions
        days = [one.held_on for one in sessions if str(one.id) == entry.facts.get("session_id")]
        day = self.look.format.short_date(days[0]) if days else "-"
        return self.tr("The restricted part of the session of {day} was opened").format(day=day)

    def _why_words(self, why: Why) -> str:
        match why:
            case Why.TAKEN_BACK:
                return self.tr("taken back before it was sent")
            case Why.ASKED_BACK:
                return self.tr("asked back after it may have been sent")
            case Why.OTHER_CENTRE:
                return self.tr("as the former centre had it")
            case Why.PUBLIC_CALENDAR:
                return self.tr("the public calendar holds again")
            case Why.WRONG_CLIENT:
                return self.tr("it belongs to somebody else")
            case Why.UNREADABLE:
                return self.tr("it cannot be read")
            case Why.NOT_NEEDED:
                return self.tr("it is not needed")

    def _value(self, file: ClientFile, change: ToldChange, name: str) -> QWidget:
        field = Label(partial(field_name, name), "small", wrap=True)
        field.setFixedWidth(_FIELD_WIDTH)
        part = QWidget()
        if self._is_covered(file, change.entry, name):
            words = Label(covered_words, "muted")
        else:
            words = Label(partial(self._value_words, file, change, name), wrap=True)
        part.setLayout(
            row(column(field, None, margins=(0, 2, 0, 0)), (words, 1), margins=(12, 0, 0, 0), gap=12)
        )
        return part

    def _is_covered(self, file: ClientFile, entry: HistoryEntry, name: str) -> bool:
        """Return whether a value is sensitive by itself, or tells what a sensitive referral is for."""
        if self.reveal.is_open():
            return False
        record = KINDS.get(entry.kind)
        if record is not None and name in record.__dataclass_fields__ and rule_of(record, name).sensitive:
            return True
        told = entry.record_id if entry.kind == "referral" else entry.facts.get("referral_id")
        if entry.kind == "consent":
            return name == "partner_name" and any(
                self._referrals.is_sensitive(one.referral) for one in file.referrals
            )
        return any(
            str(one.referral.id) == str(told) and self._referrals.is_sensitive(one.referral)
            for one in file.referrals
        )

    def _value_words(self, file: ClientFile, change: ToldChange, name: str) -> str:
        was, value = change.values[name]
        kind = change.entry.kind
        new = self.tools.words.value(kind, name, value, file.staff) or self.tr("(emptied)")
        old = self.tools.words.value(kind, name, was, file.staff)
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
                    (Label(partial(conflict_field, conflict.kind, conflict.field), "strong"), 1),
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
        return boxed(
            column(heading, value, by, row(keep, None), margins=(12, 8, 12, 10), gap=4), "card_person"
        )

    def _shown_words(self) -> str:
        return self.tr("Shown now")

    def _other_words(self) -> str:
        return self.tr("The other value")

    def _side_words(self, file: ClientFile, conflict: Conflict, side: Side) -> str:
        return conflict_value(self.tools.words, conflict.kind, conflict.field, side.value, file.staff)

    def _side_by_words(self, file: ClientFile, side: Side) -> str:
        return self._when_and_who(file, time_of(side.clock), side.author, side.desk)

    def _on_keep_clicked(self, conflict_id: str, choice: Literal["shown", "other"], button: Button) -> None:
        button.setEnabled(False)
        self.tools.save(
            partial(self.tools.services.settle_conflict, conflict_id, choice),
            owner=self,
            done=self._on_settled,
        )

    def _on_settled(self, settled: Settled) -> None:
        self.tools.page.say(
            lambda: QCoreApplication.translate(
                "HistoryTab", "Settled. The other value stays in the history."
            ),
            undo=partial(self._take_back, settled),
        )

    def _take_back(self, settled: Settled) -> None:
        take_back = self.tools.services.settle_conflict.take_back
        self.tools.save(partial(take_back, settled), owner=self, done=self._on_taken_back)

    def _on_taken_back(self, _nothing: None) -> None:
        self.tools.page.say(
            lambda: QCoreApplication.translate("HistoryTab", "Taken back. Both values are asked for again.")
        )


def _earlier_words() -> str:
    return QCoreApplication.translate("TimelineTab", "Show earlier")
