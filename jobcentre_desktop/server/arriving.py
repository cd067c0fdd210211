"""New changes of a desk arrive: most stay in its centre, some reach into another, and all those are held.

The centres that a batch touches are locked in the order of their codes, so that two batches which reach into
each other's centre wait for one another and never for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.server import serving_elsewhere
from jobcentre_desktop.server.absorbing import CentreClock, absorb, read_clock, unkeepable
from jobcentre_desktop.server.database import TryAgain
from jobcentre_desktop.server.erased import said_of_erased
from jobcentre_desktop.server.handing_over import Clocks, carry_out, is_centre, left_before, target_of
from jobcentre_desktop.server.holding import asker_of, hold, tell_decision
from jobcentre_desktop.server.own_line import Chained, Told
from jobcentre_desktop.server.whereabouts import Late, late_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """New changes, with every centre that they touch held until the transaction ends."""

    new: tuple[Chained, ...]
    late: Late
    clocks: Clocks


def hold_centres(connection: Connection, centre_id: str, new: tuple[Chained, ...]) -> Arrival:
    """Hold all centres that the changes touch.

    Raises TryAgain when a client moved on while this waited for a lock.
    """
    touched = _touched(connection, centre_id, new, late_for(connection, centre_id, new))
    clocks = {code: read_clock(connection, code, hold=True) for code in sorted(touched)}
    late = late_for(connection, centre_id, new)
    if not _touched(connection, centre_id, new, late) <= clocks.keys():
        raise TryAgain
    return Arrival(new=new, late=late, clocks=clocks)


def take_in(
    connection: Connection,
    centre_id: str,
    arrival: Arrival,
    now: datetime,
    told: Told,
    upcasts: Upcasts = UPCASTS,
) -> CentreClock:
    """Number and fold what stays here, keep what comes too late, and carry out what reaches elsewhere.

    Of what is about somebody whose data were erased nothing is kept but its place.

    Adds what became of each change to `told`; returns where the centre stands now.
    """
    new, late, clocks = arrival.new, arrival.late, arrival.clocks
    erased = said_of_erased(connection, centre_id, new)
    stays = {one.change.seq for one in new if one.change.seq not in late or unkeepable(one.change)}
    stays |= erased.keys()
    here = [one for one in new if one.change.seq in stays]
    too_late = [one for one in new if one.change.seq not in stays]
    before = serving_elsewhere.entries(connection, centre_id, here)
    clocks[centre_id] = absorb(connection, centre_id, clocks[centre_id], here, now, told, upcasts, erased)
    hold(connection, centre_id, clocks, late, too_late, now, told)
    for one in here:
        if one.change.seq not in told.numbers:
            continue
        if target_of(one.change):
            carry_out(connection, centre_id, clocks, one.change, now, upcasts)
        tell_decision(connection, centre_id, clocks, one.change, now)
    serving_elsewhere.tell(connection, centre_id, clocks, before, now)
    return clocks[centre_id]


def _touched(connection: Connection, centre_id: str, new: Sequence[Chained], late: Late) -> set[str]:
    touched = {centre_id, *(there for _, there in late.values())}
    for one in new:
        touched |= {
            code
            for code in (target_of(one.change), asker_of(connection, centre_id, one.change))
            if code and is_centre(connection, code)
        }
        touched |= left_before(connection, centre_id, one.change)
    return touched | serving_elsewhere.centres(connection, centre_id, new)
