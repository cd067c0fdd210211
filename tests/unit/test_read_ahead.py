"""An answer is read further while what has come of it is dealt with."""

import threading

import pytest

from jobcentre_desktop.sync.ahead import read_ahead

SOON = 60.0


class LineBreaks(Exception):
    pass


def never_cut():
    raise AssertionError("the line was cut")


def test_the_next_frames_are_read_while_one_is_dealt_with():
    all_read = threading.Event()

    def frames():
        yield from (b"1", b"2", b"3")
        all_read.set()

    told = read_ahead(frames(), never_cut)
    assert next(told) == b"1"
    assert all_read.wait(SOON)
    assert list(told) == [b"2", b"3"]


def test_what_the_line_met_is_raised_after_the_frames_that_came_before():
    def frames():
        yield b"1"
        raise LineBreaks

    told = read_ahead(frames(), never_cut)
    assert next(told) == b"1"
    with pytest.raises(LineBreaks):
        next(told)


def test_who_stops_before_the_end_cuts_the_line_and_leaves_no_reader_behind():
    cut = threading.Event()

    def frames():
        yield b"1"
        assert cut.wait(SOON)
        raise LineBreaks

    told = read_ahead(frames(), cut.set)
    assert next(told) == b"1"
    told.close()
    assert cut.is_set()
    assert not [one for one in threading.enumerate() if one.name.startswith("read-ahead")]
