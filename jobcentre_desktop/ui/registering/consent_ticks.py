"""What the client agrees to, a tick for each purpose, never ticked beforehand, and how they said so."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.consent import CONTACT, REGISTRATION, SHARE_EMPLOYERS
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.people import ADULT
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

PURPOSES = (REGISTRATION, SHARE_EMPLOYERS, CONTACT)
_WITH_WITNESS = "oral_witness"


class ConsentTicks(QWidget):
    """`ticks` are by purpose. A client without any is kept all the same; the file says it is still to ask."""

    edited = Signal()

    def __init__(self, look: Look, coded: Coded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ticks = {one: Tick(partial(coded.label, "consent_purpose", one)) for one in PURPOSES}
        self.how = Segmented(coded.options("consent_how"))
        self.witness = TextLine(longest=80)
        self.guardian = Tick(lambda: self.tr("The guardian agreed too (client under 18)"))
        self.fields = {
            "how": Field(lambda: self.tr("How the client gave their word"), self.how),
            "witness": Field(partial(field_name, "witness"), self.witness),
        }
        boxes: tuple[Any, ...] = (*self.ticks.values(), self.how, self.witness, self.guardian)
        for box in boxes:
            box.edited.connect(self._on_edited)
        heading = Label(lambda: self.tr("The client agrees to"), "section")
        ticks = row(*((tick, 1) for tick in self.ticks.values()), gap=14)
        how = row(self.fields["how"], (self.fields["witness"], 1), None, gap=16)
        self.setLayout(column(heading, ticks, how, self.guardian, gap=6))
        self.clear()

    def value(self) -> tuple[ConsentGiven, ...]:
        """Return the word given for each ticked purpose."""
        how = self.how.value()
        if how is None:
            return ()
        return tuple(
            ConsentGiven(
                purpose=purpose,
                given=True,
                how=how,
                witness=self.witness.value() or None if how == _WITH_WITNESS else None,
                language=self._look.language.value,
                by_guardian=self.guardian.value() and not self.guardian.isHidden(),
            )
            for purpose, tick in self.ticks.items()
            if tick.value()
        )

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what is missing beside a tick: how the word was given, and who heard it."""
        if not any(tick.value() for tick in self.ticks.values()):
            return []
        if self.how.value() is None:
            return [(self.fields["how"], lambda: self.tr("Choose how the client gave their word"))]
        if self.how.value() == _WITH_WITNESS and not self.witness.value():
            return [(self.fields["witness"], lambda: self.tr("Write who heard it"))]
        return []

    def typed(self) -> dict[str, Json]:
        return {
            "given": [purpose for purpose, tick in self.ticks.items() if tick.value()],
            "how": self.how.value(),
            "witness": self.witness.value(),
            "guardian": self.guardian.value(),
        }

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        for purpose, tick in self.ticks.items():
            tick.set_value(purpose in (typed.get("given") or ()))
        self.how.set_value(typed.get("how"))
        self.witness.set_value(typed.get("witness"))
        self.guardian.set_value(bool(typed.get("guardian")))
        self._show_parts()

    def ask_but(self, agreed: Collection[str]) -> None:
        """Ask only about what the client has not agreed to before."""
        for purpose, tick in self.ticks.items():
            tick.setVisible(purpose not in agreed)

    def clear(self) -> None:
        self.set_typed({})
        self.show_age(None)

    def show_age(self, youngest: int | None) -> None:
        """Ask about the guardian when the client may be under 18."""
        self.guardian.setVisible(youngest is not None and youngest < ADULT)

    def _on_edited(self) -> None:
        self._show_parts()
        self.edited.emit()

    def _show_parts(self) -> None:
        self.fields["witness"].setVisible(self.how.value() == _WITH_WITNESS)
