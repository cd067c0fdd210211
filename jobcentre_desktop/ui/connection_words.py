"""How a desk stands with the central server, in words; the badge and its page say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ui.locale import Formatter

AMBER_DAYS, RED_DAYS = 3, 7
"""An unsent record this old turns the line amber, then red (and says for how many days)."""

_LOOK_HERE = (Standing.NEEDS_ATTENTION, Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE)


@dataclass(frozen=True, slots=True)
class Looks:
    """Icon, colour and text style: they never say more than the words beside them."""

    icon: str
    token: str
    style: str


def standing_words(state: ConnectionState, told: Formatter, now: datetime) -> tuple[str, str]:
    """Return both lines: the standing, and since when."""
    waiting = state.waiting  # lupdate finds a count only under a plain name
    count = QCoreApplication.translate("ConnectionBadge", "%n to send", "", waiting) if waiting else ""
    since, waits = _since(state, told, now), state.scans_waiting
    scans = QCoreApplication.translate("ConnectionBadge", "%n scan(s)", "", waits) if waits else ""
    count = _joined(count, scans)
    match state.standing:
        case Standing.NOT_ENROLLED:
            kept = QCoreApplication.translate(
                "ConnectionBadge", "%n record(s) kept on this computer", "", waiting
            )
            title = QCoreApplication.translate("ConnectionBadge", "No central server yet")
            return title, kept if waiting else ""
        case Standing.NOT_TRUSTED:
            distrusted = state.distrusted
            aside = QCoreApplication.translate("ConnectionBadge", "%n kept aside", "", distrusted)
            title = QCoreApplication.translate("ConnectionBadge", "This desk is no longer trusted")
            return title, _joined(aside if distrusted else "", count)
        case Standing.UNKNOWN_THERE:
            title = QCoreApplication.translate(
                "ConnectionBadge", "The central server does not know this desk"
            )
            return title, _joined(count, since)
        case Standing.NEEDS_ATTENTION:
            return _attention(state), _joined(count, since)
        case Standing.SENDING:
            title = QCoreApplication.translate("ConnectionBadge", "Sending {done} of {total}").format(
                done=told.number(state.sending_done), total=told.number(state.sending_total)
            )
            return title, since
        case Standing.TAKING:
            return _taking(state, count, told)
    if state.talking:
        title = QCoreApplication.translate("ConnectionBadge", "Reaching the central server …")
        return title, _joined(count, since)
    if state.online is False:
        return QCoreApplication.translate("ConnectionBadge", "No internet"), _joined(count, since)
    if state.standing is Standing.ALL_SENT and waits:
        return QCoreApplication.translate("ConnectionBadge", "Work sent, %n scan(s) to go", "", waits), since
    if state.standing is Standing.ALL_SENT:
        return QCoreApplication.translate("ConnectionBadge", "All sent"), since
    if state.standing is Standing.NEVER_SENT and not state.waiting:
        return QCoreApplication.translate("ConnectionBadge", "Nothing to send yet"), ""
    title = QCoreApplication.translate("ConnectionBadge", "%n waiting to send", "", waiting)
    return title, _joined(scans, since)


def looks_of(state: ConnectionState, now: datetime) -> Looks:
    """Return how the words are shown."""
    days = state.days_unsent(now)
    offline = "cloud-off" if state.online is False and not state.talking else ""
    if state.standing in _LOOK_HERE or days >= RED_DAYS:
        return Looks(offline or "triangle-alert", "bad", "error")
    if (state.online is False and not state.talking) or days >= AMBER_DAYS:
        return Looks(offline or "cloud-upload", "warn", "warn")
    if state.standing is Standing.ALL_SENT and not state.scans_waiting and not state.talking:
        return Looks("cloud-check", "ok", "strong")
    return Looks("cloud-upload", "text2", "strong")


def _taking(state: ConnectionState, count: str, told: Formatter) -> tuple[str, str]:
    if not state.to_take:
        title = QCoreApplication.translate("ConnectionBadge", "Fetching the records of your centre")
    else:
        title = QCoreApplication.translate("ConnectionBadge", "{done} of {total} records here").format(
            done=told.number(min(state.taken, state.to_take)), total=told.number(state.to_take)
        )
    if state.online is False:
        goes_on = QCoreApplication.translate("ConnectionBadge", "no internet; it goes on by itself")
        return title, _joined(goes_on, count)
    return title, _joined(QCoreApplication.translate("ConnectionBadge", "you can work meanwhile"), count)


def _attention(state: ConnectionState) -> str:
    if state.removals_stopped:
        return QCoreApplication.translate("ConnectionBadge", "A question waits for you")
    refused, held = state.refused, state.held
    of_them = (
        QCoreApplication.translate("ConnectionBadge", "%n refused", "", refused) if refused else "",
        QCoreApplication.translate("ConnectionBadge", "%n held back", "", held) if held else "",
    )
    return _joined(*of_them) or QCoreApplication.translate("ConnectionBadge", "Needs a look")


def _since(state: ConnectionState, told: Formatter, now: datetime) -> str:
    """Return how long the oldest waits, when that is worth knowing, and when something was last sent."""
    days = state.days_unsent(now)
    age = ""
    if days:
        age = QCoreApplication.translate("ConnectionBadge", "oldest {days}").format(days=told.days(days))
    if state.last_sent_at is None:
        return _joined(age, QCoreApplication.translate("ConnectionBadge", "never sent"))
    sent = QCoreApplication.translate("ConnectionBadge", "last sent {when}")
    return _joined(age, sent.format(when=told.moment(state.last_sent_at, now)))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
