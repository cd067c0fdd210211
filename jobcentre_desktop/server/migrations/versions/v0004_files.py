"""Each record knows its birth and the client's file that it belongs to."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_FROM_THE_FIRST_CHANGE = """
UPDATE record SET born_desk = first.desk_name,
    born_by = (first.told ->> 'u')::uuid,
    born_at = substr(first.told ->> 'c', 1, 24)::timestamptz
FROM (
    SELECT DISTINCT ON (centre_id, record_id)
        centre_id, record_id, desk_name, convert_from(body, 'UTF8')::jsonb AS told
    FROM op ORDER BY centre_id, record_id, number
) AS first
WHERE first.centre_id = record.centre_id AND first.record_id = record.record_id
"""
_FROM_THE_FACTS = """
UPDATE record SET file_id = CASE
    WHEN kind <> 'client' AND facts ->> 'client_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    THEN (facts ->> 'client_id')::uuid ELSE record_id END
"""


def upgrade() -> None:
    """Add the columns, fill them from what is there, and from then on demand them."""
    columns: dict[str, sa.types.TypeEngine[Any]] = {
        "file_id": sa.Uuid(),
        "born_at": sa.DateTime(timezone=True),
        "born_desk": sa.Text(),
        "born_by": sa.Uuid(),
    }
    for name, kind in columns.items():
        op.add_column("record", sa.Column(name, kind))
    op.execute(_FROM_THE_FIRST_CHANGE)
    op.execute(_FROM_THE_FACTS)
    for name in columns:
        op.alter_column("record", name, nullable=False)
    op.create_index("ix_record_centre_id_file_id_record_id", "record", ["centre_id", "file_id", "record_id"])
