"""Outcomes and follow-ups in the words of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.follow_up import FollowUp, Reached
from jobcentre_desktop.domain.outcome import Outcome
from jobcentre_desktop.ports import TimelineEntry
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.shortened import shortened
from jobcentre_desktop.ui.client_parts.task_words import occasion_words
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.happening import Happening
from jobcentre_desktop.ui.widgets.pill import Tone
from jobcentre_desktop.ui.words import Words

_LONGEST_NOTE = 240


class Followed:
    """`by` says a counsellor's name."""

    def __init__(self, look: Look, coded: Coded, file: ClientFile, by: Callable[[UUID | None], str]) -> None:
        self._look, self._coded, self._file, self._by = look, coded, file, by

    def outcome(self, entry: TimelineEntry) -> Happening | None:
        found = next((one for one in self._file.outcomes if one.id == entry.record_id), None)
        if found is None:
            return None
        lines: list[Words] = [partial(outcome_line, self._look, self._coded, found)]
        if found.note:
            lines.append(partial(shortened, self._look, found.note, _LONGEST_NOTE))
        return Happening(
            at=entry.at,
            icon="flag",
            tone="ok" if found.lasts() else "quiet",
            title=partial(outcome_title, self._coded, found),
            lines=tuple(lines),
            foot=lambda: self._by(found.counsellor_id),
            pill=verified_pill(self._coded, found),
        )

    def follow_up(self, entry: TimelineEntry) -> Happening | None:
        found = next((one for one in self._file.follow_ups if one.id == entry.record_id), None)
        if found is None:
            return None
        reached = found.reached is Reached.YES
        lines: list[Words] = [partial(self._heard, found)]
        if found.note:
            lines.append(partial(shortened, self._look, found.note, _LONGEST_NOTE))
        return Happening(
            at=entry.at,
            icon="phone",
            tone="ok" if reached else "quiet",
            title=partial(self._asked, found),
            lines=tuple(lines),
            foot=lambda: self._by(found.counsellor_id),
            pill=(needs_help, "warn") if found.needs_help else None,
        )

    def _asked(self, one: FollowUp) -> str:
        if one.referral_id is None and one.outcome_id is None:
            return QCoreApplication.translate("Happenings", "Asked how things are")
        text = QCoreApplication.translate("Happenings", "Follow-up, {when}")
        return text.format(when=occasion_words(one.occasion))

    def _heard(self, one: FollowUp) -> str:
        parts = [
            self._coded.label("contact_reached", one.reached.value),
            self._coded.label("contact_channel", one.contact_by),
            self._coded.label("labour_status", one.labour_status),
            self._look.breakable(one.employer or ""),
        ]
        if one.satisfied is not None:
            text = QCoreApplication.translate("Happenings", "satisfied {n} of 5")
            parts.append(text.format(n=self._look.format.number(one.satisfied)))
        if one.again_on is not None:
            text = QCoreApplication.translate("Happenings", "next try {day}")
            parts.append(text.format(day=self._look.format.short_date(one.again_on)))
        return " · ".join(part for part in parts if part)


def needs_help() -> str:
    return QCoreApplication.translate("Happenings", "Still needs help")


def outcome_title(coded: Coded, one: Outcome) -> str:
    return QCoreApplication.translate("Happenings", "Outcome: {what}").format(
        what=coded.label("outcome_type", one.type.value)
    )


def outcome_line(look: Look, coded: Coded, one: Outcome) -> str:
    """Return where, as what, from when to when, and why it ended."""
    told = look.format
    parts = [look.breakable(one.employer or ""), look.breakable(one.job_or_course or "")]
    if one.started_on is not None:
        text = QCoreApplication.translate("Happenings", "from {day}")
        parts.append(text.format(day=told.short_date(one.started_on)))
    if one.ended_on is not None:
        text = QCoreApplication.translate("Happenings", "ended {day}")
        parts += [
            text.format(day=told.short_date(one.ended_on)),
            coded.label("outcome_end_reason", one.end_reason),
        ]
    return " · ".join(part for part in parts if part)


def verified_pill(coded: Coded, one: Outcome) -> tuple[Words, Tone]:
    """Return who vouches for it, or that nobody does yet."""
    if one.verified_by is None:
        return not_verified, "warn"
    return partial(coded.label, "outcome_source", one.verified_by), "ok"


def not_verified() -> str:
    return QCoreApplication.translate("Happenings", "Not verified")
