"""A field in conflict and its values in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.services.settle_conflict import OpenConflict
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.field_names import field_name


def conflict_field(kind: str, field: str) -> str:
    """Return e.g. "Phone", or "Session · Note" for what is no field of the client's own."""
    if field == REMOVAL:
        told = QCoreApplication.translate("ConflictWords", "{what}: removed or not")
        return told.format(what=kind_words(kind))
    return field_name(field) if kind == "client" else f"{kind_words(kind)} · {field_name(field)}"


def conflict_about(words: FactWords, one: OpenConflict) -> str:
    """Return the field, and which one of what belongs to no client: "Market stall · Partner · Phone"."""
    field = conflict_field(one.conflict.kind, one.conflict.field)
    which = "" if one.client_id else words.record(one.record)
    return f"{which} · {field}" if which else field


def conflict_value(words: FactWords, kind: str, field: str, value: Json, staff: Mapping[Any, str]) -> str:
    """Return one of the values; never empty."""
    if field == REMOVAL:
        return removal_words(value is True)
    told = words.value(kind, field, value, staff)
    return told or QCoreApplication.translate("ConflictWords", "(empty)")


def removal_words(removed: bool) -> str:
    """Return what one side says of a record that the other removed, or kept."""
    if removed:
        return QCoreApplication.translate("ConflictWords", "Removed")
    return QCoreApplication.translate("ConflictWords", "Still used")
