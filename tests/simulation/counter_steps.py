"""What counsellors do at a desk, through the services that the screens call."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep, StepStatus
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.code_words import WORDED
from jobcentre_desktop.domain.facts import R
from jobcentre_desktop.domain.outcome import Outcome
from jobcentre_desktop.domain.referral import Referral, ReferralState
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.services.follow_clients import Section
from tests.simulation.desk import Desk
from tests.simulation.steps import Steps
from tests.simulation.world import World

COUNTER = Steps()
_SOME_DAY = date(2026, 12, 21)
_LETTERS = "BDFGKLMNPRSTVW"
"""Each with a sound of its own, and never two beside each other: no name is found by the sound of another."""
_WORDS = ("រោងចក្រ", "ជាងកាត់ដេរ", "Battambang", "market", "ចុងភៅ", "driver", "night shift", "ដំឡើងភ្លើង")


@dataclass(frozen=True)
class Values:
    """Values that nobody has used in this run."""

    world: World
    chance: random.Random = field(repr=False)

    def phone(self) -> str:
        return f"012 9{self.world.unique():05d}"

    def name(self) -> str:
        n, told = self.world.unique(), []
        while n:
            n, letter = divmod(n, len(_LETTERS))
            told.append(_LETTERS[letter])
        return f"Sio{'a'.join(told)}z".title()

    def piece(self) -> str:
        words = " ".join(self.chance.choice(_WORDS) for _ in range(self.chance.randrange(1, 6)))
        return f"{words} {self.world.unique():05d}"

    def rewritten(self, text: str | None) -> str:
        """Return what a counsellor makes of a text: something added, exchanged or taken out."""
        lines = (text or "").split("\n") if text else []
        place = self.chance.randrange(len(lines) + 1)
        what = self.chance.random()
        if lines and what < 0.2:
            lines[place % len(lines)] = self.piece()
        elif len(lines) > 1 and what < 0.3:
            place %= len(lines) - 1
            lines[place : place + 2] = [self.piece()]
        elif what < 0.9:
            lines.insert(place, self.piece())
        else:
            lines.insert(place, " ".join(self.piece() for _ in range(40)))
        return "\n".join(lines)


def one_of(desk: Desk, chance: random.Random, kind: type[R]) -> R | None:
    """Return one of the desk's records of a kind, rather a new one; None when there is none."""
    with desk.work() as work:
        found = sorted(work.records.every(kind), key=lambda one: one.id)
    return found[-1 - min(int(chance.expovariate(0.4)), len(found) - 1)] if found else None


@COUNTER.step(2)
def register(world: World, desk: Desk, chance: random.Random) -> bool:
    values = Values(world, chance)
    told = {"surname_la": values.name(), "given_la": "Sim", "sex": "F", "dob_year": 1990}
    desk.services.register_client(told | {"phone": values.phone(), "remarks": values.piece()})
    return True


