"""Kill the writer at any moment: what it said was saved is there afterwards, whole."""

import random
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from jobcentre_desktop.storage.engine import make_engine
from jobcentre_desktop.storage.health import check

KEY = bytes(range(32))
ROOT = Path(__file__).parents[2]
KILLS = 24

# Says a number only after the commit; the control says it before.
WRITER = """
import sys
from pathlib import Path
from sqlalchemy import text
from jobcentre_desktop.storage.engine import make_engine

path, liar = Path(sys.argv[1]), sys.argv[2] == "liar"
engine = make_engine(path, bytes(range(32)))
with engine.connect() as connection:
    number = connection.execute(text("SELECT coalesce(max(id), 0) FROM client")).scalar_one()
while True:
    number += 1
    with engine.connect() as connection:
        name = f"ឈ្មោះ {number} " + "x" * (number * 37 % 9000)
        connection.execute(text("INSERT INTO client VALUES (:id, :name)"), {"id": number, "name": name})
        connection.execute(text("INSERT INTO change_log (client) VALUES (:id)"), {"id": number})
        connection.execute(text("UPDATE head SET digest = :name"), {"name": name})
        if liar:
            print(number, flush=True)
            sys.stdin.read()
        connection.commit()
    print(number, flush=True)
"""


def fresh_file(path):
    engine = make_engine(path, KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT)"))
        connection.execute(
            text("CREATE TABLE change_log (seq INTEGER PRIMARY KEY, client REFERENCES client)")
        )
        connection.execute(text("CREATE TABLE head (digest TEXT)"))
        connection.execute(text("INSERT INTO head VALUES ('')"))
    engine.dispose()


def acknowledged_before_a_kill(path, after, kind="honest"):
    """Return the numbers that the writer called saved before it was killed, right after the `after`th."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), kind],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    with writer:
        heard = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        rest = writer.stdout.read()
        assert writer.stderr.read() == ""
    return {int(line) for line in [*heard, *rest.splitlines(keepends=True)] if line.endswith("\n")}


def test_no_acknowledged_save_is_lost_in_two_dozen_kills(tmp_path):
    path, moments = tmp_path / "data.db", random.Random(11)
    fresh_file(path)
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        acknowledged |= acknowledged_before_a_kill(path, moments.randint(1, 60))
        engine = make_engine(path, KEY, must_exist=True)
        with engine.execution_options(ro=True).connect() as connection:
            saved = set(connection.execute(text("SELECT id FROM client")).scalars())
            logged = set(connection.execute(text("SELECT client FROM change_log")).scalars())
            last = connection.execute(text("SELECT name FROM client ORDER BY id DESC LIMIT 1")).scalar_one()
            head = connection.execute(text("SELECT digest FROM head")).scalar_one()
        assert acknowledged <= saved
        assert saved == logged
        assert head == last
        assert check(engine, path).ok
        engine.dispose()
        acknowledged |= saved
    assert len(acknowledged) > KILLS


def test_the_kill_test_notices_a_writer_that_says_saved_too_early(tmp_path):
    path = tmp_path / "data.db"
    fresh_file(path)
    acknowledged = acknowledged_before_a_kill(path, 1, "liar")
    engine = make_engine(path, KEY, must_exist=True)
    with engine.execution_options(ro=True).connect() as connection:
        saved = set(connection.execute(text("SELECT id FROM client")).scalars())
    engine.dispose()
    assert acknowledged == {1}
    assert saved == set()
