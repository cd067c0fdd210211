"""The keyring opens for those it should, and notices when somebody or something changed it."""

import json
import os
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import msgspec
import pytest

from jobcentre_desktop.domain.errors import (
    DeskAlreadySetUp,
    DeskNotSetUp,
    FileFromNewerApp,
    FileReadOnly,
    KeyringDamaged,
    LastManager,
    NotFound,
    PasswordTooWeak,
    WrongPassword,
    WrongRecoveryCode,
)
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.keyring_file import KeyringDoc
from jobcentre_desktop.storage.member_lock import PasswordCost
from jobcentre_desktop.storage.recovery_code import new_recovery_code

COMMON = Path(__file__).parents[2] / "resources" / "reference" / "common_passwords.txt"
DARA, DARA_NAME = "0191a000-0000-7000-8000-000000000001", "ដារ៉ា ប៊ុនរិទ្ធ"
BOPHA = "0191a000-0000-7000-8000-000000000002"
PASSWORD = "ទូកដរនៅមាត់ទន្លេ 47"


def a_desk(folder):
    return Keyring.create(
        folder,
        member_id=DARA,
        name=DARA_NAME,
        password=PASSWORD,
        role="head",
        common_passwords=COMMON,
    )


@pytest.fixture(scope="module")
def first_desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    _, key, code = a_desk(folder)
    return (folder / "keyring.json").read_bytes(), key, code


@pytest.fixture
def desk(tmp_path, first_desk):
    """A fresh folder with the same keyring in it, so that not every test pays for a set-up."""
    content, key, code = first_desk
    for name in ("keyring.json", "keyring.bak"):
        (tmp_path / name).write_bytes(content)
    return Keyring.load(tmp_path, common_passwords=COMMON), key, code


def rewritten(folder, change):
    """Change the keyring as somebody would who knows the format but has no key."""
    doc = json.loads((folder / "keyring.json").read_bytes())
    change(doc)
    doc = msgspec.convert(doc, KeyringDoc)
    doc = msgspec.structs.replace(doc, digest=doc._sum())
    for name in ("keyring.json", "keyring.bak"):
        (folder / name).write_bytes(msgspec.json.encode(doc))


def test_a_khmer_name_stands_on_the_sign_in_screen_before_anybody_has_signed_in(desk):
    keyring, _, _ = desk
    counsellor, recovery = keyring.members()
    assert (counsellor.id, counsellor.kind, counsellor.name) == (DARA, "counsellor", DARA_NAME)
    assert counsellor.role == "head"
    assert recovery.kind == "recovery"


def test_the_right_password_gives_the_key_and_a_wrong_one_or_a_stranger_does_not(desk):
    keyring, key, _ = desk
    assert keyring.unlock(DARA, PASSWORD).is_same_as(key)
    with pytest.raises(WrongPassword):
        keyring.unlock(DARA, PASSWORD + "x")
    with pytest.raises(WrongPassword):
        keyring.unlock(BOPHA, PASSWORD)


def test_the_recovery_entry_cannot_be_opened_as_if_it_were_a_counsellor(desk):
    keyring, _, code = desk
    with pytest.raises(WrongPassword):
        keyring.unlock("recovery", code)


def test_a_password_is_the_same_however_the_keyboard_composes_it(tmp_path):
    composed = "café ខ្មែរ ព្រលឹម"
    keyring, key, _ = Keyring.create(
        tmp_path,
        member_id=DARA,
        name=DARA_NAME,
        password=unicodedata.normalize("NFD", composed),
        role="head",
        common_passwords=COMMON,
    )
    assert keyring.unlock(DARA, unicodedata.normalize("NFC", composed)).is_same_as(key)


def test_the_recovery_code_opens_also_as_people_type_it(desk):
    keyring, key, code = desk
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert keyring.unlock_with_recovery(sloppy).is_same_as(key)


def test_a_mistyped_recovery_code_is_told_from_another_centres_code(desk):
    keyring, _, code = desk
    with pytest.raises(WrongRecoveryCode) as mistyped:
        keyring.unlock_with_recovery(code[:-1] + ("2" if code[-1] != "2" else "3"))
    assert mistyped.value.mistyped
    with pytest.raises(WrongRecoveryCode) as wrong:
        keyring.unlock_with_recovery(new_recovery_code())
    assert not wrong.value.mistyped


@pytest.mark.parametrize(
    "weak",
    ["ខ្លី", "password123", "PassWord 123", "១២៣៤៥៦៧៨", "phnompenh2025", "ភ្នំពេញ2025", DARA_NAME],
)
def test_a_short_or_common_password_or_ones_own_name_is_refused(tmp_path, weak):
    with pytest.raises(PasswordTooWeak) as refused:
        Keyring.create(
            tmp_path,
            member_id=DARA,
            name=DARA_NAME,
            password=weak,
            role="head",
            common_passwords=COMMON,
        )
    assert refused.value.shortest == 8
    assert list(tmp_path.iterdir()) == []


