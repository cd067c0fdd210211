"""Each mark of a record stands once with its fields; a centre may let go of its oldest changes."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_GROUPED = """
UPDATE record SET marks = coalesce((
    SELECT jsonb_agg(jsonb_build_array(mark, fields))
    FROM (SELECT value AS mark, jsonb_agg(key) AS fields FROM jsonb_each(marks) GROUP BY value) AS one
), '[]'::jsonb)
"""


def upgrade() -> None:
    """Write the marks of every record anew and add the column."""
    op.execute(_GROUPED)
    op.add_column("centre_clock", sa.Column("low_water", sa.BigInteger(), nullable=False, server_default="0"))
