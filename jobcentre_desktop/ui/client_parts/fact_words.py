"""The value of any field of any record in words, for the profile and the history."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.code_words import CodeWords
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import FieldRule, Json, rule_of
from jobcentre_desktop.domain.known_date import KnownDate
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.domain.phrase import Phrase
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.domain.working_days import CentreDay
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.list_names import list_name
from jobcentre_desktop.ui.client_parts.shortened import shortened
from jobcentre_desktop.ui.look import Look

TECHNICAL = frozenset(
    {
        *("client_id", "session_id", "referral_id", "partner_id", "gaz_version", "rules_version", "sha256"),
        *("wording", "text_version", "first", "second", "place_name_km", "permanent_place_name_km"),
        *("origin_place_name_km", "dob_precision", "status_at", "lunar_line", "desk_letter", "day"),
        *("client_no", "centre_code", "media_type", "size", "outcome_id", "event_id"),
    }
)
"""Fields that say nothing to a reader: ids, versions, and names kept beside a code."""


_A_LINE = 60
"""Most characters of a phrase by which it is known."""
_CODES_BY_FIELD = {
    ("referral_event", "state"): "referral_state",
    ("referral_event", "reason"): "not_accepted_reason",
}
"""Code lists of fields whose type already says which codes there are, or that may also hold free words."""


def visit_state(state: VisitState) -> str:
    """Return how far a visit has come."""
    match state:
        case VisitState.WAITING:
            return QCoreApplication.translate("FactWords", "Waiting")
        case VisitState.SERVING:
            return QCoreApplication.translate("FactWords", "Being served")
        case VisitState.SERVED:
            return QCoreApplication.translate("FactWords", "Served")
    return QCoreApplication.translate("FactWords", "Left without being served")


class FactWords:
    """Plain values as the file keeps them (`to_facts`, `HistoryEntry.facts`) become words."""

    def __init__(self, look: Look, coded: Coded) -> None:
        self._look = look
        self._coded = coded
        self._nested: dict[str, Callable[[Mapping[str, Any]], str]] = {
            "identity_documents": self._document,
            "education_history": self._schooling,
            "jobs": self._job,
            "skills": self._skill,
            "languages": self._language,
            "points": self._point,
        }

    def value(self, kind: str, field: str, value: Json, names: Mapping[Any, str] | None = None) -> str:
        """Return a value in words, "" for an empty one. `names` are the counsellors' names by their ids."""
        if value is None or value == "" or value == []:
            return ""
        if isinstance(value, list):
            return ", ".join(self._one(kind, field, each, names or {}) for each in value)
        return self._one(kind, field, value, names or {})

    def yes_or_no(self, value: bool) -> str:
        if value:
            return QCoreApplication.translate("FactWords", "Yes")
        return QCoreApplication.translate("FactWords", "No")

    def record(self, record: object) -> str:
        """Return by what a record of the centre is known, "" for one that has no name of its own."""
        match record:
            case Partner() | Centre():
                return self._look.breakable(record.name_km or record.name_en or "")
            case OutreachEvent() | Counsellor():
                return self._look.breakable(record.name)
            case Phrase():
                return shortened(self._look, record.text(self._look.language.value), _A_LINE)
            case CentreDay():
                return self._look.format.short_date(record.day)
            case CodeWords():
                return f"{list_name(record.code_list)} · {self._coded.label(record.code_list, record.code)}"
        return ""

    def _one(self, kind: str, field: str, value: Json, names: Mapping[Any, str]) -> str:
        if isinstance(value, dict):
            return self._nested[field](value) if field in self._nested else ""
        rule, hint = _of_field(kind, field)
        if (kind, field) == (Visit.KIND, "state"):
            return visit_state(VisitState(str(value)))
        if isinstance(value, bool):
            return self.yes_or_no(value)
        if codes := rule.codes or _CODES_BY_FIELD.get((kind, field)):
            return self._coded.label(codes, str(value))
        if field.endswith("counsellor_id") or field in ("read_aloud_by", "reviewed_by"):
            return {str(one): name for one, name in names.items()}.get(str(value), "")
        if isinstance(value, int | float):
            return self._number(field, value)
        return self._text(rule, hint, str(value))

    def _number(self, field: str, value: int | float) -> str:
        shown = self._look.format
        if field.endswith("year"):
            return shown.digits(str(value))
        return shown.number(value) if isinstance(value, int) else shown.decimal(value)

    def _text(self, rule: FieldRule, hint: Any, text: str) -> str:
        if rule.form == "phone":
            return phone_shown(text)
        if rule.form == "place":
            return self._coded.place(text)
        if hint is datetime:
            return self.instant(datetime.fromisoformat(text))
        if hint is date:
            return self._look.format.short_date(date.fromisoformat(text))
        if rule.form == "month":
            return self._month(text)
        if rule.form == "known_date" and (known := KnownDate.read(text)) is not None:
            return self._look.format.partial_date(known.year, known.month, known.day)
        return self._look.breakable(text)

    def instant(self, at: datetime) -> str:
        """Return an instant as day and time."""
        shown = self._look.format
        return f"{shown.short_date(shown.local(at).date())} {shown.time(at)}"

    def _month(self, text: str | None) -> str:
        year, _, month = (text or "").partition("-")
        return self._look.format.partial_date(int(year), int(month)) if year and month else ""

    def _document(self, one: Mapping[str, Any]) -> str:
        told = [self._coded.label("identity_document_type", one.get("type")), str(one.get("number") or "")]
        if one.get("not_held"):
            told.append(QCoreApplication.translate("FactWords", "(not held)"))
        elif one.get("seen_original"):
            told.append(QCoreApplication.translate("FactWords", "(original seen)"))
        return _joined(told, " ")

    def _schooling(self, one: Mapping[str, Any]) -> str:
        year = one.get("year")
        told = [
            self._coded.label("education_level", one.get("level")),
            self._look.breakable(one.get("institution") or ""),
        ]
        return _joined([*told, self._look.format.digits(str(year)) if year else ""])

    def _job(self, one: Mapping[str, Any]) -> str:
        title = one.get("title") or self._coded.label("occupation", one.get("occupation"))
        time = _joined([self._month(one.get("start")), self._month(one.get("end"))], " – ")
        return _joined(
            [self._look.breakable(title or ""), self._look.breakable(one.get("employer") or ""), time]
        )

    def _skill(self, one: Mapping[str, Any]) -> str:
        level = self._coded.label("skill_level", one.get("level"))
        return _joined([self._coded.label("skill", one.get("skill")), f"({level})" if level else ""], " ")

    def _language(self, one: Mapping[str, Any]) -> str:
        name = self._coded.label("language", one.get("language"))
        levels = [str(one.get(skill) or 0) for skill in ("speak", "read", "write")]
        # A language that was only named: three noughts would say that the client knows nothing of it.
        if set(levels) == {"0"}:
            return name
        return f"{name} ({self._look.format.digits('/'.join(levels))})"

    def _point(self, one: Mapping[str, Any]) -> str:
        points = self._look.format.number(int(one.get("points") or 0))
        return f"{self._coded.label('profile_reason', one.get('reason'))} ({points})"


def _joined(parts: list[str], between: str = ", ") -> str:
    return between.join(part for part in parts if part)


@cache
def _of_field(kind: str, field: str) -> tuple[FieldRule, Any]:
    """Return a field's rule and its bare type; a field of a newer version is plain text."""
    record = KINDS.get(kind)
    if record is None or field not in record.__dataclass_fields__:
        return FieldRule(), str
    hint: Any = typing.get_type_hints(record).get(field, str)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(one for one in typing.get_args(hint) if one is not type(None))
    return rule_of(record, field), hint
