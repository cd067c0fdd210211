"""The audit of reads and writes, which nobody changes: not even the database does."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"

_REFUSE = """
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only added to';
END $$
"""
_ROWS = (
    "CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry "
    "FOR EACH ROW EXECUTE FUNCTION audit_entry_stays()"
)
_WHOLE = (
    "CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()"
)


def upgrade() -> None:
    """Make the tables. What was numbered before is covered by each centre's first entry."""
    op.create_table(
        "audit_entry",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("what", postgresql.JSONB(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "number", name="pk_audit_entry"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_audit_entry_centre"),
        comment="Who wrote or was told what of a centre's personal data; only added to (audit.py).",
    )
    op.create_table(
        "audit_head",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", name="pk_audit_head"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_audit_head_centre"),
        comment="The last entry of each centre's audit; who adds one holds this row.",
    )
    op.add_column("contact", sa.Column("audit_unknown", sa.Text()))
    for statement in (_REFUSE, _ROWS, _WHOLE):
        op.execute(statement)
