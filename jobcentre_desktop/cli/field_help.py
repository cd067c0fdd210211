"""What `--help` says about the fields of a JSON object: every name with its words, its type and its codes."""

from __future__ import annotations

import textwrap
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from jobcentre_desktop.domain.action_plan import PlanStep
from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.facts import FieldRule, Record, rule_of, rules
from jobcentre_desktop.domain.read_client import MADE_BY_THE_DESK as MADE_FOR_CLIENTS
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import CodeLists
from jobcentre_desktop.services.hold_session import MADE_BY_THE_DESK as MADE_FOR_SESSIONS
from jobcentre_desktop.services.refer_client import MADE_BY_THE_DESK as MADE_FOR_REFERRALS

_NAMES_OF_PLACES = frozenset({"place_name_km", "permanent_place_name_km", "origin_place_name_km"})
_MOST_CODES = 40
"""A longer list is named, not printed; `resources/reference/codes` holds them all."""
_TYPES: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    date: "date, YYYY-MM-DD",
    datetime: "moment, YYYY-MM-DDTHH:MM+07:00",
}
_FORMS = {
    "phone": "phone number, as text",
    "place": "code or exact name of a place",
    "email": "e-mail address",
    "month": "month, YYYY-MM",
    "known_date": "year, month or day: YYYY, YYYY-MM or YYYY-MM-DD",
    "khmer": "text in Khmer letters",
    "latin": "text in Latin letters",
    "handle": "name in the network, as text",
    "lines": "text, a line for each",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldHelp:
    """Help about fields, in the words `label` gives for a field's name."""

    codes: CodeLists
    label: Callable[[str], str]

    def client(self) -> str:
        """Return help for `clients add` and `clients edit`."""
        made = MADE_FOR_CLIENTS - {"dob_precision"} | _NAMES_OF_PLACES
        lines = ["Fields of the JSON object (smallest client: a name in one script, sex, dob_year):"]
        for section, kind in SECTIONS.items():
            known = {one.name for one in fields(kind)}
            lines += ["", f"  {section.replace('_', ' ')}"]
            lines += [
                self._line(Client, name, rule)
                for name, rule in rules(Client)
                if name in known and name not in made
            ]
        return "\n".join(
            [
                *lines,
                "",
                "  besides",
                self._entry(
                    "province, district, commune, village", "instead of place: the deepest counts", ""
                ),
                self._entry(
                    "consents",
                    "list of objects: purpose, given (true or false), how, language, witness, by_guardian",
                    f"{self._codes('consent_purpose')}; how: {self._codes('consent_how')}",
                ),
            ]
        )

    def session(self) -> str:
        """Return help for `sessions add`."""
        return "\n".join(
            [
                "Fields of the JSON object (needed: kind, mode, minutes):",
                "",
                *self._of(CounsellingSession, MADE_FOR_SESSIONS),
                self._entry("steps", "list of objects: what, who, by, evidence", ""),
                *(
                    f"  {self._line(PlanStep, name, rule_of(PlanStep, name))}"
                    for name in ("what", "who", "by", "evidence")
                ),
            ]
        )

    def referral(self) -> str:
        """Return help for `referrals add`."""
        return "\n".join(
            [
                "Fields of the JSON object (needed: type, purpose, a partner, consent_to_share):",
                "",
                self._entry("partner", "a partner's number, instead of its names", ""),
                self._entry("consent_to_share", "true: the client agreed to share with this partner", ""),
                self._entry("consent_by_guardian", "true: a guardian agreed for a client under 18", ""),
                *self._of(Referral, MADE_FOR_REFERRALS),
            ]
        )

    def _of(self, kind: type[Record], made: Iterable[str]) -> list[str]:
        return [self._line(kind, name, rule) for name, rule in rules(kind) if name not in made]

    def _line(self, kind: type[Record], name: str, rule: FieldRule) -> str:
        what = self._type(typing.get_type_hints(kind)[name], rule)
        words = self.label(name)
        return self._entry(name, f"{words}: {what}" if words != name else what, self._codes(rule.codes))

    def _entry(self, name: str, what: str, codes: str) -> str:
        text = f"{name:<24} {what}" + (f": {codes}" if codes else "")
        return textwrap.fill(
            text, 108, initial_indent="    ", subsequent_indent=" " * 29, break_long_words=False
        )

    def _codes(self, name: str) -> str:
        if not name:
            return ""
        codes = [one.code for one in self.codes.get(name).codes]
        if len(codes) > _MOST_CODES:
            return f"{' '.join(codes[:8])} … (list {name}, {len(codes)} codes)"
        return " ".join(codes)

    def _type(self, hint: Any, rule: FieldRule) -> str:
        if typing.get_origin(hint) in (typing.Union, types.UnionType):
            hint = next(one for one in typing.get_args(hint) if one is not type(None))
        if typing.get_origin(hint) is tuple:
            each = self._type(typing.get_args(hint)[0], rule)
            return "list of codes" if each == "one code" else f"list of {each}"
        if is_dataclass(hint):
            return f"objects: {', '.join(one.name for one in fields(hint))}"
        if rule.codes or (isinstance(hint, type) and issubclass(hint, StrEnum)):
            return "one code"
        if hint is int and rule.most is not None:
            return f"whole number, {rule.least}–{rule.most}"
        if rule.form:
            return _FORMS[rule.form]
        return _TYPES.get(hint, "id")
