"""A letter is signed by its desk, read from its page by another program, checked offline at another desk."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from jobcentre_desktop.bootstrap.system import SystemClock
from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.domain import letter_token
from jobcentre_desktop.domain.desk_certificate import NO_DIRECTORY
from jobcentre_desktop.domain.errors import (
    LetterKeyUnknown,
    LetterKeyWithdrawn,
    LetterNotGenuine,
    LetterUnreadable,
    LetterUnsigned,
)
from jobcentre_desktop.domain.letter_name import digests_of
from jobcentre_desktop.services.desk_facts import (
    read_directory,
    read_enrolment,
    write_directory,
    write_enrolment,
)
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.central import start_central_server
from tests.counter import Counter

ANOTHER_CENTRE = "15"


@pytest.fixture(scope="module")
def central():
    server = start_central_server()
    server.add_centre("02", "មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង", "Battambang Job Centre")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def here(central, pattern, tmp_path_factory):
    """The desk that makes the letters, enrolled."""
    one = Counter(pattern, tmp_path_factory.mktemp("here") / "desk")
    one.head.enrol_desk(central.url, central.invite("02", "A"))
    yield one
    one.close()


@pytest.fixture(scope="module")
def there(central, here, patterns, tmp_path_factory):
    """A desk of another centre, enrolled after it and told of it by one round."""
    one = Counter(patterns.staffed("A", ANOTHER_CENTRE), tmp_path_factory.mktemp("there") / "desk")
    one.head.enrol_desk(central.url, central.invite(ANOTHER_CENTRE, "A"))
    one.head.exchange_changes()
    yield one
    one.close()


@pytest.fixture(scope="module")
def referral(here):
    client = here.register(surname_km="ស៊ុខ", given_km="ដារ៉ា", surname_la="Sok", given_la="Dara", dob_year=1990)
    return here.refer(client)


@pytest.fixture(scope="module")
def pdf(here, referral):
    return here.head.issue_letter.make(referral.id, "km").pdf


@pytest.fixture(scope="module")
def code(pdf, referral):
    """What a reader finds in the picture of the page: the letter's code first, then the slip's."""
    letter, slip = codes_on(pdf)
    assert slip == f"R:{referral.referral_no}"
    return letter


@pytest.fixture(scope="module")
def page(central, there, tmp_path_factory):
    """The page as the server writes it once both desks are enrolled."""
    out = tmp_path_factory.mktemp("page") / "check.html"
    central.command("verify-page", str(out))
    return out


@pytest.fixture
def terminal(there, capsys, monkeypatch):
    """Commands on the other centre's desk, closed in its window as long as they run."""
    there.close()

    def run(*command, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        settings = settings_of(there.home, user=COUNSELLOR, password=PASSWORD)
        code = run_terminal(settings, list(command), practice=False)
        return SimpleNamespace(code=code, **dict(zip(("out", "err"), capsys.readouterr(), strict=True)))

    yield run
    there.open()


def codes_on(pdf):
    page = Image.open(io.BytesIO(pages_as_png(pdf, dpi=200)[0]))
    return [one.text for one in zxingcpp.read_barcodes(page)]


def enrolment_of(desk):
    with desk.work(reading=True) as work:
        return read_enrolment(work)


def signed_by(desk, **told):
    """A code as that desk would sign it, whatever it says."""
    enrolment = enrolment_of(desk)
    number = told.get("letter_no", "R02-26-A00001-0")
    token = letter_token.LetterToken(
        key_id=bytes.fromhex(enrolment.certificate.public_key)[:4],
        letter_no=number,
        issued_on=desk.clock.today(),
        valid_until=told.get("valid_until", desk.clock.today()),
        names=digests_of(number, "", "Sok Dara", 1990),
    )
    return sealed(token, enrolment.private_key)


def sealed(token, private_key):
    core = letter_token.packed(token)
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private_key))
    return letter_token.text_of(core, key.sign(letter_token.signed_words(core)))


