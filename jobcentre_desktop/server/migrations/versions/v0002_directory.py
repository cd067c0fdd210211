"""The directory of desks, for whoever checks a letter."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table; the server fills it when it starts."""
    op.create_table(
        "directory",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("lines", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_directory"),
        comment="Certificates of all desks as they are told, one row. Belongs to no centre.",
    )
