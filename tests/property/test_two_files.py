"""Two desks' encrypted files and a server: whatever is edited, sent and cut off, nothing is lost."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from jobcentre_desktop.domain.action_plan import ActionPlan
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ClientId, PlanId, SessionId
from jobcentre_desktop.domain.session import CounsellingSession
from tests.integration.desk_file import AUTHOR, TODAY, DeskFile, TickingClock
from tests.integration.replay import (
    assert_replay_gives_the_file,
    finder_rows,
    kept,
    logged,
    rebuilt_finder_rows,
)
from tests.integration.toy_server import ToyServer

DESKS = st.sampled_from("AB")
PHONES = st.sampled_from([None, "+85512000001", "+85512000002", "+85512000003"])
NAMES = st.sampled_from(["SOK", "SOKH", "CHAN"])
TEXTS = st.sampled_from(["", "one two three", "one two four", "zero two three", "one two three five"])
BARRIERS = st.sampled_from([(), ("no_transport",), ("no_transport", "care")])


class TwoFiles(RuleBasedStateMachine):
    """Each rule is something that happens at a counter or on the line."""

    def __init__(self):
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.desks = {}
        self.server = ToyServer(TickingClock().now)
        self.made = 0

    @initialize()
    def set_up(self):
        for letter in "AB":
            self.desks[letter] = DeskFile(Path(self._folder.name), letter)

    # --- at the counter ---

    def _pick(self, letter, which, kind=Client):
        """Return one of the desk's records, or None."""
        with self.desks[letter].work(reading=True) as work:
            found = work.records.every(kind)
        return found[which % len(found)] if found else None

    def _save(self, letter, act):
        with self.desks[letter].work() as work:
            act(work.records)
            work.commit()

    @rule(letter=DESKS)
    def register(self, letter):
        desk = self.desks[letter]
        self.made += 1
        desk.save(desk.client(self.made))

    @rule(letter=DESKS, which=st.integers(0, 5), phone=PHONES)
    def change_the_phone(self, letter, which, phone):
        if client := self._pick(letter, which):
            self._save(letter, lambda records: records.change(replace(client, phone=phone)))

    @rule(letter=DESKS, which=st.integers(0, 5), name=NAMES, barriers=BARRIERS)
    def change_the_name(self, letter, which, name, barriers):
        if client := self._pick(letter, which):
            self._save(
                letter, lambda records: records.change(replace(client, surname_la=name, barriers=barriers))
            )

    @rule(letter=DESKS, which=st.integers(0, 5), text=TEXTS)
    def write_remarks(self, letter, which, text):
        if client := self._pick(letter, which):
            self._save(letter, lambda records: records.change(replace(client, remarks=text or None)))

    @rule(letter=DESKS, which=st.integers(0, 5))
    def remove(self, letter, which):
        if client := self._pick(letter, which):
            self._save(letter, lambda records: records.remove(Client, client.id))

    @rule(letter=DESKS, which=st.integers(0, 5))
    def hold_a_session(self, letter, which):
        desk = self.desks[letter]
        if client := self._pick(letter, which):
            session = CounsellingSession(
                id=SessionId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, held_on=TODAY,
                minutes=30, kind="first", mode="in_person",
            )  # fmt: skip
            desk.save(session, ActionPlan(
                id=PlanId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, made_on=TODAY,
            ))  # fmt: skip

    @rule(letter=DESKS, goal=NAMES)
    def make_the_plan_that_both_make(self, letter, goal):
        """One id made at both desks: what the rules of ids forbid must still not break the file."""
        desk = self.desks[letter]
        plan = ActionPlan(
            id=PlanId(AUTHOR), client_id=ClientId(AUTHOR), counsellor_id=AUTHOR, made_on=TODAY, main_goal=goal
        )
        with desk.work() as work:
            if work.records.find(ActionPlan, plan.id) is None:
                work.records.add(plan)
                work.commit()

    @rule(letter=DESKS, which=st.integers(0, 5), mine=st.booleans())
    def settle_a_conflict(self, letter, which, mine):
        with self.desks[letter].work() as work:
            found = work.changes.conflicts()
            assert work.changes.count_conflicts() == len(found)
            if found:
                one = found[which % len(found)]
                work.changes.settle(one.id, {one.field: (one.shown if mine else one.other).value})
                work.commit()

    @rule(letter=DESKS)
    def leave_without_saving(self, letter):
        desk = self.desks[letter]
        with desk.work() as work:
            work.records.add(desk.client(99999))
            work.savepoint()

    @rule(letter=DESKS)
    def restart(self, letter):
        self.desks[letter].reopen()

    @rule(letter=DESKS, hours=st.integers(-3, 3))
    def set_the_clock_of_the_pc(self, letter, hours):
        self.desks[letter].clock.pass_by(hours=hours)

    # --- on the line ---

    def _request(self, letter, most):
        with self.desks[letter].work(reading=True) as work:
            return work.changes.unsent(most=most), work.changes.cursor()

    def _write_down(self, letter, answer, *, hear=True):
        numbers, reasons, clocks, changes, cursor = answer
        desk = self.desks[letter]
        with desk.work() as work:
            work.changes.acknowledge(numbers, at=desk.clock.now(), clocks=clocks)
            work.changes.quarantine(reasons)
            if hear:
                work.changes.take_in(changes, cursor)
            work.commit()

    def _exchange(self, letter, changes, cursor, most=1000):
        return self.server.exchange(self.desks[letter].desk.name, changes, cursor, most=most)

    @rule(letter=DESKS, up=st.integers(1, 6), down=st.integers(1, 6))
    def go_round(self, letter, up, down):
        self._write_down(letter, self._exchange(letter, *self._request(letter, up), most=down))

    @rule(letter=DESKS, up=st.integers(1, 6))
    def be_cut_off_after_the_server_kept_it(self, letter, up):
        self._exchange(letter, *self._request(letter, up))

    @rule(letter=DESKS, up=st.integers(1, 6))
    def be_cut_off_between_acknowledgement_and_hearing(self, letter, up):
        self._write_down(letter, self._exchange(letter, *self._request(letter, up)), hear=False)

    @rule(letter=DESKS, down=st.integers(1, 6))
    def only_listen(self, letter, down):
        _, cursor = self._request(letter, 1)
        self._write_down(letter, self._exchange(letter, (), cursor, most=down))

    @rule(letter=DESKS)
    def hear_the_same_page_twice(self, letter):
        answer = self._exchange(letter, *self._request(letter, 1000))
        self._write_down(letter, answer)
        self._write_down(letter, answer)

    # --- what must hold ---

    def teardown(self):
        try:
            if self.desks:
                for desk in self.desks.values():
                    assert_replay_gives_the_file(desk)
                    assert finder_rows(desk) == rebuilt_finder_rows(desk)
                self._come_to_rest()
                self._check()
        finally:
            for desk in self.desks.values():
                desk.close()
            self._folder.cleanup()

    def _come_to_rest(self):
        for letter in "ABA":
            while True:
                changes, cursor = self._request(letter, 1000)
                self._write_down(letter, self._exchange(letter, changes, cursor))
                if not changes and cursor == len(self.server.log):
                    break

    def _check(self):
        assert not self.server.kept_aside
        for desk in self.desks.values():
            states, conflicts = kept(desk)
            assert states == self.server.states
            assert {one.id: one for one in conflicts} == {one.id: one for one in self.server.open_conflicts()}
            with desk.work(reading=True) as work:
                assert work.changes.digest() == self.server.digest()
                assert work.changes.cursor() == len(self.server.log)
                assert {one.id for one in work.changes.conflicts()} == {one.id for one in conflicts}
                waiting = work.changes.waiting()
                assert (waiting.changes, waiting.refused, waiting.held) == (0, 0, 0)
            told = {(one.change.desk, one.change.seq): replace(one.change, chain="") for one in logged(desk)}
            assert told == {(one.change.desk, one.change.seq): one.change for one in self.server.log}
            assert_replay_gives_the_file(desk)
            assert finder_rows(desk) == rebuilt_finder_rows(desk)
        self._check_that_nothing_is_hidden()

    def _check_that_nothing_is_hidden(self):
        """Each desk's own sequence is unbroken on the server: nothing was lost, nothing kept twice."""
        for desk in self.desks.values():
            own = [one.change.seq for one in self.server.log if one.change.desk == desk.desk.name]
            with desk.work(reading=True) as work:
                assert sorted(own) == list(range(1, work.changes.last_own_seq() + 1))


TestTwoFiles = TwoFiles.TestCase
TestTwoFiles.settings = settings(settings(), max_examples=40, stateful_step_count=25)
