"""Who added an officer, every try of an officer's password; that two people decide, in the database too."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Add the column, the table and the rule, which the server itself kept until now."""
    op.add_column("officer", sa.Column("added_by", sa.Text()))
    op.create_table(
        "officer_try",
        sa.Column("try_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("try_id", name="pk_officer_try"),
        comment='When who proved to be which officer, or did not; "" is a name that no officer has.',
    )
    op.create_check_constraint(
        "ck_erasure_two_people",
        "erasure",
        "state <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> asked_by)",
    )
