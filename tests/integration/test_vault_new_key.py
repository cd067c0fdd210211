"""Who left a desk opens nothing of it: file, keyring and backups are locked anew, and nothing is lost."""

import random
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from jobcentre_desktop.domain.errors import FileBusy, WrongPassword
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.storage.engine import GIVEN_UP, make_engine, other_file, plain_connection
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.vault import Vault

ROOT = Path(__file__).parents[2]
COMMON = ROOT / "resources" / "reference" / "common_passwords.txt"
DARA = Member(id=UUID("0191a000-0000-7000-8000-000000000001"), name="ដារ៉ា", role="head")
BOPHA = Member(id=UUID("0191a000-0000-7000-8000-000000000002"), name="បុប្ផា", role="counsellor")
PASSWORD = "ទូកដរនៅមាត់ទន្លេ 47"
BOPHAS = "ផ្កាម្លិះក្រោយភ្លៀង 12"
CLIENT = "ស្រីមុំ ចាន់ធូពេញវង្ស"
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
KILLS = 8


def one_table(engine, copy_first):
    """A tiny stand-in for the migrations: this is about the vault, not about what is in it."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS client (id INTEGER PRIMARY KEY, name TEXT)"))


def at(folder):
    return Vault(folder, common_passwords=COMMON, now=lambda: NOON, upgrade=one_table)


def add_client(vault, name=CLIENT):
    with vault.engine.begin() as connection:
        connection.execute(text("INSERT INTO client (name) VALUES (:name)"), {"name": name})


def clients(vault):
    with vault.reading_engine.connect() as connection:
        return list(connection.execute(text("SELECT name FROM client ORDER BY id")).scalars())


def databases(folder):
    return sorted(one.name for one in folder.iterdir() if one.name.startswith("data-"))


def opened(folder, member=DARA, password=PASSWORD):
    vault = at(folder)
    vault.unlock(member.id, password)
    return vault


@pytest.fixture
def desk(tmp_path):
    """A desk where a head and a counsellor work, closed, with one client; and its recovery code."""
    folder = tmp_path / "ការិយាល័យ 50% (1)"
    vault = at(folder)
    code = vault.create(DARA, PASSWORD)
    vault.add_member(BOPHA, BOPHAS)
    add_client(vault)
    vault.lock()
    return folder, code


def bopha_leaves(folder):
    vault = opened(folder)
    vault.remove_member(BOPHA.id)
    vault.lock()


def key_of(folder, member=BOPHA, password=BOPHAS):
    return Keyring.load(folder, common_passwords=COMMON).unlock(str(member.id), password)


def test_the_key_that_a_leaver_knew_opens_nothing_after_the_next_sign_in(desk):
    folder, code = desk
    known = key_of(folder)
    bopha_leaves(folder)
    before = databases(folder)
    vault = opened(folder)
    assert clients(vault) == [CLIENT]
    assert vault.check().ok
    vault.lock()
    (only,) = databases(folder)
    assert only not in before
    stranger = make_engine(folder / only, known.raw_key(), must_exist=True)
    with pytest.raises(Exception, match="not a database"), stranger.connect():
        pass
    with pytest.raises(WrongPassword):
        opened(folder, BOPHA, BOPHAS)
    by_sheet = at(folder)
    by_sheet.unlock_with_recovery(code)
    assert clients(by_sheet) == [CLIENT]
    by_sheet.lock()


def test_a_key_that_nobody_else_knows_stays(desk):
    folder, _ = desk
    before = databases(folder)
    opened(folder).lock()
    assert databases(folder) == before


def test_a_head_can_ask_for_a_new_key(desk):
    folder, _ = desk
    before = databases(folder)
    vault = opened(folder)
    vault.ask_for_new_key()
    vault.lock()
    for password in (PASSWORD, PASSWORD):
        opened(folder, DARA, password).lock()
    assert len(databases(folder)) == 1
    assert databases(folder) != before
    bophas = opened(folder, BOPHA, BOPHAS)
    assert clients(bophas) == [CLIENT]
    bophas.lock()


def test_backups_open_for_those_who_are_here_now_and_not_for_who_left(desk):
    folder, _ = desk
    vault = opened(folder)
    backup = vault.back_up(NOON)
    vault.lock()
    bopha_leaves(folder)
    vault = opened(folder)
    vault.lock()
    restored = folder.parent / "restored"
    shutil.copytree(backup, restored)
    with pytest.raises(WrongPassword):
        opened(restored, BOPHA, BOPHAS)
    again = opened(restored)
    assert clients(again) == [CLIENT]
    again.lock()


def test_a_backup_of_an_earlier_key_goes_only_when_a_newer_one_is_there(desk):
    folder, _ = desk
    vault = opened(folder)
    first = vault.back_up(NOON)
    vault.ask_for_new_key()
    vault.lock()
    vault = opened(folder)  # under the second key
    vault.ask_for_new_key()
    vault.lock()
    vault = opened(folder)  # under the third; none of the second key was ever taken
    assert first.is_dir()
    second = vault.back_up(NOON.replace(hour=6))
    vault.ask_for_new_key()
    vault.lock()
    opened(folder).lock()
    assert second.is_dir()
    assert not first.exists()


def test_while_another_program_has_the_file_open_it_keeps_its_key_and_opens_all_the_same(desk):
    folder, _ = desk
    terminal = opened(folder)
    assert clients(terminal) == [CLIENT]
    terminal.ask_for_new_key()
    before = databases(folder)
    vault = opened(folder)
    assert set(before) <= set(databases(folder))
    add_client(terminal, "ដារា")
    assert clients(vault) == [CLIENT, "ដារា"]
    terminal.lock()
    vault.lock()
    again = opened(folder)
    assert clients(again) == [CLIENT, "ដារា"]
    again.lock()
    assert not set(before) & set(databases(folder))


def test_who_waited_for_a_file_that_was_given_up_is_told_to_try_again(desk):
    folder, _ = desk
    (database,) = databases(folder)
    key = key_of(folder)
    engine = make_engine(folder / database, key.raw_key(), must_exist=True)
    with plain_connection(engine) as connection:
        connection.execute(f"PRAGMA user_version={GIVEN_UP}")
        with pytest.raises(FileBusy), other_file(engine, folder / database):
            pass
    engine.dispose()


def test_what_a_cut_left_beside_the_file_goes_at_the_next_opening(desk):
    folder, _ = desk
    kept = databases(folder)
    for name in ("data-00000000.db", "data-00000000.db-journal", "data-00000001.db-wal"):
        (folder / name).write_bytes(b"half of a copy")
    (folder / "data-00000001.db").write_bytes(b"")
    (folder / "data-of-a-survey.db").write_bytes(b"not ours")
    opened(folder).lock()
    assert databases(folder) == sorted([*kept, "data-of-a-survey.db"])


CHANGER = """
import sys
from pathlib import Path
from uuid import UUID
from sqlalchemy import text
from jobcentre_desktop.storage.vault import Vault

