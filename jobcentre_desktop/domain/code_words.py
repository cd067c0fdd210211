"""What a centre says of the code lists: a code worded otherwise, or hidden from the choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar
from uuid import UUID, uuid5

from jobcentre_desktop.domain.code_list import Code, CodeList
from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import CodeWordsId

WORDED = (
    *("session_kind", "session_mode", "presenting_need", "barrier", "lmi_given", "session_outcome"),
    *("visit_reason", "channel", "event_kind", "contact_channel", "reminder", "phone_owner", "relation"),
    *("leaving_reason", "school_leaving_reason", "blocking_reason", "return_reason"),
)
"""The lists a centre may word and hide codes of; every other one is as it ships.

None on whose words a rule, a paper for others or a count of the ministry hangs: no sexes, levels of
education, statuses, states and kinds of referral, consents, outcomes, and no classification of the state.
"""
_CODE_WORDS = UUID("7c1e5b0a-3f5d-5a6e-9d52-8b7c40e1f6a3")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeWords:
    """What a centre says of one code. Records hold the code alone, whatever is said here."""

    KIND: ClassVar[str] = "code_words"

    id: CodeWordsId
    code_list: str = required_fact(longest=40)
    code: str = required_fact(longest=40)
    words_km: str | None = fact(longest=100, form="khmer", a_name=True)
    """None: as it ships."""
    words_en: str | None = fact(longest=100, form="latin", a_name=True)
    hidden: bool = fact(False)
    """True: no longer among the choices; where a record holds it, it is still shown with its words."""


def said_of(code_list: str, code: str) -> CodeWords:
    """Return the record of a code that nobody said anything of yet.

    Its id is that of the code: two desks that speak of one code make one record together.
    """
    record_id = CodeWordsId(uuid5(_CODE_WORDS, f"{code_list}/{code}"))
    return CodeWords(id=record_id, code_list=code_list, code=code)


def worded(shipped: CodeList, said: Iterable[CodeWords]) -> CodeList:
    """Return a list as the centre words it: the same codes in the same order, with all they are besides.

    What is said of a code the list does not have is passed over. Where two desks hid the last ones at the
    same time, nothing counts as hidden: a list with nothing to choose would stop the work.
    """
    of_code = {one.code: one for one in said if one.code_list == shipped.name}
    if shipped.name not in WORDED or not of_code:
        return shipped
    codes = tuple(_worded(one, of_code.get(one.code)) for one in shipped)
    if not any(one.offered for one in codes):
        codes = tuple(replace(one, offered=True) for one in codes)
    return CodeList(name=shipped.name, version=shipped.version, source=shipped.source, codes=codes)


def _worded(code: Code, said: CodeWords | None) -> Code:
    if said is None:
        return code
    return replace(code, km=said.words_km or code.km, en=said.words_en or code.en, offered=not said.hidden)
