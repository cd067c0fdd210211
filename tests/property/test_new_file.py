"""A new desk takes whole records in any order while everybody goes on working, and ends with all of them."""

import random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from jobcentre_desktop.storage import tables
from tests.integration.replay import finder_rows, kept, logged, rebuilt_finder_rows, rows
from tests.property.test_two_files import DESKS, TwoFiles


class NewFile(TwoFiles):
    """Desk B begins when others have worked for a while; what was numbered before, it never hears."""

    @initialize(seed=st.integers(0, 999), saves=st.integers(0, 8))
    def set_up(self, seed, saves):
        super().set_up()
        self.chance = random.Random(seed)
        self.taken = None
        for n in range(saves):
            self.register("A")
            self.change_the_phone("A", n, "+85512000001")
        self.go_round("A", 1000, 1000)

    def _request(self, letter, most):
        """As a desk does that is told to take whole records before it hears of changes."""
        if letter == "B" and self.taken is None:
            self.taken = set()
            with self.desks["B"].work() as work:
                work.changes.take_in((), len(self.server.log))
                work.commit()
            self.as_of = set(self.server.states)
        return super()._request(letter, most)

    @rule(most=st.integers(1, 4))
    def take_a_chunk(self, most):
        self._request("B", 1)
        left = sorted(self.as_of - self.taken)
        self._take(self.chance.sample(left, min(most, len(left))))

    @rule(letter=DESKS, most=st.integers(1, 3))
    def take_something_again(self, letter, most):
        self._request("B", 1)
        known = sorted(self.server.states)
        self._take(self.chance.sample(known, min(most, len(known))), letter)

    @rule()
    def take_what_is_wanted(self):
        self._request("B", 1)
        self._take_wanted("B")

    def _take(self, keys, letter="B"):
        with self.desks[letter].work() as work:
            work.states.take([self.server.whole(key) for key in keys])
            work.commit()
        if letter == "B":
            self.taken.update(keys)

    def _take_wanted(self, letter):
        with self.desks[letter].work(reading=True) as work:
            ids = work.states.wanted(most=100)
        self._take([key for key in self.server.states if key[1] in ids], letter)

    # --- what must hold ---

    def teardown(self):
        try:
            if self.desks:
                for desk in self.desks.values():
                    assert finder_rows(desk) == rebuilt_finder_rows(desk)
                self._request("B", 1)
                self._come_to_rest()
                self._take(sorted(self.as_of - self.taken))
                self._take_wanted("A")
                self._take_wanted("B")
                self._check()
        finally:
            for desk in self.desks.values():
                desk.close()
            self._folder.cleanup()

    def _check(self):
        assert not self.server.kept_aside
        for desk in self.desks.values():
            states, conflicts = kept(desk)
            assert states == self.server.states
            assert {one.id: one for one in conflicts} == {one.id: one for one in self.server.open_conflicts()}
            with desk.work(reading=True) as work:
                assert work.changes.digest() == self.server.digest()
                assert work.states.wanted(most=1) == ()
            assert not rows(desk, tables.confirmed.select())
            assert finder_rows(desk) == rebuilt_finder_rows(desk)
            with desk.work() as work:
                assert not work.states.recount(range(256))
        self._check_that_nothing_is_hidden()
        self._hear_the_rest()

    def _hear_the_rest(self):
        """Older changes come last; then every change is in every log, and nothing else is altered."""
        desk = self.desks["B"]
        before = kept(desk), finder_rows(desk)
        with desk.work() as work:
            work.states.log_older(self.server.log)
            work.commit()
        told = {(one.change.desk, one.change.seq) for one in logged(desk)}
        assert told == {(one.change.desk, one.change.seq) for one in self.server.log}
        assert (kept(desk), finder_rows(desk)) == before


TestNewFile = NewFile.TestCase
TestNewFile.settings = settings(settings(), max_examples=25, stateful_step_count=25)
