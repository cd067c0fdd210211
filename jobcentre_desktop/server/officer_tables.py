"""The tables of the officers: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, Table, Text

from jobcentre_desktop.server.tables import metadata

officer = Table(
    "officer",
    metadata,
    Column("name", Text, primary_key=True),
    Column("password", Text, nullable=False),
    Column("added_at", DateTime(timezone=True), nullable=False),
    Column("added_by", Text),  # nobody for the first, and for those of before it was kept
    comment="Who may ask for an erasure and approve it; the password as Argon2id (PHC text).",
)

officer_try = Table(
    "officer_try",
    metadata,
    Column("try_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("right", Boolean, nullable=False),
    comment='When who proved to be which officer, or did not; "" is a name that no officer has.',
)
