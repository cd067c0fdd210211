"""Each time the server was put back to an older copy, and what comes again of the numbers it lost."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add the table and the columns."""
    op.add_column("centre_clock", sa.Column("era", sa.Text(), nullable=False, server_default=""))
    op.add_column("op", sa.Column("earlier", sa.BigInteger()))
    op.add_column("op", sa.Column("rebased", sa.BigInteger()))
    op.create_table(
        "era",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("era", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("goes_on_after", sa.BigInteger(), nullable=False),
        sa.Column("copy_of", sa.DateTime(timezone=True)),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "turn", name="pk_era"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_era_centre"),
    )