def one_table(engine, copy_first):
    pass

folder, common, who = Path(sys.argv[1]), Path(sys.argv[2]), UUID(sys.argv[3])
password = sys.stdin.readline().strip()
said = 0
while True:
    vault = Vault(folder, common_passwords=common, now=lambda: None, upgrade=one_table)
    vault.unlock(who, password)
    for _ in range(3):
        with vault.engine.begin() as connection:
            told = connection.execute(text("INSERT INTO client (name) VALUES ('x')")).lastrowid
        print(told, flush=True)
    vault.ask_for_new_key()
    vault.lock()
"""


@pytest.mark.slow
def test_no_kill_in_the_midst_of_a_change_of_key_loses_anything(desk):
    folder, _ = desk
    moments, names = random.Random(20), set()
    for _ in range(KILLS):
        changer = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", CHANGER, str(folder), str(COMMON), str(DARA.id)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        with changer:
            changer.stdin.write(PASSWORD + "\n")
            changer.stdin.flush()
            for _ in range(moments.randint(1, 9)):
                said = int(changer.stdout.readline())
            changer.kill()
        vault = opened(folder)
        assert len(clients(vault)) >= said
        assert vault.check().ok
        vault.lock()
        (name,) = databases(folder)
        names.add(name)
    assert len(names) > 2
