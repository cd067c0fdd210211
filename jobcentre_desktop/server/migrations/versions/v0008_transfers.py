"""Clients that moved to another centre, and what came too late for them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "moved",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("to_centre", sa.Text(), nullable=False),
        sa.Column("transfer_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "client_id", name="pk_moved"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_moved_centre"),
        comment="Clients that this centre handed over, and to which; a client who came back is not here.",
    )
    op.create_table(
        "held",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("to_centre", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "desk_name", "seq", name="pk_held"),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_name"], ["own_line.centre_id", "own_line.desk_name"], name="fk_held_own_line"
        ),
        comment="Changes to clients who had moved: kept whole, acknowledged, told to the centre they are at.",
    )
    op.create_index("ix_held_centre_id_record_id", "held", ["centre_id", "record_id"])
