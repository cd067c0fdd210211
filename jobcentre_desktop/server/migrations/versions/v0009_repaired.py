"""How many of its records a desk has found to differ."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column; it stays empty until the desk comes again."""
    op.add_column("contact", sa.Column("repaired", sa.Integer()))
