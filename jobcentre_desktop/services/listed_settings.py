"""The lists of the settings, to be handed out: counsellors, word lists, phrases, open and closed days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jobcentre_desktop.domain.code_words import WORDED
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.ports import CodeLists, OpenWork
from jobcentre_desktop.services.cell_words import Cell
from jobcentre_desktop.services.keep_phrases import KeepPhrases
from jobcentre_desktop.services.keep_staff import KeepStaff
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.listed import Piece


@dataclass(frozen=True, slots=True)
class ListedSettings:
    """A short list, read at once; nothing of clients stands in it, so nothing is held back.

    `named` are the columns whose cells are said in words of the screen.
    """

    name: str
    fields: tuple[str, ...]
    read: Callable[[], Sequence[Facts]]
    named: tuple[str, ...] = ()
    filtered: bool = field(default=False, init=False)
    withholds: bool = field(default=False, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        return list(self.fields)

    def cells(self) -> Mapping[str, Cell]:
        return {one: Cell(named=True) for one in self.named}

    def count(self) -> int:
        return len(self.read())

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        rows = self.read()
        yield Piece(rows=rows, done=len(rows), total=len(rows))


def listed_counsellors(keep: KeepStaff) -> ListedSettings:
    def read() -> list[Facts]:
        return [
            {
                "name": one.name,
                "name_latin": one.name_latin,
                "role": one.role.value,
                "let_in": one.active,
                "home": one.home,
                "also_at": list(one.also_at),
            }
            for one in keep.everybody()
        ]

    fields = ("name", "name_latin", "role", "let_in", "home", "also_at")
    return ListedSettings("counsellors", fields, read, named=("role",))


def listed_code_words(codes: CodeLists, shipped: CodeLists) -> ListedSettings:
    """Return every code that a centre may word: as it says it, and as it ships."""

    def read() -> list[Facts]:
        return [
            {
                "code_list": name,
                "words_km": one.km,
                "words_en": one.en,
                "shipped_km": ships.km,
                "shipped_en": ships.en,
                "hidden": not one.offered,
            }
            for name in WORDED
            for one in codes.get(name)
            for ships in [shipped.get(name).get(one.code)]
        ]

    fields = ("code_list", "words_km", "words_en", "shipped_km", "shipped_en", "hidden")
    return ListedSettings("word-lists", fields, read, named=("code_list",))


def listed_phrases(keep: KeepPhrases) -> ListedSettings:
    def read() -> list[Facts]:
        return [
            {"box": one.box, "text_km": one.text_km, "text_en": one.text_en, "offered": one.offered}
            for one in keep.every()
        ]

    return ListedSettings("phrases", ("box", "text_km", "text_en", "offered"), read, named=("box",))


def listed_days(keep: KeepWorkingDays) -> ListedSettings:
    def read() -> list[Facts]:
        return [{"day": one.day.isoformat(), "closed": one.closed, "why": one.reason} for one in keep.own()]

    return ListedSettings("closed-days", ("day", "closed", "why"), read)
