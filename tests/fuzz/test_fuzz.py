"""A short run of the fuzzers at every door; `make fuzz` is the long one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.door import Door
from tests.fuzz.doors import DOORS
from tests.fuzz.knocking import Knocking

ROOT = Path(__file__).parents[2]


def run(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--seed", "5", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def test_no_door_falls_over_hostile_inputs_and_the_careless_ones_do():
    said = run("--tries", "640", "--unguided")
    assert all(f"{name}: " in said for name in DOORS)


class Leaky(Door):
    """A door that loses or changes a record, hangs, or takes what it should refuse, as it is told."""

    name = "leaky"

    def __init__(self, folder):
        super().__init__(folder)
        self.kept = {"one": "1", "two": "2"}

    def examples(self):
        return [b"fine"]

    def standing(self):
        return self.kept

    def knock(self, content):
        if content == b"lose":
            del self.kept["one"]
        elif content == b"change":
            self.kept["two"] = "3"
            json.loads(b"{")
        elif content == b"hang":
            while True:
                pass

    def careless(self, content):
        self.knock(content)


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"lose", "a record is lost"), (b"change", "yet something is changed"), (b"hang", "hangs")],
)
def test_a_record_that_is_lost_or_changed_and_a_hang_are_found(tmp_path, content, fault):
    knocking = Knocking(Leaky(tmp_path))
    knocking(b"fine")
    assert not knocking.faults
    knocking(content)
    assert any(fault in one for one in knocking.faults)


def test_the_fuzzer_that_is_led_by_coverage_finds_the_fault_of_a_careless_door():
    """Where Atheris has no wheel for this system and Python, the run says so and Hypothesis does it alone."""
    said = run("--tries", "300", "--doors", "keyrings")
    assert "by coverage" in said or "Atheris is not here" in said
