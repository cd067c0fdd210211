"""The client's word on sharing with one partner: asked anew for every partner, never ticked beforehand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words


class ConsentBox(Card):
    """`fields` are by the names that `ReferClient` takes."""

    edited = Signal()

    def __init__(self, look: Look, coded: Coded, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Consent to share"), gap=8, parent=parent)
        self._look = look
        self._key = ""
        self._partner: Words = str
        self._already = False
        self.tick = Tick(self._words)
        self.how = Segmented(coded.options("consent_how"), may_be_empty=False)
        self.guardian = Tick(lambda: self.tr("The guardian agrees too: the client may be under 18"))
        self._before = Label(self._before_words, "ok", wrap=True)
        self._ask = Label(
            lambda: self.tr("Read the letter to the client first. The answer holds for this partner only."),
            "small",
            wrap=True,
        )
        self.fields: dict[str, Field] = {
            "consent_to_share": Field(lambda: self.tr("The client's own word"), self.tick),
            "consent_how": Field(lambda: self.tr("How the client agreed"), self.how),
            "consent_by_guardian": Field(lambda: self.tr("Guardian"), self.guardian),
        }
        for part in (self._ask, self._before, *self.fields.values()):
            self.body.addWidget(part)
        for signal in (self.tick.edited, self.how.edited, self.guardian.edited):
            signal.connect(self.edited)
        self.begin(minor=False)

    def begin(self, *, minor: bool) -> None:
        """Start with nothing ticked; ask the guardian too when the client may be under 18."""
        self._key = ""
        self.tick.set_value(False)
        self.guardian.set_value(False)
        self.how.set_value("oral_witness")
        self.fields["consent_by_guardian"].setVisible(minor)
        self.show_partner("", str, already=False)

    def show_partner(self, key: str, name: Words, *, already: bool) -> None:
        """Ask about this partner; `already` when the client agreed to them before. Another key unticks."""
        if key != self._key:
            self.tick.set_value(False)
        self._key, self._partner, self._already = key, name, already
        self._before.retranslate()
        self._before.setVisible(already)
        self.fields["consent_to_share"].setVisible(not already)
        self.fields["consent_how"].setVisible(not already)
        self.fields["consent_to_share"].retranslate()
        self.tick.say(self._words)

    def answers(self) -> Facts:
        """Return the client's word; nothing about it when it was given before and holds."""
        told: Facts = {}
        if not self._already:
            told = {"consent_to_share": self.tick.value(), "consent_how": self.how.value()}
        if self.guardian.isVisibleTo(self) and self.guardian.value():
            told["consent_by_guardian"] = True
        return told

    def _words(self) -> str:
        if not self._key:
            return self.tr("The client agrees that this partner gets what the letter says")
        return self.tr("The client agrees that {partner} gets what the letter says").format(
            partner=self._look.breakable(self._partner())
        )

    def _before_words(self) -> str:
        return self.tr("The client agreed before to share with {partner}, and that still holds.").format(
            partner=self._look.breakable(self._partner())
        )
