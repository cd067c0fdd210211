"""The names of the data dictionary's fields in words, for forms and for sentences about a field."""

from __future__ import annotations


def field_name(field: str) -> str:
    """Return a field's name in the present language; the code itself for a field that has no words yet."""
    return field
