"""Hostile texts go to the central server and to other desks as they are, or are refused; nobody obeys them.

What a desk of ours keeps is tidy; what comes from another may be of a program that tidies nothing. So the
texts go out raw, in every text of every kind of record.
"""

import dataclasses
import io
import json
import re
import sys
import typing
from contextlib import suppress
from enum import Enum
from itertools import cycle
from types import SimpleNamespace

import pytest
import requests

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.action_plan import PlanStep
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.records import KINDS, SCHEMA
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.server import command_line
from jobcentre_desktop.settings import find_resources
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.wire.messages import DESK_HEADER, ROUND_PATH
from tests.a_desk import COUNSELLOR, PASSWORD, PLACES, settings_of
from tests.central import start_central_server
from tests.counter import two_desks
from tests.makers import a_session
from tests.memory_desk import MemoryDesk, record_id
from tests.security.hostile import VALUES, in_it
from tests.server.asking import Asker
from tests.stick import Office, save, waiting

RAW = [value for value in VALUES if value.encode(errors="ignore").decode() == value]
"""All but halves of characters, which no file and no line can hold."""
TURNS = 12
"""Records of each kind: every text holds a dozen of the values, every value stands in several texts."""
DATED = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ")
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal obeys, or what turns its line; a line feed ends the lines that are ours."""
FORGED = re.compile("^(?:ERROR )?forged", re.MULTILINE)
"""What the values would have be a line of its own."""
APP = "26.11.0\x1b]0;x\x07\nforged"
TEXT = (str, str | None)
CLIENT, CLIENT_NO = record_id(1), "02-2026-C00001-X"


def raw_facts(kind, texts):
    """Return a record with a hostile text in each text, and beside them as little as it needs."""
    facts = {}
    for field in dataclasses.fields(kind):
        hint = typing.get_type_hints(kind)[field.name]
        needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if hint in TEXT:
            facts[field.name] = next(texts)
        elif needed and field.name != "id":
            facts[field.name] = _plain(hint)
    return facts


def _plain(hint):
    hint = getattr(hint, "__supertype__", hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint)).value
    by_name = {"bool": True, "int": 1, "date": "2026-11-22", "datetime": "2026-11-22T01:00:00Z"}
    return by_name.get(getattr(hint, "__name__", ""), str(CLIENT) if hint.__name__ == "UUID" else {})


@pytest.fixture(scope="module")
def spread(patterns, tmp_path_factory):
    """Desk C, careless, told everything to the server, D heard it; desks A and B, ours, know it too."""
    central, texts = start_central_server(), cycle(RAW)
    try:
        with two_desks(central, patterns, tmp_path_factory.mktemp("hostile")) as (a, b):
            c, d = (_careless(central, letter) for letter in "CD")
            c.add(CLIENT, **(raw_facts(KINDS["client"], texts) | {"client_no": CLIENT_NO}))
            d.round()
            kinds = [(turn, kind) for turn in range(TURNS) for kind in KINDS.values()]
            for number, (_, kind) in enumerate(kinds):
                c.save((Act.ADD, kind.KIND, record_id(100 + number), raw_facts(kind, texts)))
            c.round()
            d.round()
            for desk, value in (
                (c, "<b>x</b>\n"),
                (d, "\x1b]0;x\x07\nforged"),
            ):  # neither knows of the other's
                desk.set(CLIENT, phone=value, surname_km=value)
            c.round()
            d.round()
            c.round()
            _, frame = request_frame(d.next_request(), app_version=APP, schema=SCHEMA)
            assert Asker(central.url, d.enrolment).post(ROUND_PATH, frame).ok
            for ours in (a, b):
                ours.head.exchange_changes()
            yield SimpleNamespace(central=central, a=a, b=b, c=c, d=d)
    finally:
        assert central.stop() == 0


def _careless(central, letter):
    exchange, name = HttpExchange(app_version="26.11.0"), f"02-{letter}.1"
    enrolment = exchange.enrol(central.url, central.invite("02", letter), desk_name=name, centre_code="02")
    return MemoryDesk(name, exchange, enrolment)


def is_obeyed(told):
    """Return what a terminal would do more with than draw it."""
    return sorted({ascii(sign) for sign in OBEYED.findall(told)} | set(FORGED.findall(told)))


def read_at(counter, change):
    with counter.work(reading=True) as work:
        return work.records.get(KINDS[change.kind], change.record_id)


def test_a_text_comes_back_from_the_server_as_it_went_or_is_refused_with_its_sign(spread):
    holds_nul = {one.seq for one in spread.c.own if any("\0" in str(text) for text in one.facts.values())}
    of_the_server = {one.seq for one in spread.c.own if one.kind in ("handover", "held_change")}
    assert {seq for seq, why in spread.c.aside.items() if why == "server_only"} == of_the_server
    assert {seq for seq, why in spread.c.aside.items() if why == "bad_value"} == holds_nul - of_the_server
    heard = {one.seq: one for one in spread.d.heard.values() if one.desk == spread.c.name}
    arrived = [one for one in spread.c.own if one.seq in spread.c.numbers]
    assert len(arrived) + len(spread.c.aside) == len(spread.c.own)
    for one in arrived:
        assert heard[one.seq].facts == one.facts
    told = {text for one in arrived for text in one.facts.values() if isinstance(text, str)}
    assert {one for one in RAW if "\0" not in one} <= told


def test_a_desk_of_ours_keeps_what_another_said_as_it_was_said(spread):
    states, _ = spread.d.folded()
    for counter in (spread.a, spread.b):
        for one in spread.c.own:
            if one.seq in spread.c.numbers and one.record_id != CLIENT and one.kind != "centre":
                kept = to_facts(read_at(counter, one))
                assert kept.items() >= states[one.record_id].facts.items()


def as_taken(values):
    """Return what a desk of ours keeps of them; of those it refuses `test_hostile_input` tells."""
    read = ReadInput(CodeLists(find_resources()), PLACES)
    for value in values:
        with suppress(InputProblems):
            yield read(PlanStep, {"what": value})["what"]


def test_a_stick_carries_the_texts_there_and_back(spread, tmp_path):
    here, there = spread.a, spread.b
    client, taken = here.register(), list(dict.fromkeys(filter(None, as_taken(VALUES))))
    for start in range(0, len(taken), 40):
        texts = taken[start : start + 40]
        here.head.hold_session(client.id, a_session(steps=[{"what": one, "who": "client"} for one in texts]))
    stick = save(here, tmp_path / "up.jobcentre")
    there.head.read_bundle(stick)
    with spread.central.office() as database:
        here.head.read_bundle(Office(database).carry(stick, tmp_path / "answer.jobcentre"))
    assert waiting(here) == 0
    kept, carried = (
        [one.what for one in counter.head.show_client(client.id).steps] for counter in (here, there)
    )
    assert kept == carried
    assert set(kept) == set(taken)
    assert len(taken) > 200


@pytest.fixture
def shell(spread, tmp_path, capsys, monkeypatch):
    """Run a command of the terminal on an image of desk B; return what it said."""
    image = spread.b.image(tmp_path / "B")

    def run(*command):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        code = run_terminal(
            settings_of(image.home, user=COUNSELLOR, password=PASSWORD), command, practice=False
        )
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    "command",
    [
        ("clients", "find", "x"),
        ("clients", "show", CLIENT_NO),
        ("conflicts", "list"),
        ("follow-ups", "list"),
        ("outreach", "to-complete"),
        ("late", "list"),
        ("staff", "list"),
        ("clients", "show", "\x1b]0;x\x07"),
        ("clients", "find", "x", "--\x1b]0;x\x07"),
    ],
    ids=lambda command: " ".join(command)[:14].replace("\x1b", ""),
)
def test_a_command_of_the_desk_tells_texts_as_text(shell, command):
    code, out, err = shell(*command)
    assert code in (0, 2, 3)
    assert (out + err).strip()
    assert not is_obeyed(out + err)
    code, out, err = shell(*command, "--json")
    if code == 0:
        assert not is_obeyed(out)
        assert out.count("\n") == 1
        json.loads(out)


def test_signs_that_draw_nothing_are_written_out(shell, office):
    office("centre", "add", "15", "x", "\x9b2J\nforged")
    assert r"\x9b2J\nforged: " in office("status")[1]
    assert CLIENT_NO in (told := shell("clients", "show", CLIENT_NO)[1])
    assert {r"surname_km: \x1b]0;x\x07\nforged", r"surname_km: <b>x</b>\n"} & set(told.splitlines())


@pytest.fixture
def office(spread, capsys):
    """Run a command of the server on its database; return what it said."""

    def run(*command):
        code = command_line.main([*command, "--database-url", spread.central.address])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    "command",
    [("status",), ("check",), ("revoked", "list"), ("erase", "list")],
    ids=lambda command: " ".join(command),
)
def test_a_command_of_the_server_tells_texts_as_text(office, command):
    office("centre", "add", "15", "\x1b]0;x\x07\nforged", "\x9b2J\nforged")
    code, out, err = office(*command)
    assert code in (0, 3)
    assert (out + err).strip()
    assert not is_obeyed(out + err)
    code, out, _ = office(*command, "--json")
    assert not is_obeyed(out)
    assert out.count("\n") == 1
    json.loads(out)
    assert code in (0, 3)


def test_the_status_tells_a_program_what_was_said_whole(office):
    office("centre", "add", "15", "\x1b]0;x\x07\nforged", "\x9b2J\nforged")
    told = json.loads(office("status", "--json")[1])
    assert {"\x9b2J\nforged", "Sample centre"} == {one["name_en"] for one in told["centres"]}
    assert APP in {one["app"] for each in told["centres"] for one in each["desks"]}


def test_the_servers_log_holds_lines_of_its_own_alone(spread):
    with requests.Session() as session:
        session.trust_env = False
        for path in ("/%0Aforged", "/v1/round%0d%0aforged", f"{ROUND_PATH}?x=%0Aforged"):
            session.post(spread.central.url + path, data=b"x", headers={DESK_HEADER: "forged"}, timeout=30)
    lines = spread.central.log.read_text("utf-8").splitlines()
    assert any("refused" in line for line in lines)
    assert not [line for line in lines if not DATED.match(line) or in_it(line)]
