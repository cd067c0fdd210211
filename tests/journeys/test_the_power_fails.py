"""Kill the app at any moment: what it said was saved is there after the restart, drafts too."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.settings import Settings, find_resources
from tests.a_desk import PASSWORD

ROOT = Path(__file__).parents[2]

WORK_UNTIL_KILLED = """
import sys
from pathlib import Path
from uuid import UUID
from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.ids import DraftId
from jobcentre_desktop.settings import Settings, find_resources

home, password = Path(sys.argv[1]), sys.argv[2]
desk = OpenDesk(Settings(home=home, resources=find_resources(), user=None, password=None, ca_bundle=None))
member = desk.sign_in.members()[0]
desk.sign_in.unlock(member.id, password)
services = desk.services_for(member.id)
n = 0
while True:
    n += 1
    client = services.register_client(
        {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1990, "remarks": f"note {n}"}
    ).client
    print("client", client.client_no, flush=True)
    session = services.hold_session(
        client.id,
        {
            "kind": "intake", "mode": "face", "minutes": 20, "shared_note": f"said {n}",
            "steps": [{"what": f"step {n}"}],
        },
    ).session
    print("session", session.id, flush=True)
    draft = services.keep_drafts.keep(
        services.keep_drafts.new_draft_id(), "session", {"shared_note": f"half {n}"}, client_id=client.id
    )
    print("draft", draft.id, flush=True)
"""


@pytest.mark.parametrize("kill", range(6))
def test_what_was_said_to_be_saved_is_there_after_a_kill(patterns, tmp_path, kill):
    home = patterns.new_desk().copy(tmp_path / "desk").home
    said = _killed_after(home, lines=random.Random(kill).randint(1, 60))
    desk = OpenDesk(Settings(home=home, resources=find_resources(), user=None, password=None, ca_bundle=None))
    member = desk.sign_in.members()[0]
    desk.sign_in.unlock(member.id, PASSWORD)
    services = desk.services_for(member.id)
    drafts = {str(draft.id) for draft in services.keep_drafts.mine()}
    sessions = set()
    for kind, name in said:
        if kind == "client":
            file = services.show_client(services.find_clients.by_no(name))
            sessions |= {str(one.id) for one in file.sessions}
    assert {name for kind, name in said if kind == "session"} <= sessions
    assert {name for kind, name in said if kind == "draft"} <= drafts
    assert services.check_file().health.ok
    desk.close()


def _killed_after(home: Path, *, lines: int) -> list[tuple[str, str]]:
    """Work in a process of its own, kill it after so many lines, return what it had said by then."""
    with subprocess.Popen(
        [sys.executable, "-c", WORK_UNTIL_KILLED, str(home), PASSWORD],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    return [(kind, name) for line in said if line.endswith("\n") for kind, name in [line.split()]]