@COUNTER.step(8)
def change_phone(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is not None:
        desk.services.edit_client(client.id, {"phone": Values(world, chance).phone()})
    return client is not None


@COUNTER.step(5)
def change_name(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is not None:
        desk.services.edit_client(client.id, {"surname_la": Values(world, chance).name()})
    return client is not None


@COUNTER.step(10)
def rewrite_remarks(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is not None:
        text = Values(world, chance).rewritten(client.remarks)
        desk.services.edit_client(client.id, {"remarks": text})
    return client is not None


@COUNTER.step(3)
def empty_remarks(_world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is not None:
        desk.services.edit_client(client.id, {"remarks": None})
    return client is not None


@COUNTER.step(4)
def change_much(world: World, desk: Desk, chance: random.Random) -> bool:
    client, values = one_of(desk, chance, Client), Values(world, chance)
    if client is not None:
        text = values.rewritten(client.remarks)
        names = {"surname_la": values.name(), "other_name": values.name()}
        desk.services.edit_client(client.id, names | {"phone": values.phone(), "remarks": text})
    return client is not None


@COUNTER.step(5)
def hold_session(world: World, desk: Desk, chance: random.Random) -> bool:
    client, values = one_of(desk, chance, Client), Values(world, chance)
    if client is not None:
        steps = [{"what": values.piece()} for _ in range(chance.randrange(3))]
        told = {"kind": "intake", "mode": "face", "minutes": 45, "shared_note": values.piece()}
        desk.services.hold_session(client.id, told | {"steps": steps})
    return client is not None


@COUNTER.step(3)
def mend_session(world: World, desk: Desk, chance: random.Random) -> bool:
    session = one_of(desk, chance, CounsellingSession)
    if session is None or session.counsellor_id != desk.services.me.id:
        return False
    if session.held_on != desk.clock.today():
        return False
    text = Values(world, chance).rewritten(session.shared_note)
    desk.services.edit_session(session.id, {"shared_note": text})
    return True


@COUNTER.step(2)
def add_addendum(world: World, desk: Desk, chance: random.Random) -> bool:
    session = one_of(desk, chance, CounsellingSession)
    if session is not None:
        desk.services.add_addendum(session.id, Values(world, chance).piece())
    return session is not None


@COUNTER.step(3)
def refer(world: World, desk: Desk, chance: random.Random) -> bool:
    client, values = one_of(desk, chance, Client), Values(world, chance)
    if client is not None:
        told = {"type": "JOB", "partner_name_en": "Invented Company", "purpose": values.piece()}
        desk.services.refer_client(client.id, told | {"consent_to_share": True})
    return client is not None


@COUNTER.step(2)
def withdraw_referral(_world: World, desk: Desk, chance: random.Random) -> bool:
    referral = one_of(desk, chance, Referral)
    if referral is None or desk.services.show_client.referral(referral.id).state is not ReferralState.DRAFT:
        return False
    desk.services.move_referral(referral.id, ReferralState.CANCELLED, reason="sim")
    return True


@COUNTER.step(3)
def set_goal(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is None:
        return False
    with desk.work() as work:
        plans: tuple[ActionPlan, ...] = tuple(work.records.of_client(ActionPlan, client.id))
    values = Values(world, chance)
    goal = values.rewritten(plans[0].main_goal if plans else None).replace("\n", " ")
    goal = goal if len(goal) < 450 else values.piece()
    desk.services.set_goals(client.id, {"main_goal": goal})
    return True


@COUNTER.step(2)
def move_step(_world: World, desk: Desk, chance: random.Random) -> bool:
    step = one_of(desk, chance, PlanStep)
    if step is not None:
        desk.services.move_step(step.id, chance.choice((StepStatus.DOING, StepStatus.DONE)))
    return step is not None


@COUNTER.step(2)
def receive_visit(_world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    desk.services.receive_visits.arrive(None if client is None else client.id)
    return True


@COUNTER.step(2)
def serve_visit(_world: World, desk: Desk, chance: random.Random) -> bool:
    """Also one that another desk is serving at the same time."""
    visit, receive = one_of(desk, chance, Visit), desk.services.receive_visits
    if visit is not None:
        chance.choice((receive.call, receive.finish, receive.leave))(visit.id)
    return visit is not None


@COUNTER.step(3)
def write_outcome(world: World, desk: Desk, chance: random.Random) -> bool:
    client, values = one_of(desk, chance, Client), Values(world, chance)
    if client is not None:
        told = {"type": chance.choice(("job_wage", "tvet_enrolled")), "note": values.piece()}
        desk.services.keep_outcomes.add(client.id, told | {"employer": values.name()})
    return client is not None


@COUNTER.step(3)
def change_outcome(world: World, desk: Desk, chance: random.Random) -> bool:
    """Verify it, end it, or write on: by whom and since when must stay open until a person chooses."""
    outcome, values = one_of(desk, chance, Outcome), Values(world, chance)
    if outcome is None:
        return False
    note = values.rewritten(outcome.note)
    told: dict[str, str] = chance.choice(
        (
            {"employer": values.name()},
            {"note": note if len(note) < 1900 else values.piece()},
            {"verified_by": chance.choice(("document", "client_call"))},
            {"started_on": (_SOME_DAY - timedelta(days=chance.randrange(9))).isoformat()},
        )
    )
    desk.services.keep_outcomes.change(outcome.id, told)
    return True


@COUNTER.step(2)
def take_suggested_status(_world: World, desk: Desk, chance: random.Random) -> bool:
    outcome, suggest = one_of(desk, chance, Outcome), desk.services.suggest_next
    wanted = () if outcome is None else suggest(desk.services.show_client(outcome.client_id))
    for step in wanted[:1]:
        suggest.take(step.outcome.client_id, step)
    return bool(wanted)


@COUNTER.step(3)
def follow_up(world: World, desk: Desk, chance: random.Random) -> bool:
    """One that is due now or later, so that it is due no more, or one that nobody had planned."""
    follow, values = desk.services.follow_clients, Values(world, chance)
    tasks = (*follow.page(Section.NOW).items, *follow.page(Section.COMING).items)
    due = [one for one in tasks if one.kind.endswith("follow_up")]
    told = {"reached": chance.choice(("yes", "no_answer")), "note": values.piece()}
    client = one_of(desk, chance, Client)
    if due and chance.random() < 0.7:
        follow.record(chance.choice(due), told)
    elif client is not None:
        follow.record_unplanned(client.id, told)
    return bool(due) or client is not None


@COUNTER.step(2)
def change_a_phrase(world: World, desk: Desk, chance: random.Random) -> bool:
    """A new one, one of the last said otherwise, or one of our own put away or brought back."""
    phrases, values = desk.services.keep_phrases, Values(world, chance)
    last = phrases.every()[-6:]
    # The text of a shipped one is the same at every desk: no value that could be followed.
    own = [one for one in last if (one.text_en or "").startswith(values.name()[:3])]
    what = chance.randrange(3)
    if what == 0 or (what == 2 and not own):
        phrases.add("advice", text_en=values.name())
    elif what == 1:
        one = chance.choice(last)
        phrases.change(one.id, text_km=one.text_km or "", text_en=values.name())
    else:
        one = chance.choice(own)
        phrases.offer(one.id, offered=not one.offered)
    return True


@COUNTER.step(2)
def keep_code_words(world: World, desk: Desk, chance: random.Random) -> bool:
    """Of a few codes, so that desks speak of the same ones: said otherwise, hidden, shown again."""
    keep = desk.services.keep_code_words
    code_list = chance.choice(WORDED[:2])
    code = chance.choice(keep.shipped.get(code_list).codes[:2]).code
    if chance.random() < 0.6:
        keep.word(code_list, code, words_en=Values(world, chance).name())
    else:
        keep.hide(code_list, code, hidden=chance.random() < 0.6)
    return True


@COUNTER.step(2)
def change_letterhead(world: World, desk: Desk, chance: random.Random) -> bool:
    desk.services.keep_centre({"phone": Values(world, chance).phone()})
    return True


@COUNTER.step(3)
def close_or_open_a_day(_world: World, desk: Desk, chance: random.Random) -> bool:
    """Of all records only such a day can be removed."""
    days = desk.services.working_days.own()
    if days and chance.random() < 0.5:
        desk.services.working_days.forget(chance.choice(days).day)
    else:
        day = _SOME_DAY + timedelta(days=chance.randrange(3))
        desk.services.working_days.set(day, closed=chance.random() < 0.5, reason=f"sim {chance.randrange(9)}")
    return True


@COUNTER.step(8)
def settle(_world: World, desk: Desk, chance: random.Random) -> bool:
    found = desk.services.settle_conflict.open_ones()
    if found:
        conflict = chance.choice(found).conflict
        desk.services.settle_conflict(conflict.id, chance.choice(("shown", "other")))
    return bool(found)


@COUNTER.step(3)
def move_to_another_centre(_world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is None:
        return False
    there = "12" if desk.place.centre == "02" else "02"
    desk.services.transfer_client(client.id, chance.choice((there, there, there, "25")), reason="other")
    return True


@COUNTER.step(1)
def take_client_back(_world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is not None:
        desk.services.transfer_client.take_back(client.id)
    return client is not None


@COUNTER.step(4)
def decide_what_came_late(_world: World, desk: Desk, chance: random.Random) -> bool:
    notes = desk.services.decide_late.open_ones()
    if notes:
        note = chance.choice(notes)
        decide = chance.choice((desk.services.decide_late.take_over, desk.services.decide_late.leave))
        decide(note.desk_name, note.tx)
    return bool(notes)


@COUNTER.step(2)
def close_day_without_line(_world: World, desk: Desk, _chance: random.Random) -> bool:
    desk.services.close_day(send=False)
    return True
