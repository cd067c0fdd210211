"""Follow-ups and files to complete from the terminal: listed, and one try written down."""

import json
from datetime import UTC, datetime, timedelta

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.ids import ClientId
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of


def runner(counter, capsys):
    """End the app and return how commands are run on its desk, and how their answers are read."""
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        code = run_terminal(settings, list(map(str, command)), practice=False)
        return code, *capsys.readouterr()

    def told(*command):
        code, out, err = run(*command, "--json")
        assert code == 0, err
        return json.loads(out)

    return run, told


def test_what_is_due_is_listed_and_a_try_is_written_down(counter, capsys):
    client = counter.register()
    begun = datetime.now(UTC).date() - timedelta(days=45)
    raw = {"type": "job_wage", "started_on": begun.isoformat(), "employer": "Model Factory"}
    counter.head.keep_outcomes.add(client.id, raw)
    run, told = runner(counter, capsys)
    [due] = told("follow-ups", "list")["due"]
    assert (due["client"], due["occasion"], due["about"]) == (client.name, "month_1", "Model Factory")
    assert len(told("follow-ups", "list", "--part", "coming")["due"]) == 3
    code, out, _ = run("follow-ups", "list", "--mine")
    assert code == 0 and due["task"] in out and "1 task." in out
    done = told("follow-ups", "done", due["task"], "--reached", "no_answer", "--note", "ហៅម្តងទៀត")
    assert (done["reached"], done["attempt"]) == ("no_answer", 1)
    assert done["again_on"] > datetime.now(UTC).date().isoformat()
    assert told("follow-ups", "list")["due"] == []
    again = told("follow-ups", "done", due["task"], "--reached", "yes")
    assert (again["attempt"], again["again_on"]) == (2, None)
    code, _, err = run("follow-ups", "done", due["task"], "--reached", "yes")
    assert code == 3 and "GEN-01" in err


def test_files_begun_at_an_event_are_listed_with_what_is_still_to_ask(counter, capsys):
    outreach = counter.head.hold_outreach
    day = counter.clock.today().isoformat()
    fair = {"name": "ពិព័រណ៍ការងារ", "kind": "fair", "day": day, "place": "02030601"}
    table = outreach.set_up(fair, "oral_witness", "ចាន់ ដារ៉ា")
    raw = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": 1999, "place": "02030601"}
    outreach.take_in(raw, table, client_id=ClientId(counter.head.new_id()), language="km")
    run, told = runner(counter, capsys)
    [short] = told("outreach", "to-complete")["to_complete"]
    assert (short["client"], short["event"]) == ("លី សុវណ្ណ", "ពិព័រណ៍ការងារ")
    assert "education_level" in short["to_ask"]
    code, out, _ = run("outreach", "to-complete")
    assert code == 0 and "1 file to complete." in out
