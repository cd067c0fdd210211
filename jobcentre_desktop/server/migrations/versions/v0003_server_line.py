"""The central server's own line of changes belongs to no desk."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Let a line of changes have no desk's key."""
    op.alter_column("own_line", "desk_key", existing_type=sa.Text(), nullable=True)
