"""Hearing what a piece of work did to the records, for going back."""

from __future__ import annotations

from typing import Protocol

from jobcentre_desktop.domain.footprint import Footprint


class FootprintLeft(Protocol):
    def __call__(self, footprint: Footprint, /) -> None:
        """Hear what a committed work did to the records; called on the thread that committed."""
        ...
