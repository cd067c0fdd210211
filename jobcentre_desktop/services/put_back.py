"""Undo of a change: what it changed reads as before, and what others changed meanwhile stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jobcentre_desktop.domain.facts import Record, known_fields
from jobcentre_desktop.ports import Work


def put_back(work: Work, before: Record, after: Record) -> None:
    """Put the fields back in which two states of one record differ. Raises NotFound."""
    now: Any = work.records.get(type(before), before.id)
    fields = {
        name: getattr(before, name)
        for name in known_fields(type(before))
        if getattr(before, name) != getattr(after, name) == getattr(now, name)
    }
    work.records.change(replace(now, **fields))
