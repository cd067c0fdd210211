"""Which column of a registration sheet is which: headings recognised in Khmer and English, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.domain.khmer.text import fold_for_search

_BESIDE_THE_WORDS = re.compile(r"[\s.,;:/()_'’\"*\-–៖។]+")

_HEADINGS: dict[str, tuple[str, ...]] = {
    "row": ("ល.រ", "លរ", "លេខរៀង", "លេខ រៀង", "no", "no.", "n°", "#", "nr", "number", "row", "s/n"),
    "surname_km": ("នាមត្រកូល", "គោត្តនាម", "នាមត្រកូលខ្មែរ", "នាមត្រកូលជាភាសាខ្មែរ", "family name (khmer)",
                   "surname (khmer)", "family name", "surname", "last name", "surname_km"),
    "given_km": ("នាមខ្លួន", "ឈ្មោះខ្លួន", "នាម", "នាមខ្លួនជាភាសាខ្មែរ", "given name (khmer)", "given name",
                 "first name", "first name (khmer)", "given_km"),
    "name_km": ("ឈ្មោះ", "គោត្តនាម និងនាម", "នាមត្រកូល និងនាមខ្លួន", "នាមត្រកូលនិងនាម", "ឈ្មោះពេញ", "ឈ្មោះជាភាសាខ្មែរ",
                "ឈ្មោះខ្មែរ", "ឈ្មោះជាអក្សរខ្មែរ", "ឈ្មោះអ្នកស្វែងរកការងារ", "name", "full name", "khmer name", "name (khmer)",
                "name in khmer", "full name (khmer)"),
    "surname_la": ("នាមត្រកូលឡាតាំង", "នាមត្រកូលជាអក្សរឡាតាំង", "surname (latin)", "family name (latin)",
                   "family name (english)", "surname_la"),
    "given_la": ("នាមខ្លួនឡាតាំង", "នាមខ្លួនជាអក្សរឡាតាំង", "given name (latin)", "first name (latin)",
                 "given name (english)", "given_la"),
    "name_la": ("ឈ្មោះឡាតាំង", "ឈ្មោះជាអក្សរឡាតាំង", "អក្សរឡាតាំង", "ឡាតាំង", "(ឡាតាំង)", "ឈ្មោះជាភាសាអង់គ្លេស",
                "latin name", "name (latin)", "name in latin", "english name", "name (english)", "name in english",
                "name in latin letters", "romanised name", "romanized name"),
    "sex": ("ភេទ", "sex", "gender", "m/f", "f/m"),
    "birth": ("ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃ ខែ ឆ្នាំកំណើត", "ថ្ងៃខែឆ្នាំ កំណើត", "កាលបរិច្ឆេទកំណើត", "ថ្ងៃកំណើត", "ឆ្នាំកំណើត",
              "date of birth", "birth date", "birthdate", "dob", "birthday", "year of birth", "birth year", "born"),
    "dob_day": ("ថ្ងៃ", "day", "birth day", "dob_day"),
    "dob_month": ("ខែ", "month", "birth month", "dob_month"),
    "dob_year": ("ឆ្នាំ", "year", "dob_year"),
    "age": ("អាយុ", "age", "age (years)"),
    "document": ("លេខអត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណប័ណ្ណ", "លេខអត្តសញ្ញាណបណ្ណ", "លេខ អ.ត", "លេខសម្គាល់", "id",
                 "id number", "id no", "id card", "id card number", "national id", "national id number", "nid",
                 "identity number", "identity card", "identity card number"),
    "phone": ("ទូរស័ព្ទ", "លេខទូរស័ព្ទ", "ទូរសព្ទ", "លេខទូរសព្ទ", "លេខទំនាក់ទំនង", "phone", "phone number", "telephone",
              "tel", "mobile", "mobile number", "contact", "contact number", "phone no"),
    "province": ("ខេត្ត", "រាជធានី/ខេត្ត", "ខេត្ត/រាជធានី", "រាជធានី-ខេត្ត", "ខេត្ត/ក្រុង", "ទីលំនៅ", "អាសយដ្ឋាន",
                 "អាសយដ្ឋានបច្ចុប្បន្ន", "ខេត្តបច្ចុប្បន្ន", "province", "province/city", "current province",
                 "address", "current address", "home province"),
    "district": ("ស្រុក", "ស្រុក/ខណ្ឌ", "ស្រុក/ខណ្ឌ/ក្រុង", "ក្រុង/ស្រុក/ខណ្ឌ", "ក្រុង/ស្រុក", "ខណ្ឌ", "district",
                 "district/khan", "khan"),
    "commune": ("ឃុំ", "ឃុំ/សង្កាត់", "សង្កាត់", "commune", "commune/sangkat", "sangkat"),
    "village": ("ភូមិ", "village", "phum"),
    "education_level": ("កម្រិតវប្បធម៌", "កម្រិតសិក្សា", "កំរិតវប្បធម៌", "កម្រិតអប់រំ", "ការសិក្សា", "កម្រិតសិក្សាខ្ពស់បំផុត",
                        "education", "education level", "highest education", "level of education", "school level"),
    "wanted": ("មុខរបរដែលចង់ធ្វើ", "ការងារដែលចង់ធ្វើ", "មុខរបរចង់ធ្វើ", "ការងារចង់បាន", "មុខរបរដែលចង់បាន", "មុខតំណែងចង់បាន",
               "desired job", "wanted job", "desired occupation", "job wanted", "preferred job", "job sought",
               "occupation wanted", "wanted occupation"),
    "min_salary": ("ប្រាក់ខែរំពឹងទុក (រៀល)", "ប្រាក់ខែរំពឹងទុក", "ប្រាក់ខែចង់បាន", "ប្រាក់ខែ", "ប្រាក់បៀវត្សរំពឹងទុក",
                   "expected salary", "expected salary (riel)", "salary expected", "minimum salary", "salary",
                   "expected pay"),
    "poverty": ("ស្ថានភាពក្រីក្រ", "កម្រិតក្រីក្រ", "ប័ណ្ណក្រីក្រ", "ប័ណ្ណសមធម៌", "កម្រិតប័ណ្ណក្រីក្រ", "poverty",
                "poverty status", "idpoor", "id poor", "equity card", "poverty level"),
    "labour_status": ("ស្ថានភាពការងារ", "មុខរបរបច្ចុប្បន្ន", "ការងារបច្ចុប្បន្ន", "employment status", "labour status",
                      "labor status", "work status", "employment"),
    "marital": ("ស្ថានភាពគ្រួសារ", "ស្ថានភាពអាពាហ៍ពិពាហ៍", "marital status", "family status", "civil status"),
    "email": ("អ៊ីមែល", "អ៊ីម៉ែល", "email", "e-mail", "email address"),
    "telegram": ("តេឡេក្រាម", "telegram"),
    "remarks": ("សម្គាល់", "កំណត់សម្គាល់", "ផ្សេងៗ", "កំណត់ចំណាំ", "remarks", "remark", "note", "notes", "comment",
                "comments", "other"),
}  # fmt: skip
"""What people write above a column. Khmer headings as on the forms of the ministry (domain brief §2.2)."""

_TOTALS = ("សរុប", "សរុបរួម", "ចំនួនសរុប", "total", "grand total", "sum", "totals")
_NAMES = frozenset({"surname_km", "given_km", "name_km", "surname_la", "given_la", "name_la"})
_LOOK_INTO = 20
"""Rows from the top in which the headings are looked for."""


def _folded(text: str) -> str:
    return _BESIDE_THE_WORDS.sub("", fold_for_search(text))


_BY_HEADING = {_folded(written): column for column, ways in _HEADINGS.items() for written in ways}
_FOLDED_TOTALS = frozenset(_folded(word) for word in _TOTALS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the headings stand and which column holds what. `unknown` are headings nobody recognised."""

    heading_row: int
    columns: dict[int, str]
    unknown: dict[int, str]


def recognise(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout of a sheet, or None when no row has headings for a name and a sex, birth or phone."""
    for n, row in enumerate(rows[:_LOOK_INTO]):
        columns: dict[int, str] = {}
        unknown: dict[int, str] = {}
        for at, cell in enumerate(row):
            column = _BY_HEADING.get(_folded(cell))
            if column is not None and column not in columns.values():
                columns[at] = column
            elif cell.strip():
                unknown[at] = cell.strip()
        told = set(columns.values())
        if told & _NAMES and told & {"sex", "birth", "dob_year", "age", "phone"}:
            return Layout(heading_row=n, columns=columns, unknown=unknown)
    return None


def is_total(row: Sequence[str]) -> bool:
    """Return whether the row only sums up the sheet: its first filled cell says "total"."""
    first = next((cell for cell in row if cell.strip()), "")
    return _folded(first) in _FOLDED_TOTALS


def is_blank(row: Sequence[str]) -> bool:
    return all(not cell.strip("\u200b \t\n\xa0") for cell in row)
