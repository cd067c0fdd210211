"""What forms took is kept on its desk alone: nobody's name, no change, nothing on the line or a stick."""

import json

import pytest
from sqlalchemy import inspect

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.pace import FEWEST, GOALS, KEPT_DAYS, MOST_KEPT, FilledIn, FillingIn
from jobcentre_desktop.storage.tables import filled_form, metadata
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of


def fill(services, count=1, *, form="registration", keys=46, seconds=70.4, refusals=0):
    for _ in range(count):
        services.keep_pace.keep(form, FillingIn(keys=keys, active_s=seconds, refusals=refusals))


def pace_of(services, form="registration"):
    return next(one for one in services.keep_pace.look().paces if one.form == form)


def test_medians_are_of_the_desk_whoever_typed(counter):
    fill(counter.head, 2, keys=40)
    fill(counter.colleague, 3, keys=60, refusals=1)
    for reader in (counter.head, counter.colleague):
        told = pace_of(reader)
        assert (told.saved, told.keys, told.seconds, told.refusals, told.refused_once) == (5, 60, 70, 1, 3)
    assert pace_of(counter.head, "session").saved == 0


def test_only_the_last_thirty_days_are_told(counter):
    fill(counter.head, FEWEST)
    counter.clock.pass_(days=29)
    assert pace_of(counter.head).saved == FEWEST
    counter.clock.pass_(days=1)
    assert pace_of(counter.head).saved == 0
    assert counter.head.keep_pace.look().kept == FEWEST


def test_after_a_year_it_is_forgotten(counter):
    fill(counter.head, 3)
    counter.clock.pass_(days=KEPT_DAYS)
    fill(counter.head)
    assert counter.head.keep_pace.look().kept == 4
    counter.clock.pass_(days=1)
    fill(counter.head)
    assert counter.head.keep_pace.look().kept == 2


def test_only_the_newest_thousands_are_kept(counter):
    day = counter.clock.today()
    with counter.work() as work:
        for keys in range(MOST_KEPT + 2):
            work.filled_forms.keep(FilledIn(form="session", day=day, keys=keys, seconds=1, refusals=0))
        work.commit()
    fill(counter.head)
    with counter.work(reading=True) as work:
        kept = work.filled_forms.since(day)
    assert len(kept) == MOST_KEPT
    assert min(one.keys for one in kept if one.form == "session") == 3, "the oldest go"


def test_switched_off_nothing_is_kept_and_it_can_all_be_forgotten(counter):
    fill(counter.head, 2)
    counter.colleague.keep_pace.count(False)
    fill(counter.head)
    told = counter.head.keep_pace.look()
    assert (told.counting, told.kept) == (False, 2)
    counter.colleague.keep_pace.forget()
    counter.head.keep_pace.count(True)
    fill(counter.head)
    told = counter.head.keep_pace.look()
    assert (told.counting, told.kept) == (True, 1)


def test_only_forms_of_the_counter_are_counted(counter):
    with pytest.raises(ValueError, match="no form"):
        fill(counter.head, form="set_up")
    assert counter.head.keep_pace.look().kept == 0


# --- it says nothing of anybody, and goes nowhere -----------------------------------------------------------


def test_a_row_has_a_form_a_day_and_three_numbers_and_nothing_that_leads_to_anybody(counter):
    assert [one.name for one in filled_form.columns] == ["row", "form", "day", "keys", "seconds", "refusals"]
    assert not filled_form.foreign_keys
    pointing = [table.name for table in metadata.tables.values() for key in table.foreign_keys if key]
    assert not pointing, "no table points at another"
    made = inspect(counter.desk.vault.engine).get_columns("filled_form")
    assert [one["name"] for one in made] == [one.name for one in filled_form.columns]


def test_keeping_it_makes_no_change_no_record_and_announces_nothing(counter):
    counter.register()
    with counter.work(reading=True) as work:
        before = work.changes.waiting()
    counter.heard.clear()
    fill(counter.head, 3)
    counter.head.keep_pace.count(False)
    counter.head.keep_pace.forget()
    with counter.work(reading=True) as work:
        assert work.changes.waiting() == before
    assert counter.heard == []


def test_the_terminal_tells_stops_and_forgets(counter, capsys):
    fill(counter.head, FEWEST, keys=46, refusals=1)
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        assert run_terminal(settings, ["counter", *command], practice=False) == 0
        return capsys.readouterr().out

    assert "counts no more" in run("off")
    told = json.loads(run("show", "--json"))
    assert (told["counting"], told["kept"], list(told["forms"])) == (False, FEWEST, list(GOALS))
    assert told["forms"]["registration"] == {
        **{"saved": FEWEST, "keys": 46, "seconds": 70, "refusals": 1, "refused_once": FEWEST},
        **{"goal_keys": 60, "goal_seconds": 90},
    }
    said = run("show")
    assert f"registration: {FEWEST} saved, 46 keys (goal 60), 70 seconds (goal 90), " in said
    assert "session: 0 saved, too few for a median." in said
    assert "counts from now on" in run("on")
    assert "forgotten" in run("forget")
    assert json.loads(run("show", "--json"))["kept"] == 0
