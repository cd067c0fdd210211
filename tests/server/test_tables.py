"""The server's tables keep the rules that let centres be spread over machines."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint, create_engine

from jobcentre_desktop.server.tables import CENTRELESS, metadata


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_key_of_a_centres_table_holds_the_centre(table):
    if table.name in CENTRELESS:
        assert "centre_id" not in table.columns
        return
    for constraint in table.constraints:
        if isinstance(constraint, PrimaryKeyConstraint | UniqueConstraint):
            assert "centre_id" in constraint.columns, constraint.name
        if isinstance(constraint, ForeignKeyConstraint):
            assert "centre_id" in constraint.column_keys, constraint.name
    for index in table.indexes:
        assert "centre_id" in index.columns, index.name


def test_no_table_counts_across_centres():
    for table in metadata.sorted_tables:
        assert table.autoincrement_column is None or table.name in CENTRELESS, table.name


def test_the_migrations_make_exactly_these_tables(central):
    engine = create_engine(f"postgresql+psycopg://postgres:@/postgres?host={central.data / 'postgres'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
