"""Every string of two lists is drawn as HarfBuzz shapes it, in every font, and read back as it was written.

One list is a sample that was given, the other is our own, with the names of all provinces and districts. The
strings stand in one file for each chain of fonts, one to a line, at the type size of letters.
"""

import re
from functools import cache

import pytest
from integration.drawn_glyphs import difference, pieces_by_harfbuzz, pieces_in
from integration.typeset import BREAKS, FONTS, HARD_STRINGS, OWN_STRINGS, READERS, RESOURCES, SHELF, a_file

from jobcentre_desktop.documents.typesetting.fonts import NOT_READ_BACK, Font, FontChain
from jobcentre_desktop.documents.typesetting.paragraph import Paragraph, Span, Style
from jobcentre_desktop.documents.typesetting.pdf_file import PageSize
from jobcentre_desktop.documents.typesetting.shaping import itemise, shape
from jobcentre_desktop.domain.errors import CharacterNotPrintable
from jobcentre_desktop.reference.gazetteer import Gazetteer

SIZE, LEADING, LEFT = 11.5, 21.0, 40.0
SHEET = PageSize(1400, 842)
LINES_ON_A_SHEET = 38
WITHIN = 0.02  # points; an eye sees a fifth of a millimetre, 0.6 points

PLACES = Gazetteer(RESOURCES)
PROVINCES = PLACES.children()
DISTRICTS = [district for province in PROVINCES for district in PLACES.children(province.code)]
STRINGS = list(
    dict.fromkeys(
        [
            *(case["text"] for case in HARD_STRINGS),
            *(text for texts in OWN_STRINGS.values() for text in texts),
            *(place.name_km for place in (*PROVINCES, *DISTRICTS)),
        ]
    )
)
REFUSED = [
    *"😀👍🏽🇰❤☎✓漢字仮한สมลাবமحمדשל־᠀",
    *"\U000e0041\ue000\ufffe\x00\x07\x85\ud800",
]


def on_screen(weight):
    font = Font(f"KantumruyPro-{weight}", FONTS / f"KantumruyPro-{weight}.ttf")
    return FontChain((font, *SHELF.plain.fonts))


CHAINS = {
    "body": SHELF.body,
    "bold": SHELF.bold,
    "heading": SHELF.heading,
    "plain": SHELF.plain,
    "plain bold": SHELF.plain_bold,
    **{f"Kantumruy {weight}": on_screen(weight) for weight in ("Regular", "Medium", "SemiBold", "Bold")},
}
in_every_chain = pytest.mark.parametrize("chain", CHAINS)
# The other weights of the screen's face are in no paper.
in_every_chain_that_is_read = pytest.mark.parametrize("chain", [*CHAINS][:6])


@cache
def all_strings(chain):
    """A file of all strings in the chain of that name, and the height of each line above its page."""
    file, heights = a_file(), []
    for first in range(0, len(STRINGS), LINES_ON_A_SHEET):
        sheet = file.new_sheet(SHEET)
        for place, text in enumerate(STRINGS[first : first + LINES_ON_A_SHEET]):
            line = Paragraph([Span(text, CHAINS[chain])], Style(size=SIZE, leading=LEADING), BREAKS)
            top = SHEET.height - 20 - place * LEADING
            line.draw(sheet, LEFT, top, SHEET.width)
            heights.append(top - LEADING / 2 - 0.317 * SIZE)
    return file.to_bytes(), heights


def test_there_are_more_than_two_hundred_strings_of_our_own():
    own = {text for texts in OWN_STRINGS.values() for text in texts}

    assert len(own - {case["text"] for case in HARD_STRINGS}) > 200


def test_every_font_that_ships_is_tried():
    tried = {font.name for chain in CHAINS.values() for font in chain.fonts}

    assert tried == {path.stem for path in FONTS.glob("*.ttf")}


@in_every_chain
def test_every_string_is_drawn_as_harfbuzz_shapes_it(chain):
    pdf, heights = all_strings(chain)
    lines = pieces_in(pdf)
    wrong = {}
    for text, height, drawn in zip(STRINGS, heights, lines, strict=True):
        runs = [
            (text[run.start : run.end], run.font.name, run.script) for run in itemise([(text, CHAINS[chain])])
        ]
        wanted = pieces_by_harfbuzz(runs, SIZE, LEFT, height)
        if (found := difference(drawn, wanted, WITHIN)) is not None:
            wrong[text] = found

    assert not wrong


@in_every_chain
def test_khmer_that_one_font_has_is_one_run_in_it(chain):
    """So the test above compares with a string shaped in one go, wherever a font has the whole of it."""
    first = CHAINS[chain].first
    for text in STRINGS:
        if re.fullmatch("[\u1780-\u17ff\u19e0-\u19ff0-9 ]+", text) and first.covers(text):
            (run,) = itemise([(text, CHAINS[chain])])
            assert (run.start, run.end, run.font, run.script) == (0, len(text), first, "Khmr")


@in_every_chain_that_is_read
@pytest.mark.parametrize("reader", READERS)
def test_every_string_is_read_back_as_it_was_written(chain, reader):
    pdf, _ = all_strings(chain)
    lines = [line for line in re.split(r"[\r\n\f]+", reader(pdf)) if line.strip()]

    assert len(lines) == len(STRINGS)
    assert not {
        text: line for text, line in zip(STRINGS, lines, strict=True) if readable(line) != readable(text)
    }


def readable(text):
    """The text without what steers line breaks and direction; poppler gives a hard space as a space."""
    return text.translate(dict.fromkeys(map(ord, NOT_READ_BACK))).replace("\u00a0", " ").strip()


@pytest.mark.parametrize("case", HARD_STRINGS, ids=[case["id"] for case in HARD_STRINGS])
def test_clusters_are_those_that_readers_of_khmer_see(case):
    seen = [cluster.text for cluster in shape(case["text"], SHELF.body) if not cluster.draws_nothing]

    assert seen == [piece for piece in case["clusters"] if piece.strip("\u200b\u2060")]


@in_every_chain
def test_a_character_that_no_font_has_is_refused_by_name(chain):
    for sign in REFUSED:
        with pytest.raises(CharacterNotPrintable) as refusal:
            shape(f"សុខ Sok{sign} ២", CHAINS[chain])

        assert refusal.value.character == sign
        assert refusal.value.code_point == f"U+{ord(sign):04X}"
