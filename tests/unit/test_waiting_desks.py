"""Two hundred desks whose server is down and comes back: no storm of tries, nobody left waiting (rule 8)."""

import random
from collections import Counter
from heapq import heappop, heappush

from jobcentre_desktop.sync.round import LONGEST_WAIT, next_wait

DESKS = 200
DOWN_FOR = 4 * 3600
A_REQUEST = 2.0


def tries_of(seed):
    """Let all desks fail together and go on until each has reached the server; return the moments."""
    chance = random.Random(seed)
    coming = [(chance.random(), desk, 0) for desk in range(DESKS)]
    coming.sort()
    failed, reached = [], {}
    while coming:
        at, desk, failures = heappop(coming)
        if at >= DOWN_FOR:
            reached[desk] = at
            continue
        failed.append(at)
        heappush(coming, (at + A_REQUEST + next_wait(failures + 1, chance.random()), desk, failures + 1))
    return failed, reached


def busiest(moments, seconds):
    return max(Counter(int(at // seconds) for at in moments).values())


def test_a_server_that_is_down_is_asked_less_and_less():
    failed, _ = tries_of(1)
    later = [at for at in failed if at > 3600]
    # Each desk asks at most every seven and a half minutes by then, and all of them never in one minute.
    assert len(later) <= DESKS * (DOWN_FOR - 3600) / (LONGEST_WAIT / 2)
    assert busiest(later, 60) < DESKS / 4
    assert busiest(later, 1) < DESKS / 20


def test_every_desk_has_sent_a_quarter_of_an_hour_after_the_server_is_back():
    for seed in range(20):
        _, reached = tries_of(seed)
        assert len(reached) == DESKS
        assert max(reached.values()) <= DOWN_FOR + LONGEST_WAIT + A_REQUEST
        assert busiest(reached.values(), 1) < DESKS / 20


def test_a_short_trouble_costs_seconds():
    chance = random.Random(2)
    assert all(next_wait(1, chance.random()) <= 5 for _ in range(100))
    assert all(next_wait(failures, chance.random()) <= LONGEST_WAIT for failures in range(1, 100))
