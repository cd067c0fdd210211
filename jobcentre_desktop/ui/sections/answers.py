"""What stands between a box and a field of the dictionary: the raw value, and what was typed so far.

`raw` is what the services read (a value that is not whole stays as typed, so that they can refuse it), `show`
takes a value as the file keeps it. `typed` and `show_typed` are for drafts: everything that stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.known_date import KnownDate
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.ui.sections.month_box import MonthBox
from jobcentre_desktop.ui.widgets.code_box import CodeBox, LongCodeBox
from jobcentre_desktop.ui.widgets.multi_choice import ChipBox, MultiChoice
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.search_box import PlaceBox
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import NumberLine, TextArea, TextLine
from jobcentre_desktop.ui.widgets.tick import Tick


class Answer:
    """One field's box. `control` has the signal `edited`."""

    def __init__(self, control: Any) -> None:
        self.control = control

    def raw(self) -> Json:
        """Return the value for the services, None when nothing is told."""
        value = self.control.value()
        return None if value == "" else value

    def show(self, value: Json) -> None:
        """Show a value as the file keeps it, None for none."""
        self.control.set_value(value)

    def typed(self) -> Json:
        """Return what stands there, whole or not, for a draft."""
        return self.raw()

    def show_typed(self, typed: Json) -> None:
        """Put back what a draft kept."""
        self.show(typed)


class TextAnswer(Answer):
    """Free text, of one line or more."""

    control: TextLine | TextArea


class PhoneAnswer(Answer):
    """A phone as people write it; kept in E.164."""

    def show(self, value: Json) -> None:
        text = str(value or "")
        self.control.set_value(phone_shown(text) if text.startswith("+") else text)


class NumberAnswer(Answer):
    """A whole number."""

    control: NumberLine

    def show(self, value: Json) -> None:
        self.control.set_value(value if isinstance(value, int) else None)


class CodeAnswer(Answer):
    """One code of a list. The file keeps some codes as numbers (the Washington Group answers)."""

    control: CodeBox | Segmented

    def show(self, value: Json) -> None:
        self.control.set_value(None if value is None else str(value))


class LongCodeAnswer(Answer):
    """One code of a long list; words that were not chosen from it go to the services as they are."""

    control: LongCodeBox

    def raw(self) -> Json:
        return self.control.value() or self.control.typed() or None

    def show(self, value: Json) -> None:
        self.control.set_value(None if value is None else str(value))


class LevelAnswer(Answer):
    """A number of a few, each with its word."""

    control: CodeBox

    def raw(self) -> Json:
        value = self.control.value()
        return None if value is None else int(value)

    def show(self, value: Json) -> None:
        self.control.set_value(None if value is None else str(value))


class YesNoAnswer(Answer):
    """Yes, no, or not asked."""

    control: Segmented

    def raw(self) -> Json:
        value = self.control.value()
        return None if value is None else value == "yes"

    def show(self, value: Json) -> None:
        self.control.set_value(None if value is None else "yes" if value else "no")


class TickAnswer(Answer):
    """Ticked or not; `ticked` and `empty` are the values it stands for."""

    control: Tick

    def __init__(self, control: Tick, *, ticked: Json = True, empty: Json = False) -> None:
        super().__init__(control)
        self._ticked, self._empty = ticked, empty

    def raw(self) -> Json:
        return self._ticked if self.control.value() else self._empty

    def show(self, value: Json) -> None:
        self.control.set_value(value == self._ticked)


class ManyAnswer(Answer):
    """Several codes of a short list."""

    control: MultiChoice

    def raw(self) -> Json:
        return list(self.control.value())

    def show(self, value: Json) -> None:
        self.control.set_value(_texts(value))


class ChipsAnswer(Answer):
    """Several codes, each found by typing; a word that was not chosen goes to the services as it is."""

    control: ChipBox

    def raw(self) -> Json:
        left = self.control.box.typed()
        return [*self.control.value(), *([left] if left else [])]

    def show(self, value: Json) -> None:
        self.control.set_value(_texts(value))
        self.control.box.set_value(None)

    def typed(self) -> Json:
        return {"codes": list(self.control.value()), "text": self.control.box.typed()}

    def show_typed(self, typed: Json) -> None:
        told = typed if isinstance(typed, dict) else {}
        self.control.set_value(_texts(told.get("codes")))
        self.control.box.setText(str(told.get("text") or ""))


class PlaceAnswer(Answer):
    """A place of the gazetteer; a name that was not chosen goes to the services as it is."""

    control: PlaceBox

    def __init__(self, control: PlaceBox, name_of: Callable[[str], str]) -> None:
        super().__init__(control)
        self._name_of = name_of

    def raw(self) -> Json:
        return self.control.value() or self.control.typed() or None

    def show(self, value: Json) -> None:
        code = str(value) if value else None
        self.control.set_value(code, self._name_of(code) if code else "")

    def typed(self) -> Json:
        return {"code": self.control.value(), "text": self.control.typed()}

    def show_typed(self, typed: Json) -> None:
        told = typed if isinstance(typed, dict) else {}
        self.show(told.get("code"))
        if not told.get("code"):
            self.control.setText(str(told.get("text") or ""))


class DateAnswer(Answer):
    """A whole date; one that is not whole goes to the services as it stands."""

    control: PartialDate

    def raw(self) -> Json:
        box = self.control
        if box.is_empty():
            return None
        known = box.value()
        if known is not None:
            return date(known[0], known[1] or 1, known[2] or 1).isoformat()
        return "/".join(part.typed() for part in (box.day, box.month, box.year))

    def show(self, value: Json) -> None:
        day = date.fromisoformat(value) if isinstance(value, str) else None
        self.control.set_value(None if day is None else (day.year, day.month, day.day))

    def typed(self) -> Json:
        return typed_date(self.control)

    def show_typed(self, typed: Json) -> None:
        show_typed_date(self.control, typed)


class KnownDateAnswer(DateAnswer):
    """A date as far as it is known; the year is enough."""

    def raw(self) -> Json:
        known = self.control.value()
        return super().raw() if known is None else str(KnownDate(*known))

    def show(self, value: Json) -> None:
        known = KnownDate.read(value) if isinstance(value, str) else None
        self.control.set_value(None if known is None else (known.year, known.month, known.day))


class MonthAnswer(Answer):
    """A month of a year."""

    control: MonthBox

    def typed(self) -> Json:
        return {"month": self.control.month.value(), "year": self.control.year.value()}

    def show_typed(self, typed: Json) -> None:
        told = typed if isinstance(typed, dict) else {}
        self.control.month.set_value(_number(told.get("month")))
        self.control.year.set_value(_number(told.get("year")))


def typed_date(box: PartialDate) -> dict[str, Json]:
    """Return what stands in the three boxes, whole or not, for a draft."""
    return {"day": box.day.value(), "month": box.month.value(), "year": box.year.value()}


def show_typed_date(box: PartialDate, typed: Json) -> None:
    """Put back what a draft kept."""
    told = typed if isinstance(typed, dict) else {}
    box.set_value(None)
    box.day.set_value(_number(told.get("day")))
    box.month.set_value(_number(told.get("month")))
    box.year.set_value(_number(told.get("year")))
    box.retranslate()


def _number(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
