"""The profile: everything recorded about the client, section by section, each mended in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.changes import Conflict
from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.facts import Facts, rule_of, to_facts
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.conflict_words import conflict_value
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.fact_words import TECHNICAL
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.screens.client_file.reveal import RevealButton, covered_words
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.sections.section_form import SectionForm
from jobcentre_desktop.ui.sections.section_names import section_name
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row

_MADE_BY_THE_DESK = frozenset({"client_no", "centre_code"})
"""Shown in the header or known anyway."""
_COLUMNS = 3
_SHORT = 60
"""Longer answers, and lists, take the whole width."""


class ProfileTab(Tab):
    """Sensitive answers stay covered until asked for: others may look over the counter."""

    def __init__(
        self, tools: FileTools, make_boxes: Callable[[str], SectionForm], parent: QWidget | None = None
    ) -> None:
        super().__init__(tools, parent)
        self._make_boxes = make_boxes
        self.sections: dict[str, SectionCard] = {}
        self.reveal = RevealButton(tools.look)
        self.reveal.toggled_eyes.connect(self._on_eyes_toggled)
        self.content.addLayout(row(None, self.reveal))
        for name in SECTIONS:
            card = SectionCard(tools, name)
            card.edit.clicked.connect(partial(self._on_edit_clicked, name))
            card.save.clicked.connect(partial(self._on_save_clicked, name))
            card.cancel.clicked.connect(partial(self._on_cancel_clicked, name))
            self.sections[name] = card
            self.content.addWidget(card)
        self.content.addStretch(1)

    @override
    def fill(self, file: ClientFile) -> None:
        for card in self.sections.values():
            if card.is_open():
                card.tell_meanwhile(file)
            else:
                card.show_facts(file, covered=not self.reveal.is_open())

    @override
    def close_editors(self) -> None:
        self.reveal.cover()
        for card in self.sections.values():
            card.close()

    def _on_eyes_toggled(self) -> None:
        if self.file is not None:
            self.fill(self.file)

    def _on_edit_clicked(self, name: str) -> None:
        if self.file is None:
            return
        for other, card in self.sections.items():
            if card.is_open() and other != name:
                self._on_cancel_clicked(other)
        card = self.sections[name]
        if card.boxes is None:
            card.take_boxes(self._make_boxes(name))
        card.open(self.file.client)
        self.area.show_from(card)

    def _on_save_clicked(self, name: str) -> None:
        card = self.sections[name]
        if self.file is None or card.boxes is None:
            return
        card.save.setEnabled(False)
        work = partial(
            self.tools.services.edit_client, self.file.client.id, card.boxes.value(), shown=card.shown
        )
        self.tools.undoing.run(
            work, owner=card, done=partial(self._on_saved, name), failed=partial(self._on_refused, name)
        )

    def _on_saved(self, name: str, acted: Acted[Client]) -> None:
        client = acted.value
        self.tools.page.errors.clear_problems()
        card = self.sections[name]
        card.close()
        if self.file is not None and self.file.client.id == client.id:
            self.tools.undoing.offer(lambda: self.tr("Saved on this computer."), acted)
            card.show_facts(self.file, covered=not self.reveal.is_open(), client=client)
            card.edit.setFocus()

    def _on_refused(self, name: str, error: BaseException) -> None:
        card = self.sections[name]
        card.save.setEnabled(True)
        show_form_problem(self.tools.page, {} if card.boxes is None else card.boxes.fields, error)

    def _on_cancel_clicked(self, name: str) -> None:
        self.tools.page.errors.clear_problems()
        card = self.sections[name]
        card.close()
        if self.file is not None:
            card.show_facts(self.file, covered=not self.reveal.is_open())
        card.edit.setFocus()


class SectionCard(Card):
    """One section: its answers, or its boxes while it is being mended."""

    def __init__(self, tools: FileTools, name: str, parent: QWidget | None = None) -> None:
        super().__init__(partial(section_name, name), parent=parent)
        self._tools = tools
        self._section = name
        self._names = [
            one.name for one in fields(SECTIONS[name]) if one.name not in TECHNICAL | _MADE_BY_THE_DESK
        ]
        self.boxes: SectionForm | None = None
        self.shown: Client | None = None
        self._meanwhile = Label("", "warn", wrap=True)
        self._meanwhile.hide()
        self.edit = Button(tools.look, lambda: self.tr("Edit"), kind="ghost", icon="pencil", compact=True)
        self.edit.setAccessibleDescription(section_name(name))
        self.head.addWidget(self.edit)
        self._facts = Slot()
        self.save = Button(
            tools.look, lambda: self.tr("Save"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        self.cancel = CancelButton(tools.look)
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.save, self.cancel, None))
        self.body.addWidget(self._facts)
        self.body.addWidget(self._meanwhile)
        self.body.addWidget(self._buttons)
        self._buttons.hide()

    def is_open(self) -> bool:
        return not self._buttons.isHidden()

    def take_boxes(self, boxes: SectionForm) -> None:
        """Put in the boxes of the section, made when they are first needed."""
        self.boxes = boxes
        self.body.insertWidget(1, boxes)

    def open(self, client: Client) -> None:
        """Show the boxes with what is known."""
        assert self.boxes is not None, "boxes are made before they are opened"
        self.shown = client
        self.boxes.set_value(to_facts(client))
        self.boxes.show()
        self._facts.hide()
        self._buttons.show()
        self.save.setEnabled(True)
        self.edit.hide()
        first = next(iter(self.boxes.fields.values()), None)
        if first is not None:
            first.take_focus()

    def tell_meanwhile(self, file: ClientFile) -> None:
        """Say what another desk made of these answers since the boxes opened, which stay as typed."""
        if self.shown is None:
            return
        then, now = to_facts(self.shown), to_facts(file.client)
        changed = [name for name in self._names if then.get(name) != now.get(name)]
        self._meanwhile.setVisible(bool(changed))
        self._meanwhile.say(lambda: self._meanwhile_words(file, now, changed))

    def _meanwhile_words(self, file: ClientFile, now: Facts, changed: list[str]) -> str:
        said = [
            f"{field_name(name)}: {self._tools.words.value(Client.KIND, name, now.get(name), file.staff)}"
            for name in changed
        ]
        return self.tr(
            "Changed meanwhile at another desk: {answers}. What you save is kept beside it; choose then "
            "under Needs attention."
        ).format(answers="; ".join(said))

    def close(self) -> bool:
        """Go back to the answers."""
        self._meanwhile.hide()
        if self.boxes is not None:
            self.boxes.hide()
        self._buttons.hide()
        self._facts.show()
        self.edit.show()
        return True

    def show_facts(self, file: ClientFile, *, covered: bool, client: Client | None = None) -> None:
        """Show every answer there is; `covered` hides the sensitive ones."""
        facts = to_facts(client or file.client)
        asked = {one.field for one in file.conflicts if one.record_id == file.client.id}
        told = [name for name in self._names if name in asked or facts.get(name) not in (None, "", [])]
        self._facts.fill(self._list(file, facts, told, covered=covered))

    def _list(self, file: ClientFile, facts: Facts, told: list[str], *, covered: bool) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        place = 0
        for name in told:
            hidden = covered and rule_of(Client, name).sensitive
            words = (
                covered_words
                if hidden
                else partial(self._tools.words.value, Client.KIND, name, facts[name], file.staff)
            )
            wide = isinstance(facts[name], list) or len(str(facts[name])) > _SHORT
            if wide and place % _COLUMNS:
                place += _COLUMNS - place % _COLUMNS
            answer = Label(words, "muted" if hidden else "body", wrap=True)
            cell = column(Label(partial(field_name, name), "small", wrap=True), answer, gap=0)
            for other in _others(file, name):
                said = Label(partial(self._other_words, file, other, hidden=hidden), "small_warn", wrap=True)
                cell.addWidget(said)
            cell.addStretch(1)
            grid.addLayout(cell, place // _COLUMNS, place % _COLUMNS, 1, _COLUMNS if wide else 1)
            place += _COLUMNS if wide else 1
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        body = column(grid, gap=8)
        left = len(self._names) - len(told)
        if not told:
            nothing = Label(
                lambda: self.tr("Nothing recorded yet. Any question may be answered later."),
                "muted",
                wrap=True,
            )
            body.addWidget(nothing)
        elif left:
            body.addWidget(Label(lambda: self.tr("%n question(s) not answered yet", "", left), "small"))
        return body

    def _other_words(self, file: ClientFile, conflict: Conflict, *, hidden: bool) -> str:
        words = self._tools.words
        value = conflict_value(words, conflict.kind, conflict.field, conflict.other.value, file.staff)
        return self.tr("or: {value}, {where}").format(
            value=covered_words() if hidden else value,
            where=desk_words(conflict.other.desk, conflict.other.author),
        )


def _others(file: ClientFile, field: str) -> list[Conflict]:
    """Return what another desk said of an answer at the same time, as long as nobody has chosen."""
    return [one for one in file.conflicts if one.record_id == file.client.id and one.field == field]
