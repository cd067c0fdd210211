"""The first tables of the central server."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table; there is no way back but the copy that was made before."""
    op.create_table(
        "centre",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("name_km", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", name="pk_centre"),
    )
    op.create_table(
        "server_key",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("private_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_server_key"),
        comment="The server's own signing key. Belongs to no centre.",
    )
    op.create_table(
        "centre_clock",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_centre_clock_centre"),
        sa.PrimaryKeyConstraint("centre_id", name="pk_centre_clock"),
        comment="Last number given, and what the live records come to there (domain/digest.py).",
    )
    op.create_table(
        "desk",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("request_no", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_desk_centre"),
        sa.PrimaryKeyConstraint("centre_id", "desk_key", name="pk_desk"),
    )
    op.create_table(
        "enrolment_code",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("desk_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_enrolment_code_centre"),
        sa.PrimaryKeyConstraint("centre_id", "code_hash", name="pk_enrolment_code"),
    )
    op.create_table(
        "record",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("marks", postgresql.JSONB(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.centre_id"], name="fk_record_centre"),
        sa.PrimaryKeyConstraint("centre_id", "record_id", name="pk_record"),
    )
    op.create_index("ix_record_centre_id_kind", "record", ["centre_id", "kind"], unique=False)
    op.create_table(
        "conflict",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("conflict_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("shown", postgresql.JSONB(), nullable=False),
        sa.Column("other", postgresql.JSONB(), nullable=False),
        sa.Column("critical", sa.Boolean(), nullable=False),
        sa.Column("opened_at_number", sa.BigInteger(), nullable=False),
        sa.Column("settled_by", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "record_id"], ["record.centre_id", "record.record_id"], name="fk_conflict_record"
        ),
        sa.PrimaryKeyConstraint("centre_id", "conflict_id", name="pk_conflict"),
    )
    op.create_index(
        "ix_conflict_open",
        "conflict",
        ["centre_id", "record_id"],
        unique=False,
        postgresql_where=sa.text("settled_by = 0"),
    )
    op.create_table(
        "contact",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("still_held", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Text(), nullable=False),
        sa.Column("app", sa.Text(), nullable=False),
        sa.Column("forks", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_contact_desk"
        ),
        sa.PrimaryKeyConstraint("centre_id", "desk_key", name="pk_contact"),
        comment="What a desk said of itself at its last contact, refused rounds included.",
    )
    op.create_table(
        "last_answer",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_last_answer_desk"
        ),
        sa.PrimaryKeyConstraint("centre_id", "desk_key", name="pk_last_answer"),
        comment="What was answered to the desk's request number desk.request_no.",
    )
    op.create_table(
        "own_line",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_own_line_desk"
        ),
        sa.PrimaryKeyConstraint("centre_id", "desk_name", name="pk_own_line"),
        comment="How far a desk's line of changes has arrived, those kept aside included.",
    )
    op.create_table(
        "receipt",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("receipt_no", sa.Integer(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"], name="fk_receipt_desk"
        ),
        sa.PrimaryKeyConstraint("centre_id", "letter", "receipt_no", name="pk_receipt"),
        comment="Every receipt given, word for word.",
    )
    op.create_table(
        "op",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("tx", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("clock_set_to", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_name"], ["own_line.centre_id", "own_line.desk_name"], name="fk_op_own_line"
        ),
        sa.PrimaryKeyConstraint("centre_id", "number", name="pk_op"),
        sa.UniqueConstraint("centre_id", "desk_name", "seq", name="uq_op_centre_id_desk_name_seq"),
        comment="Every change that was numbered; body is the op as other desks hear it.",
    )
    op.create_index(
        "ix_op_centre_id_record_id_number", "op", ["centre_id", "record_id", "number"], unique=False
    )
    op.create_table(
        "quarantine",
        sa.Column("centre_id", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id", "desk_name"],
            ["own_line.centre_id", "own_line.desk_name"],
            name="fk_quarantine_own_line",
        ),
        sa.PrimaryKeyConstraint("centre_id", "desk_name", "seq", name="pk_quarantine"),
        comment="Changes that cannot be folded: kept whole, acknowledged, never numbered.",
    )
