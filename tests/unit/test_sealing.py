"""What is sealed opens for its receivers only, whole and unchanged, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.wire.sealing import (
    PIECE,
    SealBroken,
    fresh_seal,
    is_seal_key,
    opened,
    public_of,
    sealed,
)

OURS, OUR_KEY = fresh_seal()
THEIRS, THEIR_KEY = fresh_seal()
ABOUT = b'{"desk":"02-A.1"}'


def open_ours(body, wrapped, **told):
    return opened(body, wrapped, **({"name": "us", "private": OURS, "bound_to": ABOUT} | told))


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_every_receiver_opens_it(length):
    content = bytes(length)
    wrapped, body = sealed(content, {"us": OUR_KEY, "them": THEIR_KEY}, ABOUT)
    assert open_ours(body, wrapped["us"]) == content
    assert open_ours(body, wrapped["them"], name="them", private=THEIRS) == content


def test_nobody_else_opens_it_and_nothing_else_may_stand_around_it():
    wrapped, body = sealed(b"secret", {"us": OUR_KEY}, ABOUT)
    for told in ({"private": THEIRS}, {"name": "them"}, {"bound_to": b"other"}, {"private": "00"}):
        with pytest.raises(SealBroken):
            open_ours(body, wrapped["us"], **told)


def test_no_piece_can_be_left_out_doubled_or_moved():
    wrapped, body = sealed(bytes(range(256)) * 1024, {"us": OUR_KEY}, ABOUT)
    size = PIECE + 16
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    assert len(pieces) == 4
    for torn in (pieces[:-1], pieces[1:], [*pieces, pieces[-1]], pieces[::-1], [pieces[0], *pieces[2:]]):
        with pytest.raises(SealBroken):
            open_ours(b"".join(torn), wrapped["us"])


@given(at=st.integers(0, 10**6), flip=st.integers(1, 255))
def test_any_changed_byte_is_noticed(at, flip):
    wrapped, body = sealed(b"some words of a client", {"us": OUR_KEY}, ABOUT)
    whole = bytearray(wrapped["us"] + body)
    whole[at % len(whole)] ^= flip
    cut = len(wrapped["us"])
    with pytest.raises(SealBroken):
        open_ours(bytes(whole[cut:]), bytes(whole[:cut]))


def test_what_is_no_key_is_not_sealed_to():
    assert is_seal_key(OUR_KEY)
    assert public_of(OURS) == OUR_KEY
    for told in ("", "00", "xy" * 32, "00" * 32, OUR_KEY + "00"):
        assert not is_seal_key(told)
