"""The daily register: everybody who came on a day as a table on lying A4, with totals by sex at its foot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from jobcentre_desktop.documents.papers.client_names import client_names
from jobcentre_desktop.documents.papers.dates import figures, short_date, time_words, weekday_date_words
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.signatures import Signer, date_lines, signatures
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Columns, Footed, Gap, Stack
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import A4, MM
from jobcentre_desktop.documents.typesetting.table import Row, Table
from jobcentre_desktop.domain.day import COUNTED
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts, RegisterLine
from jobcentre_desktop.domain.waiting_times import WaitingTimes
from jobcentre_desktop.ports import LetterMark

_FRAME = Frame(size=A4.turned(), left=20 * MM, right=15 * MM, top=12 * MM, bottom=14 * MM)
_SIZE = 9.5
_SEXES = ("M", "F", "X")
_DONE = ("registrations", "sessions", "referrals")
# Each column with its share of the width.
_COLUMNS = {
    "line": 0.04, "ticket": 0.055, "arrived": 0.06, "client_no": 0.135, "name": 0.2, "sex": 0.065,
    "birth_year": 0.06, "reason": 0.125, "registrations": 0.055, "sessions": 0.055, "referrals": 0.055,
    "counsellor": 0.095,
}  # fmt: skip


class DailyRegister:
    """Sets registers in one language."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording
        self._language = wording.language

    def pdf(self, facts: DailyRegisterFacts, mark: LetterMark) -> bytes:
        setter = self._head.typesetter(_SIZE, facts.centre.cut_nowhere)
        pages = lay_out(self._blocks(setter, facts), _FRAME)
        day = short_date(facts.day, self._language)
        title = self._wording.text("file_title", date=day, desk=facts.desk)
        return self._head.finished(
            pages, _FRAME, title=title, written_on=facts.signed.day, mark=mark, of=title
        )

    def _blocks(self, setter: Typesetter, facts: DailyRegisterFacts) -> list[Block]:
        when = weekday_date_words(facts.day, self._language)
        return [
            self._head.country(setter),
            self._head.centre(setter, facts.centre),
            Gap(2),
            setter.heading(self._wording.text("title"), scale=1.3, align="centre"),
            setter.label(self._wording.text("of_day", date=when, desk=facts.desk), align="centre"),
            Gap(4),
            Footed(self._visitors(setter, facts), Stack(self._foot(setter, facts))),
        ]

    def _visitors(self, setter: Typesetter, facts: DailyRegisterFacts) -> Block:
        if not facts.lines:
            return setter.text(self._wording.text("nobody"), align="centre")
        heading = tuple(
            setter.label(self._wording.text(f"column_{name}"), scale=0.84, align="centre")
            for name in _COLUMNS
        )
        rows = tuple(self._row(setter, number, line) for number, line in enumerate(facts.lines, 1))
        return Table(shares=tuple(_COLUMNS.values()), heading=heading, rows=rows, padding=3)

    def _row(self, setter: Typesetter, number: int, line: RegisterLine) -> Row:
        names = client_names(line, self._language)
        first, *second = names or (self._wording.text("not_registered"),)
        sex = self._head.wording.text(f"sex_{line.sex}")
        came = time_words(line.arrived_at, self._language) if line.arrived_at else ""
        return (
            setter.text(self._figures(number), align="centre"),
            setter.text(line.ticket, align="centre"),
            setter.text(came, align="centre"),
            setter.text(line.client_no, align="centre"),
            Stack((setter.text(first), *(setter.text(name, scale=0.86) for name in second))),
            setter.text(sex, scale=0.9, align="centre"),
            setter.text(self._figures(line.birth_year) if line.birth_year else "", align="centre"),
            setter.text(line.reason.in_language(self._language), scale=0.9),
            *(self._count(setter, getattr(line, name)) for name in _DONE),
            setter.text(line.counsellor, scale=0.9),
        )

    def _count(self, setter: Typesetter, count: int) -> Block:
        return setter.text(self._figures(count) if count else "", align="centre")

    def _foot(self, setter: Typesetter, facts: DailyRegisterFacts) -> tuple[Block, ...]:
        end = (Gap(8), self._end(setter, facts))
        if facts.waiting is None:
            return end
        return (Gap(8), self._waiting(setter, facts.waiting, facts.waiting_by_hour), *end)

    def _waiting(
        self, setter: Typesetter, all_day: WaitingTimes, hours: Iterable[tuple[int, WaitingTimes]]
    ) -> Block:
        """Return how long people waited who came at each hour, and all of them; times in minutes."""
        columns = [
            *((f"{self._figures(hour)}–{self._figures(hour + 1)}", told) for hour, told in hours),
            (self._wording.text("all"), all_day),
        ]
        named = 0.22
        shares = (named, *((1 - named) / len(columns) for _ in columns))
        heading = (self._wording.text("waiting_came_at"), *(name for name, _ in columns))
        rows = (
            ("waiting_came", [self._figures(told.came) for _, told in columns]),
            ("waiting_median", [self._minutes(told.median) for _, told in columns]),
            ("waiting_longest", [self._minutes(told.longest) for _, told in columns]),
            ("waiting_left", [self._figures(told.left) for _, told in columns]),
        )
        return Table(
            shares=shares,
            heading=tuple(setter.label(one, scale=0.84, align="centre") for one in heading),
            rows=tuple(
                (
                    setter.text(self._wording.text(name), scale=0.9),
                    *(setter.text(one, align="centre") for one in told),
                )
                for name, told in rows
            ),
            padding=3,
        )

    def _minutes(self, length: timedelta | None) -> str:
        return "" if length is None else self._figures(round(length.total_seconds() / 60))

    def _end(self, setter: Typesetter, facts: DailyRegisterFacts) -> Block:
        """Return the totals and who answers for them: they stay together."""
        text = self._wording.text
        head = facts.centre.head_name.in_language(self._language)
        title = facts.centre.head_title.in_language(self._language) or self._head.wording.text(
            "head_of_centre"
        )
        return Columns(
            (
                (0.46, self._totals(setter, facts)),
                (
                    0.54,
                    Stack(
                        (
                            *date_lines(self._head, setter, facts.centre, facts.signed),
                            Gap(2),
                            signatures(
                                setter,
                                (
                                    Signer(text("seen_by"), title, head),
                                    Signer(text("kept_by"), text("signature"), facts.counsellor),
                                ),
                            ),
                        )
                    ),
                ),
            ),
            gutter=16,
        )

    def _totals(self, setter: Typesetter, facts: DailyRegisterFacts) -> Block:
        sexes = [((sex,), self._head.wording.text(f"sex_{sex}")) for sex in _SEXES]
        rows = tuple(
            (
                setter.label(name) if len(counted) > 1 else setter.text(name),
                *(setter.text(self._figures(facts.total(what, counted)), align="centre") for what in COUNTED),
            )
            for counted, name in [*sexes, (_SEXES, self._wording.text("all"))]
        )
        heading = ("by_sex", *(f"total_{name}" for name in COUNTED))
        return Table(
            shares=(0.24, 0.19, 0.19, 0.19, 0.19),
            heading=tuple(
                setter.label(self._wording.text(name), scale=0.84, align="centre") for name in heading
            ),
            rows=rows,
        )

    def _figures(self, number: int | str) -> str:
        return figures(number, self._language)
