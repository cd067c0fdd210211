"""What is wrong with values that an officer typed, in English: which field, why, and what it should be."""

from __future__ import annotations

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import InputProblems, JobCentreError

_LONGEST_LIST = 300
_EXPECTED = {
    "code": "Write one of: {detail}.",
    "date": "Write a day as YYYY-MM-DD.",
    "email": "Write an e-mail address.",
    "known_date": "Write YYYY, YYYY-MM or YYYY-MM-DD, as much as is known.",
    "length": "Write at most {detail} characters.",
    "month": "Write a month as YYYY-MM.",
    "name": "Write a name: signs, figures or pictures alone are none.",
    "object": "Write JSON with: {detail}.",
    "range": "Write a number, {detail}.",
    "text": "Write text.",
    "whole_number": "Write a whole number.",
    "yes_or_no": "Write yes or no.",
}
_WORDS: dict[type[JobCentreError], str] = {
    errors.BadBirthDate: "there is no such birth date, or it is in the future or too long ago. "
    "Write the parts that are known.",
    errors.BadPhone: "no such number can be dialled. Write it as in 012 345 678, a foreign one with + and "
    "its country.",
    errors.BrokenKhmer: "a Khmer sign stands without its letter. Type the word again.",
    errors.FieldMissing: "it cannot be empty. Say what it is.",
    errors.KhmerNeeded: "this name is kept in Khmer letters. Write it so, or choose the Latin field.",
    errors.LatinNeeded: "this name is kept in Latin letters. Write it so, or choose the Khmer field.",
    errors.NameMissing: "a family name and a given name are needed in one script. Leave one of them.",
    errors.OldFontText: "it was typed for an old Khmer font. Type it in Unicode.",
    errors.TooYoungToRegister: "nobody under 15 is registered. Look at the year of birth again.",
    errors.UnknownPlace: "no such place is known. Write its code, or its exact name.",
}


def problem_lines(problems: InputProblems) -> list[str]:
    """Return a sentence for each field. What was typed is not repeated: it may be anybody's."""
    return [f"{one.field}: {_sentence(one.error)}" for one in problems.problems]


def _sentence(error: JobCentreError) -> str:
    if isinstance(error, errors.BadValue):
        expected = _EXPECTED[error.expected]
        if error.expected == "code" and len(error.detail) > _LONGEST_LIST:
            expected = "Write a code of the list that the desk offers, or its words."
        return f"this cannot be. {expected.format(detail=error.detail)}"
    return _WORDS.get(type(error), f"this cannot be ({error.code}). Look at how the desk writes it.")
