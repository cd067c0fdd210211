"""What the heading of a column means, in Khmer, in English or in both at once."""

from __future__ import annotations

import re

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search

_BESIDE_THE_WORDS = re.compile(r"[\s.,;:/()_'’\"*\-–៖។]+")

_HEADINGS: dict[str, tuple[str, ...]] = {
    "row": (
        "ល.រ", "លរ", "លេខរៀង", "លេខ រៀង", "ល", "no", "no.", "n°", "№", "#", "nr", "nº", "number", "row",
        "s/n", "sn", "serial", "serial no", "item", "index",
    ),
    "surname_km": (
        "នាមត្រកូល", "គោត្តនាម", "ត្រកូល", "នាមត្រកូលខ្មែរ", "នាមត្រកូលជាភាសាខ្មែរ", "នាមត្រកូលជាអក្សរខ្មែរ",
        "គោត្តនាមជាភាសាខ្មែរ", "family name (khmer)", "surname (khmer)", "khmer surname",
        "khmer family name", "last name (khmer)", "family name", "surname", "last name", "surname_km",
        "family name in khmer", "surname in khmer",
    ),
    "given_km": (
        "នាមខ្លួន", "ឈ្មោះខ្លួន", "នាម", "នាមខ្លួនខ្មែរ", "នាមខ្លួនជាភាសាខ្មែរ", "នាមខ្លួនជាអក្សរខ្មែរ",
        "given name (khmer)", "khmer given name", "given name", "given names", "first name",
        "first name (khmer)", "forename", "given_km", "given name in khmer", "first name in khmer",
    ),
    "name_km": (
        "ឈ្មោះ", "គោត្តនាម និងនាម", "គោត្តនាម-នាម", "នាមត្រកូល និងនាមខ្លួន", "នាមត្រកូល-នាមខ្លួន", "នាមត្រកូល នាមខ្លួន",
        "នាមត្រកូលនិងនាម", "ឈ្មោះពេញ", "ឈ្មោះជាភាសាខ្មែរ", "ឈ្មោះ ភាសាខ្មែរ", "ឈ្មោះខ្មែរ", "ឈ្មោះជាអក្សរខ្មែរ",
        "ឈ្មោះអ្នកស្វែងរកការងារ", "ឈ្មោះបេក្ខជន", "ឈ្មោះអតិថិជន", "នាមនិងគោត្តនាម", "name", "full name",
        "fullname", "names", "khmer name", "name (khmer)", "name in khmer", "name km",
        "full name (khmer)", "khmer full name", "full name in khmer", "name of jobseeker",
        "jobseeker name", "jobseeker", "name of client", "client name", "name_km", "complete name",
    ),
    "surname_la": (
        "នាមត្រកូលឡាតាំង", "នាមត្រកូលជាអក្សរឡាតាំង", "នាមត្រកូលជាភាសាអង់គ្លេស", "គោត្តនាមឡាតាំង", "surname (latin)",
        "family name (latin)", "family name (english)", "surname (english)", "latin surname",
        "latin family name", "last name (latin)", "last name (english)", "english surname", "surname_la",
        "family name in latin", "surname in latin",
    ),
    "given_la": (
        "នាមខ្លួនឡាតាំង", "នាមខ្លួនជាអក្សរឡាតាំង", "នាមខ្លួនជាភាសាអង់គ្លេស", "given name (latin)",
        "first name (latin)", "given name (english)", "first name (english)", "latin given name",
        "latin first name", "english given name", "given_la", "given name in latin",
    ),
    "name_la": (
        "ឈ្មោះឡាតាំង", "ឈ្មោះជាអក្សរឡាតាំង", "ឈ្មោះជាឡាតាំង", "អក្សរឡាតាំង", "ឡាតាំង", "(ឡាតាំង)", "ឈ្មោះអង់គ្លេស",
        "ឈ្មោះជាភាសាអង់គ្លេស", "ឈ្មោះ ភាសាអង់គ្លេស", "ឈ្មោះជាអក្សរអង់គ្លេស", "គោត្តនាមនិងនាមជាអក្សរឡាតាំង",
        "latin name", "latin", "name (latin)", "name latin", "name in latin", "english name", "name en",
        "name (english)", "name in english", "name in latin letters", "full name (latin)", "name_la",
        "full name in latin", "full name (english)", "romanised name", "romanized name",
    ),
    "sex": (
        "ភេទ", "sex", "gender", "m/f", "f/m", "sex m/f", "ប្រុស/ស្រី",
    ),
    "birth": (
        "ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃ ខែ ឆ្នាំកំណើត", "ថ្ងៃខែឆ្នាំ កំណើត", "កាលបរិច្ឆេទកំណើត", "ថ្ងៃកំណើត", "ថ្ងៃ-ខែ-ឆ្នាំកំណើត",
        "ថ្ងៃខែកំណើត", "ខែឆ្នាំកំណើត", "date of birth", "birth date", "birthdate", "dob", "d.o.b.", "birth",
        "born", "born on",
    ),
    "dob_day": (
        "ថ្ងៃ", "ថ្ងៃទី", "day", "birth day", "day of birth", "dob_day",
    ),
    "dob_month": (
        "ខែ", "ខែកំណើត", "month", "birth month", "month of birth", "dob_month",
    ),
    "dob_year": (
        "ឆ្នាំ", "ឆ្នាំកំណើត", "year", "year of birth", "birth year", "dob_year",
    ),
    "age": (
        "អាយុ", "អាយុ (ឆ្នាំ)", "age", "age (years)", "years old",
    ),
    "document": (
        "លេខអត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណប័ណ្ណ", "លេខអត្តសញ្ញាណបណ្ណ", "អត្តសញ្ញាណបណ្ណ", "លេខអត្តសញ្ញាណ", "លេខ អ.ត",
        "អ.ត.ខ", "លេខសម្គាល់", "លេខ អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "id", "id number",
        "id no", "id card", "id card no", "id card number", "national id", "national id no",
        "national id number", "national id card", "national id card number", "nid", "nid no",
        "nid number", "identity number", "identity no", "identity card", "identity card no",
        "identity card number", "khmer id", "khmer id card", "identity document", "id document",
    ),
    "phone": (
        "ទូរស័ព្ទ", "លេខទូរស័ព្ទ", "ទូរសព្ទ", "លេខទូរសព្ទ", "លេខទំនាក់ទំនង", "លេខ ទូរស័ព្ទ ទំនាក់ទំនង", "ទំនាក់ទំនង", "phone",
        "phone number", "telephone", "telephone number", "tel", "tel no", "tel number", "mobile",
        "mobile no", "mobile phone", "mobile number", "contact", "contact number", "contact no",
        "phone no", "cell phone", "phone 1", "phone 2", "phone 3", "second phone", "other phone",
        "ទូរស័ព្ទ ១", "ទូរស័ព្ទ ២",
    ),
    "province": (
        "ខេត្ត", "រាជធានី/ខេត្ត", "ខេត្ត/រាជធានី", "រាជធានី-ខេត្ត", "ខេត្ត/ក្រុង", "ខេត្ត-ក្រុង", "ខេត្តបច្ចុប្បន្ន",
        "ខេត្តរស់នៅ", "រាជធានី ខេត្ត", "province", "province/city", "city/province", "province/capital",
        "current province", "home province", "province of residence", "province name",
    ),
    "address": (
        "ទីលំនៅ", "អាសយដ្ឋាន", "អាស័យដ្ឋាន", "អាសយដ្ឋានបច្ចុប្បន្ន", "ទីលំនៅបច្ចុប្បន្ន", "កន្លែងរស់នៅ", "ទីលំនៅអចិន្ត្រៃយ៍",
        "address", "current address", "home address", "residence", "place", "place of residence",
        "location", "living place",
    ),
    "district": (
        "ស្រុក", "ស្រុក/ខណ្ឌ", "ស្រុក/ខណ្ឌ/ក្រុង", "ក្រុង/ស្រុក/ខណ្ឌ", "ក្រុង/ស្រុក", "ក្រុង", "ខណ្ឌ", "district",
        "district/khan", "district/city", "district/municipality", "khan",
    ),
    "commune": (
        "ឃុំ", "ឃុំ/សង្កាត់", "សង្កាត់", "commune", "commune/sangkat", "sangkat",
    ),
    "village": (
        "ភូមិ", "village", "phum",
    ),
    "education_level": (
        "កម្រិតវប្បធម៌", "កម្រិតសិក្សា", "កំរិតវប្បធម៌", "កំរិតសិក្សា", "កម្រិតអប់រំ", "ការសិក្សា", "ការអប់រំ",
        "កម្រិតវប្បធម៌ខ្ពស់បំផុត", "កម្រិតសិក្សាខ្ពស់បំផុត", "វប្បធម៌", "ថ្នាក់ទី", "education", "education level",
        "highest education", "highest education level", "level of education", "educational level",
        "school level", "schooling", "grade", "qualification",
    ),
    "wanted": (
        "មុខរបរដែលចង់ធ្វើ", "ការងារដែលចង់ធ្វើ", "មុខរបរចង់ធ្វើ", "ការងារចង់ធ្វើ", "ការងារចង់បាន", "ការងារដែលចង់បាន",
        "មុខរបរដែលចង់បាន", "មុខរបរចង់បាន", "មុខតំណែងចង់បាន", "មុខតំណែងដែលចង់បាន", "ការងារដែលស្វែងរក", "desired job",
        "wanted job", "desired occupation", "job wanted", "preferred job", "job sought",
        "occupation wanted", "wanted occupation", "desired position", "preferred occupation", "job wish",
        "desired work", "wanted work", "job preference", "position wanted", "looking for",
    ),
    "min_salary": (
        "ប្រាក់ខែរំពឹងទុក (រៀល)", "ប្រាក់ខែរំពឹងទុក", "ប្រាក់ខែចង់បាន", "ប្រាក់ខែដែលចង់បាន", "ប្រាក់ខែ", "ប្រាក់បៀវត្សរំពឹងទុក",
        "ប្រាក់បៀវត្ស", "ប្រាក់ឈ្នួលរំពឹងទុក", "expected salary", "expected salary (riel)",
        "expected salary (khr)", "salary expected", "salary expectation", "minimum salary", "salary",
        "expected pay", "expected wage", "wanted salary", "desired salary",
    ),
    "poverty": (
        "ស្ថានភាពក្រីក្រ", "កម្រិតក្រីក្រ", "ប័ណ្ណក្រីក្រ", "បណ្ណក្រីក្រ", "ប័ណ្ណសមធម៌", "កម្រិតប័ណ្ណក្រីក្រ", "ក្រីក្រ",
        "អត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ", "poverty", "poverty status", "idpoor", "idpoor status", "idpoor level",
        "id poor", "equity card", "poverty level", "poor status", "poor household",
    ),
    "labour_status": (
        "ស្ថានភាពការងារ", "មុខរបរបច្ចុប្បន្ន", "ការងារបច្ចុប្បន្ន", "មុខរបរ", "employment status", "labour status",
        "labor status", "work status", "employment", "current job", "current occupation", "job status",
    ),
    "marital": (
        "ស្ថានភាពគ្រួសារ", "ស្ថានភាពអាពាហ៍ពិពាហ៍", "marital status", "family status", "civil status",
    ),
    "email": (
        "អ៊ីមែល", "អ៊ីម៉ែល", "email", "e-mail", "email address", "mail",
    ),
    "telegram": (
        "តេឡេក្រាម", "telegram",
    ),
    "remarks": (
        "សម្គាល់", "កំណត់សម្គាល់", "ផ្សេងៗ", "កំណត់ចំណាំ", "យោបល់", "remarks", "remark", "note", "notes", "comment",
        "comments", "other", "others", "observation", "observations",
    ),
    "problem": (
        "បញ្ហា / Problem",
    ),
}  # fmt: skip
"""What people write above a column. Khmer headings as on the forms of the ministry (domain brief §2.2).

"problem" is the last column of our own sheets of rejected rows; it is not read back.
"""

