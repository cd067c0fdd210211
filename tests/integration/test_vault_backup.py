"""A backup counts only when it opens and is whole; the check of the file finds every flipped bit."""

import hashlib
import json
import os
import random
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from jobcentre_desktop.domain.errors import FileBusy, FileDamaged
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.storage.backup import copy_file, finished_backups, take_backup
from jobcentre_desktop.storage.engine import make_engine
from jobcentre_desktop.storage.health import PAGES_DAMAGED, REFERENCES_BROKEN, check
from jobcentre_desktop.storage.vault import Vault

COMMON = Path(__file__).parents[2] / "resources" / "reference" / "common_passwords.txt"
KEY = bytes(range(32))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def full(tmp_path):
    path = tmp_path / "data-0000000a.db"
    engine = make_engine(path, KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT)"))
        rows = [{"name": f"client {number} " + "x" * 300} for number in range(1000)]
        connection.execute(text("INSERT INTO client (name) VALUES (:name)"), rows)
    (tmp_path / "keyring.json").write_bytes(b'{"a":"keyring"}')
    yield engine, path
    engine.dispose()


def names(path):
    engine = make_engine(path, KEY, must_exist=True)
    with engine.execution_options(ro=True).connect() as connection:
        found = connection.execute(text("SELECT count(*) FROM client")).scalar_one()
    engine.dispose()
    return found


def test_a_backup_is_a_folder_with_file_keyring_and_a_manifest_that_is_right(full, tmp_path):
    engine, path = full
    backup = take_backup(engine, path, tmp_path / "keyring.json", tmp_path / "backups", NOON)
    assert backup.name == "20261122T120000Z"
    assert {each.name for each in backup.iterdir()} == {path.name, "keyring.json", "manifest.json"}
    manifest = json.loads((backup / "manifest.json").read_bytes())
    for name, digest in manifest["sha256"].items():
        assert hashlib.sha256((backup / name).read_bytes()).hexdigest() == digest
    assert set(manifest["sha256"]) == {path.name, "keyring.json"}
    assert os.name == "nt" or (backup / path.name).stat().st_mode & 0o077 == 0
    assert names(backup / path.name) == 1000


def test_the_newest_backups_stay_and_older_ones_go(full, tmp_path):
    engine, path = full
    for hour in range(5):
        moment = NOON + timedelta(hours=hour)
        take_backup(engine, path, tmp_path / "keyring.json", tmp_path / "backups", moment, keep=2)
    kept = finished_backups(tmp_path / "backups")
    assert [each.name for each in kept] == ["20261122T150000Z", "20261122T160000Z"]


def test_a_backup_can_be_taken_while_somebody_is_saving(full, tmp_path):
    engine, _ = full
    with engine.connect() as writer:
        writer.execute(text("INSERT INTO client (name) VALUES ('not yet saved')"))
        copy_file(engine, tmp_path / "copy.db")
        writer.commit()
    assert names(tmp_path / "copy.db") == 1000


def test_a_copy_of_a_damaged_file_never_appears(full, tmp_path):
    engine, path = full
    engine.dispose()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    engine = make_engine(path, KEY)
    with pytest.raises(FileDamaged):
        take_backup(engine, path, tmp_path / "keyring.json", tmp_path / "backups", NOON)
    engine.dispose()
    assert list((tmp_path / "backups").iterdir()) == []


def test_what_a_cut_off_backup_left_is_cleared_away_and_never_counted(full, tmp_path):
    engine, path = full
    half = tmp_path / "backups" / "20261122T120000Z.tmp"
    half.mkdir(parents=True)
    (half / "half.db").write_bytes(b"half")
    assert finished_backups(tmp_path / "backups") == finished_backups(tmp_path / "none yet") == ()
    backup = take_backup(engine, path, tmp_path / "keyring.json", tmp_path / "backups", NOON)
    assert [each for each in (tmp_path / "backups").iterdir()] == [backup]


def test_a_whole_file_is_called_well_also_while_its_log_is_full(full):
    engine, path = full
    assert path.with_name(f"{path.name}-wal").stat().st_size > 300_000
    report = check(engine, path)
    assert (report.ok, report.problems, report.revision) == (True, (), "")
    assert report.file_bytes == path.stat().st_size > 300_000
    assert report.free_bytes > 0


def test_a_check_that_a_reader_hinders_is_not_taken_for_damage(full):
    engine, path = full
    impatient = make_engine(path, KEY, busy_seconds=0.01)
    with engine.execution_options(ro=True).connect() as reader:
        reader.execute(text("SELECT * FROM client LIMIT 1")).all()
        with engine.begin() as writer:
            writer.execute(text("INSERT INTO client (name) VALUES ('one more')"))
        with pytest.raises(FileBusy):
            check(impatient, path)
    assert check(impatient, path).ok
    impatient.dispose()


def test_every_flipped_bit_is_found(full, tmp_path):
    engine, path = full
    check(engine, path)
    engine.dispose()
    whole, chance = path.read_bytes(), random.Random(5)
    for _ in range(60):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        engine = make_engine(path, KEY)
        assert PAGES_DAMAGED in check(engine, path).problems
        engine.dispose()
    path.write_bytes(whole)
    engine = make_engine(path, KEY)
    assert check(engine, path).ok
    engine.dispose()


def test_a_reference_to_nobody_is_found(full):
    engine, path = full
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE visit (client INTEGER REFERENCES client)"))
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(text("INSERT INTO visit VALUES (123456)"))
        connection.commit()
        connection.invalidate()
    report = check(engine, path)
    assert (report.ok, report.problems) == (False, (REFERENCES_BROKEN,))


def test_a_backup_put_in_another_folder_is_a_desk_that_opens_with_the_same_password(tmp_path):
    dara = Member(id=UUID(int=1), name="ដារ៉ា", role="head")
    vault = vault_at(tmp_path / "desk")
    vault.create(dara, "ទូកដរនៅមាត់ទន្លេ 47")
    with vault.engine.begin() as connection:
        connection.execute(text("CREATE TABLE client (name TEXT)"))
        connection.execute(text("INSERT INTO client VALUES ('ស្រីមុំ')"))
    assert vault.check().ok
    shutil.copytree(vault.back_up(NOON), tmp_path / "new desk")
    vault.lock()
    restored = vault_at(tmp_path / "new desk")
    restored.unlock(dara.id, "ទូកដរនៅមាត់ទន្លេ 47")
    with restored.reading_engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM client")).scalar_one() == "ស្រីមុំ"
    restored.lock()


def vault_at(folder):
    return Vault(folder, common_passwords=COMMON, now=lambda: NOON, upgrade=lambda engine, copy_first: None)


def test_before_a_file_is_brought_to_a_newer_shape_a_copy_is_taken_that_can_be_restored(tmp_path):
    dara = Member(id=UUID(int=1), name="ដារ៉ា", role="head")
    vault = vault_at(tmp_path)
    vault.create(dara, "ទូកដរនៅមាត់ទន្លេ 47")
    vault.lock()
    newer = Vault(
        tmp_path, common_passwords=COMMON, now=lambda: NOON, upgrade=lambda _engine, copy_first: copy_first()
    )
    newer.unlock(dara.id, "ទូកដរនៅមាត់ទន្លេ 47")
    newer.lock()
    (copy,) = finished_backups(tmp_path / "backups")
    shutil.copytree(copy, tmp_path / "as it was")
    before = vault_at(tmp_path / "as it was")
    before.unlock(dara.id, "ទូកដរនៅមាត់ទន្លេ 47")
    before.lock()
