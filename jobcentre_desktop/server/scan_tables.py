"""The tables that hold the bytes of scans: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKeyConstraint,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from jobcentre_desktop.server.tables import metadata

scan = Table(
    "scan",
    metadata,
    Column("centre_id", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("have", BigInteger, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("begun_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("centre_id", "sha256"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="Scans by the hash of their bytes, each once for a centre; whole when the bytes come to it.",
)

scan_piece = Table(
    "scan_piece",
    metadata,
    Column("centre_id", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("centre_id", "sha256", "at"),
    ForeignKeyConstraint(["centre_id", "sha256"], ["scan.centre_id", "scan.sha256"]),
    comment="The bytes of scans, unbroken from 0 to scan.have.",
)
