"""The tables of the central server; every key holds `centre_id`, so that centres can be spread out."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _centre_id() -> Column[str]:
    return Column("centre_id", Text, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


server_key = Table(
    "server_key",
    metadata,
    Column("name", Text, primary_key=True),
    Column("private_key", LargeBinary, nullable=False),
    comment="The server's own signing key. Belongs to no centre.",
)

centre = Table(
    "centre",
    metadata,
    _centre_id(),
    Column("name_km", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    _moment("added_at"),
    PrimaryKeyConstraint("centre_id"),
)

centre_clock = Table(
    "centre_clock",
    metadata,
    _centre_id(),
    Column("number", BigInteger, nullable=False),
    Column("records", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    # Up to here a desk must have heard to go on hearing changes; below it takes whole records. No command
    # takes old changes away, so nothing here raises it: whoever does one day raises it first.
    Column("low_water", BigInteger, nullable=False, server_default="0"),
    # In whose words the records are kept (domain/upcasts.py); changes keep their own.
    Column("schema", Integer, nullable=False, server_default="1"),
    Column("era", Text, nullable=False, server_default=""),  # renewed when an older copy was put back
    PrimaryKeyConstraint("centre_id"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="Last number given, and what the live records come to there (domain/digest.py).",
)

era = Table(
    "era",
    metadata,
    _centre_id(),
    Column("turn", Integer, nullable=False),  # 1 for the first time the centre was put back
    Column("era", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("goes_on_after", BigInteger, nullable=False),
    _moment("copy_of", nullable=True),
    _moment("began_at"),
    PrimaryKeyConstraint("centre_id", "turn"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    _centre_id(),
    Column("code_hash", Text, nullable=False),
    Column("letter", Text, nullable=False),
    _moment("made_at"),
    _moment("expires_at"),
    _moment("used_at", nullable=True),
    Column("desk_key", Text),
    PrimaryKeyConstraint("centre_id", "code_hash"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
)

desk = Table(
    "desk",
    metadata,
    _centre_id(),
    Column("desk_key", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    _moment("enrolled_at"),
    _moment("revoked_at", nullable=True),
    Column("request_no", BigInteger, nullable=False),
    PrimaryKeyConstraint("centre_id", "desk_key"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
)

last_answer = Table(
    "last_answer",
    metadata,
    _centre_id(),
    Column("desk_key", Text, nullable=False),
    Column("body_hash", Text, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    PrimaryKeyConstraint("centre_id", "desk_key"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    comment="What was answered to the desk's request number desk.request_no.",
)

contact = Table(
    "contact",
    metadata,
    _centre_id(),
    Column("desk_key", Text, nullable=False),
    _moment("at"),
    Column("still_held", Integer, nullable=False),
    Column("newest", Text, nullable=False),
    Column("app", Text, nullable=False),
    Column("forks", Integer, nullable=False),
    Column("clock_offset_s", Integer),  # seconds by which its clock was ahead
    Column("file_bytes", BigInteger),
    Column("backup", Text),  # when its newest one was taken, as it tells
    Column("conflicts", Integer),
    Column("refused", Integer),
    Column("drafts", Integer),
    Column("repaired", Integer),  # records found to differ and put right, ever
    Column("cursor", BigInteger),  # up to which number it had heard when it came
    Column("audit_unknown", Text),  # the first entry of the audit that it knows and that is not here
    Column("whole_below", BigInteger, nullable=False, server_default="0"),  # silent too long: takes all
    PrimaryKeyConstraint("centre_id", "desk_key"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    comment="What a desk said of itself at its last contact, refused rounds included.",
)

own_line = Table(
    "own_line",
    metadata,
    _centre_id(),
    Column("desk_name", Text, nullable=False),
    Column("desk_key", Text),  # none for the line of the server itself
    Column("last_seq", BigInteger, nullable=False),
    Column("chain", Text, nullable=False),
    PrimaryKeyConstraint("centre_id", "desk_name"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    comment="How far a desk's line of changes has arrived, those kept aside included.",
)

op = Table(
    "op",
    metadata,
    _centre_id(),
    Column("number", BigInteger, nullable=False),
    Column("desk_name", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("tx", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record_id", Uuid, nullable=False),
    Column("made_on", Date, nullable=False),
    _moment("received_at"),
    Column("chain", Text, nullable=False),
    Column("clock_set_to", Text),
    Column("earlier", BigInteger),  # the number it had in an era that was lost
    Column("rebased", BigInteger),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("centre_id", "number"),
    UniqueConstraint("centre_id", "desk_name", "seq"),
    ForeignKeyConstraint(["centre_id", "desk_name"], ["own_line.centre_id", "own_line.desk_name"]),
    Index(None, "centre_id", "record_id", "number"),
    comment="Every change that was numbered; body is the op as other desks hear it.",
)

quarantine = Table(
    "quarantine",
    metadata,
    _centre_id(),
    Column("desk_name", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    _moment("received_at"),
    Column("chain", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("centre_id", "desk_name", "seq"),
    ForeignKeyConstraint(["centre_id", "desk_name"], ["own_line.centre_id", "own_line.desk_name"]),
    comment="Changes that cannot be folded: kept whole, acknowledged, never numbered.",
)

record = Table(
    "record",
    metadata,
    _centre_id(),
    Column("record_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("facts", JSONB, nullable=False),
    Column("marks", JSONB, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("file_id", Uuid, nullable=False),  # the client whose file it belongs to, else its own id
    _moment("born_at"),
    Column("born_desk", Text, nullable=False),
    Column("born_by", Uuid, nullable=False),
    PrimaryKeyConstraint("centre_id", "record_id"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    Index(None, "centre_id", "kind"),
    Index(None, "centre_id", "file_id", "record_id"),
)

conflict = Table(
    "conflict",
    metadata,
    _centre_id(),
    Column("conflict_id", Text, nullable=False),
    Column("record_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("shown", JSONB, nullable=False),
    Column("other", JSONB, nullable=False),
    Column("critical", Boolean, nullable=False),
    Column("opened_at_number", BigInteger, nullable=False),
    Column("settled_by", BigInteger, nullable=False),
    PrimaryKeyConstraint("centre_id", "conflict_id"),
    ForeignKeyConstraint(["centre_id", "record_id"], ["record.centre_id", "record.record_id"]),
    Index("ix_conflict_open", "centre_id", "record_id", postgresql_where=text("settled_by = 0")),
)

moved = Table(
    "moved",
    metadata,
    _centre_id(),
    Column("client_id", Uuid, nullable=False),
    Column("to_centre", Text, nullable=False),
    Column("transfer_id", Uuid, nullable=False),
    _moment("at"),
    PrimaryKeyConstraint("centre_id", "client_id"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="Clients that this centre handed over, and to which; a client who came back is not here.",
)

held = Table(
    "held",
    metadata,
    _centre_id(),
    Column("desk_name", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("client_id", Uuid, nullable=False),
    Column("record_id", Uuid, nullable=False),
    Column("to_centre", Text, nullable=False),
    _moment("received_at"),
    Column("chain", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("centre_id", "desk_name", "seq"),
    ForeignKeyConstraint(["centre_id", "desk_name"], ["own_line.centre_id", "own_line.desk_name"]),
    Index(None, "centre_id", "record_id"),
    comment="Changes to clients who had moved: kept whole, acknowledged, told to the centre they are at.",
)

receipt = Table(
    "receipt",
    metadata,
    _centre_id(),
    Column("letter", Text, nullable=False),
    Column("receipt_no", Integer, nullable=False),
    Column("desk_key", Text, nullable=False),
    _moment("issued_at"),
    Column("words", JSONB, nullable=False),
    PrimaryKeyConstraint("centre_id", "letter", "receipt_no"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    comment="Every receipt given, word for word.",
)

bundle = Table(
    "bundle",
    metadata,
    _centre_id(),
    Column("sha256", Text, nullable=False),
    Column("desk_key", Text, nullable=False),
    Column("desk_name", Text, nullable=False),
    _moment("received_at"),
    Column("cursor", BigInteger, nullable=False),
    Column("receipt", JSONB),
    Column("kept_aside", Text),
    Column("body", LargeBinary),
    PrimaryKeyConstraint("centre_id", "sha256"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    Index(None, "centre_id", "desk_key", "received_at"),
    comment="Every bundle brought; one that could not be taken in is kept whole, with the reason.",
)

aside = Table(
    "aside",
    metadata,
    _centre_id(),
    Column("desk_key", Text, nullable=False),
    Column("body_hash", Text, nullable=False),
    Column("desk_name", Text, nullable=False),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    _moment("received_at"),
    Column("body", LargeBinary, nullable=False),
    _moment("decided_at", nullable=True),
    Column("decision", Text),
    PrimaryKeyConstraint("centre_id", "desk_key", "body_hash"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    comment="Frames of desks that are let in no more, as they were sent; an officer decides about them.",
)

directory = Table(
    "directory",
    metadata,
    Column("name", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("lines", LargeBinary, nullable=False),
    comment="Certificates of all desks as they are told, one row. Belongs to no centre.",
)

erased_file = Table(
    "erased_file",
    metadata,
    _centre_id(),
    Column("client_id", Uuid, nullable=False),
    Column("erasure_id", Text, nullable=False),
    Column("number", BigInteger, nullable=False),  # a desk that heard it has carried it out
    Column("erased_on", Date, nullable=False),
    PrimaryKeyConstraint("centre_id", "client_id"),
    ForeignKeyConstraint(["centre_id"], ["centre.centre_id"]),
    comment="Clients whose data were erased, in each centre that had them.",
)

erased_record = Table(
    "erased_record",
    metadata,
    _centre_id(),
    Column("record_id", Uuid, nullable=False),
    Column("client_id", Uuid, nullable=False),
    PrimaryKeyConstraint("centre_id", "record_id"),
    ForeignKeyConstraint(["centre_id", "client_id"], ["erased_file.centre_id", "erased_file.client_id"]),
    comment="Records of their files, those that came afterwards among them: what is said of them is dropped.",
)

erasure_heard = Table(
    "erasure_heard",
    metadata,
    _centre_id(),
    Column("desk_key", Text, nullable=False),
    Column("client_id", Uuid, nullable=False),
    _moment("at"),
    PrimaryKeyConstraint("centre_id", "desk_key", "client_id"),
    ForeignKeyConstraint(["centre_id", "desk_key"], ["desk.centre_id", "desk.desk_key"]),
    ForeignKeyConstraint(["centre_id", "client_id"], ["erased_file.centre_id", "erased_file.client_id"]),
    comment="Which desks have carried an erasure out, and when they first said so.",
)

CENTRELESS = frozenset(
    {"server_key", "directory", "officer", "officer_try", "erasure", "correction", "program", "program_piece"}
)
"""Tables that belong to no centre."""
