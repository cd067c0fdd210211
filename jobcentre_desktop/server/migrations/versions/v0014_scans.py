"""The bytes of scans, by their hash and in pieces."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "scan",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("have", sa.BigInteger(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "sha256", name="pk_scan"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_scan_centre"),
        comment="Scans by the hash of their bytes, each once for a centre; whole when the bytes come to it.",
    )
    op.create_table(
        "scan_piece",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "sha256", "at", name="pk_scan_piece"),
        sa.ForeignKeyConstraint(
            ["centre_id", "sha256"], ["scan.centre_id", "scan.sha256"], name="fk_scan_piece_scan"
        ),
        comment="The bytes of scans, unbroken from 0 to scan.have.",
    )
