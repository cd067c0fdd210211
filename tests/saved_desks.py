"""Desks as a version left them, kept for ever: each later version opens them and finds all that was there.

`python -m tests.saved_desks` fills a desk through its own services and saves its folder, as the app leaves
it, under the version that made it. One is saved for each version that is given to desks, and never made anew:
a change of the keyring, the file, its tables or its records that could not read them is found here first.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.chain import canonical
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.settings import VERSION
from tests import some_scans
from tests.counter import Counter
from tests.makers import a_partner, a_session
from tests.patterns import set_up_once

FOLDER = Path(__file__).with_name("saved_desks")
RESTRICTED = "កំណត់ត្រាដាក់កម្រិត"
SCAN = some_scans.a_picture(26)
_MADE_BY_THE_SERVER = {"held_change", "held_decision", "handover"}
"""Kinds that a desk hears of by the line only."""


def saved_versions() -> list[str]:
    return sorted(one.stem for one in FOLDER.glob("*.zip"))


def truth_of(version: str) -> dict[str, Any]:
    """Return what the desk held: its recovery code, records by kind and id, drafts, and its letter."""
    return json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))


def unpacked(version: str, home: Path) -> Path:
    """Lay the desk's folder out as that version left it."""
    with zipfile.ZipFile(FOLDER / f"{version}.zip") as packed:
        packed.extractall(home)
    return home


def records_of(counter: Counter) -> dict[str, dict[str, Any]]:
    """Return the facts of every record that stands on the desk, as they are written down."""
    with counter.work(reading=True) as work:
        return {
            name: {str(one.id): json.loads(canonical(to_facts(one))) for one in work.records.every(kind)}
            for name, kind in KINDS.items()
        }


def fill(counter: Counter) -> dict[str, Any]:
    """Make a record of every kind that a desk makes by itself, and more; return what is no record."""
    head = counter.head
    client = counter.register(surname_la="Sok", given_la="Sopheap", remarks="ចំណាំ 26 \U0001f600")
    counter.clock.pass_(minutes=5)
    head.edit_client(client.id, {"phone": "012 345 678", "grade": 9})
    head.receive_visits.arrive(client.id)
    session = head.hold_session(
        client.id, a_session(restricted_note=RESTRICTED, steps=[{"what": "មកវិញ"}])
    ).session
    head.add_addendum(session.id, "បន្ថែម", restricted=True)
    head.assess_client(client.id, text="ត្រូវការជំនួយ")
    head.set_goals(client.id, {"main_goal": "រកការងារ"})
    (step,) = head.add_steps(client.id, [{"what": "ទៅជួបនិយោជក"}])
    head.move_step(step.id, StepStatus.DONE, result="បានជួប")
    head.keep_partner(a_partner())
    head.hold_outreach.set_up(
        {"name": "វេទិកា", "kind": "forum", "day": "2026-11-22", "place": "02030601"}, "signature", None
    )
    referral = counter.refer_with_paper(client)
    head.move_referral(referral.id, ReferralState.NOT_ACCEPTED, reason="other", receiver="អ្នកទទួល")
    head.keep_scans.add(client.id, SCAN, "card.jpg", kind="identity_card")
    head.keep_outcomes.add(client.id, {"type": "job_wage", "started_on": "2026-11-20"})
    head.follow_clients.record_unplanned(client.id, {"reached": "yes"})
    head.keep_phrases.add("advice", text_km="ពិនិត្យប័ណ្ណ")
    head.keep_code_words.word("session_kind", "intake", words_km="ជួបដំបូង")
    head.working_days.set(date(2026, 12, 1), closed=True)
    head.tell_apart(client.id, counter.register().id)
    head.transfer_client(counter.register().id, "03", reason="nearer")
    asked = Asked(purpose="other", note="សាកល្បង")
    with tempfile.TemporaryDirectory() as out:
        head.export_list(ListedRecords("clients", Wish()), Path(out) / "clients.csv", asked)
    head.open_restricted(session.id)
    draft = head.keep_drafts.new_draft_id()
    head.keep_drafts.keep(draft, "registration", {"surname_km": "សុខ"}, title="ព្រាង")
    head.close_day(send=False)
    head.back_up()
    return {"drafts": [str(one.id) for one in head.keep_drafts.mine()], "letter": referral.referral_no}


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    if VERSION in saved_versions():
        sys.stderr.write(f"The desk of {VERSION} is saved already, and stays as it is.\n")
        return 1
    with tempfile.TemporaryDirectory() as passing:
        pattern = set_up_once(Path(passing) / "pattern")
        with closing(Counter(pattern, Path(passing) / "desk")) as counter:
            told = fill(counter)
            records = records_of(counter)
        truth = {"version": VERSION, "recovery_code": pattern.recovery_code, **told, "records": records}
        missing = {kind for kind, those in records.items() if not those} - _MADE_BY_THE_SERVER
        assert not missing, missing
        shutil.make_archive(str(FOLDER / VERSION), "zip", Path(passing) / "desk")
    text = json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / f"{VERSION}.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
