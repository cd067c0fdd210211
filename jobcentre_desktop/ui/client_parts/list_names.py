"""The names of the lists a centre may word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_NAMES: dict[str, Callable[[], str]] = {
    "session_kind": lambda: QCoreApplication.translate("ListNames", "Kinds of session"),
    "session_mode": lambda: QCoreApplication.translate("ListNames", "Ways a session is held"),
    "presenting_need": lambda: QCoreApplication.translate("ListNames", "What the client came for"),
    "barrier": lambda: QCoreApplication.translate("ListNames", "What stands in the way of work"),
    "lmi_given": lambda: QCoreApplication.translate("ListNames", "Labour market information given"),
    "session_outcome": lambda: QCoreApplication.translate("ListNames", "What came out of a session"),
    "visit_reason": lambda: QCoreApplication.translate("ListNames", "Reasons for a visit"),
    "channel": lambda: QCoreApplication.translate("ListNames", "How clients came"),
    "event_kind": lambda: QCoreApplication.translate("ListNames", "Kinds of event"),
    "contact_channel": lambda: QCoreApplication.translate("ListNames", "Ways to reach a client"),
    "reminder": lambda: QCoreApplication.translate("ListNames", "Reminders"),
    "phone_owner": lambda: QCoreApplication.translate("ListNames", "Whose phone it is"),
    "relation": lambda: QCoreApplication.translate("ListNames", "Relations of people"),
    "leaving_reason": lambda: QCoreApplication.translate("ListNames", "Why a job ended"),
    "school_leaving_reason": lambda: QCoreApplication.translate("ListNames", "Why school was left"),
    "blocking_reason": lambda: QCoreApplication.translate("ListNames", "Why a client cannot start at once"),
    "return_reason": lambda: QCoreApplication.translate("ListNames", "Why a migrant came back"),
}


def list_name(code_list: str) -> str:
    """Return the name of a list in words."""
    return _NAMES[code_list]()
