"""The central server as an author: it has a line of changes in every centre, chained as a desk's."""

from __future__ import annotations

import re
from uuid import UUID

from jobcentre_desktop.domain.ids import CounsellorId

CENTRAL_SERVER = CounsellorId(UUID("00000000-0000-8000-8000-000000000001"))
"""Author of what no person but the central server itself wrote down. In no centre's register of staff."""
CENTRAL_OFFICE = CounsellorId(UUID("00000000-0000-8000-8000-000000000002"))
"""Author of what two officers put right because the client asked for it; in no register either."""

_NAME = re.compile(r"[^-]+-0\.[1-9][0-9]*")


def server_line(centre_code: str, epoch: int = 1) -> str:
    """Return the name of the server's line of changes in a centre, e.g. "03-0.1".

    "0" is the letter of no desk. Its changes are in the database they number; put back to an older copy, the
    server goes on under another epoch, as a desk does.
    """
    return f"{centre_code}-0.{epoch}"


def is_server_line(desk_name: str) -> bool:
    """Return whether a change with this desk name was made by the central server."""
    return _NAME.fullmatch(desk_name) is not None
