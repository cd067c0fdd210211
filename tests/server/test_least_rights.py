"""The doors of the server read and write rows of its database; nothing else is theirs."""

from contextlib import closing

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.least_rights import DOORS, address_of_doors
from tests.central import start_central_server
from tests.memory_desk import record_id


@pytest.fixture(scope="module")
def doors(central):
    with closing(Database(address_of_doors(central.address))) as database:
        yield database


def test_the_server_that_listens_comes_to_its_database_as_its_doors(new_desk, office):
    new_desk().round()
    names = office.work(
        lambda c: c.scalars(text("SELECT usename FROM pg_stat_activity WHERE usename <> current_user")).all()
    )
    assert set(names) == {DOORS}


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (n int)",
        "DROP TABLE op",
        "ALTER TABLE op DISABLE TRIGGER ALL",
        "TRUNCATE op",
        "SELECT password FROM officer",
        "SELECT told FROM correction",
        "INSERT INTO officer (name, password, added_at) VALUES ('x', 'x', now())",
        "DELETE FROM officer_try",
        "DELETE FROM op",
        "DELETE FROM record",
        "DELETE FROM receipt",
        "UPDATE receipt SET receipt_no = 1",
        "DELETE FROM erased_file",
        "UPDATE erasure SET state = 'approved'",
        "SELECT client_no FROM erasure",
        "INSERT INTO enrolment_code (centre_id) VALUES ('02')",
        "INSERT INTO centre (centre_id) VALUES ('02')",
        "DELETE FROM audit_entry",
        "UPDATE audit_entry SET who = 'x'",
        "TRUNCATE audit_entry",
        "DELETE FROM program_piece",
        "UPDATE alembic_version SET version_num = '0'",
        "COPY op TO PROGRAM 'true'",
        "SELECT pg_read_file('PG_VERSION')",
        "CREATE ROLE another",
        "SET ROLE postgres",
        "SELECT pg_reload_conf()",
    ],
)
def test_from_the_doors_nothing_is_made_emptied_or_read_that_is_not_theirs(doors, statement):
    with pytest.raises(ProgrammingError, match="InsufficientPrivilege"):
        doors.work(lambda c: c.execute(text(statement)))


def test_on_a_cluster_of_ones_own_the_doors_come_as_a_role_that_migrate_told(
    central, office, new_desk, tmp_path, capsys
):
    at = ("migrate", "--database-url", central.address, "--doors")
    assert main([*at, "nobody: there"]) == 3
    assert "SRV-67" in capsys.readouterr().err
    office.work(lambda c: c.execute(text('CREATE ROLE "the doors" LOGIN')))
    assert main([*at, "the doors"]) == 0
    url = central.address.replace("postgres:@", "the%20doors:@")
    other = start_central_server(tmp_path, database_url=url)
    try:
        desk = new_desk(url=other.url)
        desk.add(record_id(1))
        assert desk.round() == 1
    finally:
        assert other.stop() == 0