def test_another_centres_desk_finds_the_letter_genuine(there, referral, code):
    letter = there.head.verify_letter(code)
    assert letter.letter_no == referral.referral_no
    assert (letter.centre_code, letter.centre_name_en) == ("02", "Battambang Job Centre")
    assert (letter.issued_on, letter.valid_until) == (referral.made_on, referral.valid_until)
    assert letter.still_valid
    assert letter.name_matches is None


def test_the_desk_that_made_it_knows_itself_before_any_round(here, code, referral):
    assert here.head.verify_letter(code).letter_no == referral.referral_no


@pytest.mark.parametrize(
    ("name", "year", "same"),
    [
        ("ស៊ុខ ដារ៉ា", 1990, True),
        ("ដារ៉ា ស៊ុខ", 1990, True),
        ("ដារ៉ា ស៊ុខ", 0, True),
        ("dara SOK", 1990, True),
        ("Sok Dara", 0, True),
        ("Sok Dara", 1991, False),
        ("Sok Darin", 0, False),
        ("ស៊ុខ ដារិន", 1990, False),
    ],
)
def test_the_name_on_the_paper_is_compared_in_either_script(there, code, name, year, same):
    assert there.head.verify_letter(code, name=name, birth_year=year).name_matches is same


def test_the_code_says_nothing_of_the_person_in_clear(code):
    _, core, signature = letter_token.read_text(code)
    for name in ("ស៊ុខ", "ដារ៉ា", "Sok", "Dara", "SOK"):
        assert name.encode() not in core + signature


def test_a_letter_past_its_day_is_genuine_and_over(there, code, referral):
    there.clock.pass_(days=(referral.valid_until - there.clock.today()).days)
    assert there.head.verify_letter(code).still_valid
    there.clock.pass_(days=1)
    assert not there.head.verify_letter(code).still_valid


def test_no_byte_of_a_code_can_be_changed(there, code):
    _, core, signature = letter_token.read_text(code)
    for at in range(len(core) + len(signature)):
        changed = bytearray(core + signature)
        changed[at] ^= 1 << at % 8
        text = letter_token.text_of(bytes(changed[:29]), bytes(changed[29:]))
        with pytest.raises((LetterNotGenuine, LetterUnreadable, LetterKeyUnknown)):
            there.head.verify_letter(text)


def test_each_thing_said_is_under_the_signature(there, code):
    token, _, signature = letter_token.read_text(code)
    day = token.valid_until.replace(year=2027)
    for told in (
        {"letter_no": token.letter_no.replace("A00001", "A00002")},
        {"letter_no": token.letter_no.replace("R02", "R15")},
        {"issued_on": day},
        {"valid_until": day},
        {"names": digests_of(token.letter_no, "ម៉ៅ សុខា", "Mao Sokha", 1990)},
        {"key_id": key_id(there)},
    ):
        changed = letter_token.text_of(letter_token.packed(replace(token, **told)), signature)
        with pytest.raises(LetterNotGenuine):
            there.head.verify_letter(changed)


def key_id(desk):
    return bytes.fromhex(enrolment_of(desk).certificate.public_key)[:4]


def test_a_desk_cannot_sign_for_another_centre(there):
    with pytest.raises(LetterNotGenuine):
        there.head.verify_letter(signed_by(there))
    own = there.head.verify_letter(signed_by(there, letter_no="R15-26-A00001-0"))
    assert own.centre_code == ANOTHER_CENTRE


def test_a_key_that_nobody_certified_is_unknown_and_not_called_false(there, code):
    token, _, _ = letter_token.read_text(code)
    with pytest.raises(LetterKeyUnknown):
        there.head.verify_letter(sealed(replace(token, key_id=b"\0\1\2\3"), "11" * 32))


def test_a_stolen_key_id_does_not_help(there, code):
    token, _, _ = letter_token.read_text(code)
    with pytest.raises(LetterNotGenuine):
        there.head.verify_letter(sealed(token, "11" * 32))


