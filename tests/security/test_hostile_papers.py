"""Whatever stands in a text, a paper prints it as text or refuses the sign by name; and it does nothing."""

import io
import unicodedata
from dataclasses import replace
from itertools import islice

import pypdf
import pytest
from integration.desk_papers import USUAL
from integration.papers import LETTER
from integration.typeset import RESOURCES, bare, by_pdfium

from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.domain.errors import CharacterNotPrintable
from tests.security.hostile import VALUES, put_into

LETTERS = PdfLetters(RESOURCES)
PAPERS = {**USUAL, "referral_letter": LETTER}
del PAPERS["registration_blank"]  # has words of our own only
NO_INK = {"Cc", "Cf", "Zs", "Zl", "Zp"}
IGNORED = "\u034f\u115f\u1160\u17b4\u17b5\u180e\ufe0f"
"""Signs that stand for nothing on paper (Unicode: Default_Ignorable_Code_Point)."""
ACTS = {
    *("/URI", "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/OpenAction", "/AA"),
    *("/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/RichMedia", "/AcroForm", "/XFA", "/Filespec"),
    *("/Annots", "/Movie", "/Sound", "/Rendition"),
}
"""What makes a PDF do something (ISO 32000-2, 12.6 and 7.11)."""


def can_be_printed(text):
    try:
        LETTERS.check_text(text.replace("\t", " "))
    except CharacterNotPrintable:
        return False
    return True


AT_MOST = 120
"""Letters of a value on a paper: no name of a person or a centre is longer (`longest` of their fields)."""
PRINTABLE = [value[:AT_MOST] for value in VALUES if can_be_printed(value)]
UNPRINTABLE = [value for value in VALUES if not can_be_printed(value)]


def seen(text):
    """Return what of a text leaves ink, a joined letter as those it is made of."""
    signs = unicodedata.normalize("NFKC", bare(text))
    return "".join(one for one in signs if unicodedata.category(one) not in NO_INK and one not in IGNORED)


def made(facts, language):
    if facts is LETTER or type(facts) is type(LETTER):
        return LETTERS.referral_letter(facts, language, "none")
    return LETTERS.paper(facts, language, "none")


def both(facts):
    """Return the paper in both languages, and all that it says in them."""
    pdfs = [made(facts, language) for language in ("km", "en")]
    return pdfs, seen("\n".join(map(by_pdfium, pdfs)))


def printed_places(facts):
    """Return the places of the texts that the paper prints at all, and how many it takes."""
    probes = [f"qz{n}zq" for n in range(5000)]
    given = iter(probes)
    _, text = both(put_into(facts, given))
    many = probes.index(next(given))
    return [n for n in range(many) if probes[n] in text], many


def acts_of(pdf):
    reader = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    found = set()
    for number in range(1, int(reader.trailer["/Size"])):
        told = reader.get_object(number)
        if isinstance(told, dict):
            found |= ACTS & set(told)
    return found | ACTS & set(reader.trailer["/Root"])


def test_there_are_at_least_two_hundred_and_most_can_be_printed():
    assert len(set(VALUES)) == len(VALUES) > 200
    assert len(PRINTABLE) > 200
    assert len(UNPRINTABLE) > 20


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_prints_every_value_as_text_and_none_of_them_does_anything(name):
    places, many = printed_places(PAPERS[name])
    values = iter(PRINTABLE)
    while batch := list(islice(values, len(places))):
        told = ["x"] * many
        for place, value in zip(places, batch, strict=False):
            told[place] = value
        pdfs, text = both(put_into(PAPERS[name], iter(told)))
        assert not any(map(acts_of, pdfs))
        for value in batch:
            assert seen(value) in text, value


@pytest.mark.parametrize("value", UNPRINTABLE, ids=ascii)
def test_what_no_font_draws_is_refused_by_its_sign_and_no_paper_is_made(value):
    with pytest.raises(CharacterNotPrintable) as refusal:
        LETTERS.referral_letter(replace(LETTER, purpose=value), "km", "none")
    assert (refusal.value.field, refusal.value.character in value) == ("purpose", True)
