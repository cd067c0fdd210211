"""The server's terminal: one line when it is ready, a clean end, commands beside it and without it."""

import json
import os
import signal
import subprocess

import psutil
import pytest
import requests

from jobcentre_desktop.domain.errors import ServerBusy
from jobcentre_desktop.server.database_address import check_address
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.sync.link import HttpExchange
from tests.central import COMMAND, run_command, start_central_server
from tests.memory_desk import MemoryDesk, record_id


@pytest.fixture
def own():
    server = start_central_server()
    yield server
    if server.process.poll() is None:
        server.stop()


def refused(*arguments):
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=60)
    assert done.stdout == ""
    return done.returncode, done.stderr


def postgres_of(data):
    return [
        one
        for one in psutil.process_iter(["name", "cmdline"])
        if "postgres" in (one.info["name"] or "") and str(data) in " ".join(one.info["cmdline"] or ())
    ]


def enrolled(server, letter="A"):
    exchange = HttpExchange(app_version="26.11.0")
    name = f"02-{letter}.1"
    enrolment = exchange.enrol(server.url, server.invite("02", letter), desk_name=name, centre_code="02")
    return MemoryDesk(name, exchange, enrolment)


def test_a_command_beside_a_running_server_leaves_it_its_database(own):
    desk = enrolled(own)
    desk.add(record_id(1))
    desk.round()
    own.status()
    own.invite("02", "B")
    desk.add(record_id(2))
    assert desk.round() == 1
    assert own.centre("02")["ops"] == 2


def test_the_limits_are_the_operators():
    server = start_central_server(None, "--per-desk", "2")
    try:
        desk = enrolled(server)
        desk.round()
        desk.round()
        with pytest.raises(ServerBusy):
            desk.round()
    finally:
        server.stop()
    assert "refused 02-A-" in server.log.read_text()


def test_it_ends_cleanly_and_takes_postgresql_with_it(own):
    enrolled(own).round()
    assert own.stop() == 0
    assert postgres_of(own.data) == []
    assert json.loads(run_command("status", "--json", "--data", str(own.data)))["totals"]["desks"] == 1
    assert postgres_of(own.data) == []


def test_what_was_acknowledged_survives_the_server_being_killed(own):
    desk = enrolled(own)
    desk.add(record_id(1))
    desk.round()
    os.kill(own.process.pid, signal.SIGKILL)
    own.process.wait()
    own.process.stdout.close()
    for one in postgres_of(own.data):
        one.kill()
    again = start_central_server(own.data)
    try:
        desk.enrolment = type(desk.enrolment)(
            **{f: getattr(desk.enrolment, f) for f in desk.enrolment.__slots__} | {"server": again.url}
        )
        desk.add(record_id(2))
        assert desk.round() == 1
        assert again.centre("02")["ops"] == 2
    finally:
        assert again.stop() == 0
    assert postgres_of(own.data) == []


def test_a_server_that_was_killed_alone_finds_its_postgresql_again(own):
    desk = enrolled(own)
    os.kill(own.process.pid, signal.SIGKILL)
    own.process.wait()
    own.process.stdout.close()
    assert postgres_of(own.data)
    again = start_central_server(own.data)
    assert again.centre("02")["desks"][0]["desk_key"] == desk.enrolment.desk_key
    assert again.stop() == 0
    assert postgres_of(own.data) == []


def test_a_database_of_ones_own_is_used_by_its_url(own, tmp_path):
    url = own.address
    run_command("centre", "add", "03", "កំពង់ចាម", "Kampong Cham", "--database-url", url)
    told = json.loads(run_command("status", "--json", "--database-url", url))
    assert [one["code"] for one in told["centres"]] == ["03"]
    assert "Kampong Cham" in run_command("status", "--database-url", url)


def test_the_code_is_all_that_an_invitation_prints(own):
    own.add_centre("02")
    code = own.command("desk", "invite", "02", "--desk", "A")
    assert code == code.strip() + "\n"
    assert len(code.replace("-", "").strip()) == 24


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("run", "--host", "0.0.0.0", "--port", "0"), "SRV-10"),
        (("run", "--tls-cert", "cert.pem"), "SRV-09"),
        (("run", "--host", "10.0.0.1", "--tls-cert", "no.pem", "--tls-key", "no.pem"), "SRV-11"),
        (("status", "--database-url", "nonsense"), "SRV-01"),
        (("status", "--database-url", "sqlite:///x"), "SRV-01"),
        (("status", "--database-url", "postgresql://127.0.0.1:no/x"), "SRV-01"),
        (("status", "--database-url", "postgresql://nobody@127.0.0.1:9/x"), "SRV-02"),
        (("status", "--data", "/proc/nowhere"), "SRV-04"),
    ],
)
def test_a_foreseen_problem_is_one_sentence_and_exit_code_3(arguments, code):
    status, told = refused(*arguments)
    assert (status, told.count("\n")) == (3, 1)
    assert f"[{code}]" in told


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://who@db.example.org/x", None),
        ("postgresql://who@192.0.2.1/x?sslmode=require", None),
        ("postgresql://who@192.0.2.1/x?sslmode=prefer", "verify-full"),
        ("postgresql:///x?host=/tmp,db.example.org", None),
        ("postgresql://localhost/x?hostaddr=192.0.2.1", "disable"),
    ],
)
def test_a_database_on_another_machine_is_reached_by_tls_that_proves_it_or_not_at_all(url, mode):
    environ = {} if mode is None else {"PGSSLMODE": mode}
    with pytest.raises(Foreseen, match="SRV-68"):
        check_address(url, environ)


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://who@db.example.org/x?sslmode=verify-full", None),
        ("postgresql://who@db.example.org/x", "verify-full"),
        ("postgresql://localhost/x?host=127.0.0.1,::1,/tmp", None),
        ("postgresql:///x?host=/run/postgresql", None),
        ("postgresql:///x", None),
    ],
)
def test_a_database_of_this_machine_needs_no_tls(url, mode):
    check_address(url, {} if mode is None else {"PGSSLMODE": mode})


def test_foreseen_problems_with_centres_and_desks(own):
    at = ("--data", str(own.data))
    own.add_centre("02")
    for arguments, code in (
        (("centre", "add", "02", "x", "x"), "SRV-06"),
        (("centre", "add", "Battambang", "x", "x"), "SRV-05"),
        (("desk", "invite", "99", "--desk", "A"), "SRV-08"),
        (("desk", "invite", "02", "--desk", "AB"), "SRV-07"),
        (("run", "--port", own.url.rsplit(":", 1)[1]), "SRV-12"),
    ):
        status, told = refused(*arguments, *at)
        assert (status, f"[{code}]" in told) == (3, True), told


def test_wrong_usage_is_exit_code_2():
    assert refused("dance")[0] == 2
    assert refused("desk", "invite", "02")[0] == 2


def test_it_serves_https_with_a_certificate(tmp_path, self_signed):
    cert, key = self_signed
    server = start_central_server(None, "--tls-cert", str(cert), "--tls-key", str(key))
    try:
        assert server.url.startswith("https://127.0.0.1:")
        assert requests.get(server.url, verify=str(cert), timeout=10).status_code == 404
    finally:
        assert server.stop() == 0


def test_the_status_can_be_read_where_nothing_can_be_written(central):
    """As on a replica."""
    address = central.address
    read_only = f"{address}&options=-c%20default_transaction_read_only%3Don"
    assert "totals" in json.loads(run_command("status", "--json", "--database-url", read_only))
