"""What the client agreed to: the last word per purpose, how and when, and a new word at any time."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.consent import (
    CONTACT,
    REGISTRATION,
    SHARE_EMPLOYERS,
    SHARE_INSTITUTES,
    SHARE_PARTNER,
    STATISTICS,
    Consent,
    in_force,
)
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.screens.client_file.consent_form import ConsentForm
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import Part, column, line, row
from jobcentre_desktop.ui.widgets.pill import Pill, Tone

_ASKED = (REGISTRATION, SHARE_EMPLOYERS, SHARE_INSTITUTES, CONTACT, STATISTICS)


class ConsentsTab(Tab):
    """Each word is a row of its own, never changed; recording another leaves the earlier ones readable."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._words = ReferralWords(tools.look, tools.coded)
        self.form = ConsentForm(tools)
        self._list = Slot()
        card = Card(
            lambda: self.tr("Consents"),
            Label(
                lambda: self.tr(
                    "Asked one by one; the client may say no, and may take a word back at any time."
                ),
                "muted",
                wrap=True,
            ),
            self.form,
            self._list,
            gap=10,
        )
        self.content.addWidget(card)
        self.content.addStretch(1)
        self.form.hide()
        self.form.saved.connect(self._on_consent_told)
        self.form.cancelled.connect(self._close)

    @override
    def is_busy(self) -> bool:
        return not self.form.isHidden()

    @override
    def close_editors(self) -> None:
        self.form.hide()

    @override
    def fill(self, file: ClientFile) -> None:
        words = in_force(file.consents)
        parts: list[Part] = []
        rows = [(purpose, words.get(purpose)) for purpose in _ASKED]
        rows += [(SHARE_PARTNER, word) for key, word in words.items() if key.startswith(SHARE_PARTNER)]
        for purpose, word in rows:
            parts += [line(), self._row(file, purpose, word)] if parts else [self._row(file, purpose, word)]
        self._list.fill(column(*parts, gap=8))

    def _row(self, file: ClientFile, purpose: str, word: Consent | None) -> QWidget:
        given = word is not None and word.given and not word.withdrawn
        tell = Button(
            self.look,
            self._withdraw_words if given else self._record_words,
            kind="ghost",
            compact=True,
        )
        tell.setObjectName(f"consent-{purpose}-{None if word is None else word.partner_name}")
        tell.clicked.connect(partial(self._on_tell_clicked, purpose, word))
        name = partial(self._purpose_words, file, purpose, word)
        tone: Tone = "ok" if given else "warn" if word is None else "bad"
        texts = [Label(name, "strong", wrap=True)]
        if word is not None:
            texts.append(Label(partial(self._how_words, file, word), "small", wrap=True))
        part = QWidget()
        part.setLayout(
            row(
                (column(*texts, gap=0), 1),
                column(row(Pill(partial(self._state_words, word), tone), tell), None),
            )
        )
        return part

    def _purpose_words(self, file: ClientFile, purpose: str, word: Consent | None) -> str:
        if purpose != SHARE_PARTNER or word is None:
            return self.tools.coded.label("consent_purpose", purpose)
        partner = self._words.partner_of_consent(word, file.referrals)
        return self.tr("Sharing with {partner}").format(partner=partner)

    def _state_words(self, word: Consent | None) -> str:
        if word is None:
            return self.tr("Not yet asked")
        if word.withdrawn:
            return self.tr("Withdrawn")
        return self.tr("Agreed") if word.given else self.tr("Not agreed")

    def _how_words(self, file: ClientFile, word: Consent) -> str:
        shown = self.look.format
        told = [
            self.tools.coded.label("consent_how", word.how),
            word.witness or "",
            shown.short_date(shown.local(word.at).date()),
            file.staff.get(word.counsellor_id, ""),
            self.tr("read aloud") if word.read_aloud_by else "",
            self.tr("by the guardian") if word.by_guardian else "",
        ]
        return " · ".join(part for part in told if part)

    def _record_words(self) -> str:
        return self.tr("Record …")

    def _withdraw_words(self) -> str:
        return self.tr("Withdraw …")

    def _on_tell_clicked(self, purpose: str, word: Consent | None) -> None:
        if self.file is None:
            return
        minor = self.file.client.may_be_a_minor(self.tools.services.clock.today())
        self.form.open(partial(self._purpose_words, self.file, purpose, word), purpose, word, minor=minor)

    def _on_consent_told(self, consent: ConsentGiven) -> None:
        if self.file is not None:
            work = partial(self.tools.services.record_consent, self.file.client.id, consent)
            self.tools.undoing.run(work, owner=self, done=self._on_saved, failed=self.form.show_refused)

    def _on_saved(self, acted: Acted[Any]) -> None:
        self.tools.undoing.offer(lambda: self.tr("The client's word is recorded."), acted)
        self._close()

    def _close(self) -> None:
        self.close_editors()
        self.refresh()
