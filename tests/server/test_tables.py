"""The server's tables keep the rules that let centres be spread over machines."""

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint, create_engine

from jobcentre_desktop.server import audit_tables, officer_tables, program_tables, scan_tables, tables
from jobcentre_desktop.server.tables import CENTRELESS, metadata

SERVER = Path(tables.__file__).parent
for part in (audit_tables.audit_entry, officer_tables.officer, program_tables.program, scan_tables.scan):
    assert part.metadata is metadata, "all tables are of one database"


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


def test_no_column_takes_its_number_from_a_sequence_of_the_database():
    for table in metadata.sorted_tables:
        for column in table.columns:
            assert column.identity is None and column.default is None, column
            told = str(getattr(column.server_default, "arg", ""))
            assert "nextval" not in told, column


def test_nothing_but_the_migration_takes_a_lock_that_stands_beside_the_rows():
    """Advisory locks, table locks and notifications do not reach over several machines."""
    beside = re.compile(r"pg_(try_)?advisory|\bLOCK TABLE\b|\bLISTEN\b|\bNOTIFY\b|nextval\(")
    found = {path.name for path in SERVER.rglob("*.py") if beside.search(path.read_text(encoding="utf-8"))}
    assert found == {"database.py"}


def test_the_migrations_make_exactly_these_tables(central):
    engine = create_engine(f"postgresql+psycopg://postgres:@/postgres?host={central.data / 'postgres'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
