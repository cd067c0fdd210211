"""Whatever is typed into any text of any record is kept as tidy text or refused with a sentence."""

import typing
import unicodedata

import pytest

from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import rules
from jobcentre_desktop.domain.khmer.text import first_broken_piece, normal_lines
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.settings import find_resources
from jobcentre_desktop.ui.error_text import sentence
from tests.security.hostile import VALUES

TURNS_THE_LINE = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""What makes "fdp.exe" of "exe.pdf" on a screen (Unicode UTR 36, 2.7)."""


def texts_of(kind):
    hints = typing.get_type_hints(kind)
    return [name for name, rule in rules(kind) if not rule.codes and hints[name] in (str, str | None)]


FIELDS = [(kind, name) for kind in KINDS.values() for name in texts_of(kind)]


@pytest.fixture(scope="module")
def read():
    return ReadInput(CodeLists(find_resources()), Gazetteer(find_resources()))


def test_there_are_many_fields():
    assert len(FIELDS) > 80


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _ in FIELDS), ids=lambda kind: kind.KIND)
def test_a_value_is_kept_as_tidy_text_or_refused_with_a_sentence(read, kind):
    kept = refused = 0
    for name in texts_of(kind):
        for value in VALUES:
            try:
                (text,) = read(kind, {name: value}).values()
            except InputProblems as problems:
                assert all(sentence(one.error).strip() for one in problems.problems)
                refused += 1
                continue
            kept += 1
            if text is None:
                assert not any(unicodedata.category(one)[0] in "LNSP" for one in value), ascii(value)
                continue
            signs = {one for one in text if unicodedata.category(one) == "Cc"}
            assert signs <= {"\n"}, ascii(value)
            assert not TURNS_THE_LINE & set(text), ascii(value)
            assert not first_broken_piece(text), ascii(value)
            assert text == normal_lines(text), ascii(value)
    assert kept or refused
