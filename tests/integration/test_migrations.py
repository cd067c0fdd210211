"""The migrations make exactly the tables that the code works with."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.projector import FINDER_TABLES
from tests.integration.desk_file import DeskFile


@pytest.fixture
def desk(tmp_path):
    desk = DeskFile(tmp_path)
    yield desk
    desk.close()


def test_a_migrated_file_has_the_tables_of_the_code(desk):
    with desk.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []


def test_a_comparison_would_notice_a_missing_column(desk):
    with desk.engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE draft DROP COLUMN title")
        context = MigrationContext.configure(connection)
        assert [step[0] for step in compare_metadata(context, tables.metadata)] == ["add_column"]


def test_every_finder_table_is_in_the_file(desk):
    with desk.engine.connect() as connection:
        there = set(inspect(connection).get_table_names())
    assert {table.name for table in FINDER_TABLES} <= there
