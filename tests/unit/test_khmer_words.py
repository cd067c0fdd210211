"""The mapped model of Khmer words says what the package says that it was made from."""

from __future__ import annotations

import random

import khmercut
import pycrfsuite
import pytest

from jobcentre_desktop.documents.typesetting.khmer_words import KhmerWords, clusters_of
from jobcentre_desktop.settings import find_resources
from tests import khmer_model

LETTERS = "".join(map(chr, range(0x1780, 0x17F0))) + " ab1,.?/᧠"


@pytest.fixture(scope="module")
def words() -> KhmerWords:
    return KhmerWords(khmer_model.FILE)


@pytest.fixture(scope="module")
def tagger():
    made = pycrfsuite.Tagger()
    made.open(khmercut.model_path)
    return made


def texts() -> list[str]:
    """Real sentences, and letters in no order at all."""
    told = (find_resources() / "reference" / "phrases.json").read_text(encoding="utf-8")
    sentences = [one for one in told.split('"') if "\u1780" <= one[:1] <= "\u17ff"]
    names = (find_resources() / "reference" / "usual_centre.json").read_text(encoding="utf-8")
    sentences += [one for one in names.split('"') if "\u1780" <= one[:1] <= "\u17ff"]
    chance = random.Random(7)
    jumbled = ["".join(chance.choices(LETTERS, k=chance.randint(1, 30))) for _ in range(400)]
    return [*sentences, *jumbled, "", "ក", " ", "2026"]


def starts_by_package(tagger, text: str) -> list[int]:
    clusters = khmercut.seg_kcc(text)
    tags = tagger.tag(khmercut.create_kcc_features(clusters)) if clusters else []
    begin = [0]
    for cluster in clusters:
        begin.append(begin[-1] + len(cluster))
    return [at for at, tag in zip(begin, tags, strict=False) if tag == "1"]


def test_there_is_something_to_compare():
    assert len(texts()) > 430


@pytest.mark.parametrize("half", [0, 1])
def test_words_begin_where_the_package_has_them(words, tagger, half):
    for text in texts()[half::2]:
        assert list(clusters_of(text)) == khmercut.seg_kcc(text), text
        assert list(words.starts(text)) == starts_by_package(tagger, text), text
