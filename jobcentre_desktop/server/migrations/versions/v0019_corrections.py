"""What clients want corrected; that two people decide is seen however an officer's name is written."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0019"
down_revision = "0018"

_TWO_PEOPLE = (
    "state <> 'approved' OR (decided_by IS NOT NULL AND "
    "lower(normalize(btrim(regexp_replace(decided_by, '\\s+', ' ', 'g')))) <> "
    "lower(normalize(btrim(regexp_replace(asked_by, '\\s+', ' ', 'g')))))"
)


def upgrade() -> None:
    """Add the table; the rule over erasures is the same."""
    op.create_table(
        "correction",
        sa.Column("correction_id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("fields", postgresql.JSONB(), nullable=False),
        sa.Column("told", postgresql.JSONB()),
        sa.Column("stood", postgresql.JSONB()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text()),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("correction_id", name="pk_correction"),
        sa.CheckConstraint(_TWO_PEOPLE, name="ck_correction_two_people"),
        sa.CheckConstraint(
            "state = 'asked' OR (told IS NULL AND stood IS NULL)", name="ck_correction_values_while_asked"
        ),
        comment="Every correction asked for, and what became of it; its values until somebody has decided.",
    )
    op.drop_constraint("ck_erasure_two_people", "erasure")
    op.create_check_constraint("ck_erasure_two_people", "erasure", _TWO_PEOPLE)
