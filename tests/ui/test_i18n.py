"""Every word of the screens in both languages, and no word in the code that cannot be found."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import catalogue
import pytest
from PySide6.QtCore import QCoreApplication
from ui.conftest import RESOURCES

from jobcentre_desktop.domain.khmer.text import clusters
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.translator import Translator, read_words

I18N = RESOURCES / "i18n"
UI = Path(catalogue.SOURCES)
_PLACE = re.compile(r"\{\w+\}|%n")


def words_of(name: str):
    return dict(read_words(I18N / name))


def test_every_text_has_khmer():
    lacking = [key for key, forms in words_of("jobcentre_km.ts").items() if not all(forms)]
    assert not lacking, "python tests/catalogue.py missing"


@pytest.fixture(scope="module")
def found_in_code(tmp_path_factory):
    """The catalogue as the code of this moment would make it."""
    folder = tmp_path_factory.mktemp("i18n")
    shutil.copy(I18N / "jobcentre_km.ts", folder)
    catalogue.lupdate(folder)
    return set(dict(read_words(folder / "jobcentre_km.ts")))


def test_the_catalogue_is_what_the_code_says(found_in_code):
    there = set(words_of("jobcentre_km.ts"))
    assert there - found_in_code == set(), "make strings"
    assert found_in_code - there == set(), "make strings"


def test_lupdate_has_found_every_text_of_the_code(found_in_code):
    """It passes over a text without a word when a call it cannot read stands beside it."""
    texts = {source for _, source, _ in found_in_code}
    missed = [
        (path.name, call.lineno)
        for path in sorted(UI.rglob("*.py"))
        for name, call in calls(ast.parse(path.read_text(encoding="utf-8")))
        for text in (call.args[:1] if name == "tr" else call.args[1:2])
        if isinstance(text, ast.Constant) and text.value not in texts
    ]
    assert not missed


def test_every_english_plural_has_two_forms():
    english = words_of("jobcentre_en.ts")
    assert all(len(forms) == 2 and all(forms) for forms in english.values())
    assert set(english) == {key for key in words_of("jobcentre_km.ts") if "%n" in key[1]}, "make strings"


def test_khmer_keeps_the_places_that_are_filled_in():
    differing = [
        (key[1], forms)
        for key, forms in words_of("jobcentre_km.ts").items()
        if any(
            form and set(_PLACE.findall(form)) - {"%n"} != set(_PLACE.findall(key[1])) - {"%n"}
            for form in forms
        )
    ]
    assert not differing


def test_every_khmer_text_waits_for_its_native_review_or_had_it():
    text = (I18N / "jobcentre_km.ts").read_text(encoding="utf-8")
    assert 'type="vanished"' not in text
    assert 'type="obsolete"' not in text


def test_long_khmer_can_break_into_lines():
    """Qt breaks Khmer only at spaces and U+200B; nothing longer than 14 letters may stand without either."""
    unbroken = [
        run
        for forms in words_of("jobcentre_km.ts").values()
        for form in forms
        for run in re.split(r"[\s\u200b]+", form)
        if len(clusters(run)) > 14 and re.search("[\u1780-\u17ff]", run)
    ]
    assert not unbroken


def test_the_breaker_never_changes_the_text():
    text = "ខ្ញុំចង់ស្វែងរកការងារនៅខេត្តបាត់ដំបង។"
    broken = catalogue.with_breaks(text)
    assert broken.replace("\u200b", "") == text
    assert broken.count("\u200b") >= 4
    assert not broken.replace("\u200b។", "").endswith("\u200b")
    assert catalogue.with_breaks(broken) == broken


def test_plurals_and_numbers_follow_the_language(look):
    def waiting(count: int) -> str:
        return QCoreApplication.translate("Formatter", "%n day(s)", "", count)

    assert (waiting(1), waiting(3)) == ("1 day", "3 days")
    look.change(language=Language.KHMER)
    assert waiting(3) == "៣ ថ្ងៃ"
    look.change(khmer_digits=False)
    assert waiting(3) == "3 ថ្ងៃ"


def test_qts_own_words_are_khmer_too(look):
    look.change(language=Language.KHMER)
    for context, word in (("QPlatformTheme", "Cancel"), ("QLineEdit", "&Copy"), ("QFileDialog", "&Save")):
        assert re.search("[\u1780-\u17ff]", QCoreApplication.translate(context, word))


def test_an_unknown_text_stays_english(tmp_path):
    translator = Translator(tmp_path, str)
    translator.use("km")
    assert translator.translate("Nowhere", "Unknown") is None
    assert translator.translate("Nowhere", "%n thing", None, 2) == "2 thing"


def calls(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("tr", "translate"):
                yield name, node


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.relative_to(UI).as_posix())
def test_every_text_to_translate_is_written_out(path):
    """An f-string or a name would be looked up already filled in, and never be found."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bad = []
    for name, call in calls(tree):
        texts = call.args[:1] if name == "tr" else call.args[:2]
        if path.name == "translator.py" or (name == "translate" and len(call.args) < 2):
            continue
        if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts):
            bad.append(call.lineno)
    aliases = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in ("tr", "translate")
    ]
    assert not bad + aliases


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.relative_to(UI).as_posix())
def test_no_khmer_stands_in_the_code(path):
    """Khmer belongs into the catalogue, where it is reviewed; the language may say its own name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
    }
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search("[\u1780-\u17ff]{3}", node.value.replace("ខ្មែរ", ""))
        and node.value not in docstrings
    ]
    assert not found
