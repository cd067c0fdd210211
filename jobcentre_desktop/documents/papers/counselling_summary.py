"""The summary of a counselling session with the action plan: what the client takes home, signed by both."""

from __future__ import annotations

from collections.abc import Iterable

from jobcentre_desktop.documents.papers.client_names import both_names, main_name
from jobcentre_desktop.documents.papers.dates import (
    date_words,
    figures,
    short_date,
    time_words,
    weekday_date_words,
)
from jobcentre_desktop.documents.papers.labelled import labelled
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.signatures import Signer, at_the_right, date_lines, signatures
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Flow, Gap, Headed, Stack
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.table import Table
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts, Goal
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.ports import LetterMark

_SIZE = 10.5


class CounsellingSummary:
    """Sets summaries in one language."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording
        self._language = wording.language

    def pdf(self, facts: CounsellingSummaryFacts, mark: LetterMark) -> bytes:
        whole = (facts.client_name_km, facts.client_name_la, *facts.centre.cut_nowhere)
        frame = Frame()
        pages = lay_out(self._blocks(self._head.typesetter(_SIZE, whole), facts), frame)
        title = self._wording.text("file_title", client_no=facts.client_no)
        return self._head.finished(
            pages, frame, title=title, written_on=facts.signed.day, mark=mark, of=facts.client_no
        )

    def _blocks(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> list[Block]:
        text = self._wording.text
        return [
            self._head.country(setter),
            self._head.centre(setter, facts.centre),
            Gap(4),
            setter.heading(text("title"), scale=1.25, align="centre"),
            Gap(5),
            self._about(setter, facts),
            Gap(7),
            self._part(setter, "session", labelled(setter, self._session(setter, facts))),
            Gap(7),
            self._part(setter, "plan", self._plan(setter, facts)),
            Gap(7),
            self._next(setter, facts),
            Gap(6),
            self._end(setter, facts),
        ]

    def _part(self, setter: Typesetter, name: str, rows: list[Block]) -> Block:
        heading = Stack((setter.heading(self._wording.text(f"{name}_title"), scale=0.95), Gap(2)))
        return Headed(heading, Flow(tuple(rows)))

    def _about(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> Block:
        minutes = self._wording.text("minutes_value", minutes=figures(facts.minutes, self._language))
        way = ", ".join(part for part in (self._words(facts.mode), minutes) if part)
        cells = (
            ("client", setter.text(setter.bold(both_names(facts, self._language)))),
            ("client_no", setter.code(facts.client_no, scale=0.95)),
            ("held_on", setter.text(date_words(facts.held_on, self._language))),
            ("counsellor", setter.text(facts.counsellor)),
            ("kind", setter.text(self._words(facts.kind))),
            ("way", setter.text(way)),
        )
        rows = tuple(
            (
                setter.label(self._wording.text(left), scale=0.92),
                left_value,
                setter.label(self._wording.text(right), scale=0.92),
                right_value,
            )
            for (left, left_value), (right, right_value) in (cells[:2], cells[2:4], cells[4:])
        )
        return Table(shares=(0.15, 0.4, 0.17, 0.28), rows=rows)

    def _session(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> list[tuple[str, Block]]:
        """What was said, each only when there is something to say."""
        information = self._listed(facts.information)
        given = [part for part in (information, facts.information_text) if part]
        told = [
            ("needs", self._listed(facts.needs)),
            ("strengths", facts.strengths),
            ("information", "\n".join(given)),
            ("advice", facts.advice),
            ("shared_note", facts.shared_note),
            ("outcome", self._listed(facts.outcome)),
        ]
        rows: list[tuple[str, Block]] = [
            (self._wording.text(name), setter.text(value)) for name, value in told if value
        ]
        for day, value in facts.added:
            label = self._wording.text("added", date=short_date(day, self._language))
            rows.append((label, setter.text(value)))
        return rows or [("", setter.text(self._wording.text("nothing_noted")))]

    def _goals(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> list[tuple[str, Block]]:
        told = [
            ("main_goal", self._goal(facts.main_goal)),
            ("other_goal", self._goal(facts.other_goal)),
            ("target_date", date_words(facts.target_date, self._language) if facts.target_date else ""),
            ("review_date", date_words(facts.review_date, self._language) if facts.review_date else ""),
        ]
        return [(self._wording.text(name), setter.text(value)) for name, value in told if value]

    def _plan(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> list[Block]:
        goals = labelled(setter, self._goals(setter, facts))
        return [*goals, *([Gap(3)] if goals else []), self._steps(setter, facts)]

    def _goal(self, goal: Goal) -> str:
        occupation = self._words(goal.occupation)
        if goal.text and occupation:
            return self._wording.text("goal_and_occupation", goal=goal.text, occupation=occupation)
        return goal.text or occupation

    def _steps(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> Block:
        if not facts.steps:
            return setter.text(self._wording.text("no_steps"))
        names = ("step_no", "step_what", "step_who", "step_by", "step_state")
        rows = tuple(
            (
                setter.text(figures(number, self._language), align="centre"),
                Stack(
                    (
                        setter.text(step.what),
                        *((setter.text(step.remark, scale=0.86, grey=0.25),) if step.remark else ()),
                    )
                ),
                setter.text(self._words(step.who), align="centre"),
                setter.text(short_date(step.by, self._language) if step.by else "-", align="centre"),
                setter.text(self._words(step.state), align="centre"),
            )
            for number, step in enumerate(facts.steps, 1)
        )
        return Table(
            shares=(0.07, 0.45, 0.15, 0.18, 0.15),
            heading=tuple(
                setter.label(self._wording.text(name), scale=0.92, align="centre") for name in names
            ),
            rows=rows,
        )

    def _next(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> Block:
        label = setter.bold(f"{self._wording.text('next')} ")
        if facts.appointment_on is None:
            return setter.text(label, self._wording.text("no_next"))
        when = weekday_date_words(facts.appointment_on, self._language)
        if facts.appointment_at:
            hour = time_words(facts.appointment_at, self._language)
            when = self._wording.text("day_and_time", date=when, time=hour)
        place = facts.appointment_place or facts.centre.name.in_language(self._language)
        return setter.text(label, self._wording.text("next_value", when=when, place=place))

    def _end(self, setter: Typesetter, facts: CounsellingSummaryFacts) -> Block:
        """Return the note with all that follows it: signatures never stand alone on a page."""
        text = self._wording.text
        client = main_name(facts, self._language)
        return Stack(
            (
                setter.text(setter.bold(f"{text('note')} "), text("note_free"), scale=0.9),
                Gap(5),
                at_the_right(*date_lines(self._head, setter, facts.centre, facts.signed)),
                Gap(2),
                signatures(
                    setter,
                    (
                        Signer(text("client_signs"), text("signature_or_thumbprint"), client),
                        Signer(text("counsellor_signs"), text("signature"), facts.counsellor),
                    ),
                ),
            )
        )

    def _listed(self, several: Iterable[Words]) -> str:
        return self._wording.text("between").join(self._words(one) for one in several)

    def _words(self, words: Words) -> str:
        return words.in_language(self._language)
