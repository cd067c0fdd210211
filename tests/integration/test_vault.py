"""A desk's vault: set up once, unlocked by its people, and never replaced by an empty file."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from uuid import UUID

import pytest
from sqlalchemy import text

from jobcentre_desktop.domain.errors import (
    DeskAlreadySetUp,
    DeskLocked,
    DeskNotSetUp,
    FileDamaged,
    FileMissing,
    FolderNotLocal,
    KeyringDamaged,
    WrongPassword,
    WrongRecoveryCode,
)
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.storage.local_folder import is_network_or_cloud_path, is_on_network_mount
from jobcentre_desktop.storage.vault import Vault

COMMON = Path(__file__).parents[2] / "resources" / "reference" / "common_passwords.txt"
NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
DARA = Member(id=UUID("0191a000-0000-7000-8000-000000000001"), name="ដារ៉ា", role="head")
BOPHA = Member(id=UUID("0191a000-0000-7000-8000-000000000002"), name="បុប្ផា", role="counsellor")
PASSWORD = "ទូកដរនៅមាត់ទន្លេ 47"
CLIENT = "ស្រីមុំ ចាន់ធូពេញវង្ស"
CLIENT_LATIN = "Sreymom Chanthupenhvong"


def one_table(engine, copy_first):
    """A tiny stand-in for the migrations: this is about the vault, not about what is in it."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS client (id INTEGER PRIMARY KEY, name TEXT)"))


def at(folder):
    return Vault(folder, common_passwords=COMMON, now=lambda: NOON, upgrade=one_table)


def set_up(folder):
    vault = at(folder)
    return vault, vault.create(DARA, PASSWORD)


def add_client(engine, name):
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO client (name) VALUES (:name)"), {"name": name})


def is_locked(vault):
    try:
        return not vault.engine
    except DeskLocked:
        return True


def clients(vault):
    with vault.reading_engine.connect() as connection:
        return list(connection.execute(text("SELECT name FROM client ORDER BY id")).scalars())


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "ការិយាល័យ 50% (1)"  # a folder as people name them
    vault, code = set_up(folder)
    yield vault, folder, code
    vault.lock()


def test_what_was_saved_is_there_after_locking_and_signing_in_again(desk):
    vault, folder, _ = desk
    add_client(vault.engine, CLIENT)
    vault.lock()
    again = at(folder)
    assert is_locked(again)
    again.unlock(DARA.id, PASSWORD)
    assert clients(again) == [CLIENT]
    again.lock()


def test_a_locked_vault_gives_nothing_away_even_to_who_kept_the_engine(desk):
    vault, _, _ = desk
    kept = vault.engine
    vault.lock()
    with pytest.raises(DeskLocked):
        _ = vault.engine
    with pytest.raises(DeskLocked):
        kept.connect()
    with pytest.raises(DeskLocked):
        vault.set_password(DARA.id, "a whole new sentence")
    with pytest.raises(DeskLocked):
        vault.check()
    assert vault.members() == (DARA,)


def test_a_wrong_password_leaves_the_vault_locked(desk):
    _, folder, _ = desk
    vault = at(folder)
    with pytest.raises(WrongPassword):
        vault.unlock(DARA.id, "not this one at all")
    assert is_locked(vault)


def test_the_lock_screen_checks_the_password_while_the_file_stays_open(desk):
    vault, _, _ = desk
    engine = vault.engine
    vault.verify_password(DARA.id, PASSWORD)
    with pytest.raises(WrongPassword):
        vault.verify_password(DARA.id, "not this one at all")
    vault.unlock(DARA.id, PASSWORD)
    assert vault.engine is engine


def test_the_recovery_sheet_opens_and_lets_a_forgotten_password_be_set_anew(desk):
    _, folder, code = desk
    vault = at(folder)
    vault.unlock_with_recovery(code)
    vault.set_password(DARA.id, "a whole new sentence")
    vault.lock()
    vault.unlock(DARA.id, "a whole new sentence")
    vault.lock()


def test_a_new_recovery_sheet_replaces_the_old_one(desk):
    vault, folder, old_code = desk
    new_code = vault.renew_recovery_code()
    with pytest.raises(WrongRecoveryCode):
        at(folder).unlock_with_recovery(old_code)
    again = at(folder)
    again.unlock_with_recovery(new_code)
    again.lock()


def test_a_new_desk_has_the_shape_that_the_apps_own_migrations_give(tmp_path):
    vault = Vault(tmp_path, common_passwords=COMMON, now=lambda: NOON)
    vault.create(DARA, PASSWORD)
    assert vault.check().ok
    vault.lock()


def test_no_file_of_the_desk_shows_a_clients_name(desk):
    vault, folder, _ = desk
    add_client(vault.engine, CLIENT)
    add_client(vault.engine, CLIENT_LATIN)
    with vault.engine.begin() as connection:
        connection.execute(text("DELETE FROM client WHERE name = :name"), {"name": CLIENT})
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {"keyring.json", "keyring.bak"} < {path.name for path in files}
    assert {path.suffix for path in files} >= {".db", ".db-wal"}
    # The search does find what is there in plain: a counsellor's name, which the sign-in screen shows.
    assert "ដារ៉ា".encode() in (folder / "keyring.json").read_bytes()
    for path in files:
        content = path.read_bytes()
        for name in (CLIENT, CLIENT_LATIN):
            for encoding in ("utf-8", "utf-16-le"):
                assert name.encode(encoding) not in content, path.name
        assert not content.startswith(b"SQLite format 3"), path.name
        assert os.name == "nt" or path.stat().st_mode & 0o077 == 0, (
            f"{path.name} can be read by others on this PC"
        )


