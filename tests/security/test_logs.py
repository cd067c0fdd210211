"""The desk's log: every line says when with its zone, and nobody writes a line of their own into it."""

import logging
from datetime import datetime
from pathlib import Path

import pytest

from jobcentre_desktop.log import end_of_log, start_log

LOG = logging.getLogger("jobcentre_desktop.tests")
FORGED = "all is well\n2026-11-22T01:00:00+0000 INFO jobcentre_desktop signed in\r\x1b[2K\u2028\x85"


@pytest.fixture
def home(tmp_path):
    """A folder with a log, and logging as it was afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("jobcentre_desktop")
    before = root.level, ours.level, list(root.handlers)
    start_log(tmp_path)
    yield tmp_path
    for one in [one for one in root.handlers if one not in before[2]]:
        root.removeHandler(one)
        one.close()
    root.setLevel(before[0])
    ours.setLevel(before[1])


def test_a_line_of_the_log_says_when_with_its_zone(home):
    LOG.info("a code")
    when, level, name, said = end_of_log(home).split(maxsplit=3)
    assert datetime.strptime(when, "%Y-%m-%dT%H:%M:%S%z").tzinfo is not None
    assert (level, name, said) == ("INFO", LOG.name, "a code")


def test_nobody_writes_a_line_of_their_own_into_the_log(home):
    LOG.info("%s", FORGED)
    (line,) = end_of_log(home).splitlines()
    assert line.endswith(r"signed in\r\x1b[2K\u2028\x85")


@pytest.mark.warns_in_log
def test_where_a_bug_was_takes_one_line_too(home):
    try:
        raise ValueError(FORGED)
    except ValueError:
        LOG.exception("a bug")
    (line,) = end_of_log(home).splitlines()
    assert "test_logs.py" in line


def test_the_folder_that_is_called_after_a_person_is_not_named(home):
    LOG.info("not there: %s", Path.home() / "desk")
    assert str(Path.home()) not in end_of_log(home)
    assert end_of_log(home).endswith(str(Path("~") / "desk"))
