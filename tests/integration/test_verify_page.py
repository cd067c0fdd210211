"""The page that checks letters: in a real browser, from a file, with no network, in both languages."""

import json
from datetime import timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcentre_desktop.bootstrap.system import SystemClock
from jobcentre_desktop.domain import base45, letter_token
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.letter_name import digests_of, folded
from jobcentre_desktop.server.directory import Told
from jobcentre_desktop.server.verify_page import RESOURCES, verify_page
from jobcentre_desktop.wire import signing, translation
from jobcentre_desktop.wire.messages import CertificateWords
from tests.letter_names import SAVED

SERVER, DESK, LOST, STRANGER, ENDED, EARLIER = (
    Ed25519PrivateKey.from_private_bytes(bytes([n] * 32)) for n in range(1, 7)
)
TODAY = SystemClock().today()
ISSUED = TODAY - timedelta(days=20)
NUMBER = "R02-26-A00231-7"
WORDS = json.loads((RESOURCES / "verify_page" / "words.json").read_text(encoding="utf-8"))
NAMES = st.lists(
    st.one_of(
        st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17DD), max_size=12),
        st.text(st.characters(max_codepoint=0x24F), max_size=12),
        st.text(st.characters(codec="utf-8"), max_size=12),
    ),
    min_size=20,
    max_size=60,
)


def public(key):
    return key.public_key().public_bytes_raw()


def certificate(key, *, centre="02", letter="A", by=SERVER, withdrawn="", until=""):
    words = CertificateWords(
        desk_key=f"{centre}-{letter}-0",
        centre=centre,
        name_km="មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង",
        name_en="Battambang Job Centre </script><b>",
        letter=letter,
        public_key=public(key).hex(),
        since="2026-11-01",
        withdrawn=withdrawn,
        until=until,
    )
    signature = by.sign(signing.certificate_words(words)).hex()
    return translation.certificate_line(msgspec.structs.replace(words, signature=signature))


def code(key=DESK, *, number=NUMBER, days=14, with_year=True, latin="Sok Dara"):
    token = letter_token.LetterToken(
        key_id=public(key)[:4],
        letter_no=number,
        issued_on=ISSUED,
        valid_until=TODAY + timedelta(days=days),
        names=digests_of(number, "ស៊ុខ ដារ៉ា", latin, 1990 if with_year else 0),
    )
    core = letter_token.packed(token)
    return letter_token.text_of(core, key.sign(letter_token.signed_words(core)))


def changed(text, at):
    return text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    lines = (
        certificate(DESK),
        certificate(LOST, letter="B", withdrawn="2026-11-20"),
        certificate(EARLIER, until=ISSUED.isoformat()),
        certificate(ENDED, until=(ISSUED - timedelta(days=1)).isoformat()),
        certificate(STRANGER, letter="C", by=STRANGER),  # its own word, not the server's
    )
    out = tmp_path_factory.mktemp("page") / "check.html"
    told = Told(digest="", lines=lines)
    out.write_text(verify_page(told, public(SERVER).hex(), TODAY), encoding="utf-8")
    return out


@pytest.fixture
def opened(browser, page):
    browser.open(page)
    return browser


def answer(browser, text):
    browser.type(text)
    browser.enter()
    return browser.run("document.querySelector('#result').dataset.answer")


def compared(browser, name, year=""):
    browser.run("document.querySelector('#name').focus(); document.querySelector('#name').select()")
    browser.type(name)
    if year:
        browser.run("document.querySelector('#year').focus(); document.querySelector('#year').select()")
        browser.type(year)
    browser.enter()
    return browser.run("document.querySelector('#said').dataset.compared")


def test_a_genuine_letter_says_whose_it_is_and_until_when(opened):
    assert answer(opened, code()) == "genuine"
    assert opened.text("#verdict") == WORDS["km"]["genuine"]
    assert opened.text("[data-fact=letter_no]") == NUMBER
    assert opened.text("[data-fact=centre]") == "មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង"
    opened.click("[data-language=en]")
    assert opened.text("#verdict") == "Genuine"
    assert opened.text("[data-fact=centre]") == "Battambang Job Centre </script><b>"
    until = TODAY + timedelta(days=14)
    assert opened.text("[data-fact=valid_until]").split() == [str(until.day), f"{until:%B}", str(until.year)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (code(days=0), "genuine"),
        (code(days=-1), "over"),
        (code(LOST), "withdrawn"),
        (code(EARLIER), "genuine"),
        (code(ENDED), "withdrawn"),
        (code(STRANGER), "unknown"),
        (code(DESK, number="R15-26-A00231-7"), "not_genuine"),
        (changed(code(), 45), "not_genuine"),
        (changed(code(), 100), "not_genuine"),
        (code()[:-5], "unreadable"),
        ("hello", "unreadable"),
        ("ណឹឯ១" + code()[4:], "typed_in_khmer"),
        (f"R:{NUMBER}", "unsigned"),
    ],
)
def test_every_answer_has_its_words_in_both_languages(opened, text, told):
    assert answer(opened, text) == told
    for language in ("km", "en"):
        opened.click(f"[data-language={language}]")
        assert opened.text("#verdict") == WORDS[language][told]
        advice = opened.text("#advice")
        assert len(advice) > 20
        assert "{" not in advice and "undefined" not in advice
    assert bool(opened.text("#compare")) == (told in ("genuine", "over"))