def test_the_file_is_nothing_to_an_ordinary_sqlite(desk):
    vault, folder, _ = desk
    vault.lock()
    (database,) = folder.glob("data-*.db")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(database).execute("SELECT count(*) FROM sqlite_master")


def test_a_desk_is_not_set_up_twice_nor_opened_before_it_is(desk, tmp_path):
    _, folder, _ = desk
    with pytest.raises(DeskAlreadySetUp):
        set_up(folder)
    assert at(folder).is_set_up()
    assert not at(tmp_path / "elsewhere").is_set_up()
    with pytest.raises(DeskNotSetUp):
        at(tmp_path / "elsewhere").members()
    assert not (tmp_path / "elsewhere").exists()


def test_a_set_up_that_is_cut_off_can_be_done_again(tmp_path):
    vault = at(tmp_path)

    def power_fails():
        add_client(vault.engine, CLIENT)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        vault.create(DARA, PASSWORD, first_records=power_fails)
    assert is_locked(vault)
    assert not vault.is_set_up()
    assert not list(tmp_path.glob("data-*"))
    vault.create(DARA, PASSWORD, first_records=lambda: add_client(vault.engine, CLIENT_LATIN))
    assert clients(vault) == [CLIENT_LATIN]
    vault.lock()


def test_a_missing_file_is_said_to_be_missing_and_no_empty_one_is_made(desk):
    vault, folder, _ = desk
    vault.lock()
    (database,) = folder.glob("data-*.db")
    database.unlink()
    with pytest.raises(FileMissing):
        vault.unlock(DARA.id, PASSWORD)
    assert not list(folder.glob("data-*"))


def test_another_file_put_in_the_place_of_ours_is_called_damaged(desk):
    vault, folder, _ = desk
    vault.lock()
    (database,) = folder.glob("data-*.db")
    database.write_bytes(b"\x17" * 8192)
    with pytest.raises(FileDamaged):
        vault.unlock(DARA.id, PASSWORD)


def test_an_old_keyring_put_back_lets_nobody_in_who_was_taken_out(desk):
    vault, folder, code = desk
    vault.add_member(BOPHA, "ផ្កាឈូកក្រហម 9")
    vault.lock()
    old = (folder / "keyring.json").read_bytes()
    vault.unlock(DARA.id, PASSWORD)
    vault.remove_member(BOPHA.id)
    vault.lock()
    for name in ("keyring.json", "keyring.bak"):
        (folder / name).write_bytes(old)
    with pytest.raises(KeyringDamaged):
        vault.unlock(BOPHA.id, "ផ្កាឈូកក្រហម 9")
    with pytest.raises(KeyringDamaged):
        vault.unlock(DARA.id, PASSWORD)
    vault.unlock_with_recovery(
        code
    )  # the centre's own sheet is the way out, and makes this keyring the current one
    vault.remove_member(BOPHA.id)
    vault.lock()
    vault.unlock(DARA.id, PASSWORD)
    vault.lock()


def test_a_power_cut_between_keyring_and_file_shuts_nobody_out(desk):
    vault, folder, _ = desk
    vault.set_password(DARA.id, "a whole new sentence")
    with vault.engine.connect() as connection:
        noted = connection.execute(text("PRAGMA user_version")).scalar_one()
    assert noted == 1
    with vault.engine.begin() as connection:
        connection.execute(text("PRAGMA user_version = 0"))  # as if the cut came before the note
    vault.lock()
    again = at(folder)
    again.unlock(DARA.id, "a whole new sentence")
    with again.engine.connect() as connection:
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == 1
    again.lock()


@pytest.mark.parametrize(
    "place", ["OneDrive - Ministry", "Dropbox", "Google Drive", "My Drive", "iCloudDrive", "Nextcloud"]
)
def test_a_folder_that_a_cloud_service_copies_is_refused_and_stays_untouched(tmp_path, place):
    folder = tmp_path / place / "jobcentre"
    with pytest.raises(FolderNotLocal):
        set_up(folder)
    with pytest.raises(FolderNotLocal):
        at(folder).members()
    assert not (tmp_path / place).exists()


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "desk").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(FolderNotLocal):
        set_up(tmp_path / "desk")


def test_a_network_path_is_told_from_a_local_one():
    assert is_network_or_cloud_path(PureWindowsPath(r"\\server\share\jobcentre"))
    assert is_network_or_cloud_path(PureWindowsPath("//server/share/jobcentre"))
    assert is_network_or_cloud_path(PureWindowsPath(r"C:\Users\dara\OneDrive\Documents"))
    assert not is_network_or_cloud_path(PureWindowsPath(r"C:\ProgramData\JobCentre"))
    mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /srv/office\\040files nfs4 rw 0 0\nbroken\n"
    assert is_on_network_mount(PurePosixPath("/srv/office files/jobcentre"), mounts)
    assert not is_on_network_mount(PurePosixPath("/srv/office"), mounts)
    assert not is_on_network_mount(PurePosixPath("/home/dara"), mounts)
