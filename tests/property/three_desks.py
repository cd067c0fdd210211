"""Three desks that change one record, hear the server at times, and at times each other over a stick."""

from dataclasses import dataclass, field, replace
from functools import reduce

from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.merging import merge, overlay, seen_without_number
from tests.memory_desk import AUTHOR, client_facts, record_id

ONE = record_id(1)
REGISTER, CRITICAL, TEXT = "phone", "dob_year", "remarks"
CLOCKS = st.integers(0, 5).map(lambda n: f"2026-11-22T01:0{n}:00.000Z.")
ACTS = st.sampled_from([Act.SET] * 4 + [Act.SETTLE, Act.REMOVE])


def change(desk, seq, act, facts, *, base=0, clock="", was=None, seen=None):
    return Change(
        desk=desk,
        seq=seq,
        tx=seq,
        clock=clock or f"2026-11-22T01:00:{seq:02d}.000Z.0000",
        author=AUTHOR,
        schema=1,
        kind="client",
        record_id=ONE,
        act=act,
        base=base,
        facts=facts,
        was=was or {},
        seen=seen or {},
    )


ADDED = change("02-Z.1", 1, Act.ADD, client_facts() | {TEXT: "one two three four five six"})


def fold(changes):
    """Number the changes as they come and fold them: (state, open conflicts)."""
    state, conflicts = None, {}
    for number, one in enumerate(changes, 1):
        merged = merge(state, NumberedChange(number=number, change=one), tuple(conflicts.values()))
        state = merged.state
        for ended in merged.settled:
            del conflicts[ended]
        conflicts.update({one.id: one for one in merged.opened})
    return state, conflicts


def name(one):
    return one.desk, one.seq


@dataclass
class Desk:
    """What one desk has: numbered changes up to `heard`, its own that wait, and what a stick brought."""

    heard: int = 1
    seq: int = 0
    waiting: list = field(default_factory=list)
    on_top: list = field(default_factory=list)
    has: set = field(default_factory=lambda: {name(ADDED)})
    on_screen: set = field(default_factory=set)

    def take(self, line):
        """Lay another desk's changes on top; one before which others are missing is not shown."""
        for one in line:
            if name(one) not in self.has and (one.seq == 1 or (one.desk, one.seq - 1) in self.has):
                self.on_top.append(one)
                self.has.add(name(one))

    def look(self, numbered):
        """Return the record as the desk shows it, and remember what was to be read."""
        state, conflicts = fold(numbered[: self.heard])
        arrived = {name(one) for one in numbered[: self.heard]}
        self.has |= arrived | {name(one) for one in self.on_top}
        shown = reduce(overlay, [one for one in self.on_top if name(one) not in arrived], state)
        for told, value in shown.facts.items():
            self.on_screen |= {(told, word) for word in read(told, value)}
        for one in conflicts.values():
            for side in (one.shown, one.other):
                self.on_screen |= {(one.field, word) for word in read(one.field, side.value)}
        return shown


def read(told, value):
    return str(value).split() if told == TEXT else [str(value)]


@dataclass(repr=False)
class Story:
    """The changes in the order in which the server numbers them, and what each author knew."""

    changes: list
    had: dict
    """Per change the names of those its desk had when it was made."""
    on_screen: dict
    """Per change (field, word) for all that was ever to be read at its desk before."""

    def __repr__(self):
        told = (
            f"{n} {c.desk}#{c.seq} {c.act} on {c.base} {c.seen} {c.clock[14:]} {c.facts}"
            for n, c in self.numbered()
        )
        return "\n".join(told)

    def numbered(self):
        return list(enumerate(self.changes, 1))

    def knew(self, one, other):
        return name(other) in self.had.get(name(one), ())

    def knew_number(self, one, number):
        return number > 0 and self.knew(one, self.changes[number - 1])

    @staticmethod
    def removes(one):
        return one.act is Act.REMOVE or one.facts.get(REMOVAL) is True

    def replaced(self, one, told, word):
        """Whether somebody who had read the word gave the field another value, or removed the record."""
        return any(
            (told, word) in self.on_screen.get(name(later), ())
            and (told in later.facts or self.removes(later))
            for later in self.changes
            if name(later) != name(one)
        )

    @staticmethod
    def reachable(state, conflicts, told):
        values = [state.facts.get(told)]
        for one in conflicts.values():
            values += [one.shown.value, one.other.value] if one.field == told else []
        return {word for value in values for word in read(told, value)}

    def steps(self):
        """Yield for each change: conflicts before, the change, conflicts after, the record after."""
        for end in range(2, len(self.changes) + 1):
            state, now = fold(self.changes[:end])
            yield fold(self.changes[: end - 1])[1], self.changes[end - 1], now, state


