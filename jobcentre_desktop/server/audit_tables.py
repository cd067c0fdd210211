"""The tables of the audit: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB

from jobcentre_desktop.server.tables import metadata

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("centre_id", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("what", JSONB, nullable=False),
    Column("chain", Text, nullable=False),
    PrimaryKeyConstraint("centre_id", "number"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="Who wrote or was told what of a centre's personal data; only added to (audit.py).",
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("centre_id", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("chain", Text, nullable=False),
    PrimaryKeyConstraint("centre_id"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="The last entry of each centre's audit; who adds one holds this row.",
)
