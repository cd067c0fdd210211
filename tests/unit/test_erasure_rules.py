"""What is erased folds to the same empty record in any company, and nothing brings it back."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.erasure import ERASED, is_erasure, left_of, redacted
from jobcentre_desktop.domain.foldable import refusal
from jobcentre_desktop.domain.folding import fold
from jobcentre_desktop.domain.merging import overlay
from jobcentre_desktop.services.removal_fuse import removed_by
from tests.memory_desk import AUTHOR, client_facts

CLIENT = UUID("019ab444-0000-7000-8000-000000000001")
DAY = date(2026, 11, 22)


def said(n, act, facts, *, desk="02-A.1", base=None):
    return Change(
        desk=desk,
        seq=n,
        tx=n,
        clock=f"2026-11-22T01:00:{n:02d}.000Z.0000",
        author=CENTRAL_SERVER if desk.endswith("-0.1") else AUTHOR,
        schema=1,
        kind="client",
        record_id=CLIENT,
        act=act,
        base=n - 1 if base is None else base,
        facts=facts,
    )


HISTORY = [
    said(1, Act.ADD, client_facts()),
    said(2, Act.SET, {"surname_km": "ចាន់"}, desk="02-B.1", base=1),
    said(3, Act.SET, {"surname_km": "ហេង"}, base=1),
    said(4, Act.REMOVE, {"(why)": "duplicate"}, desk="02-B.1", base=3),
]
WORD = said(5, Act.REMOVE, left_of("client", client_facts(), DAY), desk="02-0.1")


def numbered(changes):
    return [NumberedChange(number=one.seq, change=one) for one in changes]


@pytest.mark.parametrize("emptied", range(len(HISTORY) + 1))
def test_it_is_the_same_whoever_had_heard_how_much_of_it_before(emptied):
    """The server has the history without content, a desk with; one that reads on has both."""
    history = [redacted(one, DAY) for one in HISTORY[:emptied]] + HISTORY[emptied:]
    folded = fold(None, numbered([*history, WORD]))
    assert folded.state.removed
    assert folded.state.facts == {"client_no": "02-A-00001", ERASED: "2026-11-22"}
    assert folded.state.number == 5
    assert all(one.settled_by for one in folded.conflicts)


def test_the_word_alone_makes_the_empty_record():
    whole = fold(None, numbered([*HISTORY, WORD])).state
    assert fold(None, numbered([WORD])).state == whole


def test_nothing_that_comes_later_brings_anything_back():
    state = fold(None, numbered([*HISTORY, WORD])).state
    late = said(6, Act.SET, {"phone": "+85512345678"}, base=3)
    assert refusal(state, late) == "erased"
    assert overlay(state, late) == state
    after = fold(state, numbered([late])).state
    assert (after.facts, after.removed) == (state.facts, True)


def test_only_the_server_erases():
    state = fold(None, numbered(HISTORY[:3])).state
    forged = replace(WORD, desk="02-A.1")
    assert refusal(state, forged) == "erased"
    assert refusal(state, WORD) == ""
    assert not is_erasure(forged)


def test_an_erasure_is_no_mass_removal():
    assert removed_by(numbered([WORD])) == frozenset()
    assert removed_by(numbered([HISTORY[3]])) == {CLIENT}


def test_what_is_redacted_keeps_its_place():
    one = replace(HISTORY[2], chain="ab" * 32, was={"shared_note": "x"})
    empty = redacted(one, DAY)
    assert (empty.desk, empty.seq, empty.tx, empty.clock, empty.chain) == (
        one.desk,
        one.seq,
        one.tx,
        one.clock,
        one.chain,
    )
    assert (empty.facts, empty.was) == ({ERASED: "2026-11-22"}, {})
    assert redacted(empty, date(2027, 1, 1)) == empty, (
        "the day is that of the erasure, however often it is heard"
    )
