"""Officers, the erasures they ask for and approve, and what of it each desk has carried out."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "officer",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("added_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_officer"),
        comment="Who may ask for an erasure and approve it; the password as Argon2id (PHC text).",
    )
    op.create_table(
        "erasure",
        sa.Column("erasure_id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("asked_at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text()),
        sa.Column("decided_at", moment),
        sa.Column("counts", JSONB()),
        sa.PrimaryKeyConstraint("erasure_id", name="pk_erasure"),
        comment="Every erasure asked for, and what became of it. A client may have been at several centres.",
    )
    op.create_table(
        "erased_file",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("erasure_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("erased_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "client_id", name="pk_erased_file"),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_erased_file_centre"),
        comment="Clients whose data were erased, in each centre that had them.",
    )
    of_a_file = (["centre_id", "client_id"], ["erased_file.centre_id", "erased_file.client_id"])
    op.create_table(
        "erased_record",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "record_id", name="pk_erased_record"),
        sa.ForeignKeyConstraint(*of_a_file, name="fk_erased_record_erased_file"),
        comment="Records of their files, those that came afterwards among them: what is said of them is "
        "dropped.",
    )
    op.create_table(
        "erasure_heard",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "desk_key", "client_id", name="pk_erasure_heard"),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_erasure_heard_desk"
        ),
        sa.ForeignKeyConstraint(*of_a_file, name="fk_erasure_heard_erased_file"),
        comment="Which desks have carried an erasure out, and when they first said so.",
    )
