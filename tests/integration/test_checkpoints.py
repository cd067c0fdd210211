"""What was saved goes from the log into the file by itself, and no save does that work."""

import threading

import pytest
from sqlalchemy import event, text
from sqlcipher3 import dbapi2

from jobcentre_desktop.storage.checkpoints import Checkpoints
from jobcentre_desktop.storage.engine import make_engine, other_file

KEY = bytes(range(32))
PATIENCE = threading.Event()
"""Never set: waiting for it lets others work."""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "desk.db"


@pytest.fixture
def engine(file):
    engine = make_engine(file, KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (words TEXT)"))
    yield engine
    engine.dispose()


def save(engine, words):
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": words})


def in_the_file_alone(engine, file):
    """What can be read without the log; None in the midst of a checkpoint, which this does not wait for."""
    try:
        with other_file(engine, file, untouched=True) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return []
            return [words for (words,) in connection.execute("SELECT words FROM note ORDER BY rowid")]
    except dbapi2.DatabaseError:
        return None


def until(holds):
    for _ in range(1000):
        if holds():
            return True
        PATIENCE.wait(0.01)
    return False


def test_what_was_saved_goes_into_the_file_when_nobody_saves(engine, file):
    checkpoints = Checkpoints(engine, file, calm=0.01)
    save(engine, "one")
    assert until(lambda: in_the_file_alone(engine, file) == ["one"])
    save(engine, "two")
    assert until(lambda: in_the_file_alone(engine, file) == ["one", "two"])
    checkpoints.close()


def test_a_save_that_takes_longer_than_the_calm_goes_into_the_file_too(engine, file):
    checkpoints = Checkpoints(engine, file, calm=0.01)
    event.listen(engine, "commit", lambda _: PATIENCE.wait(0.1))  # told of before it is made
    save(engine, "one")
    assert until(lambda: in_the_file_alone(engine, file) == ["one"])
    checkpoints.close()


def test_the_work_of_a_day_is_in_no_save(engine, file):
    checkpoints = Checkpoints(engine, file, calm=60)
    for number in range(1200):  # more pages than SQLite's own limit of 1,000
        save(engine, f"note {number}")
    assert in_the_file_alone(engine, file) == []
    checkpoints.close()


def test_who_reads_for_long_keeps_nothing_from_the_file_for_ever(engine, file):
    checkpoints = Checkpoints(engine, file, calm=0.01)
    save(engine, "one")
    assert until(lambda: in_the_file_alone(engine, file) == ["one"])
    with engine.execution_options(ro=True).begin() as reading:
        reading.execute(text("SELECT * FROM note")).fetchall()
        save(engine, "two")
    save(engine, "three")
    assert until(lambda: in_the_file_alone(engine, file) == ["one", "two", "three"])
    checkpoints.close()


def test_ended_in_the_midst_nothing_is_missing(engine, file):
    checkpoints = Checkpoints(engine, file, calm=60)
    save(engine, "one")
    checkpoints.close()
    engine.dispose()
    again = make_engine(file, KEY)
    assert in_the_file_alone(again, file) == ["one"]
    again.dispose()


def test_a_desk_that_is_locked_leaves_no_thread_behind(engine, file):
    checkpoints = Checkpoints(engine, file, calm=60)
    save(engine, "one")
    assert any(one.name == "checkpoints" for one in threading.enumerate())
    checkpoints.close()
    assert not any(one.name == "checkpoints" for one in threading.enumerate())
