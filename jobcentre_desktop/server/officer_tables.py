"""The tables of the officers and of what two of them decide: part of `tables.py`."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, DateTime, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

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


def _asked_for(name: str, *own: Column[object] | CheckConstraint, comment: str) -> Table:
    """Return the table of one sort of requests: a client, who asked, who decided, and what is its own."""
    plain = "lower(normalize(btrim(regexp_replace({}, '\\s+', ' ', 'g'))))"
    asked, decided = plain.format("asked_by"), plain.format("decided_by")
    return Table(
        name,
        metadata,
        Column(f"{name}_id", Text, primary_key=True),
        Column("client_id", Uuid, nullable=False),
        Column("client_no", Text, nullable=False),
        Column("reason", Text, nullable=False),
        Column("asked_by", Text, nullable=False),
        Column("asked_at", DateTime(timezone=True), nullable=False),
        Column("state", Text, nullable=False),
        Column("decided_by", Text),
        Column("decided_at", DateTime(timezone=True)),
        *own,
        CheckConstraint(  # nobody approves what she asked for, however she is written: `officers.same`
            f"state <> 'approved' OR (decided_by IS NOT NULL AND {decided} <> {asked})",
            name=f"ck_{name}_two_people",
        ),
        comment=comment,
    )


erasure = _asked_for(
    "erasure",
    Column("counts", JSONB),
    comment="Every erasure asked for, and what became of it. A client may have been at several centres.",
)

correction = _asked_for(
    "correction",
    Column("fields", JSONB, nullable=False),
    Column("told", JSONB(none_as_null=True)),  # field -> what it is to say
    Column("stood", JSONB(none_as_null=True)),  # field -> what it said then
    CheckConstraint(
        "state = 'asked' OR (told IS NULL AND stood IS NULL)", name="ck_correction_values_while_asked"
    ),
    comment="Every correction asked for, and what became of it; its values until somebody has decided.",
)
