"""The names of the kinds of records in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_WORDS: dict[str, Callable[[], str]] = {
    "client": lambda: QCoreApplication.translate("Kinds", "Client"),
    "consent": lambda: QCoreApplication.translate("Kinds", "Consent"),
    "session": lambda: QCoreApplication.translate("Kinds", "Session"),
    "addendum": lambda: QCoreApplication.translate("Kinds", "Addendum"),
    "assessment": lambda: QCoreApplication.translate("Kinds", "Profile"),
    "plan": lambda: QCoreApplication.translate("Kinds", "Action plan"),
    "plan_step": lambda: QCoreApplication.translate("Kinds", "Step"),
    "referral": lambda: QCoreApplication.translate("Kinds", "Referral"),
    "referral_event": lambda: QCoreApplication.translate("Kinds", "Step of a referral"),
    "letter": lambda: QCoreApplication.translate("Kinds", "Letter"),
    "visit": lambda: QCoreApplication.translate("Kinds", "Visit"),
    "transfer": lambda: QCoreApplication.translate("Kinds", "Move to another centre"),
    "handover": lambda: QCoreApplication.translate("Kinds", "Hand-over"),
    "held_change": lambda: QCoreApplication.translate("Kinds", "Late note"),
    "held_decision": lambda: QCoreApplication.translate("Kinds", "Word on a late note"),
    "attachment": lambda: QCoreApplication.translate("Kinds", "Scan"),
    "outcome": lambda: QCoreApplication.translate("Kinds", "Outcome"),
    "follow_up": lambda: QCoreApplication.translate("Kinds", "Follow-up"),
    "outreach_event": lambda: QCoreApplication.translate("Kinds", "Event"),
    "partner": lambda: QCoreApplication.translate("Kinds", "Partner"),
    "phrase": lambda: QCoreApplication.translate("Kinds", "Phrase"),
    "code_words": lambda: QCoreApplication.translate("Kinds", "Word of a list"),
    "note_seen": lambda: QCoreApplication.translate("Kinds", "Restricted part opened"),
    "centre": lambda: QCoreApplication.translate("Kinds", "Centre"),
    "counsellor": lambda: QCoreApplication.translate("Kinds", "Counsellor"),
    "centre_day": lambda: QCoreApplication.translate("Kinds", "Open or closed day"),
    "day": lambda: QCoreApplication.translate("Kinds", "Close of a day"),
    "list_export": lambda: QCoreApplication.translate("Kinds", "List taken out"),
    "not_same": lambda: QCoreApplication.translate("Kinds", "Told apart"),
}


def kind_words(kind: str) -> str:
    """Return the name of a kind; a kind of a newer version is shown as it is."""
    return _WORDS[kind]() if kind in _WORDS else kind