def test_the_list_of_common_passwords_is_long_and_says_where_it_is_from():
    lines = COMMON.read_text("utf-8").splitlines()
    assert len(lines) > 3000
    assert any("Source:" in line for line in lines if line.startswith("#"))


def test_a_second_counsellor_a_new_password_and_a_leaver(desk):
    keyring, key, _ = desk
    keyring.add_member(key, BOPHA, "បុប្ផា", "ផ្កាឈូកក្រហម 9", role="counsellor")
    assert keyring.unlock(BOPHA, "ផ្កាឈូកក្រហម 9").is_same_as(key)
    keyring.set_password(key, BOPHA, "a whole new sentence")
    with pytest.raises(WrongPassword):
        keyring.unlock(BOPHA, "ផ្កាឈូកក្រហម 9")
    assert keyring.unlock(BOPHA, "a whole new sentence").is_same_as(key)
    assert [member.name for member in keyring.members()] == [DARA_NAME, "", "បុប្ផា"]
    keyring.remove_member(key, BOPHA)
    with pytest.raises(WrongPassword):
        keyring.unlock(BOPHA, "a whole new sentence")
    assert keyring.unlock(DARA, PASSWORD).is_same_as(key)


def test_nobody_can_be_reset_or_removed_who_is_not_there_and_the_last_one_stays(desk):
    keyring, key, _ = desk
    with pytest.raises(NotFound):
        keyring.set_password(key, BOPHA, "a whole new sentence")
    with pytest.raises(NotFound):
        keyring.remove_member(key, "recovery")
    with pytest.raises(LastManager):
        keyring.remove_member(key, DARA)


def test_a_new_recovery_sheet_makes_the_old_one_worthless(desk):
    keyring, key, old_code = desk
    new_code = keyring.renew_recovery_code(key)
    assert keyring.unlock_with_recovery(new_code).is_same_as(key)
    with pytest.raises(WrongRecoveryCode):
        keyring.unlock_with_recovery(old_code)


def test_two_open_copies_of_the_app_do_not_undo_each_others_changes(desk, tmp_path):
    window, key, _ = desk
    terminal = Keyring.load(tmp_path, common_passwords=COMMON)
    terminal.add_member(key, BOPHA, "បុប្ផា", "ផ្កាឈូកក្រហម 9", role="counsellor")
    window.renew_recovery_code(key)
    assert window.unlock(BOPHA, "ផ្កាឈូកក្រហម 9").is_same_as(key)
    assert terminal.proved(key).revision == 2


def test_a_desk_is_set_up_once_and_a_folder_without_a_keyring_is_not_set_up(desk, tmp_path):
    with pytest.raises(DeskAlreadySetUp):
        a_desk(tmp_path)
    with pytest.raises(DeskNotSetUp):
        Keyring.load(tmp_path / "elsewhere", common_passwords=COMMON)


@pytest.mark.parametrize("torn", [b"", b'{"format":"jobcen', b"\x00" * 900, b"\xff\xfe", b"[]"])
def test_a_torn_keyring_is_replaced_from_its_copy(desk, tmp_path, torn):
    keyring, key, code = desk
    whole = (tmp_path / "keyring.json").read_bytes()
    (tmp_path / "keyring.json").write_bytes(torn)
    assert keyring.members()[0].name == DARA_NAME
    assert keyring.unlock_with_recovery(code).is_same_as(key)
    assert (tmp_path / "keyring.json").read_bytes() == whole


def test_one_rotten_bit_is_not_taken_for_a_wrong_password(desk, tmp_path):
    keyring, key, _ = desk
    content = bytearray((tmp_path / "keyring.json").read_bytes())
    content[content.index(b'"private":"') + 20] ^= 1
    (tmp_path / "keyring.json").write_bytes(content)
    assert keyring.unlock(DARA, PASSWORD).is_same_as(key)
    (tmp_path / "keyring.json").write_bytes(content)
    (tmp_path / "keyring.bak").write_bytes(content)
    with pytest.raises(KeyringDamaged):
        keyring.unlock(DARA, PASSWORD)


def test_a_power_cut_between_the_two_copies_is_mended_at_the_next_unlocking(desk, tmp_path):
    keyring, key, _ = desk
    before = (tmp_path / "keyring.bak").read_bytes()
    code = keyring.renew_recovery_code(key)
    (tmp_path / "keyring.bak").write_bytes(before)
    keyring.unlock_with_recovery(code)
    assert (tmp_path / "keyring.bak").read_bytes() == (tmp_path / "keyring.json").read_bytes() != before


def test_a_change_that_the_disk_refuses_half_way_changes_nothing(desk, tmp_path):
    keyring, key, code = desk
    (tmp_path / "keyring.bak.tmp").mkdir()  # so that the second copy cannot be written
    with pytest.raises((OSError, FileReadOnly)):
        keyring.renew_recovery_code(key)
    assert keyring.unlock_with_recovery(code).is_same_as(key)
    assert keyring.proved(key).revision == 0


def rename(doc):
    doc["members"][0]["name"] = "somebody else"


