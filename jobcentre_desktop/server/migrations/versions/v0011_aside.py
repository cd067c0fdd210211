"""What desks send that are let in no more is kept aside whole."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "aside",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("first_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("decision", sa.Text()),
        sa.PrimaryKeyConstraint("centre_id", "desk_key", "body_hash", name="pk_aside"),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_aside_desk"
        ),
        comment="Frames of desks that are let in no more, as they were sent; an officer decides about them.",
    )
