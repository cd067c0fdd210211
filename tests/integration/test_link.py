"""The desk's line against servers that misbehave: every failure has its class, nothing unsafe is followed."""

import re
import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO

import pytest
import requests
import zstandard

from jobcentre_desktop.domain.errors import (
    CertificateRefused,
    DeskNotAccepted,
    JobCentreError,
    PlainHttpRefused,
    ServerBusy,
    ServerTrouble,
    ServerUnreachable,
)
from jobcentre_desktop.ports import Enrolment
from jobcentre_desktop.sync.address import is_this_machine, server_address
from jobcentre_desktop.sync.cuttable import CuttableAdapter
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.wire import messages
from tests.central import start_central_server
from tests.certificates import make_certificate
from tests.memory_desk import MemoryDesk, record_id, whole

KEY = "11" * 32


def whole_request(line):
    """Read a request to its end: a socket closed on bytes it has not read throws its own answer away."""
    heard = b""
    while piece := line.recv(65536):
        heard += piece
        top, ended, body = heard.partition(b"\r\n\r\n")
        length = re.search(rb"(?im)^content-length: *(\d+)", top)
        if ended and length and len(body) >= int(length[1]):
            break
    return heard


@contextmanager
def odd_server(answer):
    """A server that reads a request and answers with these very bytes, whatever they are."""
    door = socket.create_server(("127.0.0.1", 0))
    heard = []

    def serve():
        while True:
            try:
                line, _ = door.accept()
            except OSError:
                return
            with line:
                heard.append(whole_request(line))
                with suppress(ConnectionError):  # whoever has read enough hangs up
                    line.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}", heard
    finally:
        door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join()


def desk_at(server, **more):
    enrolment = Enrolment(
        server=server, desk_key="02-A-00", private_key=KEY, server_key=KEY, centre_code="02", request_no=0
    )
    desk = MemoryDesk("02-A.1", HttpExchange(app_version="26.11.0", **more), enrolment)
    desk.add(record_id(1))
    return desk


def http(status, body=b"", *headers):
    top = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(top).encode() + b"\r\n\r\n" + body


@pytest.mark.parametrize(
    ("answer", "error", "status"),
    [
        (b"", ServerUnreachable, None),
        (b"SSH-2.0-OpenSSH\r\n", ServerUnreachable, None),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort", ServerUnreachable, None),
        (b"HTTP/1.1 200 OK\r\n\r\nno length", ServerUnreachable, None),
        (http("200 OK", b"<html>Sign in to the hotel's network</html>"), ServerTrouble, 200),
        (http("200 OK", b""), ServerTrouble, 200),
        (http("302 Found", b"", "Location: http://127.0.0.1:1/steal"), ServerTrouble, 302),
        (http("200 OK", b"x", "Content-Encoding: gzip"), ServerTrouble, 200),
        (http("502 Bad Gateway", b"<html>"), ServerTrouble, 502),
        (http("500 Oops", b'{"code":"trouble"}'), ServerTrouble, 500),
        (http("409 Conflict", b'{"code":"something_new"}'), ServerTrouble, 409),
        (http("429 Later", b'{"code":"too_many_requests","minutes":3}'), ServerBusy, None),
        (http("429 Later", b'{"code":"too_many_requests","minutes":-3}'), ServerTrouble, 429),
        (http("401 No", b'{"code":"not_accepted"}'), DeskNotAccepted, None),
        (
            http(
                "200 OK",
                b'{"n":1}\n' + zstandard.ZstdCompressor().compress(b"\0" * (messages.MOST_UNPACKED + 1)),
            ),
            ServerTrouble,
            200,
        ),
        (http("200 OK", b"x" * (messages.MOST_BYTES + 1)), ServerTrouble, 200),
    ],
)
def test_every_odd_answer_has_its_class(answer, error, status):
    with odd_server(answer) as (url, _):
        with pytest.raises(error) as failed:
            desk_at(url).round()
        assert getattr(failed.value, "status", None) == status


def test_nobody_listening_is_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    with pytest.raises(ServerUnreachable) as failed:
        desk_at(f"http://127.0.0.1:{port}").round()
    assert failed.value.host == "127.0.0.1"