_ABOUT_SOMEBODY_ELSE = (
    "ឪពុក", "ម្តាយ", "អាណាព្យាបាល", "ប្តី", "ប្រពន្ធ", "សហព័ទ្ធ", "សាច់ញាតិ", "បន្ទាន់", "ក្រុមហ៊ុន", "សាលា", "គ្រូ",
    "មន្ត្រី", "និយោជក", "ម្ចាស់", "កូន", "អ្នកធានា", "មេភូមិ",
)  # fmt: skip
_SOMEBODY_ELSE = frozenset(
    (
        "father", "mother", "parent", "parents", "guardian", "spouse", "husband", "wife", "emergency",
        "relative", "relation", "relationship", "owner", "employer", "company", "school", "teacher",
        "counsellor", "counselor", "interviewer", "officer", "trainer", "child", "children", "reference",
        "institute", "institution", "bank", "account", "person", "dollar", "dollars", "usd",
    )
)  # fmt: skip
_NOT_BY_WORDS = ("ដុល្លារ", "ដុល្លា", "ទីកន្លែងកំណើត", "ស្រុកកំណើត", "ខេត្តកំណើត", "ភូមិកំណើត", "ជំនាញ", "ធនាគារ")
_KHMER_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("phone", ("ទូរស័ព្ទ",)),
    ("phone", ("ទូរសព្ទ",)),
    ("birth", ("កំណើត",)),
    ("sex", ("ភេទ",)),
    ("document", ("អត្តសញ្ញាណប័ណ្ណ",)),
    ("document", ("អត្តសញ្ញាណបណ្ណ",)),
    ("name_la", ("ឈ្មោះ", "ឡាតាំង")),
    ("name_la", ("ឈ្មោះ", "អង់គ្លេស")),
    ("name_la", ("នាម", "ឡាតាំង")),
    ("name_km", ("គោត្តនាម", "និងនាម")),
    ("name_km", ("នាមត្រកូល", "នាមខ្លួន")),
    ("wanted", ("ចង់ធ្វើ",)),
    ("wanted", ("ការងារ", "ចង់បាន")),
    ("wanted", ("មុខរបរ", "ចង់បាន")),
    ("min_salary", ("ប្រាក់ខែ",)),
    ("min_salary", ("ប្រាក់បៀវត្ស",)),
    ("poverty", ("ក្រីក្រ",)),
    ("education_level", ("កម្រិត", "វប្បធម៌")),
    ("education_level", ("កម្រិត", "សិក្សា")),
    ("education_level", ("កម្រិត", "អប់រំ")),
    ("province", ("ខេត្ត",)),
    ("address", ("អាសយដ្ឋាន",)),
    ("address", ("ទីលំនៅ",)),
    ("age", ("អាយុ",)),
    ("remarks", ("សម្គាល់",)),
)
"""Headings in other words: the column whose pieces all stand in it, the first that fits."""
_ENGLISH_WORDS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (column, frozenset(words.split()))
    for column, ways in (
        ("phone", ("phone", "telephone", "mobile")),
        ("birth", ("birth", "dob", "born")),
        ("sex", ("sex", "gender")),
        ("surname_la", ("family name latin", "family name english", "surname latin", "surname english")),
        ("given_la", ("given name latin", "given name english")),
        ("name_la", ("name latin", "name english", "name roman")),
        ("name_km", ("family given", "surname given", "first last")),
        ("surname_km", ("surname", "family name", "last name")),
        ("given_km", ("given name", "first name")),
        ("name_km", ("name",)),
        ("document", ("national id", "id card", "id number", "identity", "id no")),
        ("wanted", (
            "job wanted", "job desired", "job preferred", "job sought", "occupation wanted",
            "occupation desired", "occupation preferred", "work wanted", "work desired",
            "position desired", "job want", "job looking",
        )),
        ("min_salary", ("salary", "wage")),
        ("poverty", ("poverty", "idpoor")),
        ("education_level", ("education",)),
        ("province", ("province",)),
        ("district", ("district",)),
        ("commune", ("commune",)),
        ("village", ("village",)),
        ("address", ("address",)),
        ("marital", ("marital",)),
        ("email", ("email",)),
        ("age", ("age",)),
        ("remarks", ("remarks",)),
    )
    for words in ways
)  # fmt: skip
_HINTS = frozenset(
    (
        "dd", "mm", "yyyy", "yy", "d", "m", "y", "f", "male", "female", "day", "month", "year", "years",
        "if", "any", "optional", "required", "riel", "khr", "k", "h", "r", "ប", "ស", "ប្រុស", "ស្រី", "រៀល",
        "៛", "ថ្ងៃ", "ខែ", "ឆ្នាំ", "បើមាន", "ឆ្នាំគិត", "ក្រុង", "city", "capital", "រាជធានី", "khmer", "ខ្មែរ",
        "nid", "smart", "cellcard", "metfone",
    )
)  # fmt: skip
"""Words that say how to fill a column in, not what it is."""
_PIECES = re.compile(r"[/|\n()\[\]–:៖]+| - ")
_SCRIPTS = re.compile(r"(?<=[\u1780-\u17ff])\s*(?=[A-Za-z])|(?<=[A-Za-z])\.?\s*(?=[\u1780-\u17ff])")


