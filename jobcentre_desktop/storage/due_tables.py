"""The finder tables of what somebody has to do: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import TEXT, Column, Date, Index, Integer, PrimaryKeyConstraint, Table

from jobcentre_desktop.storage.columns import Id, Instant
from jobcentre_desktop.storage.tables import metadata

# What somebody has to do. A record may have more than one: a placement is asked about four times.
due = Table(
    "due",
    metadata,
    Column("row", Integer, nullable=False),
    Column("occasion", TEXT, nullable=False),
    Column("what", TEXT, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("client_id", Id, nullable=False),
    Column("planned_on", Date),
    Column("day", Date),  # while it is open
    Column("counsellor_id", Id),
    Column("text", TEXT, nullable=False),
    PrimaryKeyConstraint("row", "occasion"),
    sqlite_with_rowid=False,
)
Index("ix_due_day", due.c.day, sqlite_where=due.c.day.is_not(None))
Index("ix_due_counsellor_id", due.c.counsellor_id, due.c.day, sqlite_where=due.c.day.is_not(None))
Index("ix_due_record_id", due.c.record_id)
Index("ix_due_client_id", due.c.client_id, sqlite_where=due.c.day.is_not(None))

follow_up_try = Table(
    "follow_up_try",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("follow_up_id", Id, nullable=False),
    Column("about", Id, nullable=False),  # the referral or the outcome
    Column("occasion", TEXT, nullable=False),
    Column("at", Instant, nullable=False),
    Column("again_on", Date),
)
Index("ix_follow_up_try_about", follow_up_try.c.about)

# Every session with what was agreed for next time, if anything: a later one may take the place of an earlier.
appointment = Table(
    "appointment",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("session_id", Id, nullable=False),
    Column("client_id", Id, nullable=False),
    Column("held_at", Instant, nullable=False),
    Column("held_on", Date, nullable=False),
    Column("day", Date),
    Column("at", Instant),
    Column("counsellor_id", Id),
    Column("text", TEXT, nullable=False),
)
Index("ix_appointment_day", appointment.c.day)
Index("ix_appointment_client_id", appointment.c.client_id)
