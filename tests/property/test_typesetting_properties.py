"""Any text of the characters that our fonts have is printed whole and in order, or refused by name."""

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from integration.typeset import BREAKS, SHELF, a_page_of, bare, by_pdfium, by_pypdf

from jobcentre_desktop.documents.typesetting.breaking import may_break
from jobcentre_desktop.documents.typesetting.fonts import INVISIBLE, units
from jobcentre_desktop.documents.typesetting.paragraph import Paragraph, Span, Style
from jobcentre_desktop.documents.typesetting.shaping import itemise, shape
from jobcentre_desktop.domain.errors import CharacterNotPrintable

SIZE = 11.5
CHAINS = [SHELF.body, SHELF.bold, SHELF.heading, SHELF.plain, SHELF.plain_bold]
FONTS = {font for chain in CHAINS for font in chain.fonts}
# PDFium gives "fi" for the letters that are a ligature of their own; a soft hyphen is seen by no reader.
CHANGED_BY_READERS = set("ﬀﬁﬂﬃﬄﬅﬆ\u00ad")
ALL = sorted(
    {chr(code) for font in FONTS for code in font.face.unicodes if font.covers(chr(code))}
    - INVISIBLE
    - CHANGED_BY_READERS
)
KHMER = [sign for sign in ALL if "\u1780" <= sign <= "\u17ff" or "\u19e0" <= sign <= "\u19ff"]
WORDS = [
    *("ការងារ", "ភ្នំពេញ", "ស្ត្រី", "ញ៉ាំ", "ផ្សេងៗ", "ចប់។", "ដូចជា៖", "១២", "Sok", "Nguyễn", "ប\u200c៊ី"),
    *"\u200b\u2060\u00a0\n-/@()“”",
]

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.just(" "),
    st.sampled_from(KHMER),
    st.sampled_from(ALL),
    st.characters(codec="utf-8"),
)
texts = st.lists(pieces, max_size=60).map("".join)
chains = st.sampled_from(CHAINS)
widths = st.floats(60, 500)
aligns = st.sampled_from(["left", "right", "centre", "justify"])


@settings(max_examples=100, deadline=None)
@given(texts, chains, widths, aligns)
def test_a_text_is_read_back_whole_or_a_character_of_it_is_refused(text, chain, width, align):
    try:
        paragraph = Paragraph([Span(text, chain)], Style(size=SIZE, leading=21, align=align), BREAKS)
    except CharacterNotPrintable as refusal:
        assert refusal.character in text
        return
    pdf = a_page_of(paragraph, width=width)
    assert seen(by_pypdf(pdf)) == seen(text)
    assert seen(by_pdfium(pdf).replace("\x02", "-")) == seen(text)  # its sign for a hyphen at a line's end


@settings(max_examples=100, deadline=None)
@given(texts, chains, widths, st.floats(0, 40))
def test_no_line_is_wider_than_its_column_or_begins_where_none_may(text, chain, width, indent):
    text = " ".join(text.splitlines())  # what begins a line because the text says so may be anything
    style = Style(size=SIZE, leading=21, first_indent=indent)
    try:
        lines = Paragraph([Span(text, chain)], style, BREAKS).lines(width)
    except CharacterNotPrintable:
        return
    for line, its_width in zip(lines.texts, lines.widths, strict=True):
        visible = [cluster for cluster in shape(line, chain) if not cluster.draws_nothing]
        assert its_width <= width + 0.01 or len(visible) == 1
    for line, following in pairwise(lines.texts):
        if following and (unicodedata.category(following[0]).startswith("M") or following[0] in "ៗ។៕៖"):
            ends = [cluster.start for cluster in shape(line + following, chain) if cluster.start < len(line)]
            assert not any(may_break(line + following, end) for end in ends)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(texts, chains), max_size=4))
def test_runs_cover_the_text_and_their_fonts_cover_the_runs(spans):
    text = "".join(piece for piece, _ in spans)
    try:
        runs = itemise(spans)
    except CharacterNotPrintable as refusal:
        assert refusal.character in text
        return
    assert [run.start for run in runs] == [0, *(run.end for run in runs)][: len(runs)]
    assert not runs or runs[-1].end == len(text)
    for run in runs:
        for _, unit in units(text[run.start : run.end]):
            assert run.font.covers(unit)
            assert ("\u1780" <= unit[0] <= "\u17b3") <= (run.script == "Khmr")


def seen(text):
    return bare("".join(character for character in text if character not in INVISIBLE))