def folded(text: str) -> str:
    """Return a heading for comparing: folded as for searching, without spaces and punctuation."""
    return _BESIDE_THE_WORDS.sub("", fold_for_search(text))


_BY_HEADING = {folded(written): column for column, ways in _HEADINGS.items() for written in ways}
_FOLDED_HINTS = frozenset(map(folded, _HINTS))
_FOLDED_KHMER = tuple((column, tuple(map(folded, pieces))) for column, pieces in _KHMER_WORDS)
_FOLDED_ELSE = tuple(map(folded, (*_ABOUT_SOMEBODY_ELSE, *_NOT_BY_WORDS)))


def column_of(heading: str) -> str | None:
    """Return what a column with this heading holds, or None when nobody can tell.

    Tried in turn: the whole heading; its pieces (two languages in one cell, a hint such as "(dd/mm/yyyy)");
    the telling words in it, unless they are about somebody else ("father's phone") or another money.
    """
    whole = folded(heading)
    if not whole or len(heading) > 120:
        return None
    return _BY_HEADING.get(whole) or _by_pieces(heading) or _by_words(heading, whole)


def is_heading(text: str) -> bool:
    """Return whether a cell is a heading as listed: nothing that only has a telling word in it."""
    return folded(text) in _BY_HEADING


def _by_pieces(heading: str) -> str | None:
    pieces = [folded(part) for cut in _PIECES.split(heading) for part in _SCRIPTS.split(cut)]
    telling = [piece for piece in pieces if piece and not _is_hint(piece)]
    columns = [_BY_HEADING.get(piece) for piece in telling]
    if not columns or None in columns:
        return None
    in_latin = [column for column in columns if column and column.endswith("_la")]
    return in_latin[0] if in_latin else columns[0]


def _is_hint(piece: str) -> bool:
    return piece in _FOLDED_HINTS


def _by_words(heading: str, whole: str) -> str | None:
    words = frozenset(re.findall(r"[a-z]+", fold_for_search(heading).replace("'s", "")))
    if (
        words & _SOMEBODY_ELSE
        or "$" in heading
        or "_" in heading
        or any(piece in whole for piece in _FOLDED_ELSE)
    ):
        return None
    if "place" in words and "birth" in words:
        return None
    if contains_khmer(heading):
        for column, pieces in _FOLDED_KHMER:
            if all(piece in whole for piece in pieces):
                return column
    return next((column for column, needed in _ENGLISH_WORDS if needed <= words), None)
