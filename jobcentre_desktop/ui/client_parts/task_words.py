"""What is to be found out by a follow-up, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.follow_up import MONTHS, FollowUp, Occasion, Reached
from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.ui.locale import Formatter


def follow_up_words(item: DueItem) -> str:
    """Return the question with the client's name, e.g. for the list on Today."""
    if item.kind == "placement_follow_up":
        return QCoreApplication.translate("Tasks", "How is {name} doing? {when}").format(
            name=item.client_name, when=occasion_words(item.occasion)
        )
    if item.text:
        return QCoreApplication.translate("Tasks", "What came of {name}'s referral to {partner}?").format(
            name=item.client_name, partner=item.text
        )
    return QCoreApplication.translate("Tasks", "What came of {name}'s referral?").format(
        name=item.client_name
    )


def task_words(item: DueItem) -> str:
    """Return what is to be done, without the client's name: the list has it beside."""
    if item.kind in ("referral_follow_up", "placement_follow_up"):
        return occasion_words(item.occasion)
    if item.kind == "unplanned":
        return QCoreApplication.translate("Tasks", "Asked now, not planned")
    if item.kind == "plan_review":
        return QCoreApplication.translate("Tasks", "Review the action plan")
    return QCoreApplication.translate("Tasks", "Agreed step")


def occasion_words(occasion: Occasion | None) -> str:
    """Return e.g. "3 months after the start"."""
    months = MONTHS.get(occasion) if occasion is not None else None
    if months is None:
        return QCoreApplication.translate("Tasks", "2 weeks after the referral")
    return QCoreApplication.translate("Tasks", "%n month(s) after the start", "", months)


def saved_words(told: Formatter, saved: FollowUp, today: date) -> str:
    """Return that a try is written down, and when the next one is due."""
    if saved.again_on is not None:
        words = QCoreApplication.translate("Tasks", "Saved. Next try: {day}")
        return words.format(day=told.day(saved.again_on, today))
    if saved.reached is Reached.YES:
        return QCoreApplication.translate("Tasks", "Saved.")
    return QCoreApplication.translate("Tasks", "Saved. No further try on this occasion.")
