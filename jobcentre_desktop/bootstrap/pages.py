"""Which pages there are at work, where they stand in the rail, and what each is built with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.page import PageSpec, Place

if TYPE_CHECKING:
    from jobcentre_desktop.bootstrap.window import RunningDesk


def page_specs(desk: RunningDesk) -> tuple[PageSpec, ...]:
    """Return the pages in the order of the rail. Each is built for the counsellor at work when first opened."""
    return ()
