"""Reads the usual names of centres and provinces that ship with the app."""

from __future__ import annotations

from pathlib import Path

import msgspec

from jobcentre_desktop.domain.usual_centre import UsualCentre


def read_usual_centre(resources: Path) -> UsualCentre:
    """Return the patterns of `resources`/reference/usual_centre.json."""
    told = (resources / "reference" / "usual_centre.json").read_bytes()
    return msgspec.json.decode(told, type=UsualCentre)
