"""The desk's log and a report of a problem: each line is ours, and holds nothing that was typed."""

import logging
import re
import sys
from datetime import datetime
from pathlib import Path

import pytest

from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.domain.errors import FieldProblem, InputProblems, NotFound
from jobcentre_desktop.domain.terminal_text import on_one_line
from jobcentre_desktop.log import end_of_log, start_log
from jobcentre_desktop.ports import HealthReport
from jobcentre_desktop.services.report_problem import ReportProblem
from jobcentre_desktop.storage.bundle_files import DiskBundleFiles
from jobcentre_desktop.ui.crash import report
from jobcentre_desktop.ui.error_text import sentence
from tests.a_desk import StandingClock
from tests.security.hostile import VALUES, in_it

LOG = logging.getLogger("jobcentre_desktop.tests")
A_LINE = re.compile(r"\d{4}-\d\d-\d\dT\S+ (INFO|ERROR) jobcentre_desktop\S* ")
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


@pytest.mark.warns_in_log
def test_no_hostile_text_reaches_the_log_whether_refused_or_stumbled_over(home, capsys):
    speaking = Speaking(stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr, sentence=sentence)
    for value in VALUES:
        speaking.problem(NotFound("client", value))
        LOG.error("%s", InputProblems((FieldProblem("purpose", NotFound("client", value)),)))
        try:
            raise ValueError(value)
        except ValueError as bug:
            LOG.error(report(bug, "26.11.0"))
    told = (home / "log" / "jobcentre.log").read_text("utf-8").splitlines()
    assert len(told) == 3 * len(VALUES)
    assert all(A_LINE.match(line) and not in_it(line) for line in told)


def test_what_a_person_tells_in_a_report_passes_for_no_line_of_ours():
    desk_that_is_locked = None
    report = ReportProblem(str, HealthReport, DiskBundleFiles(most=1), StandingClock())
    background = report.look(desk_that_is_locked)
    heads = [line for line in report.text("", "Job Centre", background).splitlines() if line[:1] != " "]
    for told in (*VALUES, "x\n\nThe last errors:\n2026-11-22T08:00:00+0700 ERROR forged"):
        text = report.text(told, "Job Centre", background)
        assert [line for line in text.split("\n")[:-1] if line[:1] != " "] == heads
        assert all(on_one_line(line) == line for line in text.split("\n"))
