"""What `build_installer.py` asks of a built program, asked of the work tree: the trial itself stays true."""

import sys

from installer.under_wine import killed_again_and_again
from tests.built_program import SETUP, BuiltProgram, try_out
from tests.walls.house import ROOT

START = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from jobcentre_desktop.__main__ import main
sys.exit(main())
"""


def test_a_program_sets_up_a_desk_keeps_a_client_and_prints_a_letter(tmp_path):
    kept = try_out([sys.executable, "-c", START], tmp_path)

    assert kept.client_no and kept.referral_no
    assert kept.letter_pages >= 2


def test_a_program_that_is_killed_while_it_registers_keeps_whom_it_promised_to_keep(tmp_path):
    runs_a_file = f"import runpy, sys; sys.path.insert(0, {str(ROOT)!r}); runpy.run_path(sys.argv[1])"
    desk = BuiltProgram([sys.executable, "-c", START], tmp_path)
    desk.ask("setup", *(word for pair in SETUP.items() for word in pair))

    told = killed_again_and_again(desk, [sys.executable, "-c", runs_a_file], 2)

    assert told.kills == 2
    assert 2 <= told.promised <= told.kept
