"""Pieces of scans grow on a good line and shrink on a bad one, so that urgent work never waits long."""

from jobcentre_desktop.sync.scan_line import LEAST_PIECE, START_PIECE, PieceSize
from jobcentre_desktop.wire.scan_messages import MOST_PIECE


def test_pieces_double_while_they_go_fast_up_to_the_most():
    size = PieceSize()
    for _ in range(20):
        size.went(size.now, 0.3)
    assert size.now == MOST_PIECE


def test_a_short_last_piece_says_nothing_about_the_line():
    size = PieceSize()
    size.went(100, 0.01)
    assert size.now == START_PIECE


def test_pieces_halve_when_they_are_slow_or_break_down_to_the_least():
    size = PieceSize()
    size.went(START_PIECE, 3.0)
    assert size.now == START_PIECE // 2
    for _ in range(10):
        size.broke()
    assert size.now == LEAST_PIECE


def test_on_a_provincial_line_a_piece_takes_about_a_second():
    """256 kbit/s and 300 ms there and back."""
    size, seconds = PieceSize(), 0.0
    for _ in range(20):
        seconds = 0.3 + size.now * 8 / 256_000
        size.went(size.now, seconds)
    assert 0.5 < seconds < 2.0
