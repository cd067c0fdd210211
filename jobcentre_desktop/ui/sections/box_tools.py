"""The right box for each field of the dictionary, chosen by its type and its rule."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from typing_extensions import override

from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.ports import Gazetteer
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.sections.answers import (
    Answer,
    ChipsAnswer,
    CodeAnswer,
    DateAnswer,
    KnownDateAnswer,
    LevelAnswer,
    LongCodeAnswer,
    ManyAnswer,
    MonthAnswer,
    NumberAnswer,
    PhoneAnswer,
    PlaceAnswer,
    TextAnswer,
    TickAnswer,
    YesNoAnswer,
)
from jobcentre_desktop.ui.sections.latin_names import LATIN_NAMES
from jobcentre_desktop.ui.sections.month_box import MonthBox
from jobcentre_desktop.ui.widgets.code_box import CodeBox, LongCodeBox, code_choice
from jobcentre_desktop.ui.widgets.multi_choice import ChipBox, MultiChoice
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.search_box import MOST_HITS, Hits, PlaceBox
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.suggesting_line import SuggestingLine
from jobcentre_desktop.ui.widgets.text import NumberLine, TextArea, TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Choices, every_option, is_offered, language_changed

_LONG_TEXT = 200
"""Texts that may be longer than this get several lines."""
_TICKS = 16
"""Up to so many choices are ticks in sight; more are found by typing."""
_WIDEST_CHIP = 200
_BESIDE = 16
"""Room of the empty age beside a date, in pixels."""
_TO_COME = frozenset({"expiry", "equity_card_expiry", "available_from"})
"""Dates that may lie ahead."""
_ABROAD, _HERE = frozenset({"abroad_country"}), "KHM"
"""Countries among which this one is not."""


@dataclass(frozen=True, slots=True)
class BoxTools:
    """What boxes are made with."""

    look: Look
    coded: Coded
    gazetteer: Gazetteer
    today: Callable[[], date]
    near: str = ""
    """Code of the centre's province: of places that fit equally well its own come first."""

    @classmethod
    def of(cls, look: Look, services: DeskServices) -> BoxTools:
        coded = Coded(look, services.codes, services.gazetteer)
        return cls(look, coded, services.gazetteer, services.clock.today, services.centre.province)

    def answer(self, kind: type[Any], name: str) -> Answer:
        """Return the box of one plain field of a section, or of an entry in a list (a job, a language)."""
        rule = rule_of(kind, name)
        hint = _without_none(typing.get_type_hints(kind)[name])
        may_be_unknown = hint is not typing.get_type_hints(kind)[name]
        if name == "dob_precision":
            return self._estimated()
        if typing.get_origin(hint) is tuple:
            return self._several(rule)
        if rule.codes:
            return self._code(rule, name)
        if hint is bool:
            return self.yes_or_no() if may_be_unknown else TickAnswer(Tick(partial(field_name, name)))
        if hint is int:
            return self._number(rule)
        if hint is date:
            to_come = name in _TO_COME
            return DateAnswer(WholeDate(self.look, self.today, may_be_future=to_come, year_is_enough=False))
        if name in LATIN_NAMES:
            return TextAnswer(SuggestingLine(self.look, longest=rule.longest, form=rule.form))
        return self._text(rule)

    def yes_or_no(self) -> YesNoAnswer:
        """Return two buttons, of which none may be pressed."""
        return YesNoAnswer(Segmented(_yes_and_no))

    def place(self) -> PlaceAnswer:
        """Return one search box over villages, communes, districts and provinces."""
        return PlaceAnswer(PlaceChoice(self.look, self.find_places, self.coded), self.coded.place)

    def chips(self, code_list: str, *, widest: int = _WIDEST_CHIP) -> ChipsAnswer:
        """Return a box that adds codes of a list by typing a part of their words.

        The words of a chip are cut to `widest` pixels, for a button cannot give way.
        """
        box = ChipBox(
            self.look,
            partial(self._find_codes, code_list),
            partial(self._short_label, code_list, widest),
            placeholder=lambda: QCoreApplication.translate("SectionForm", "Type and choose"),
        )
        return ChipsAnswer(box)

    def find_places(self, text: str, *, only: str = "") -> Hits:
        """Return the places a text may mean; `only` names one level."""
        language = self.look.language.value
        found = self.gazetteer.search(text, MOST_HITS if not only else 4 * MOST_HITS, near=self.near)
        return [(one.code, one.full_name(language)) for one in found if only in ("", one.level)][:MOST_HITS]

    def _find_codes(self, code_list: str, text: str) -> Hits:
        wanted = fold_for_search(text)
        folded = [(fold_for_search(label), code, label) for code, label in self.coded.options(code_list)()]
        hits = [one for one in folded if wanted in one[0] or one[1] == text]
        hits.sort(key=lambda one: not one[0].startswith(wanted))
        return [(code, label) for _, code, label in hits[:MOST_HITS]]

    def _short_label(self, code_list: str, widest: int, code: str) -> str:
        words = self.coded.label(code_list, code)
        measure = QFontMetrics(self.look.font("label", QFont.Weight.Medium))
        return measure.elidedText(words, Qt.TextElideMode.ElideRight, widest)

    def _several(self, rule: FieldRule) -> Answer:
        if rule.form == "place":
            search = partial(self.find_places, only="province")
            return ChipsAnswer(
                ChipBox(
                    self.look,
                    search,
                    self.coded.place,
                    placeholder=lambda: QCoreApplication.translate("SectionForm", "Type a province"),
                )
            )
        options = self.coded.options(rule.codes)
        if len(options()) > _TICKS:
            return self.chips(rule.codes)
        return ManyAnswer(MultiChoice(options, columns=2))

    def _code(self, rule: FieldRule, name: str) -> Answer:
        every = self.coded.options(rule.codes)
        offered = Choices(
            partial(every_option, every),
            lambda code: is_offered(every, code) and not (code == _HERE and name in _ABROAD),
        )
        box = code_choice(self.look, offered)
        return LongCodeAnswer(box) if isinstance(box, LongCodeBox) else CodeAnswer(box)

    def _number(self, rule: FieldRule) -> Answer:
        if (rule.least, rule.most) == (0, 3):
            box = CodeBox(_how_well, empty=None)
            box.setMinimumContentsLength(4)
            return LevelAnswer(box)
        return NumberAnswer(NumberLine(most=rule.most or 999_999_999, width=150))

    def _estimated(self) -> Answer:
        tick = Tick(
            lambda: QCoreApplication.translate("SectionForm", "The year was worked out from a told age")
        )
        return TickAnswer(tick, ticked="estimated", empty=None)

    def _text(self, rule: FieldRule) -> Answer:
        match rule.form:
            case "phone":
                return PhoneAnswer(TextLine(longest=40, form=None))
            case "place":
                return self.place()
            case "month":
                return MonthAnswer(MonthBox(self.look))
            case "known_date":
                return KnownDateAnswer(WholeDate(self.look, self.today))
        if rule.longest > _LONG_TEXT:
            return TextAnswer(TextArea(rows=2, longest=rule.longest))
        return TextAnswer(TextLine(longest=rule.longest, form=rule.form))


class WholeDate(PartialDate):
    """Three boxes that keep their distance in a narrow column, where no age stands beside them."""

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(size.width() + _BESIDE, size.height())


class PlaceChoice(PlaceBox):
    """A place box whose chosen place follows the language."""

    def __init__(self, look: Look, search: Callable[[str], Hits], coded: Coded) -> None:
        self._coded = coded
        super().__init__(
            look,
            search,
            placeholder=lambda: QCoreApplication.translate("SectionForm", "Type a name"),
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event) and self.value() is not None:
            self.set_value(self.value(), self._coded.place(self.value()))


def _yes_and_no() -> list[tuple[str, str]]:
    return [
        ("yes", QCoreApplication.translate("SectionForm", "Yes")),
        ("no", QCoreApplication.translate("SectionForm", "No")),
    ]


def _how_well() -> list[tuple[str, str]]:
    return [
        ("0", QCoreApplication.translate("SectionForm", "Not at all")),
        ("1", QCoreApplication.translate("SectionForm", "A little")),
        ("2", QCoreApplication.translate("SectionForm", "Well")),
        ("3", QCoreApplication.translate("SectionForm", "Fluently")),
    ]


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(one for one in typing.get_args(hint) if one is not type(None))
    return hint