def test_a_name_that_nobody_has_is_unreachable():
    with pytest.raises(ServerUnreachable):
        desk_at("https://central.invalid").round()


def test_proxies_and_credentials_of_the_environment_are_not_used(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login someone password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    with (
        odd_server(http("401 No", b'{"code":"not_accepted"}')) as (url, heard),
        pytest.raises(DeskNotAccepted),
    ):
        desk_at(url).round()
    assert b"Authorization" not in heard[0]
    assert heard[0].startswith(b"POST /sync/1 HTTP/1.1\r\n")


def test_no_name_of_anybody_is_in_what_an_error_says():
    with odd_server(http("500 Oops", "សុភា".encode())) as (url, _), pytest.raises(JobCentreError) as failed:
        desk_at(url).round()
    assert "សុភា" not in f"{failed.value} {failed.value!r}"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("central.example.org", "https://central.example.org"),
        ("  https://central.example.org:8750/ ", "https://central.example.org:8750"),
        ("http://localhost:8750", "http://localhost:8750"),
        ("http://127.0.0.1:1/any/path?x", "http://127.0.0.1:1"),
        ("http://[::1]:8750", "http://[::1]:8750"),
    ],
)
def test_an_address_is_read_as_people_type_it(typed, address):
    assert server_address(typed)[0] == address


@pytest.mark.parametrize(
    "typed", ["", "   ", "https://", "ftp://x", "https://user:word@host", "https://host:99999"]
)
def test_what_is_no_address_is_unreachable(typed):
    with pytest.raises(ServerUnreachable):
        server_address(typed)


@pytest.mark.parametrize("host", ["central.example.org", "192.168.1.5", "10.0.0.1", "localhost.example.org"])
def test_plain_http_leaves_this_machine_never(host):
    assert not is_this_machine(host)
    with pytest.raises(PlainHttpRefused) as refused:
        desk_at(f"http://{host}").round()
    assert refused.value.host == host
    with pytest.raises(PlainHttpRefused):
        HttpExchange(app_version="1").enrol(f"http://{host}", "0", desk_name="02-A.1", centre_code="02")


def test_only_a_certificate_of_a_trusted_authority_is_accepted(tmp_path):
    cert, key = make_certificate(tmp_path)
    server = start_central_server(None, "--tls-cert", str(cert), "--tls-key", str(key))
    try:
        code = server.invite("02", "A")
        with pytest.raises(CertificateRefused):
            HttpExchange(app_version="1").enrol(server.url, code, desk_name="02-A.1", centre_code="02")
        exchange = HttpExchange(app_version="1", authorities=cert)
        enrolment = exchange.enrol(server.url, code, desk_name="02-A.1", centre_code="02")
        desk = MemoryDesk("02-A.1", exchange, enrolment)
        desk.add(record_id(1))
        assert desk.round() == 1
        elsewhere = replace(enrolment, server=server.url.replace("127.0.0.1", "localhost"))
        with pytest.raises(CertificateRefused):
            whole(exchange.talk(replace(elsewhere, request_no=9), desk.next_request()))
    finally:
        server.stop()


def test_a_save_too_large_for_one_request_is_said_to_be_so():
    desk = desk_at("http://127.0.0.1:1")
    huge = {"remarks": "ក" * (messages.MOST_UNPACKED // 3)}
    desk.set(record_id(1), **huge)
    request = desk.next_request()
    with pytest.raises(ServerTrouble) as refused:
        whole(desk.exchange.talk(desk.enrolment, replace(request, changes=request.changes[1:])))
    assert refused.value.status == 413
    with pytest.raises(ServerUnreachable):
        whole(desk.exchange.talk(desk.enrolment, request))  # the first save fits and is sent alone


def test_little_lies_unacknowledged_while_a_server_reads_nothing():
    """What the line has not taken is not counted as sent: a slow line must not look like a dead one."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        desk = requests.Session()
        desk.mount("http://", CuttableAdapter())
        body = BytesIO(bytes(4 * 1024 * 1024))
        with pytest.raises(requests.exceptions.RequestException):
            desk.post(f"http://127.0.0.1:{door.getsockname()[1]}/", data=body, timeout=(0.5, 0.5))
        assert body.tell() < 1024 * 1024
