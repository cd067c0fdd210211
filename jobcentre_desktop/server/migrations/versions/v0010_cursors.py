"""How far each desk has heard, and from where on one that was silent too long hears again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the columns; the cursor stays empty until the desk comes again."""
    op.add_column("contact", sa.Column("cursor", sa.BigInteger()))
    op.add_column("contact", sa.Column("whole_below", sa.BigInteger(), nullable=False, server_default="0"))
