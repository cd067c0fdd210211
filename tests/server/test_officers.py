"""Officers: the first comes by herself, the others with one who vouches; guessing is slow, and is kept."""

import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, delete, insert, make_url, text
from sqlalchemy.exc import IntegrityError

from jobcentre_desktop.server import erasures, officer_tables, officers
from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen
from tests.central import COMMAND

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
OWN, OTHER = "ពាក្យសម្ងាត់វែងល្មម", "another long word"


@pytest.fixture(scope="module")
def elsewhere(central):
    """A database of its own, and its address."""
    address = make_url(central.address).set(drivername="postgresql+psycopg")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE officers"))
    engine.dispose()
    url = central.address.replace("/postgres?", "/officers?")
    with closing(Database(url)) as database:
        database.migrate()
        yield database, url


@pytest.fixture
def empty(elsewhere):
    """A server that has no officer yet."""
    database, _ = elsewhere
    for table in (officer_tables.officer, officer_tables.officer_try, officer_tables.erasure):
        database.work(lambda connection, table=table: connection.execute(delete(table)))
    return database


@pytest.fixture
def sok(empty):
    officers.add(empty, "Sok Dara", OWN, NOW, by=None)
    return "Sok Dara"


@pytest.fixture
def say(empty, elsewhere, monkeypatch, capsys):
    """The terminal: what it said, and how it ended."""

    def command(*words, own="", new=""):
        for name, value in (("OFFICER", own), ("NEW_OFFICER", new)):
            monkeypatch.setenv(f"JOBCENTRE_{name}_PASSWORD", value)
        code = main([*words, "--database-url", elsewhere[1]])
        told = capsys.readouterr()
        return code, told.out + told.err

    return command


@pytest.fixture
def at_once(elsewhere):
    """Terminals beside each other: how each ended, and the code of what it said."""

    def commands(*each, own="", new=""):
        told = {"JOBCENTRE_OFFICER_PASSWORD": own, "JOBCENTRE_NEW_OFFICER_PASSWORD": new}
        running = [
            subprocess.Popen(
                [*COMMAND, *words, "--database-url", elsewhere[1]],
                stderr=subprocess.PIPE,
                env={**os.environ, **told},
                text=True,
            )
            for words in each
        ]
        said = [one.communicate(timeout=100)[1].split() for one in running]
        return [
            (one.returncode, words[-1] if one.returncode else "")
            for one, words in zip(running, said, strict=True)
        ]

    return commands


def test_an_officer_is_who_knows_her_password(empty, sok):
    for name in (sok, " sok  DARA", "Sok\u00a0Dara"):
        assert officers.prove(empty, name, OWN, NOW) == sok
    for name, password in ((sok, OTHER), ("Nobody", OWN)):
        with pytest.raises(Foreseen, match="SRV-23"):
            officers.prove(empty, name, password, NOW)
    with pytest.raises(Foreseen, match="SRV-21"):
        officers.add(empty, "Chan", "short", NOW, by=sok)


def test_nobody_with_a_shell_alone_is_a_second_officer(say, empty):
    assert say("officer", "add", "Sok Dara", new=OWN)[0] == 0
    code, told = say("officer", "add", "Chan", new=OTHER)
    assert (code, "SRV-33" in told) == (3, True)
    code, told = say("officer", "add", "Chan", "--officer", "Sok Dara", own="a guess of hers", new=OTHER)
    assert (code, "SRV-23" in told) == (3, True)
    with pytest.raises(Foreseen, match="SRV-33"):
        officers.add(empty, "Chan", OTHER, NOW, by=None)
    assert say("officer", "add", "Chan", "--officer", "sok dara", own=OWN, new=OTHER)[0] == 0
    assert "Chan: added on " in (told := say("officer", "list")[1])
    assert "by Sok Dara" in told


@pytest.mark.parametrize("name", ["SOK DARA", " sok   dara ", "Sok\u2003Dara"])
def test_one_officer_is_not_two_by_writing_her_name_otherwise(empty, sok, name):
    with pytest.raises(Foreseen, match="SRV-22"):
        officers.add(empty, name, OTHER, NOW, by=sok)


def test_names_are_one_however_their_signs_are_composed(empty):
    officers.add(empty, "Rene\u0301", OWN, NOW, by=None)
    with pytest.raises(Foreseen, match="SRV-22"):
        officers.add(empty, "RENÉ", OTHER, NOW, by="René")
    assert officers.prove(empty, "rené", OWN, NOW) == "René"


