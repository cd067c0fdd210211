"""What a desk tells of itself at every contact."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the columns; they stay empty until the desk comes again."""
    op.add_column("contact", sa.Column("clock_offset_s", sa.Integer()))
    op.add_column("contact", sa.Column("file_bytes", sa.BigInteger()))
    op.add_column("contact", sa.Column("backup", sa.Text()))
    op.add_column("contact", sa.Column("conflicts", sa.Integer()))
    op.add_column("contact", sa.Column("refused", sa.Integer()))
    op.add_column("contact", sa.Column("drafts", sa.Integer()))
