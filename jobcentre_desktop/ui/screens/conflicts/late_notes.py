"""Late notes: what another centre changed after a client came here; and what is held for others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.transfer import HeldChange, Transfer
from jobcentre_desktop.services.decide_late import HeldSave, LateNote
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.listed_work import undecided
from jobcentre_desktop.ui.client_parts.fact_words import TECHNICAL, FactWords
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row

_UNTOLD = TECHNICAL | {"counsellor_id"}

Late = tuple[tuple[LateNote, ...], tuple[HeldSave, ...]]


class LateNotes(QWidget):
    """One card per late save, with "Take over" and "Leave"; below, this desk's own that wait elsewhere.

    `failed` carries an error, `decided` whether the last note was taken over, `counted` how many there are to
    decide or to wait for.
    """

    failed = Signal(object)
    decided = Signal(bool)
    counted = Signal(int)

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        facts: FactWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._navigator, self._services, self._tasks = look, navigator, services, tasks
        self._facts = facts
        self.waiting: tuple[LateNote | HeldSave, ...] = ()
        """What is shown and not decided, here or elsewhere."""
        self._list = Slot()
        self.setLayout(column(self._list))

    def load(self) -> None:
        """Read the notes again."""
        self._tasks.run(partial(_read, self._services), owner=self, done=self._show, failed=self.failed.emit)

    def _show(self, late: Late) -> None:
        notes, held = late
        self.waiting = undecided(notes, held)
        cards = [*map(self._note, notes), *map(self._held, held)]
        self._list.fill(column(*cards, gap=12))
        self.setVisible(bool(cards))
        self.counted.emit(len(self.waiting))

    # --- notes of another centre, to be decided here ---

    def _note(self, note: LateNote) -> Card:
        card = Card(partial(self._note_title, note), kind="card_warn")
        card.head.addWidget(self._opener(note))
        parts: list[Part] = [Label(partial(self._note_words, note), "small", wrap=True)]
        for change, now in zip(note.changes, note.now, strict=True):
            parts.append(Label(partial(self._change_words, change), "muted"))
            parts += [
                Label(partial(self._value_words, change, name, value, now.get(name)), wrap=True)
                for name, value in (change.told or {}).items()
                if name not in _UNTOLD
            ]
        take = Button(self._look, lambda: self.tr("Take over"), compact=True, about=note.client_name)
        leave = Button(
            self._look, lambda: self.tr("Leave as it is"), kind="ghost", compact=True, about=note.client_name
        )
        take.clicked.connect(partial(self._decide, card, note, True))
        leave.clicked.connect(partial(self._decide, card, note, False))
        parts.append(row(take, leave, None, gap=8))
        card.body.addLayout(column(*parts, gap=6))
        return card

    def _opener(self, note: LateNote) -> Button:
        opens = Button(
            self._look,
            lambda: self.tr("Open the file"),
            kind="ghost",
            compact=True,
            about=note.client_name,
        )
        opens.clicked.connect(partial(self._navigator.open_client, note.client_id))
        return opens

    def _note_title(self, note: LateNote) -> str:
        return self.tr("{client} · late note from centre {code}").format(
            client=note.client_name, code=note.from_centre
        )

    def _note_words(self, note: LateNote) -> str:
        when = self._look.format.moment(note.at, self._services.clock.now())
        return self.tr(
            "{who} wrote this at centre {code}, {when}, without knowing that the client had moved here. "
            "Nothing of it is in the file yet."
        ).format(who=note.author_name or note.desk_name, code=note.from_centre, when=when)

    def _value_words(self, change: HeldChange, name: str, value: Json, now: Json) -> str:
        told = self._facts.value(change.kind, name, value) or self.tr("(emptied)")
        here = self._facts.value(change.kind, name, now)
        if change.act == Act.ADD.value or not here:
            return f"{field_name(name)}: {told}"
        return self.tr("{field}: {value} (here now: {now})").format(
            field=field_name(name), value=told, now=here
        )

    def _change_words(self, change: HeldChange) -> str:
        kind = kind_words(change.kind)
        if change.act == Act.ADD.value:
            return self.tr("{kind}, new").format(kind=kind)
        if change.act == Act.REMOVE.value and change.kind == Transfer.KIND:
            return self.tr(
                "It was asked to take the move back. “Take over” sends the client back to centre {code}."
            ).format(code=change.from_centre)
        if change.act == Act.REMOVE.value:
            return self.tr("{kind}, removed").format(kind=kind)
        return kind

    def _decide(self, card: Card, note: LateNote, taken_over: bool) -> None:
        card.setEnabled(False)
        decide = self._services.decide_late.take_over if taken_over else self._services.decide_late.leave
        self._tasks.run(
            partial(decide, note.desk_name, note.tx),
            owner=self,
            done=partial(self._on_decided, taken_over),
            failed=self._on_refused,
        )

    def _on_decided(self, taken_over: bool, _nothing: None) -> None:
        self.decided.emit(taken_over)
        self.load()

    def _on_refused(self, error: BaseException) -> None:
        self.failed.emit(error)
        self.load()

    # --- own saves, to be decided elsewhere ---

    def _held(self, save: HeldSave) -> Card:
        card = Card(
            partial(self._held_title, save), kind="card" if save.taken_over is not None else "card_warn"
        )
        parts: list[Part] = [Label(partial(self._held_words, save), wrap=True)]
        for change in save.changes:
            names = [name for name in change.facts if name not in _UNTOLD and not name.startswith("(")]
            parts += [
                Label(partial(self._told_words, change.kind, name, change.facts[name]), "small", wrap=True)
                for name in names
            ]
        card.body.addLayout(column(*parts, gap=4))
        return card

    def _held_title(self, save: HeldSave) -> str:
        return self.tr("{client} · held for centre {code}").format(
            client=save.client_name or self.tr("Client"), code=save.at_centre
        )

    def _held_words(self, save: HeldSave) -> str:
        if save.taken_over is None:
            return self.tr(
                "The client moved to centre {code} before this arrived. The colleagues there have it and "
                "decide whether to take it over. Nothing is lost."
            ).format(code=save.at_centre)
        if save.taken_over:
            return self.tr("The colleagues of centre {code} took it over.").format(code=save.at_centre)
        return self.tr("The colleagues of centre {code} read it and left the file as it is.").format(
            code=save.at_centre
        )

    def _told_words(self, kind: str, name: str, value: Json) -> str:
        return f"{field_name(name)}: {self._facts.value(kind, name, value) or self.tr('(emptied)')}"


def late_words(one: LateNote | HeldSave) -> str:
    """Return why a save is not in the file, for a sheet."""
    if isinstance(one, HeldSave):
        words = QCoreApplication.translate("LateWords", "The client had moved: held for centre {code}")
        return words.format(code=one.at_centre)
    words = QCoreApplication.translate("LateWords", "The client had moved here: late note from centre {code}")
    return words.format(code=one.from_centre)


def _read(services: DeskServices) -> Late:
    return services.decide_late.open_ones(), services.decide_late.held_here()