def test_a_preview_is_not_signed(here):
    client = here.register()
    preview = here.head.issue_letter.preview(here.refer(client).id, "km")
    assert all(text.startswith("R:") for text in codes_on(preview))


def test_a_desk_not_yet_enrolled_prints_the_plain_number_and_reprints_it(central, pattern, tmp_path):
    desk = Counter(pattern, tmp_path / "desk")
    referral = desk.refer(desk.register())
    plain = desk.head.issue_letter.make(referral.id, "km")
    assert codes_on(plain.pdf) == [f"R:{referral.referral_no}"] * 2
    desk.head.enrol_desk(central.url, central.invite("02", "A"))
    assert desk.head.issue_letter.make(referral.id, "km") == plain
    with pytest.raises(LetterUnsigned):
        desk.head.verify_letter(codes_on(plain.pdf)[0])
    desk.close()


def test_a_desk_enrolled_before_there_were_certificates_signs_after_a_round(central, pattern, tmp_path):
    desk = Counter(pattern, tmp_path / "desk")
    desk.head.enrol_desk(central.url, central.invite("02", "A"))
    with desk.work() as work:
        write_enrolment(work, replace(read_enrolment(work), certificate=None))
        write_directory(work, NO_DIRECTORY)
        work.commit()

    def code_of_a_letter():
        return codes_on(desk.head.issue_letter.make(desk.refer(desk.register()).id, "km").pdf)[0]

    assert code_of_a_letter().startswith("R:")
    desk.head.exchange_changes()
    assert desk.head.verify_letter(code_of_a_letter()).centre_code == "02"
    desk.close()


def test_a_practice_desk_signs_nothing(pattern, tmp_path):
    desk = Counter(pattern, tmp_path / "desk", practice=True)
    letter = desk.head.issue_letter.make(desk.refer(desk.register()).id, "km")
    assert all(text.startswith("R:") for text in codes_on(letter.pdf))
    desk.close()


def test_a_withdrawn_desk_is_trusted_no_more_once_the_others_heard_of_it(central, there, pattern, tmp_path):
    desk = Counter(pattern, tmp_path / "desk")
    desk.head.enrol_desk(central.url, central.invite("02", "A"))
    text = signed_by(desk)
    with pytest.raises(LetterKeyUnknown):
        there.head.verify_letter(text)
    there.head.exchange_changes()
    assert there.head.verify_letter(text).centre_code == "02"
    central.command("desk", "revoke", enrolment_of(desk).desk_key)
    there.head.exchange_changes()
    with pytest.raises(LetterKeyWithdrawn) as withdrawn:
        there.head.verify_letter(text)
    assert withdrawn.value.letter_no == "R02-26-A00001-0"
    with there.work(reading=True) as work:
        assert len(read_directory(work).certificates) >= 3
    desk.close()


def test_the_terminal_checks_a_letter(there, code, referral, terminal):
    told = terminal("verify-letter", code, "--name", "Sok Dara", "--born", "1990", "--json")
    assert json.loads(told.out) == {
        "genuine": True,
        "letter_no": referral.referral_no,
        "centre": "02",
        "centre_name": "Battambang Job Centre",
        "centre_name_km": "មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង",
        "issued_on": referral.made_on.isoformat(),
        "valid_until": referral.valid_until.isoformat(),
        "still_valid": SystemClock().today() <= referral.valid_until,
        "name_matches": True,
    }
    for words in (
        terminal("verify-letter", "-", "--name", "Mao Sokha", stdin=f"\n{code}\r\n".encode()),
        terminal("verify-letter", code.swapcase(), "--name", "Mao Sokha"),
    ):
        assert words.code == 0
        assert "Genuine: letter" in words.out
        assert "Not the same" in words.out


