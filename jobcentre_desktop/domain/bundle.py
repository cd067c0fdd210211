"""A bundle: one file that carries what a round carries, on a stick or in a shared folder, and its label."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

SUFFIX = ".jobcentre"
"""How the names of these files end."""


class BundleKind(StrEnum):
    UP = "up"
    """A desk's changes, for the central server and for the other desks of its centre."""
    ANSWER = "answer"
    """What the central server answers to one desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFacts:
    """What stands outside on a bundle, for everybody to read; nothing of any person."""

    kind: BundleKind
    centre_code: str
    desk_name: str
    """Whose changes it holds, or for whom the answer is; with its epoch."""
    desk_key: str
    """Id under which the server knows that desk."""
    first: int
    last: int
    """Own changes of that desk, from which to which; `first` is beyond `last` when there are none. In an
    answer those that it speaks of."""
    count: int
    """Changes inside: the desk's own in UP, those of the other desks in an ANSWER."""
    made_at: datetime
    refused: str = ""
    """Code of the refusal, in the answer to a bundle that the server could only keep aside."""


def usual_name(desk_name: str, kind: BundleKind) -> str:
    """Return the usual name of the file, one for each desk and direction: the newest takes its place."""
    return f"{desk_name}-{kind.value}{SUFFIX}"
