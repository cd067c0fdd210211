"""The tables of the encrypted file that hold the bytes of scans: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import BLOB, TEXT, Column, Index, Integer, PrimaryKeyConstraint, Table

from jobcentre_desktop.storage.columns import Instant
from jobcentre_desktop.storage.tables import metadata

# Bytes of scans by their hash, here and at the central server; `here` is less than `size` while one comes.
scan = Table(
    "scan",
    metadata,
    Column("sha256", TEXT, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("here", Integer, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("confirmed_at", Instant),
)

Index("ix_scan_unconfirmed", scan.c.sha256, sqlite_where=scan.c.confirmed_at.is_(None))

scan_piece = Table(
    "scan_piece",
    metadata,
    Column("sha256", TEXT, nullable=False),
    Column("at", Integer, nullable=False),
    Column("content", BLOB, nullable=False),
    PrimaryKeyConstraint("sha256", "at"),
)
