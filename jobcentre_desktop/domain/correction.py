"""What a client may have put right in their own record, and why: decided by two officers."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.facts import Facts, Merge
from jobcentre_desktop.domain.merging import class_of
from jobcentre_desktop.domain.read_client import MADE_BY_THE_DESK


class CorrectionReason(StrEnum):
    """Why; what the officers write down with it."""

    CLIENT_ASKED = "client_asked"
    DOCUMENT_SHOWN = "document_shown"
    """The client showed a paper that says otherwise."""


FIELDS = tuple(
    one.name
    for section in SECTIONS.values()
    for one in fields(section)
    if one.name not in MADE_BY_THE_DESK | {"status"}
)
"""What a client or a paper can say better than we: nothing the desk fills in, nor how far our service is."""


def as_written(stands: Facts, *, disputed: bool) -> tuple[Act, dict[str, str]]:
    """Return by which act a correction of these fields is written, and `Change.was` for it."""
    texts = {
        name: text
        for name, text in stands.items()
        if class_of(Client.KIND, name) is Merge.TEXT and isinstance(text, str)
    }
    return Act.SETTLE if disputed else Act.SET, texts