def test_a_year_of_birth_without_a_name_is_wrong_usage(code, terminal):
    said = terminal("verify-letter", code, "--born", "1990")
    assert said.code == 2 and "--name" in said.err and not said.out


def test_the_terminal_reads_the_code_from_a_pdf_or_a_photo(pdf, referral, terminal, tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(pdf)
    photo = tmp_path / "photo.JPG"
    page = Image.open(io.BytesIO(pages_as_png(pdf, dpi=150)[0])).convert("RGB")
    page.rotate(7, expand=True, fillcolor="white").save(photo, "JPEG", quality=70)
    for file in (letter, photo):
        told = terminal("verify-letter", str(file), "--json")
        assert json.loads(told.out)["letter_no"] == referral.referral_no, told.err


def test_of_a_file_with_several_codes_each_is_told(here, pdf, referral, terminal, tmp_path):
    """A true letter's code beside the one on the paper would vouch for it."""
    other = signed_by(here, letter_no="R02-26-A00009-0")
    false = other[:60] + ("A" if other[60] != "A" else "B") + other[61:]
    for put, genuine, its_code in ((other, [True, True], 0), (false, [False, True], 3)):
        file = tmp_path / "several.png"
        page = Image.open(io.BytesIO(pages_as_png(pdf, dpi=200)[0])).convert("L")
        drawn = zxingcpp.write_barcode_to_image(
            zxingcpp.create_barcode(put, zxingcpp.BarcodeFormat.QRCode), scale=8
        )
        page.paste(Image.fromarray(drawn), (600, 900))
        page.save(file)
        told = terminal("verify-letter", str(file), "--json")
        letters = json.loads(told.out)["letters"]
        assert (sorted(one["genuine"] for one in letters), told.code) == (genuine, its_code)
        assert referral.referral_no in [one.get("letter_no") for one in letters]
    assert "REF-17" in told.err and "2 different codes" in terminal("verify-letter", str(file)).out


def test_a_file_without_a_code_is_a_foreseen_problem(terminal, tmp_path):
    empty, text = tmp_path / "empty.png", tmp_path / "text.pdf"
    Image.new("L", (300, 300), 255).save(empty)
    text.write_bytes(b"%PDF-1.7 no PDF at all")
    for file, its_code in ((empty, "REF-20"), (text, "REF-20"), (tmp_path / "none.pdf", "GEN-07")):
        refused = terminal("verify-letter", str(file))
        assert refused.code == 3
        assert its_code in refused.err


def test_the_terminal_refuses_with_a_sentence_and_code_3(code, referral, terminal):
    changed = code[:60] + ("A" if code[60] != "A" else "B") + code[61:]
    for text, its_code in (
        (changed, "REF-17"),
        ("NEA1:AB", "REF-14"),
        ("ណ" + code, "REF-15"),
        (referral.referral_no, "REF-16"),
    ):
        refused = terminal("verify-letter", text, "--json")
        assert (refused.code, refused.out) == (3, "")
        assert its_code in refused.err


def test_a_partner_checks_the_letter_on_the_page_of_the_server(browser, page, code, referral):
    browser.open(page)
    browser.type(code)
    browser.enter()
    over = SystemClock().today() > referral.valid_until
    assert browser.run("document.querySelector('#result').dataset.answer") == ("over" if over else "genuine")
    assert browser.text("[data-fact=letter_no]") == referral.referral_no
    assert browser.text("[data-fact=centre]") == "មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង"
    browser.click("#name")
    browser.type("ស៊ុខ ដារ៉ា")
    browser.tab()
    browser.type("១៩៩០")
    browser.enter()
    assert browser.run("document.querySelector('#said').dataset.compared") == "same"


def test_a_page_that_cannot_be_written_is_a_foreseen_problem(central, tmp_path):
    with pytest.raises(subprocess.CalledProcessError) as refused:
        central.command("verify-page", str(tmp_path / "no such folder" / "check.html"))
    assert refused.value.returncode == 3
    assert "SRV-14" in refused.value.stderr
