"""What the card states that a client keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.papers.heading import CentreHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCardFacts:
    """A card tells the number, whose it is and where to come; nothing else but the photo."""

    centre: CentreHeading
    client_no: str
    """The whole number, e.g. "15-2026-A00017-K"; it is also in the QR code (`scanning`)."""
    client_name_km: str
    client_name_la: str
    registered_on: date
    photo: bytes | None = None
    """A JPEG in colours, where there is one that may be shown."""
