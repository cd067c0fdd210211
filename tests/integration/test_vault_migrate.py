"""A file is brought to the app's shape whole or not at all, and a copy of the old one is kept."""

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from jobcentre_desktop.domain.errors import FileDamaged, FileFromNewerApp
from jobcentre_desktop.storage.backup import copy_file
from jobcentre_desktop.storage.engine import make_engine
from jobcentre_desktop.storage.health import version_of
from jobcentre_desktop.storage.migrate import upgrade

KEY = bytes(range(32))
COPY = "as it was.db"
FIRST = """
op.create_table("client", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String))
op.create_table("visit", sa.Column("client", sa.Integer, sa.ForeignKey("client.id"), nullable=False))
"""
REBUILD = """
with op.batch_alter_table("client", recreate="always") as table:
    table.add_column(sa.Column("phone", sa.String))
"""
HALF = """
op.create_table("partner", sa.Column("id", sa.Integer, primary_key=True))
op.execute("SELECT * FROM no_such_table")
"""
ORPHANS = """
op.execute("DELETE FROM client")
"""


def release(folder, *steps):
    """Write a release's migrations into a folder, each following the one before."""
    folder.mkdir(parents=True)
    before = None
    for number, step in enumerate(steps, start=1):
        body = "\n".join(f"    {line}" for line in step.strip().splitlines())
        (folder / f"v{number:04}_step.py").write_text(
            f'"""A step."""\nimport sqlalchemy as sa\nfrom alembic import op\n'
            f'revision = "{number:04}"\ndown_revision = {before!r}\n\n\ndef upgrade():\n{body}\n'
        )
        before = f"{number:04}"
    return folder


@pytest.fixture
def engine(tmp_path):
    engine = make_engine(tmp_path / "data.db", KEY)
    yield engine
    engine.dispose()


@pytest.fixture
def old(engine, tmp_path):
    """A file of the first release with a client and their visit in it."""
    upgrade(engine, copying(engine, tmp_path), versions=release(tmp_path / "100% first: release", FIRST))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO client (id, name) VALUES (1, 'ស្រីមុំ')"))
        connection.execute(text("INSERT INTO visit VALUES (1)"))
    return engine


def copying(engine, tmp_path):
    return lambda: copy_file(engine, tmp_path / COPY)


def tables(engine):
    return set(inspect(engine).get_table_names())


def test_an_empty_file_gets_its_tables_and_no_copy_is_made(engine, tmp_path):
    assert version_of(engine) is None
    upgrade(engine, copying(engine, tmp_path), versions=release(tmp_path / "first", FIRST))
    assert tables(engine) == {"alembic_version", "client", "visit"}
    assert version_of(engine) == "0001"
    assert not (tmp_path / COPY).exists()


def test_a_file_that_is_up_to_date_is_not_touched(old, tmp_path):
    first = tmp_path / "100% first: release"
    upgrade(old, copying(old, tmp_path), versions=first)
    assert not (tmp_path / COPY).exists()


def test_an_older_file_is_copied_aside_and_keeps_its_records(old, tmp_path):
    upgrade(old, copying(old, tmp_path), versions=release(tmp_path / "second", FIRST, REBUILD))
    with old.connect() as connection:
        assert connection.execute(text("SELECT name, phone FROM client")).all() == [("ស្រីមុំ", None)]
        assert connection.execute(text("SELECT client FROM visit")).scalars().all() == [1]
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    before = make_engine(tmp_path / COPY, KEY, must_exist=True)
    assert version_of(before) == "0001"
    with before.connect() as connection:
        assert connection.execute(text("SELECT name FROM client")).scalar_one() == "ស្រីមុំ"
    before.dispose()


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(old, tmp_path):
    third = release(tmp_path / "third", FIRST, REBUILD, HALF)
    with pytest.raises(OperationalError):
        upgrade(old, copying(old, tmp_path), versions=third)
    assert version_of(old) == "0001"
    assert tables(old) == {"alembic_version", "client", "visit"}
    assert [column["name"] for column in inspect(old).get_columns("client")] == ["id", "name"]
    with old.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_a_migration_that_leaves_a_reference_to_nobody_is_undone(old, tmp_path):
    with pytest.raises(FileDamaged):
        upgrade(old, copying(old, tmp_path), versions=release(tmp_path / "bad", FIRST, ORPHANS))
    with old.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM client")).scalar_one() == 1
    assert version_of(old) == "0001"


def test_a_file_from_a_newer_app_is_refused_and_not_touched(old, tmp_path):
    upgrade(old, copying(old, tmp_path), versions=release(tmp_path / "second", FIRST, REBUILD))
    with pytest.raises(FileFromNewerApp):
        upgrade(old, tmp_path / "more", versions=tmp_path / "100% first: release")
    assert version_of(old) == "0002"
    assert not (tmp_path / "more").exists()