@st.composite
def work(draw):
    desks = {letter: Desk() for letter in "ABC"}
    numbered, had, on_screen = [ADDED], {}, {}
    for step in range(draw(st.integers(1, 16))):
        letter = draw(st.sampled_from("ABC"))
        desk = desks[letter]
        what = draw(st.sampled_from(["save", "save", "save", "send", "hear", "stick"]))
        if what == "send":
            numbered += desk.waiting
            desk.waiting = []
        if what in ("send", "hear") and not desk.waiting:
            desk.heard = len(numbered)
        if what == "stick":
            for other in desks.values():
                desk.take(other.waiting)
        shown = desk.look(numbered)
        if what != "save":
            continue
        desk.seq += 1
        facts, was = {}, {}
        act = draw(ACTS)
        asked = fold(numbered[: desk.heard])[1].values()
        if act is Act.SETTLE and any(one.field == REMOVAL for one in asked):
            facts[REMOVAL] = draw(st.booleans())
        elif act is not Act.REMOVE:
            for told in sorted(draw(st.sets(st.sampled_from([REGISTER, CRITICAL, TEXT]), min_size=1))):
                facts[told] = value_of(draw, told, f"{letter}{step}", step, shown)
            if TEXT in facts and TEXT in shown.facts:
                was = {TEXT: shown.facts[TEXT]}
        one = change(
            f"02-{letter}.1",
            desk.seq,
            act,
            facts,
            base=desk.heard,
            clock=draw(CLOCKS) + f"{desk.seq:04x}",
            was=was,
            seen=seen_without_number(shown, f"02-{letter}.1"),
        )
        had[name(one)], on_screen[name(one)] = set(desk.has), set(desk.on_screen)
        desk.waiting.append(one)
        desk.on_top.append(replace(one, chain="own"))
        desk.look(numbered)
    for letter in draw(st.permutations("ABC")):
        numbered += desks[letter].waiting
    return Story(changes=numbered, had=had, on_screen=on_screen)


def value_of(draw, told, word, step, shown):
    if draw(st.integers(0, 9)) == 0:
        return None
    if told == REGISTER:
        return draw(st.sampled_from([f"+855{step:02d}{word}", "+85512"]))
    if told == CRITICAL:
        return 1900 + draw(st.sampled_from([step, 50]))
    old = str(shown.facts.get(TEXT, "")).split()
    at = draw(st.integers(0, len(old)))
    gone = draw(st.integers(0, 2))
    return " ".join([*old[:at], word, *old[at + gone :]])


def own_value(told, n):
    """A value that nobody else says."""
    return f"+855{n}" if told == REGISTER else 1800 + n


@st.composite
def told_apart(draw):
    """Return what desks that hear nobody do to the fields that are no text: desk -> its changes.

    No two say the same, as what is asked then depends on who said it first.
    """
    lines = {}
    for letter in "ABC"[: draw(st.integers(2, 3))]:
        line = []
        for seq in range(1, draw(st.integers(0, 3)) + 1):
            act = draw(st.sampled_from([Act.SET, Act.SET, Act.REMOVE])) if letter == "A" else Act.SET
            fields = st.sets(st.sampled_from([REGISTER, CRITICAL]), min_size=1)
            facts = {}
            if act is Act.SET:
                facts = {told: own_value(told, ord(letter) + 10 * seq) for told in sorted(draw(fields))}
            clock = f"2026-11-22T01:0{seq}:00.000Z.{ord(letter) + draw(st.integers(0, 1)):04x}"
            line.append(change(f"02-{letter}.1", seq, act, facts, base=1, clock=clock))
        lines[letter] = line
    return lines
