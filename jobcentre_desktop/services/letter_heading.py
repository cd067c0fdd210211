"""What stands on this centre's letterhead."""

from __future__ import annotations

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.usual_centre import UsualCentre
from jobcentre_desktop.ports import Gazetteer


def heading_of(centre: Centre, gazetteer: Gazetteer, usual: UsualCentre) -> CentreHeading:
    """Return the centre's letterhead with its province in both languages."""
    return CentreHeading(
        name=Words(centre.name_km, centre.name_en),
        province=usual.province(gazetteer.get(centre.province)),
        letters=centre.letters,
        address=Words(centre.address_km, centre.address_en),
        phone=centre.phone,
        head_name=Words(centre.head_name_km, centre.head_name_en),
        head_title=Words(centre.head_title_km, centre.head_title_en),
        kept_whole=centre.whole_words,
    )
