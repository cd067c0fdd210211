"""The engine on the encrypted file: safe under threads, strict in its settings, and its trouble is sorted."""

import errno
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2

from jobcentre_desktop.domain.errors import (
    DiskFull,
    DiskTrouble,
    FileBusy,
    FileDamaged,
    FileMissing,
    FileReadOnly,
)
from jobcentre_desktop.storage.engine import make_engine, plain_connection, roomy
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

KEY = bytes(range(32))


@pytest.fixture
def engine(tmp_path):
    engine = make_engine(tmp_path / "data.db", KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"))
        connection.execute(text("CREATE TABLE visit (client INTEGER NOT NULL REFERENCES client)"))
    yield engine
    engine.dispose()


def count(engine):
    with engine.execution_options(ro=True).connect() as connection:
        return connection.execute(text("SELECT count(*) FROM client")).scalar_one()


def test_every_connection_has_the_settings_that_survive_a_power_cut(engine):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with plain_connection(engine) as one, plain_connection(engine) as two:
        for connection in (one, two):
            found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
            assert found == wanted
            assert int(connection.execute("PRAGMA cache_size").fetchone()[0]) >= -64_000


def test_the_page_cache_is_large_while_thousands_of_records_are_written_and_small_again_after(engine):
    def cache():
        with plain_connection(engine) as one, plain_connection(engine) as two:
            return {int(each.execute("PRAGMA cache_size").fetchone()[0]) for each in (one, two)}

    assert cache() == {-4_000}
    with roomy(engine):
        assert cache() == {-64_000}
    assert cache() == {-4_000}


def test_eight_threads_write_and_read_together_and_nothing_is_lost(engine):
    reading = engine.execution_options(ro=True)

    def work(thread):
        for turn in range(25):
            with engine.begin() as connection:
                statement = text("INSERT INTO client (name) VALUES (:name)")
                connection.execute(statement, {"name": f"{thread}-{turn}"})
            with reading.connect() as connection:
                connection.execute(text("SELECT * FROM client ORDER BY name")).all()

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(work, thread) for thread in range(8)]:
            done.result()
    assert count(engine) == 8 * 25


def test_a_reader_does_not_wait_for_a_writer_and_sees_only_what_was_saved(engine):
    with engine.connect() as writer:
        writer.execute(text("INSERT INTO client (name) VALUES ('half done')"))
        assert count(engine) == 0
        writer.commit()
    assert count(engine) == 1


def test_leaving_without_a_commit_forgets(engine):
    with engine.connect() as connection:
        connection.execute(text("INSERT INTO client (name) VALUES ('forgotten')"))
    assert count(engine) == 0


def test_a_reference_to_nobody_is_refused(engine):
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("INSERT INTO visit VALUES (99)"))


def test_the_key_stands_in_no_text_and_an_error_shows_no_clients_name(engine):
    assert KEY.hex() not in f"{engine!r} {engine.url!r} {engine.get_execution_options()!r}"
    statement = text("INSERT INTO client (name) VALUES (:name)")
    with engine.begin() as connection:
        connection.execute(statement, {"name": "Sreymom Chanthupenhvong"})
    with pytest.raises(IntegrityError) as refused, engine.begin() as connection:
        connection.execute(statement, {"name": "Sreymom Chanthupenhvong"})
    assert "Sreymom" not in str(refused.value)


def test_a_wrong_key_and_a_file_that_is_none_are_called_damaged(engine, tmp_path, capfd):
    wrong = make_engine(tmp_path / "data.db", bytes(32))
    with pytest.raises(FileDamaged), sorted_trouble():
        wrong.connect()
    assert capfd.readouterr() == ("", "")


def test_only_a_raw_key_of_32_bytes_is_taken(tmp_path):
    with pytest.raises(ValueError, match="32"):
        make_engine(tmp_path / "data.db", b"a passphrase")


def test_a_missing_file_is_missing_and_is_not_made(tmp_path):
    with pytest.raises(FileMissing), sorted_trouble():
        make_engine(tmp_path / "none.db", KEY, must_exist=True).connect()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_called_so_and_the_file_works_on_when_there_is_room(engine):
    with plain_connection(engine) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 2}").fetchall()
    large = text("INSERT INTO client (name) VALUES (hex(randomblob(40000)))")
    with pytest.raises(DiskFull), sorted_trouble(), engine.begin() as connection:
        connection.execute(large)
    assert count(engine) == 0
    with plain_connection(engine) as connection:
        connection.execute("PRAGMA max_page_count=100000").fetchall()
    with engine.begin() as connection:
        connection.execute(large)
    assert count(engine) == 1


def test_a_file_held_by_another_program_is_called_busy(engine, tmp_path):
    impatient = make_engine(tmp_path / "data.db", KEY, busy_seconds=0.01)
    with engine.connect() as holder, impatient.connect() as other:
        holder.execute(text("INSERT INTO client (name) VALUES ('first')"))
        with pytest.raises(FileBusy), sorted_trouble():
            other.execute(text("INSERT INTO client (name) VALUES ('second')"))
        other.invalidate()
    impatient.dispose()


def test_a_file_that_may_only_be_read_is_called_so(engine):
    with plain_connection(engine) as connection:
        connection.execute("PRAGMA query_only=ON").fetchall()
    with pytest.raises(FileReadOnly), sorted_trouble(), engine.begin() as connection:
        connection.execute(text("INSERT INTO client (name) VALUES ('refused')"))


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, FileReadOnly),
        (errno.EACCES, FileReadOnly),
        (errno.EIO, DiskTrouble),
    ],
)
def test_the_disks_own_trouble_is_sorted_too(number, kind):
    with pytest.raises(kind), sorted_trouble():
        raise OSError(number, "as the system says it")


def test_anything_else_rises_as_the_bug_it_is(engine):
    with pytest.raises(OperationalError), sorted_trouble(), engine.begin() as connection:
        connection.execute(text("SELECT * FROM no_such_table"))
    with pytest.raises(dbapi2.OperationalError), sorted_trouble(), plain_connection(engine) as connection:
        connection.execute("SELEKT")
    with pytest.raises(FileNotFoundError), sorted_trouble():
        Path("/no/such/file").read_bytes()
    with pytest.raises(ZeroDivisionError), sorted_trouble():
        1 / 0  # noqa: B018


def test_a_plain_sqlite_engine_cannot_read_the_file(engine, tmp_path):
    engine.dispose()
    plain = create_engine(f"sqlite:///{tmp_path / 'data.db'}")
    with pytest.raises(Exception, match="not a database"):
        plain.connect().execute(text("SELECT count(*) FROM sqlite_master"))
    plain.dispose()
