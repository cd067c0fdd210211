"""A short run of the faults: kills, power cuts, bad calls, bits turned over; and controls that must break."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments):
    """Return what a run says; it ends well only if every promise held, and broke where it had to."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--seed", "5", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def test_what_was_promised_survives_kills_and_a_bit_that_turns_over_is_noticed():
    said = run("--kills", "6", "--flips", "6", "--states", "0", "--calls", "0")
    assert "kills: 6," in said
    assert "bits turned over: 6," in said


def test_what_was_promised_survives_power_cuts_and_calls_to_the_disk_that_fail():
    said = run("--kills", "0", "--flips", "0", "--states", "60", "--calls", "16")
    assert "states after a power cut: 60," in said
    assert "bad calls: 16," in said