def test_of_two_who_are_the_first_at_once_one_is(empty, at_once):
    told = at_once(("officer", "add", "Sok"), ("officer", "add", "Chan"), new=OWN)
    assert sorted(told) == [(0, ""), (3, "[SRV-33]")]


def test_after_five_wrong_passwords_not_even_the_right_one_is_looked_at_for_a_quarter_of_an_hour(empty, sok):
    for minute in range(officers.MOST_WRONG):
        with pytest.raises(Foreseen, match="SRV-23"):
            officers.prove(empty, sok, OTHER, NOW + timedelta(minutes=minute))
    for minute, left in ((5, 10), (14, 1)):
        with pytest.raises(Foreseen, match=f"minutes: {left}. .SRV-34"):
            officers.prove(empty, "SOK dara", OWN, NOW + timedelta(minutes=minute))
    assert officers.prove(empty, sok, OWN, NOW + timedelta(minutes=15)) == sok
    officers.add(empty, "Chan", OTHER, NOW, by=sok)
    assert officers.prove(empty, "Chan", OTHER, NOW) == "Chan", "the guesses at one do not hold up another"


def test_officers_may_prove_themselves_at_the_same_moment_in_one_server(empty, elsewhere, sok):
    # In a process of its own: where two derive at once they wait for each other for ever.
    at_once = f"""
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from jobcentre_desktop.server import officers
from jobcentre_desktop.server.database import Database
def prove(n):
    return officers.prove(database, {sok!r}, {OWN!r}, datetime(2026, 11, 22, 3, n, tzinfo=UTC))
with closing(Database({elsewhere[1]!r})) as database, ThreadPoolExecutor({officers.MOST_WRONG - 1}) as people:
    assert set(people.map(prove, range(16))) == {{{sok!r}}}
"""
    subprocess.run([sys.executable, "-c", at_once], check=True, timeout=120)


def test_a_right_password_makes_the_wrong_ones_before_it_forgotten(empty, sok):
    for _ in range(2):
        for _ in range(officers.MOST_WRONG - 1):
            with pytest.raises(Foreseen, match="SRV-23"):
                officers.prove(empty, sok, OTHER, NOW)
        assert officers.prove(empty, sok, OWN, NOW + timedelta(seconds=1)) == sok


def test_no_more_guesses_are_looked_at_when_many_come_at_once(empty, sok, at_once):
    guess = ("erase", "refuse", "1", "--officer", sok)
    told = at_once(*[guess] * (officers.MOST_WRONG + 1), own=OTHER)
    assert sorted(told) == [(3, "[SRV-23]")] * officers.MOST_WRONG + [(3, "[SRV-34]")]


def test_wrong_passwords_are_kept_and_told_and_what_was_typed_is_not(say, empty, sok, caplog):
    ask = ("erase", "ask", "02-A-00001", "--reason", "by_law", "--officer")
    assert "SRV-23" in say(*ask, sok, own="a secret guess")[1]
    assert say(*ask, "a password in the wrong place", own="a secret guess")[0] == 3
    told = say("officer", "list")[1]
    assert "Sok Dara: added on 2026-11-22; 1 wrong passwords, the last on " in told
    assert "(names that no officer has): 1 wrong passwords" in told
    with empty._engine.connect() as connection:
        kept = connection.execute(text("SELECT * FROM officer_try")).all()
    assert caplog.text.count("refused an officer") == 2
    for typed in ("a secret guess", "wrong place"):
        assert typed not in str(kept) + told + caplog.text


@pytest.mark.parametrize(("by", "stands"), [("Sok Dara", False), (None, False), ("Chan", True)])
def test_the_database_itself_takes_no_approval_by_who_asked(empty, by, stands):
    row = {
        **{"erasure_id": "1", "client_id": uuid4(), "client_no": "02-A-00001", "reason": "by_law"},
        **{"asked_by": "Sok Dara", "asked_at": NOW, "state": erasures.APPROVED, "decided_by": by},
    }

    def approved():
        empty.work(lambda connection: connection.execute(insert(officer_tables.erasure).values(row)))

    if stands:
        approved()
    else:
        with pytest.raises(IntegrityError, match="ck_erasure_two_people"):
            approved()
