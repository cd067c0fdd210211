"""The shape of the encrypted file: what is kept, and the small tables made beside it for finding.

Kept for good: `change` (everything that ever happened), `record` and `confirmed` (what it comes to),
`conflict`, `wanted` (what is missing), and the desk's own things (`draft`, `letter_file`, `counter`,
`desk_fact`, `filled_form`, `heard`, and the scans of `scan_tables.py`). The rest, and those of
`due_tables.py`, are finder tables, made from `record` by `projections.py` in the same transaction, and can be
made again at any time. These tables never leave this room.
"""

from __future__ import annotations

from sqlalchemy import (
    BLOB,
    TEXT,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from jobcentre_desktop.storage.columns import Id, Instant

metadata = MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# --- what is kept ---

change = Table(
    "change",
    metadata,
    Column("desk", TEXT, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("number", Integer),  # place in the centre's order; empty until the central server gave it
    Column("tx", Integer, nullable=False),
    Column("clock", TEXT, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("author", Id, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("act", TEXT, nullable=False),
    Column("base", Integer, nullable=False),
    Column("facts", TEXT, nullable=False),
    Column("was", TEXT, nullable=False),
    Column("seen", TEXT),
    Column("chain", TEXT, nullable=False),
    Column("kept_aside", TEXT),  # why the central server keeps an own change aside; its code
    Column("dealt_with", Instant),  # when somebody corrected a change kept aside, or let it be
    Column("earlier", Integer),  # its number in an era that the centre lost
    Column("rebased", Integer),
    Column("held_for", TEXT),  # the centre to which the client had moved: it decides about an own change
    PrimaryKeyConstraint("desk", "seq"),
)
Index("ix_change_record_id", change.c.record_id)
# Only of those that have one: SQLite would gather all without by it and sort them, for the first to send.
Index("ix_change_number", change.c.number, unique=True, sqlite_where=change.c.number.is_not(None))
Index("ix_change_unnumbered", change.c.desk, change.c.seq, sqlite_where=change.c.number.is_(None))

record = Table(
    "record",
    metadata,
    Column("row", Integer, primary_key=True),  # the same in every finder table
    Column("kind", TEXT, nullable=False),
    Column("id", Id, nullable=False),
    Column("client_id", Id),
    Column("facts", TEXT, nullable=False),
    Column("marks", TEXT, nullable=False),
    Column("number", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column(
        "pending", Boolean, nullable=False
    ),  # own changes lie on top that are not in the centre's order yet
    Column("born_at", Instant, nullable=False),
    Column("born_desk", TEXT, nullable=False),
    Column("born_by", Id, nullable=False),
    Column("based_on", Integer, nullable=False),  # number of the whole state it came as; 0 if by changes
    UniqueConstraint("id", "kind"),
)
Index("ix_record_client_id", record.c.client_id, record.c.kind)
Index("ix_record_kind", record.c.kind, record.c.born_at)

# The state before own pending changes, for the records that have some and that the server knew before.
confirmed = Table(
    "confirmed",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("facts", TEXT, nullable=False),
    Column("marks", TEXT, nullable=False),
    Column("number", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
)

conflict = Table(
    "conflict",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("kind", TEXT, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("field", TEXT, nullable=False),
    Column("shown", TEXT, nullable=False),
    Column("other", TEXT, nullable=False),
    Column("critical", Boolean, nullable=False),
    Column("opened_at_number", Integer, nullable=False),
    Column("settled_by", Integer, nullable=False),
)
Index("ix_conflict_record_id", conflict.c.record_id)

# Records of which the whole state is awaited: the changes that are here do not make them.
wanted = Table(
    "wanted",
    metadata,
    Column("record_id", Id, nullable=False),
    Column("kind", TEXT, nullable=False),
    PrimaryKeyConstraint("record_id", "kind"),
    sqlite_with_rowid=False,
)

# --- the desk's own things ---

draft = Table(
    "draft",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner", Id, nullable=False),
    Column("form", TEXT, nullable=False),
    Column("client_id", Id),
    Column("title", TEXT, nullable=False),
    Column("facts", TEXT, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
Index("ix_draft_owner", draft.c.owner, draft.c.changed_at)

letter_file = Table(
    "letter_file",
    metadata,
    Column("letter_id", Id, primary_key=True),
    Column("copies", Integer, nullable=False),
    Column("pdf", BLOB, nullable=False),
)

counter = Table(
    "counter",
    metadata,
    Column("series", TEXT, primary_key=True),
    Column("last", Integer, nullable=False),
)

desk_fact = Table(
    "desk_fact",
    metadata,
    Column("name", TEXT, primary_key=True),
    Column("value", TEXT, nullable=False),
)

# What saved forms took, for the desk's own medians: nothing of who, about whom or what; it goes nowhere.
filled_form = Table(
    "filled_form",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("form", TEXT, nullable=False),
    Column("day", Date, nullable=False),
    Column("keys", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("refusals", Integer, nullable=False),
)

# Bundles of colleagues' desks, one per name, to be handed in by whichever desk meets the server first.
carried = Table(
    "carried",
    metadata,
    Column("desk_name", TEXT, primary_key=True),
    Column("desk_key", TEXT, nullable=False),
    Column("last", Integer, nullable=False),
    Column("content", BLOB, nullable=False),
    Column("answer", BLOB),
)

# One row: how far this desk has heard, and what the centre's records come to there.
heard = Table(
    "heard",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("cursor", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("digest", BLOB, nullable=False),
    Column("last_acknowledged_at", Instant),
)

# --- finder tables ---

client_index = Table(
    "client_index",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("client_id", Id, nullable=False, unique=True),
    Column("client_no", TEXT, nullable=False),
    Column("surname_km", TEXT),
    Column("given_km", TEXT),
    Column("surname_la", TEXT),
    Column("given_la", TEXT),
    Column("sex", TEXT, nullable=False),
    Column("dob_year", Integer),
    Column("dob_month", Integer),
    Column("dob_day", Integer),
    Column("dob_precision", TEXT),
    Column("phone", TEXT),
    Column("place_name_km", TEXT),
    Column("status", TEXT, nullable=False),
    Column("registered_on", Date),
    Column("changed_on", Date, nullable=False),
    Column("seen_on", Date, nullable=False),  # the last of that, visits and sessions: see `last_seen.py`
    Column("counsellor_id", Id),
    Column("place", TEXT, nullable=False),  # its code, so that neighbours stand together; "" without one
    Column("born", Integer, nullable=False),  # 19990500 is May 1999; 0 while unknown: lists sort by it
    Column("sort_key", BLOB, nullable=False),
    # One name on a line, the words in their search keys: all rows of `client_name` come from here.
    Column("names", TEXT, nullable=False),
    Column("event_id", Id),  # where they were taken in, and which fields they still have to tell
    Column("to_ask", TEXT),
)
Index("ix_client_index_event_id", client_index.c.event_id, sqlite_where=client_index.c.event_id.is_not(None))
Index("ix_client_index_to_ask", client_index.c.row, sqlite_where=client_index.c.to_ask.is_not(None))
Index("ix_client_index_sort_key", client_index.c.sort_key)
Index("ix_client_index_client_no", client_index.c.client_no)
Index("ix_client_index_born", client_index.c.born)
Index("ix_client_index_seen_on", client_index.c.seen_on)
Index("ix_client_index_place", client_index.c.place, client_index.c.sort_key)
# Each filter of the list in the order of names, so that a filtered list is read from the index alone.
Index("ix_client_index_sex", client_index.c.sex, client_index.c.sort_key)
Index("ix_client_index_status", client_index.c.status, client_index.c.sort_key)
Index("ix_client_index_counsellor_id", client_index.c.counsellor_id, client_index.c.sort_key)

# Every name of a client once from each of its words on, so that a prefix of any word finds it. `year` is that
# of birth, 0 while unknown: namesakes are many.
client_name = Table(
    "client_name",
    metadata,
    Column("key", TEXT, nullable=False),
    Column("year", Integer, nullable=False),
    Column("row", Integer, nullable=False),
    PrimaryKeyConstraint("key", "year", "row"),
    sqlite_with_rowid=False,
)

# The words of all names, each once for each trace it leaves (`domain/khmer/misspelling.py`).
name_word = Table(
    "name_word",
    metadata,
    Column("trace", TEXT, nullable=False),
    Column("word", TEXT, nullable=False),
    PrimaryKeyConstraint("trace", "word"),
    sqlite_with_rowid=False,
)

# Client numbers, phones and documents in plain digits and capitals.
client_number = Table(
    "client_number",
    metadata,
    Column("value", TEXT, nullable=False),
    Column("what", TEXT, nullable=False),
    Column("row", Integer, nullable=False),
    PrimaryKeyConstraint("value", "what", "row"),
    sqlite_with_rowid=False,
)
Index("ix_client_number_row", client_number.c.row)

happening = Table(
    "happening",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("client_id", Id, nullable=False),
    Column("at", Instant, nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("author", Id),
)
Index("ix_happening_client_id", happening.c.client_id, happening.c.at)

referral_index = Table(
    "referral_index",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("referral_id", Id, nullable=False, unique=True),
    Column("referral_no", TEXT, nullable=False),
    Column("client_id", Id),
    Column("counsellor_id", Id),
    Column("partner_name", TEXT, nullable=False),
    Column("partner_key", TEXT, nullable=False),  # both names folded; "" where lists must not name it
    Column("made_at", Instant, nullable=False),
    Column("valid_until", TEXT, nullable=False),
    Column("state", TEXT, nullable=False),
)
Index("ix_referral_index_referral_no", referral_index.c.referral_no)
Index("ix_referral_index_made_at", referral_index.c.made_at)
Index("ix_referral_index_valid_until", referral_index.c.valid_until)
Index("ix_referral_index_state", referral_index.c.state, referral_index.c.made_at)

referral_step = Table(
    "referral_step",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("event_id", Id, nullable=False),
    Column("referral_id", Id, nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", TEXT, nullable=False),
)
Index("ix_referral_step_referral_id", referral_step.c.referral_id)

visit_day = Table(
    "visit_day",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("visit_id", Id, nullable=False),
    Column("day", Date, nullable=False),
    Column("arrived_at", Instant, nullable=False),
)
Index("ix_visit_day_day", visit_day.c.day, visit_day.c.arrived_at)

partner_index = Table(
    "partner_index",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("partner_id", Id, nullable=False, unique=True),
    Column("partner_no", TEXT, nullable=False),
    Column("name_km", TEXT, nullable=False),
    Column("name_en", TEXT, nullable=False),
    Column("phone", TEXT, nullable=False),
    Column("active", Boolean, nullable=False),
    # Place of the verification among domain/partner.py, VERIFIED; -1 for one that a newer version knows.
    Column("verified", Integer, nullable=False),
    Column("sort_key", BLOB, nullable=False),
)
Index("ix_partner_index_partner_no", partner_index.c.partner_no)
Index("ix_partner_index_active", partner_index.c.active, partner_index.c.sort_key)
Index(
    "ix_partner_index_verified",
    partner_index.c.active,
    partner_index.c.verified,
    partner_index.c.sort_key,
)

# Where each client is who ever moved: the standing transfer. They are away when that is another centre.
moved = Table(
    "moved",
    metadata,
    Column("client_id", Id, primary_key=True),
    Column("transfer_id", Id, nullable=False),
    Column("to_centre", TEXT, nullable=False),
    Column("handed_over_at", Instant),
)

# What another centre decided, or this one did, about changes that came too late.
held_word = Table(
    "held_word",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("held_id", Id, nullable=False),
    Column("desk", TEXT, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("taken_over", Boolean, nullable=False),
)
Index("ix_held_word_desk", held_word.c.desk, held_word.c.seq)
Index("ix_held_word_held_id", held_word.c.held_id)

attachment_index = Table(
    "attachment_index",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("attachment_id", Id, nullable=False),
    Column("client_id", Id, nullable=False),
    Column("sha256", TEXT, nullable=False),
)
Index("ix_attachment_index_sha256", attachment_index.c.sha256)
Index("ix_attachment_index_client_id", attachment_index.c.client_id)
