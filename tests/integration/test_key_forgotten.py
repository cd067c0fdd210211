"""The file's key is forgotten while another thread is just opening the file."""

import threading
from contextlib import closing

import pytest
from sqlalchemy.exc import OperationalError

from jobcentre_desktop.domain.errors import DeskLocked
from jobcentre_desktop.storage.engine import make_engine

KEY = bytes(range(32))


@pytest.fixture
def file(tmp_path):
    engine = make_engine(tmp_path / "data.db", KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE kept (n INTEGER)")
    engine.dispose()
    return tmp_path / "data.db"


def test_whoever_is_opening_it_is_told_that_the_desk_is_locked_and_gets_no_connection(file):
    holder, engine = make_engine(file, KEY, must_exist=True), make_engine(file, KEY, must_exist=True)
    at_once = make_engine(file, KEY, must_exist=True, busy_seconds=0)
    begun, told = threading.Event(), []

    def open_it():
        begun.set()
        try:
            engine.connect()
        except (DeskLocked, TypeError, OperationalError) as error:
            told.append(type(error))

    with closing(holder.connect()) as held:
        held.exec_driver_sql("PRAGMA locking_mode=EXCLUSIVE")
        held.commit()  # it is taken with the next transaction
        held.exec_driver_sql("INSERT INTO kept VALUES (1)")
        held.commit()
        with pytest.raises(OperationalError, match="locked"):
            at_once.connect()
        opening = threading.Thread(target=open_it)
        opening.start()
        assert begun.wait(5)
        engine.dispose()
    holder.dispose()
    opening.join(30)
    assert told == [DeskLocked]
