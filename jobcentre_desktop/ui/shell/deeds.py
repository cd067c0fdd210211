"""What a key or a command may ask of the window itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What the window does for the keys and commands that are no page."""

    open: Callable[[str], object]
    search: Callable[[], object]
    escape: Callable[[], object]
    next_panel: Callable[[], object]
    next_error: Callable[[], object]
    help: Callable[[], object]
    open_help: Callable[[str], object]
    """Opens a page of help by its name."""
    report: Callable[[], object]
    keys: Callable[[], object]
    lock: Callable[[], object]
    send: Callable[[], object]
    text_size: Callable[[int], object]
    """Goes to a step; 0 is the usual size."""
