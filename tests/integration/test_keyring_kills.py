"""Kill the app while it changes the keyring: everybody still signs in, and what was said to be done is."""

import random
import subprocess
import sys
from pathlib import Path

from jobcentre_desktop.storage.keyring import Keyring

ROOT = Path(__file__).parents[2]
COMMON = ROOT / "resources" / "reference" / "common_passwords.txt"
PASSWORD = "ទូកដរនៅមាត់ទន្លេ 47"
DARA = "0191e3a0-0000-7000-8000-00000000dada"
KILLS = 8
CHANGER = """
import sys
from pathlib import Path
from jobcentre_desktop.storage.keyring import Keyring

keyring = Keyring.load(Path(sys.argv[1]), common_passwords=Path(sys.argv[2]))
key = keyring.unlock(sys.argv[3], sys.stdin.readline().strip())
while True:
    keyring.renew_recovery_code(key)
    print(keyring.proved(key).revision, flush=True)
"""


def test_no_kill_in_the_middle_of_a_change_shuts_anybody_out(tmp_path):
    keyring, _, _ = Keyring.create(
        tmp_path,
        member_id=DARA,
        name="ដារ៉ា",
        password=PASSWORD,
        role="head",
        common_passwords=COMMON,
    )
    moments, said = random.Random(7), 0
    for _ in range(KILLS):
        changer = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", CHANGER, str(tmp_path), str(COMMON), DARA],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        with changer:
            changer.stdin.write(PASSWORD + "\n")
            changer.stdin.flush()
            for _ in range(moments.randint(1, 30)):
                said = int(changer.stdout.readline())
            changer.kill()
        key = keyring.unlock(DARA, PASSWORD)
        assert keyring.proved(key).revision >= said
        assert (tmp_path / "keyring.json").read_bytes() == (tmp_path / "keyring.bak").read_bytes()
    assert said > KILLS
