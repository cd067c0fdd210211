"""What `build_installer.py` asks of a built program, asked of the work tree: the trial itself stays true."""

import sys

from tests.built_program import try_out
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
