"""What happens on the line and to the machines at either end of it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy import update

from jobcentre_desktop.server import tables
from tests.simulation.counter_steps import COUNTER, settle
from tests.simulation.desk import Desk
from tests.simulation.line import Order
from tests.simulation.steps import Steps, one_act
from tests.simulation.world import World

LINE = Steps()
MACHINES = Steps()


@LINE.step(12)
def sync(world: World, desk: Desk, _chance: random.Random) -> bool:
    world.exchange(desk)
    return True


@LINE.step(10)
def both_at_once(world: World, desk: Desk, chance: random.Random) -> bool:
    """Two desks of a centre do something to what both have, often the same, neither knowing of the other."""
    others = [one for one in world.desks if one is not desk and one.place.centre == desk.place.centre]
    if not others:
        return False
    other = chance.choice(others)
    if chance.random() < 0.7:
        world.exchange(other)
        world.exchange(desk)
    act, seed = one_act(COUNTER, chance), chance.random()
    acts = (act, act if chance.random() < 0.6 else one_act(COUNTER, chance))
    for one, what in zip((desk, other), acts, strict=True):
        world.alive(one, partial(what, world, one, random.Random(seed)))
    if chance.random() < 0.5:
        for one in (desk, other, desk):
            world.exchange(one)
        world.alive(desk, partial(settle, world, desk, chance))
    return True


def _after_some(chance: random.Random, order: Order) -> list[Order]:
    return [Order()] * chance.choice((0, 0, 0, 1, 1, 2, 3)) + [order]


@LINE.step(5)
def cut_on_the_way_up(world: World, desk: Desk, chance: random.Random) -> bool:
    world.exchange(desk, _after_some(chance, Order(up=chance.random() * 0.999)))
    return True


@LINE.step(8)
def cut_on_the_way_down(world: World, desk: Desk, chance: random.Random) -> bool:
    world.exchange(desk, _after_some(chance, Order(down=chance.choice((0.0, chance.random() * 0.999)))))
    return True


@LINE.step(2)
def bad_line(world: World, desk: Desk, chance: random.Random) -> bool:
    """One request in two breaks, on whatever way."""
    orders = [
        chance.choice(
            (Order(), Order(), Order(up=chance.random() * 0.999), Order(down=chance.random() * 0.9))
        )
        for _ in range(6)
    ]
    for _ in range(4):
        world.exchange(desk, orders)
        orders = orders[2:]
    return True


@LINE.step(3)
def comes_twice(world: World, desk: Desk, chance: random.Random) -> bool:
    world.exchange(desk, _after_some(chance, Order(twice=True)))
    return True


@LINE.step(4)
def held_back(world: World, desk: Desk, chance: random.Random) -> bool:
    world.exchange(desk, _after_some(chance, Order(held_back=True)))
    return True


@LINE.step(4)
def what_was_held_back_comes(world: World, desk: Desk, chance: random.Random) -> bool:
    if not desk.line.held_back:
        return False
    one = desk.line.held_back.pop(chance.randrange(len(desk.line.held_back)))
    world.office.ask(one)
    return True


@LINE.step(4)
def an_old_request_comes_again(world: World, desk: Desk, chance: random.Random) -> bool:
    if not desk.line.said:
        return False
    world.office.ask(chance.choice(list(desk.line.said)))
    return True


@LINE.step(8)
def work_goes_on_meanwhile(world: World, desk: Desk, chance: random.Random) -> bool:
    """While the answer is on its way somebody saves at the desk, or another desk has its own round."""
    others = [one for one in world.desks if one is not desk]

    def at_the_counter() -> None:
        world.alive(desk, partial(one_act(COUNTER, chance), world, desk, chance))

    def elsewhere() -> None:
        other = chance.choice(others)
        world.alive(other, partial(one_act(COUNTER, chance), world, other, chance))
        world.exchange(other)

    meanwhile = chance.choice((at_the_counter, elsewhere))
    down = chance.choice((1.0, 1.0, 0.0))
    world.exchange(desk, _after_some(chance, Order(meanwhile=meanwhile, down=down)))
    return True


@LINE.step(4)
def close_day(world: World, desk: Desk, _chance: random.Random) -> bool:
    world.alive(desk, lambda: _closed(world, desk))
    return True


def _closed(world: World, desk: Desk) -> None:
    closed = desk.services.close_day()
    if closed.trouble is not None:
        raise closed.trouble
    world.truth(desk)


# --- machines ---


@MACHINES.step(5)
def server_dies(world: World, desk: Desk, chance: random.Random) -> bool:
    world.office.dies_after = chance.randrange(45)
    world.exchange(desk)
    return True


@MACHINES.step(5)
def desk_dies_in_a_round(world: World, desk: Desk, chance: random.Random) -> bool:
    desk.dies_after = chance.randrange(70)
    world.exchange(desk)
    return True


@MACHINES.step(3)
def desk_dies_after_a_commit(world: World, desk: Desk, chance: random.Random) -> bool:
    desk.dies_after_commit = True
    if chance.random() < 0.5:
        world.exchange(desk)
    else:
        world.alive(desk, partial(one_act(COUNTER, chance), world, desk, chance))
    return True


@MACHINES.step(3)
def desk_dies_in_a_save(world: World, desk: Desk, chance: random.Random) -> bool:
    desk.dies_after = chance.randrange(25)
    world.alive(desk, partial(one_act(COUNTER, chance), world, desk, chance))
    return True


@MACHINES.step(2)
def start_again(_world: World, desk: Desk, _chance: random.Random) -> bool:
    desk.start_again()
    return True


@MACHINES.step(4)
def time_passes(world: World, _desk: Desk, chance: random.Random) -> bool:
    world.time.pass_(hours=chance.choice((1, 5, 20, 24, 24, 24 * 40)))
    world.tick()
    return True


@MACHINES.step(4)
def clock_is_set(_world: World, desk: Desk, chance: random.Random) -> bool:
    hours = chance.choice((0, 0, chance.randrange(-30, 30), chance.randrange(-5, 6) * 24 * 365))
    desk.clock.wrong_by = timedelta(hours=hours)
    return True


@MACHINES.step(6)
def take_image(world: World, desk: Desk, _chance: random.Random) -> bool:
    world.images.append((desk, replace(desk.place, image=desk.image())))
    return True


@MACHINES.step(6)
def put_image_back(world: World, desk: Desk, chance: random.Random) -> bool:
    places = [place for whose, place in world.images if whose is desk]
    if not places:
        return False
    desk.place = chance.choice(places)  # the people in its file may be others by now
    desk.put_back(desk.place.image, keep_mark=chance.random() < 0.5)
    world.disk_lost(desk)
    return True


@MACHINES.step(5)
def lose_the_disk(world: World, desk: Desk, chance: random.Random) -> bool:
    """An image is taken, work goes on and is sent; the image is put back, and other work goes on on it."""
    image = desk.image()

    def work() -> None:
        for _ in range(chance.randrange(1, 4)):
            world.alive(desk, partial(one_act(COUNTER, chance), world, desk, chance))

    work()
    world.exchange(desk, chance.choice(((), (), [Order(down=0.0)], [Order(up=0.5)])))
    desk.put_back(image, keep_mark=chance.random() < 0.5)
    world.disk_lost(desk)
    work()
    return True


@MACHINES.step(3)
def old_history_goes(world: World, desk: Desk, _chance: random.Random) -> bool:
    """Whoever has not heard up to here takes whole records, as a new desk does."""
    clock = tables.centre_clock
    here = clock.c.centre_id == desk.place.centre
    world.office.database.work(
        lambda connection: connection.execute(update(clock).where(here).values(low_water=clock.c.number))
    )
    return True


@MACHINES.step(2)
def desk_is_set_up_anew(world: World, desk: Desk, _chance: random.Random) -> bool:
    """Another PC becomes the desk of the letter; what the old one had not sent is lost with it."""
    world.set_up_anew(desk)
    return True


@MACHINES.step(1)
def clone(world: World, desk: Desk, chance: random.Random) -> bool:
    """A second PC goes on with an image of a desk."""
    places = [place for whose, place in world.images if whose is desk]
    if not places or len(world.desks) > 4:
        return False
    world.add_clone(chance.choice(places), chance.randrange(2**32))
    return True
