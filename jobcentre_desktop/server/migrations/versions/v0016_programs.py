"""New versions of the desks' program, which the server carries to them."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "program",
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("system", "version", name="pk_program"),
        comment="Signed versions of the desks' program, by the system they are for.",
    )
    op.create_table(
        "program_piece",
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("system", "version", "at", name="pk_program_piece"),
        sa.ForeignKeyConstraint(
            ["system", "version"], ["program.system", "program.version"], name="fk_program_piece_program"
        ),
        comment="Their bytes, unbroken from 0 to program.size.",
    )
