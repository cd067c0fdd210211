"""The bundles that were brought on sticks, and those that could not be taken in."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "bundle",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.Column("receipt", postgresql.JSONB(), nullable=True),
        sa.Column("kept_aside", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_bundle_desk"
        ),
        sa.PrimaryKeyConstraint("centre_id", "sha256", name="pk_bundle"),
        comment="Every bundle brought; one that could not be taken in is kept whole, with the reason.",
    )
    op.create_index(
        "ix_bundle_centre_id_desk_key_received_at", "bundle", ["centre_id", "desk_key", "received_at"]
    )
