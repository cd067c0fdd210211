"""A short run of the faults: kills, power cuts, bad calls, bits turned over; and controls that must break."""

import subprocess
import sys
from pathlib import Path

from tests.faults.power_cuts import what_is_missing

ROOT = Path(__file__).parents[2]
EVERY = ("kills", "rounds", "keys", "migrations", "restores", "cuts", "states", "calls", "flips")


def run(**numbers):
    """Return what a run says; it ends well only if every promise held, and broke where it had to."""
    asked = [f"--{one}={numbers.get(one, 0)}" for one in EVERY]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--seed", "5", *asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def test_what_was_promised_survives_kills_and_a_bit_that_turns_over_is_noticed():
    said = run(kills=6, flips=6)
    assert "kills: 6," in said
    assert "bits turned over: 6," in said


def test_what_was_promised_survives_power_cuts_and_calls_to_the_disk_that_fail():
    said = run(states=60, calls=16)
    assert "states after a power cut: 60," in said
    assert "bad calls: 16," in said


def test_keys_change_files_are_renewed_and_copies_restored_and_a_kill_breaks_none_of_it():
    said = run(keys=8, migrations=4, restores=4)
    assert "keys change, killed: 4," in said
    assert "migrations killed: 4," in said
    assert "restorings killed: 4," in said


def test_a_sync_that_is_killed_over_a_bad_line_goes_on():
    assert "rounds killed and cut: 6," in run(rounds=6)


def test_the_power_is_cut_on_a_real_file_system_or_it_is_said_why_not():
    said = run(cuts=4)
    missing = what_is_missing()
    assert (f"NOT RUN, {missing}" if missing else "power cuts on a real file system: 4,") in said
