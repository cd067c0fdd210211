"""In whose words the records of a centre are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the column; all records so far are in the words of the first schema."""
    op.add_column("centre_clock", sa.Column("schema", sa.Integer(), nullable=False, server_default="1"))