def point_elsewhere(doc):
    doc["db"] = "data-00000000.db"


def add_a_stranger(doc):
    doc["members"].append({**doc["members"][0], "id": BOPHA})


def go_back_in_time(doc):
    doc["revision"] -= 1


@pytest.mark.parametrize("tampering", [rename, point_elsewhere, add_a_stranger, go_back_in_time])
def test_a_change_made_outside_the_app_is_noticed_by_everybody_who_unlocks(desk, tmp_path, tampering):
    keyring, key, code = desk
    rewritten(tmp_path, tampering)
    with pytest.raises(KeyringDamaged):
        keyring.unlock_with_recovery(code)
    with pytest.raises(KeyringDamaged):
        keyring.add_member(key, BOPHA, "បុប្ផា", "ផ្កាឈូកក្រហម 9", role="counsellor")


def test_a_counsellors_lock_opens_nothing_under_another_id(desk, tmp_path):
    keyring, _, _ = desk
    rewritten(tmp_path, lambda doc: doc["members"][0].update(id=BOPHA))
    with pytest.raises(WrongPassword):
        keyring.unlock(BOPHA, PASSWORD)


@pytest.mark.parametrize("cheaper", [{"memory_kib": 8}, {"passes": 1}, {"lanes": 1}, {"memory_kib": 1 << 40}])
def test_a_keyring_whose_passwords_were_made_cheap_to_guess_is_refused(desk, tmp_path, cheaper):
    keyring, _, _ = desk
    doc = json.loads((tmp_path / "keyring.json").read_bytes())
    doc["members"][0]["opens"]["cost"].update(cheaper)
    for name in ("keyring.json", "keyring.bak"):
        (tmp_path / name).write_text(json.dumps(doc))
    with pytest.raises(KeyringDamaged):
        keyring.unlock(DARA, PASSWORD)
    with pytest.raises(ValueError, match="out of bounds"):
        PasswordCost(**cheaper)


def test_a_file_name_that_leaves_the_folder_is_refused(desk, tmp_path):
    keyring, _, _ = desk
    content = (tmp_path / "keyring.json").read_bytes().replace(b'"db":"data-', b'"db":"../data-')
    for name in ("keyring.json", "keyring.bak"):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(KeyringDamaged):
        keyring.members()


def test_several_people_may_be_let_in_at_the_same_moment():
    # In a process of its own: where two derive at once they wait for each other for ever.
    at_once = """
from concurrent.futures import ThreadPoolExecutor
from jobcentre_desktop.storage.locksmith import DatabaseKey, key_behind, password_lock
from jobcentre_desktop.storage.member_lock import CHEAPEST
key = DatabaseKey.fresh()
def let_in(n):
    lock = password_lock(key, b"%d" % n, CHEAPEST, member_id=str(n), name="", role="head")
    return key_behind(lock, b"%d" % n).is_same_as(key)
with ThreadPoolExecutor(8) as people:
    assert all(people.map(let_in, range(16)))
"""
    subprocess.run([sys.executable, "-c", at_once], check=True, timeout=120)


def test_a_keyring_of_a_newer_app_is_refused_as_such(desk, tmp_path):
    keyring, _, _ = desk
    (tmp_path / "keyring.json").write_bytes(b'{"format":"jobcentre-keyring","version":2,"news":[]}')
    with pytest.raises(FileFromNewerApp):
        keyring.members()


def test_the_keyring_is_for_this_user_alone_and_shows_no_key(desk, tmp_path):
    keyring, key, _ = desk
    keyring.renew_recovery_code(key)
    assert os.name == "nt" or (tmp_path / "keyring.json").stat().st_mode & 0o077 == 0
    assert key.raw_key().hex() not in repr(key)
    assert repr(key) == "DatabaseKey()"


def test_a_link_laid_beside_the_keyring_leads_no_writing_elsewhere(desk, tmp_path):
    keyring, key, _ = desk
    elsewhere = tmp_path / "somebodys.txt"
    elsewhere.write_text("theirs")
    (tmp_path / "keyring.json.tmp").symlink_to(elsewhere)
    keyring.add_member(key, BOPHA, "បុប្ផា", "ផ្កាឈូក ពេលព្រឹក 5", role="counsellor")
    assert elsewhere.read_text() == "theirs"
    assert not (tmp_path / "keyring.json").is_symlink()
    assert len(keyring.members()) == 3


def test_a_file_laid_beside_the_keyring_does_not_become_the_keyring(desk, tmp_path):
    keyring, key, _ = desk
    laid = tmp_path / "keyring.json.tmp"
    laid.write_text("whoever laid it may still read and write it")
    laid.chmod(0o666)
    with laid.open() as held:
        keyring.add_member(key, BOPHA, "បុប្ផា", "ផ្កាឈូក ពេលព្រឹក 5", role="counsellor")
        assert held.read() == "whoever laid it may still read and write it"
    assert stat.S_IMODE((tmp_path / "keyring.json").stat().st_mode) == 0o600
