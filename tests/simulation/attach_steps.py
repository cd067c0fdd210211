"""Scans in the simulation: taken in, sent and fetched over whatever line there is, removed; their promise."""

from __future__ import annotations

import hashlib
import random

from sqlalchemy import select

from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import ScanNotThereYet
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.server.scan_tables import scan, scan_piece
from tests.simulation.counter_steps import one_of
from tests.simulation.desk import Desk
from tests.simulation.line import Order
from tests.simulation.looking import at_the_office
from tests.simulation.steps import Step, Steps
from tests.simulation.world import World
from tests.some_scans import a_pdf, a_picture

SCANS = Steps()
_PIECES = at_the_office(select(scan_piece).order_by(scan_piece.c.at))
_WHOLE = at_the_office(select(scan))
_PAPER = a_pdf(1)
_PADDING = (0, 3_000, 20_000, 70_000)
_MOST_TURNS = 6


@SCANS.step(4)
def take_a_scan_in(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is None:
        return False
    # Now and then the same paper again: at another desk, or for another client.
    n = chance.randrange(3) if chance.random() < 0.3 else world.unique()
    padding = random.Random(n).randbytes(_PADDING[n % len(_PADDING)] // 2).hex()
    content = _PAPER + b"%" + padding.encode()  # a comment, as PDFs may have at their end
    desk.services.keep_scans.add(client.id, content, "scan.pdf", kind="other")
    return True


@SCANS.step(2)
def take_a_photo(world: World, desk: Desk, chance: random.Random) -> bool:
    """In place of the one before, whoever took that; the same picture again now and then."""
    client = one_of(desk, chance, Client)
    if client is None:
        return False
    path = world.folder / "photo.jpg"
    path.write_bytes(a_picture(chance.randrange(3)))
    photo = desk.services.keep_photo.set(client.id, path)
    shown = desk.services.keep_photo.of(client.id)
    assert shown is not None
    assert (shown.content, shown.attachment.id) == (photo.content, photo.attachment.id), "another photo"
    return True


@SCANS.step(4)
def send_scans(_world: World, desk: Desk, chance: random.Random) -> bool:
    """On a line that breaks now and then, both ways; somebody may want to stop it."""
    desk.line.orders.clear()
    for _ in range(chance.randrange(4)):
        good = chance.random() < 0.5
        desk.line.orders.append(
            Order() if good else Order(up=chance.choice((1.0, 0.4)), down=chance.choice((0.0, 0.5, 1.0)))
        )
    pieces = chance.randrange(1, 9)
    asked = iter(range(pieces))
    desk.services.send_scans(go_on=lambda: next(asked, None) is not None)
    return True


@SCANS.step(2)
def fetch_a_scan(_world: World, desk: Desk, chance: random.Random) -> bool:
    one = one_of(desk, chance, Attachment)
    if one is None:
        return False
    try:
        desk.services.fetch_scan(one.id)
    except ScanNotThereYet:  # it is on a disk elsewhere, or was on one that is lost
        return True
    desk.services.keep_scans.read(one.id)
    return True


@SCANS.step(1)
def remove_a_scan(_world: World, desk: Desk, chance: random.Random) -> bool:
    one = one_of(desk, chance, Attachment)
    if one is not None:
        desk.services.keep_scans.remove(one.id, chance.choice((Why.WRONG_CLIENT, Why.NOT_NEEDED)))
    return one is not None


def put_scans_in(seed: int, steps: list[Step]) -> None:
    """Put some about scans between the steps of a seed, which stay as they are."""
    chance = random.Random(f"scans {seed}")
    for _ in range(chance.choice((0, 0, 4, 12))):
        name = chance.choices(list(SCANS.acts), list(SCANS.weights.values()))[0]
        step = Step(name=name, desk=chance.randrange(1000), seed=chance.getrandbits(48))
        steps.insert(chance.randrange(3, len(steps) + 1), step)


def scans_come_to_rest(world: World) -> None:
    """Every scan that is whole at a desk and named by a record comes to the server; what is there is true."""
    for desk in world.desks:
        desk.line.orders.clear()
        for _ in range(_MOST_TURNS):
            world.tick()
            if not desk.services.send_scans().waiting.count:
                break
        left = desk.services.look_at_the_line()
        assert (left.scans_waiting, left.scan_bytes_waiting) == (0, 0), ("a scan waits", desk.place.name)
    pieces: dict[tuple[str, str], bytes] = {}
    for row in world.office.look(_PIECES):
        key = row.centre_id, row.sha256
        assert len(pieces.get(key, b"")) == row.at, ("a gap in a scan", key)
        pieces[key] = pieces.get(key, b"") + bytes(row.content)
    for row in world.office.look(_WHOLE):
        content = pieces.get((row.centre_id, row.sha256), b"")
        assert len(content) == row.have, ("other bytes of a scan than it says", row.sha256)
        same = hashlib.sha256(content).hexdigest() == row.sha256
        assert same or not row.whole, ("a scan that is another", row.sha256)
