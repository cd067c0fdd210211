"""What stands on this centre's letterhead."""

from __future__ import annotations

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.letter import CentreHeading, Words
from jobcentre_desktop.ports import Gazetteer

_CAPITAL = "12"
"""Phnom Penh is a capital (រាជធានី), every other province a ខេត្ត (brief §9)."""


def heading_of(centre: Centre, gazetteer: Gazetteer) -> CentreHeading:
    """Return the centre's letterhead with its province in both languages."""
    province = gazetteer.get(centre.province)
    capital = centre.province == _CAPITAL
    return CentreHeading(
        name=Words(centre.name_km, centre.name_en),
        province=Words(
            ("រាជធានី" if capital else "ខេត្ត") + province.name_km,
            province.name_la if capital else f"{province.name_la} province",
        ),
        province_code=centre.province,
        letters=centre.letters,
        address=Words(centre.address_km, centre.address_en),
        phone=centre.phone,
        head_name=Words(centre.head_name_km, centre.head_name_en),
        head_title=Words(centre.head_title_km, centre.head_title_en),
    )
