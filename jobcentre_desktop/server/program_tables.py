"""The tables that hold new versions of the program: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKeyConstraint,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from jobcentre_desktop.server.tables import metadata

program = Table(
    "program",
    metadata,
    Column("system", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("offered_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("system", "version"),
    comment="Signed versions of the desks' program, by the system they are for.",
)

program_piece = Table(
    "program_piece",
    metadata,
    Column("system", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("system", "version", "at"),
    ForeignKeyConstraint(["system", "version"], ["program.system", "program.version"]),
    comment="Their bytes, unbroken from 0 to program.size.",
)
