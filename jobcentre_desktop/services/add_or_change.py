"""Records whose id follows from what they are about: said again, they are changed and not made twice."""

from __future__ import annotations

from jobcentre_desktop.domain.facts import Record
from jobcentre_desktop.ports import Work


def add_or_change(work: Work, record: Record) -> None:
    """Add a record, or change the one of its id that is there."""
    if work.records.find(type(record), record.id) is None:
        work.records.add(record)
    else:
        work.records.change(record)