def test_the_name_is_compared_in_either_script(opened):
    assert answer(opened, code()) == "genuine"
    assert compared(opened, "ស៊ុខដារ៉ា") == "year_missing"
    assert compared(opened, "ស៊ុខដារ៉ា", "១៩៩០") == "same"
    assert compared(opened, "ដារ៉ា, ស៊ុខ", "1990") == "same"
    assert compared(opened, "ដារ៉ា ស៊ុខ", "1991") == "not_same"
    assert compared(opened, "dara SOK", "1990") == "same"
    assert compared(opened, "Sok Darin", "1990") == "not_same"
    assert compared(opened, "Sok Dara", "1991") == "not_same"
    assert compared(opened, " ") == "name_missing"


def test_a_letter_without_year_or_latin_name_asks_for_neither(opened):
    assert answer(opened, code(with_year=False, latin="")) == "genuine"
    assert opened.text("#year-field") == ""
    assert compared(opened, "ស៊ុខ ដារ៉ា") == "same"
    assert compared(opened, "Sok Dara") == "no_such_name"


def test_one_scan_after_another_takes_its_place(opened):
    assert answer(opened, code()) == "genuine"
    assert compared(opened, "Sok Dara", "1990") == "same"
    opened.click("#code")
    assert answer(opened, code(days=-1)) == "over"
    assert opened.text("#said") == ""
    opened.type(code())
    opened.tab()  # as some scanners end
    assert opened.run("document.querySelector('#result').dataset.answer") == "genuine"
    assert opened.run("document.activeElement.id") == "code"


def test_the_page_asks_for_nothing_and_keeps_nothing(opened):
    answer(opened, code())
    compared(opened, "Sok Dara", "1990")
    asked = [
        e["params"]["request"]["url"] for e in opened.events if e["method"] == "Network.requestWillBeSent"
    ]
    assert asked
    assert all(url.startswith(("file:", "data:font/")) for url in asked), asked
    complaints = [e for e in opened.events if e["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")]
    assert not complaints, complaints
    assert opened.run("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_a_script_that_is_not_in_the_page_does_not_run(opened):
    opened.run(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert opened.run("window.ran") is None


def test_an_old_page_says_so(browser, tmp_path):
    out = tmp_path / "old.html"
    told = Told(digest="", lines=(certificate(DESK),))
    made_on = TODAY - timedelta(days=61)
    out.write_text(verify_page(told, public(SERVER).hex(), made_on), encoding="utf-8")
    browser.open(out)
    assert browser.run("document.querySelector('#age').className") == "old"
    assert answer(browser, code()) == "genuine"


def test_the_whole_page_can_be_worked_by_keyboard(opened):
    answer(opened, code())
    order = []
    for _ in range(5):
        opened.tab()
        order.append(opened.run("document.activeElement.id || document.activeElement.dataset.text"))
    assert order[:4] == ["check", "name", "year", "compare_button"]


@pytest.mark.parametrize("width", [1366, 400])
def test_nothing_stands_out_of_the_page(browser, page, width):
    browser.open(page, width=width, height=768)
    answer(browser, code())
    for language in ("km", "en"):
        browser.click(f"[data-language={language}]")
        assert browser.run("document.documentElement.scrollWidth") <= width


def test_both_languages_have_the_same_words():
    assert WORDS["km"].keys() == WORDS["en"].keys()
    assert WORDS["reviewed"] is False
    assert all(len(WORDS[language]["months"].split(" ")) == 12 for language in ("km", "en"))


# --- the browser and the app agree ---


def test_the_browser_gives_the_saved_answers(opened):
    for one in SAVED["folded"]:
        assert opened.run(f"LetterToken.folded({json.dumps(one['name'])})") == one["folded"]
    for one in SAVED["digests"]:
        told = json.dumps([one["letter_no"], one["name"], one["birth_year"]])
        assert opened.run(f"LetterToken.digest(...{told})") == one["digest"]


@settings(max_examples=25)
@given(NAMES)
def test_both_fold_every_name_alike(browser, page, names):
    if browser.run("typeof LetterToken") != "object":
        browser.open(page)
    assert browser.run(f"{json.dumps(names)}.map(LetterToken.folded)") == [folded(name) for name in names]


@given(st.binary(max_size=40), st.text(alphabet=base45.SIGNS + "a", max_size=12))
def test_both_read_base_45_alike(browser, page, content, text):
    if browser.run("typeof LetterToken") != "object":
        browser.open(page)
    for one in (base45.encoded(content), text):
        try:
            expected = list(base45.decoded(one))
        except ValueError:
            expected = None
        found = browser.run(f"(bytes => bytes && Array.from(bytes))(LetterToken.decoded({json.dumps(one)}))")
        assert found == expected


def test_both_refuse_and_read_the_same_changed_codes(opened):
    whole = code()
    texts = [changed(whole, at) for at in range(len(whole))] + [whole, whole.lower(), f" {whole}\n"]

    def reads(text):
        try:
            return letter_token.read_text(text)[1].hex()
        except JobCentreError:
            return None

    script = (
        "texts => texts.map(text => LetterToken.read(text).core || null)"
        ".map(core => core && Array.from(core, byte => byte.toString(16).padStart(2, '0')).join(''))"
    )
    assert opened.run(f"({script})({json.dumps(texts)})") == [reads(text) for text in texts]
    data = "JSON.parse(document.getElementById('data').textContent)"
    verdicts = opened.run(f"{json.dumps(texts)}.map(text => LetterToken.check(text, {data}).answer)")
    assert verdicts[-3:] == ["genuine"] * 3
    assert "genuine" not in verdicts[:-3]
