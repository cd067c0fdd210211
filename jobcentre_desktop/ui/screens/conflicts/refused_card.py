"""One change that the central server did not take: whose, what, why, and the one thing to do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain import erasure
from jobcentre_desktop.services.look_at_refused import RefusedSave
from jobcentre_desktop.ui.client_parts.conflict_words import conflict_value
from jobcentre_desktop.ui.client_parts.fact_words import TECHNICAL, FactWords
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row

_MOST_FIELDS = 6
"""A whole new record has dozens; its form shows the others."""


class RefusedCard(Card):
    form_wanted = Signal()
    let_be = Signal()

    def __init__(
        self, look: Look, facts: FactWords, refused: RefusedSave, parent: QWidget | None = None
    ) -> None:
        what = kind_words(refused.kind)
        title = f"{refused.client_name} · {what}" if refused.client_name else what
        super().__init__(title, kind="card_warn", parent=parent)
        self.refused = refused
        self._look, self._facts = look, facts
        self.act = Button(look, self._act_words, compact=True, about=title)
        self.act.clicked.connect(self.form_wanted if refused.has_form else self.let_be)
        names = [name for name in refused.facts if name not in TECHNICAL]
        values = [Label(partial(self._field_words, name), wrap=True) for name in names[:_MOST_FIELDS]]
        more = len(names) - _MOST_FIELDS
        if more > 0:
            values.append(Label(lambda: self.tr("and %n more", "", more), "muted"))
        self.body.addLayout(
            column(
                Label(self._cause_words, "strong", wrap=True),
                *values,
                row((Label(self._by_words, "small"), 1), self.act),
                gap=4,
            )
        )

    def _act_words(self) -> str:
        if self.refused.reason == erasure.SAID_OF_ERASED:
            return self.tr("I have read it")
        return self.tr("Correct it") if self.refused.has_form else self.tr("Not needed any more")

    def _cause_words(self) -> str:
        return refusal_words(self.refused.reason)

    def _field_words(self, name: str) -> str:
        value = conflict_value(self._facts, self.refused.kind, name, self.refused.facts[name], {})
        return f"{field_name(name)}: {value}"

    def _by_words(self) -> str:
        parts = (self.refused.by, self._facts.instant(self.refused.at))
        return " · ".join(part for part in parts if part)


def refusal_words(reason: str) -> str:
    """Return why the central server did not take a change."""
    match reason:
        case "unknown_record":
            return QCoreApplication.translate(
                "RefusedCard", "The central server does not know what this belongs to."
            )
        case "append_only":
            return QCoreApplication.translate(
                "RefusedCard", "The central server has this already, and it may not be changed any more."
            )
        case "other_kind":
            return QCoreApplication.translate(
                "RefusedCard", "The central server has something else under the same name."
            )
        case erasure.SAID_OF_ERASED:
            return QCoreApplication.translate(
                "RefusedCard",
                "The data of this client were erased on request. What was saved here about them "
                "was not kept.",
            )
        case "bad_value":
            return QCoreApplication.translate("RefusedCard", "The central server cannot read a value in it.")
    told = QCoreApplication.translate("RefusedCard", "The central server did not take this ({code}).")
    return told.format(code=reason)
