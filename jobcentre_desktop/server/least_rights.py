"""What the doors that desks knock at may do in the database: read and write rows, and nothing besides.

Whoever gets past everything else there makes no table, empties none, starts no program by PostgreSQL, offers
no version to desks, invites none, takes away no change and no receipt, decides no erasure, and reads no
officer's password, not even as it is kept.
"""

from __future__ import annotations

from sqlalchemy import Connection, make_url, text
from sqlalchemy.exc import ProgrammingError

from jobcentre_desktop.server.refused import Foreseen

DOORS = "jobcentre_doors"
"""Their role in the PostgreSQL that comes with the server."""
_TOLD = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
    "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT DELETE ON conflict, erasure_heard, held, moved, scan, scan_piece TO {role}",
    "REVOKE ALL ON officer, officer_try, erasure, correction FROM {role}",
    "REVOKE UPDATE ON audit_entry, receipt FROM {role}",
    "REVOKE INSERT ON enrolment_code FROM {role}",
    "REVOKE INSERT, UPDATE ON alembic_version, centre, era, program, program_piece FROM {role}",
)


def make_doors(connection: Connection) -> None:
    """Make the role of the doors where there is none, and tell it what it may."""
    # Two servers that start at once do it one after the other: PostgreSQL cannot change rights at once.
    connection.execute(text("SELECT version_num FROM alembic_version FOR UPDATE"))
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": DOORS}):
        connection.execute(text(f"CREATE ROLE {DOORS} LOGIN"))
    grant(connection, DOORS)


def grant(connection: Connection, role: str) -> None:
    """Let a role that is there do what the doors must. Raises Foreseen for one that is not."""
    quoted = connection.dialect.identifier_preparer.quote_identifier(role).replace(":", r"\:")
    try:
        for statement in _TOLD:
            connection.execute(text(statement.format(role=quoted)))
    except ProgrammingError:
        raise Foreseen("SRV-67", f"There is no role {role}, or you may not tell it what it may.") from None


def address_of_doors(address: str) -> str:
    """Return the address of the same database under the name of the doors."""
    return make_url(address).set(username=DOORS, password="").render_as_string(hide_password=False)
