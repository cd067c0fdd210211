"""Makes the first shape of the file: changes, records, the desk's own things, and the finder tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "appointment",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.BLOB(), nullable=False),
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("held_at", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("at", sa.Integer()),
        sa.Column("counsellor_id", sa.BLOB()),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_appointment"),
    )
    op.create_index("ix_appointment_client_id", "appointment", ["client_id"])
    op.create_index("ix_appointment_day", "appointment", ["day"])
    op.create_table(
        "change",
        sa.Column("desk", sa.TEXT(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("tx", sa.Integer(), nullable=False),
        sa.Column("clock", sa.TEXT(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("author", sa.BLOB(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("act", sa.TEXT(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("facts", sa.TEXT(), nullable=False),
        sa.Column("was", sa.TEXT(), nullable=False),
        sa.Column("seen", sa.TEXT()),
        sa.Column("chain", sa.TEXT(), nullable=False),
        sa.Column("kept_aside", sa.TEXT()),
        sa.Column("dealt_with", sa.Integer()),
        sa.Column("earlier", sa.Integer()),
        sa.Column("rebased", sa.Integer()),
        sa.Column("held_for", sa.TEXT()),
        sa.PrimaryKeyConstraint("desk", "seq", name="pk_change"),
    )
    op.create_index("ix_change_record_id", "change", ["record_id"])
    op.create_index(
        "ix_change_number", "change", ["number"], unique=True, sqlite_where=sa.text("number IS NOT NULL")
    )
    op.create_index("ix_change_unnumbered", "change", ["desk", "seq"], sqlite_where=sa.text("number IS NULL"))
    op.create_table(
        "client_index",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("client_no", sa.TEXT(), nullable=False),
        sa.Column("surname_km", sa.TEXT()),
        sa.Column("given_km", sa.TEXT()),
        sa.Column("surname_la", sa.TEXT()),
        sa.Column("given_la", sa.TEXT()),
        sa.Column("sex", sa.TEXT(), nullable=False),
        sa.Column("dob_year", sa.Integer()),
        sa.Column("dob_month", sa.Integer()),
        sa.Column("dob_day", sa.Integer()),
        sa.Column("dob_precision", sa.TEXT()),
        sa.Column("phone", sa.TEXT()),
        sa.Column("place_name_km", sa.TEXT()),
        sa.Column("status", sa.TEXT(), nullable=False),
        sa.Column("registered_on", sa.Date()),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("counsellor_id", sa.BLOB()),
        sa.Column("place", sa.TEXT(), nullable=False),
        sa.Column("born", sa.Integer(), nullable=False),
        sa.Column("sort_key", sa.BLOB(), nullable=False),
        sa.Column("names", sa.TEXT(), nullable=False),
        sa.Column("event_id", sa.BLOB()),
        sa.Column("to_ask", sa.TEXT()),
        sa.PrimaryKeyConstraint("row", name="pk_client_index"),
        sa.UniqueConstraint("client_id", name="uq_client_index_client_id"),
    )
    op.create_index("ix_client_index_born", "client_index", ["born"])
    op.create_index("ix_client_index_client_no", "client_index", ["client_no"])
    op.create_index("ix_client_index_counsellor_id", "client_index", ["counsellor_id", "sort_key"])
    op.create_index("ix_client_index_place", "client_index", ["place", "sort_key"])
    op.create_index("ix_client_index_seen_on", "client_index", ["seen_on"])
    op.create_index("ix_client_index_sex", "client_index", ["sex", "sort_key"])
    op.create_index("ix_client_index_status", "client_index", ["status", "sort_key"])
    op.create_index(
        "ix_client_index_event_id", "client_index", ["event_id"], sqlite_where=sa.text("event_id IS NOT NULL")
    )
    op.create_index("ix_client_index_sort_key", "client_index", ["sort_key"])
    op.create_index(
        "ix_client_index_to_ask", "client_index", ["row"], sqlite_where=sa.text("to_ask IS NOT NULL")
    )
    op.create_table(
        "client_name",
        sa.Column("key", sa.TEXT(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "year", "row", name="pk_client_name"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "client_number",
        sa.Column("value", sa.TEXT(), nullable=False),
        sa.Column("what", sa.TEXT(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("value", "what", "row", name="pk_client_number"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_client_number_row", "client_number", ["row"])
    op.create_table(
        "confirmed",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("facts", sa.TEXT(), nullable=False),
        sa.Column("marks", sa.TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_confirmed"),
    )
    op.create_table(
        "conflict",
        sa.Column("id", sa.TEXT(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("field", sa.TEXT(), nullable=False),
        sa.Column("shown", sa.TEXT(), nullable=False),
        sa.Column("other", sa.TEXT(), nullable=False),
        sa.Column("critical", sa.Boolean(), nullable=False),
        sa.Column("opened_at_number", sa.Integer(), nullable=False),
        sa.Column("settled_by", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conflict"),
    )
    op.create_index("ix_conflict_record_id", "conflict", ["record_id"])
    op.create_table(
        "counter",
        sa.Column("series", sa.TEXT(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name="pk_counter"),
    )
    op.create_table(
        "desk_fact",
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("value", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_desk_fact"),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("owner", sa.BLOB(), nullable=False),
        sa.Column("form", sa.TEXT(), nullable=False),
        sa.Column("client_id", sa.BLOB()),
        sa.Column("title", sa.TEXT(), nullable=False),
        sa.Column("facts", sa.TEXT(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
    )
    op.create_index("ix_draft_owner", "draft", ["owner", "changed_at"])
    op.create_table(
        "due",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("occasion", sa.TEXT(), nullable=False),
        sa.Column("what", sa.TEXT(), nullable=False),
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("planned_on", sa.Date()),
        sa.Column("day", sa.Date()),
        sa.Column("counsellor_id", sa.BLOB()),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("row", "occasion", name="pk_due"),
        sqlite_with_rowid=False,
    )
    is_open = sa.text("day IS NOT NULL")
    op.create_index("ix_due_day", "due", ["day"], sqlite_where=is_open)
    op.create_index("ix_due_counsellor_id", "due", ["counsellor_id", "day"], sqlite_where=is_open)
    op.create_index("ix_due_record_id", "due", ["record_id"])
    op.create_index("ix_due_client_id", "due", ["client_id"], sqlite_where=is_open)
    op.create_table(
        "follow_up_try",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("follow_up_id", sa.BLOB(), nullable=False),
        sa.Column("about", sa.BLOB(), nullable=False),
        sa.Column("occasion", sa.TEXT(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("again_on", sa.Date()),
        sa.PrimaryKeyConstraint("row", name="pk_follow_up_try"),
    )
    op.create_index("ix_follow_up_try_about", "follow_up_try", ["about"])
    op.create_table(
        "happening",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("author", sa.BLOB()),
        sa.PrimaryKeyConstraint("row", name="pk_happening"),
    )
    op.create_index("ix_happening_client_id", "happening", ["client_id", "at"])
    op.create_table(
        "heard",
        sa.Column("only", sa.Integer(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("digest", sa.BLOB(), nullable=False),
        sa.Column("last_acknowledged_at", sa.Integer()),
        sa.PrimaryKeyConstraint("only", name="pk_heard"),
    )
    op.create_table(
        "carried",
        sa.Column("desk_name", sa.TEXT(), nullable=False),
        sa.Column("desk_key", sa.TEXT(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("content", sa.BLOB(), nullable=False),
        sa.Column("answer", sa.BLOB(), nullable=True),
        sa.PrimaryKeyConstraint("desk_name", name="pk_carried"),
    )
    op.create_table(
        "filled_form",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("form", sa.TEXT(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("keys", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("refusals", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_filled_form"),
    )
    op.create_table(
        "letter_file",
        sa.Column("letter_id", sa.BLOB(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("pdf", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("letter_id", name="pk_letter_file"),
    )
    op.create_table(
        "name_word",
        sa.Column("trace", sa.TEXT(), nullable=False),
        sa.Column("word", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("trace", "word", name="pk_name_word"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "partner_index",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.BLOB(), nullable=False),
        sa.Column("partner_no", sa.TEXT(), nullable=False),
        sa.Column("name_km", sa.TEXT(), nullable=False),
        sa.Column("name_en", sa.TEXT(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("verified", sa.Integer(), nullable=False),
        sa.Column("sort_key", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_partner_index"),
        sa.UniqueConstraint("partner_id", name="uq_partner_index_partner_id"),
    )
    op.create_index("ix_partner_index_active", "partner_index", ["active", "sort_key"])
    op.create_index("ix_partner_index_partner_no", "partner_index", ["partner_no"])
    op.create_index("ix_partner_index_verified", "partner_index", ["active", "verified", "sort_key"])
    op.create_table(
        "record",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("id", sa.BLOB(), nullable=False),
        sa.Column("client_id", sa.BLOB()),
        sa.Column("facts", sa.TEXT(), nullable=False),
        sa.Column("marks", sa.TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("pending", sa.Boolean(), nullable=False),
        sa.Column("born_at", sa.Integer(), nullable=False),
        sa.Column("born_desk", sa.TEXT(), nullable=False),
        sa.Column("born_by", sa.BLOB(), nullable=False),
        sa.Column("based_on", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_record"),
        sa.UniqueConstraint("id", "kind", name="uq_record_id"),
    )
    op.create_index("ix_record_client_id", "record", ["client_id", "kind"])
    op.create_index("ix_record_kind", "record", ["kind", "born_at"])
    op.create_table(
        "referral_index",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.BLOB(), nullable=False),
        sa.Column("referral_no", sa.TEXT(), nullable=False),
        sa.Column("client_id", sa.BLOB()),
        sa.Column("counsellor_id", sa.BLOB()),
        sa.Column("partner_name", sa.TEXT(), nullable=False),
        sa.Column("partner_key", sa.TEXT(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("valid_until", sa.TEXT(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_referral_index"),
        sa.UniqueConstraint("referral_id", name="uq_referral_index_referral_id"),
    )
    op.create_index("ix_referral_index_made_at", "referral_index", ["made_at"])
    op.create_index("ix_referral_index_referral_no", "referral_index", ["referral_no"])
    op.create_index("ix_referral_index_state", "referral_index", ["state", "made_at"])
    op.create_index("ix_referral_index_valid_until", "referral_index", ["valid_until"])
    op.create_table(
        "referral_step",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.BLOB(), nullable=False),
        sa.Column("referral_id", sa.BLOB(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_referral_step"),
    )
    op.create_index("ix_referral_step_referral_id", "referral_step", ["referral_id"])
    op.create_table(
        "held_word",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("held_id", sa.BLOB(), nullable=False),
        sa.Column("desk", sa.TEXT(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("taken_over", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_held_word"),
    )
    op.create_index("ix_held_word_desk", "held_word", ["desk", "seq"])
    op.create_index("ix_held_word_held_id", "held_word", ["held_id"])
    op.create_table(
        "moved",
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("transfer_id", sa.BLOB(), nullable=False),
        sa.Column("to_centre", sa.TEXT(), nullable=False),
        sa.Column("handed_over_at", sa.Integer()),
        sa.PrimaryKeyConstraint("client_id", name="pk_moved"),
    )
    op.create_table(
        "visit_day",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.BLOB(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("arrived_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_visit_day"),
    )
    op.create_index("ix_visit_day_day", "visit_day", ["day", "arrived_at"])
    op.create_table(
        "scan",
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("here", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.Integer()),
        sa.PrimaryKeyConstraint("sha256", name="pk_scan"),
    )
    op.create_index("ix_scan_unconfirmed", "scan", ["sha256"], sqlite_where=sa.text("confirmed_at IS NULL"))
    op.create_table(
        "scan_piece",
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("content", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "at", name="pk_scan_piece"),
    )
    op.create_table(
        "attachment_index",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("attachment_id", sa.BLOB(), nullable=False),
        sa.Column("client_id", sa.BLOB(), nullable=False),
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_attachment_index"),
    )
    op.create_index("ix_attachment_index_client_id", "attachment_index", ["client_id"])
    op.create_index("ix_attachment_index_sha256", "attachment_index", ["sha256"])
    op.create_table(
        "wanted",
        sa.Column("record_id", sa.BLOB(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", "kind", name="pk_wanted"),
        sqlite_with_rowid=False,
    )
