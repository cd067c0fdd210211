"""The edge of the server: what reads no further than it must, and says no more than it must."""

import socket

import msgspec
import pytest
import requests

from jobcentre_desktop.server.limits import WRONG_CODES
from jobcentre_desktop.wire import (
    bundles,
    lost_changes,
    messages,
    rekeying,
    scan_messages,
    state_messages,
    update_messages,
)
from tests.central import start_central_server
from tests.server.asking import Asker

LIMITS = {
    messages.ROUND_PATH: messages.MOST_BYTES,
    messages.ENROL_PATH: messages.MOST_ENROL_BYTES,
    messages.BUNDLE_PATH: bundles.MOST_BYTES,
    lost_changes.AGAIN_PATH: messages.MOST_BYTES,
    state_messages.SNAPSHOT_PATH: state_messages.MOST_ASKING_BYTES,
    state_messages.STATES_PATH: state_messages.MOST_ASKING_BYTES,
    state_messages.COMPARE_PATH: state_messages.MOST_ASKING_BYTES,
    state_messages.OLDER_PATH: state_messages.MOST_ASKING_BYTES,
    scan_messages.PUT_PATH: scan_messages.MOST_PUT_BYTES,
    scan_messages.GET_PATH: state_messages.MOST_ASKING_BYTES,
    rekeying.REKEY_PATH: rekeying.MOST_REKEY_BYTES,
    update_messages.UPDATE_PATH: state_messages.MOST_ASKING_BYTES,
}
"""Most bytes of a body at each door (`test_every_door` knows when there is another)."""
DOORS = sorted(LIMITS)
SIGNED = sorted(LIMITS.keys() - {messages.ENROL_PATH})
UNREADABLE = b"what nobody can read"


@pytest.fixture
def asker(central, new_desk):
    return Asker(central.url, new_desk().enrolment)


def code(answer):
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("path", DOORS)
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_door_opens_to_another_method(central, path, method):
    assert requests.request(method, central.url + path, timeout=10).status_code == 404


@pytest.mark.parametrize("path", SIGNED)
def test_nothing_that_a_stranger_brings_is_read(asker, new_desk, path):
    forged = Asker.headers(asker, path, b"something else")
    assert code(asker.post(path, UNREADABLE, forged)) == (401, "not_accepted")
    assert code(asker.post(path, UNREADABLE, {})) == (401, "not_accepted")
    assert code(asker.post(path, b"x" * (LIMITS[path] + 1), {})) == (401, "not_accepted")


@pytest.mark.parametrize("path", DOORS)
def test_no_door_reads_further_than_its_limit(asker, path):
    assert code(asker.post(path, b"x" * (LIMITS[path] + 1))) == (413, "too_large")


@pytest.mark.parametrize("path", DOORS)
def test_every_answer_says_what_it_is_and_is_kept_nowhere(central, asker, path):
    answers = [asker.post(path, UNREADABLE), asker.post(path, UNREADABLE, {})]
    answers.append(requests.get(central.url + path, timeout=10))
    answers.append(asker.post(state_messages.STATES_PATH, b'{"proto":1,"ids":[]}'))
    assert answers[-1].status_code == 200
    for answer in answers:
        kind = "application/octet-stream" if answer.ok else "application/json"
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        told = {"Server", "Set-Cookie", "Access-Control-Allow-Origin", "X-Powered-By"}
        assert not told & answer.headers.keys()


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "application/x-www-form-urlencoded"])
def test_what_a_body_calls_itself_changes_nothing(asker, kind):
    path, body = state_messages.STATES_PATH, b'{"proto":1,"ids":[]}'
    headers = asker.headers(path, body) | {"Content-Type": kind}
    assert asker.post(path, body, headers).status_code == 200


def test_a_forwarded_address_does_not_give_more_tries():
    own = start_central_server()  # the others of this folder share an address with this test
    try:
        guess = msgspec.json.encode(
            messages.EnrolRequest(
                code="0000-0000", public_key="00" * 32, desk="02-A.1", centre="02", proof="00" * 64
            )
        )
        told = []
        for n in range(WRONG_CODES + 1):
            forged = {
                "X-Forwarded-For": f"10.0.0.{n}",
                "X-Real-IP": f"10.0.0.{n}",
                "Forwarded": f"for=10.0.0.{n}",
            }
            told.append(
                requests.post(
                    own.url + messages.ENROL_PATH, data=guess, headers=forged, timeout=10
                ).status_code
            )
        assert told[-1] == 429
        assert 429 not in told[:-1]
    finally:
        own.stop()


def answers_to(central, lengths):
    """Return what is answered to a request after whose end, wherever that is, another one follows."""
    host, port = central.url.removeprefix("http://").rsplit(":", 1)
    smuggled = b"GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"
    request = b"POST /sync/1 HTTP/1.1\r\nHost: x\r\n" + lengths + b"\r\n" + b"0\r\n\r\n" + smuggled
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        heard = b""
        while piece := line.recv(65536):
            heard += piece
    return [one[:3] for one in heard.split(b"HTTP/1.1 ")[1:]]


@pytest.mark.parametrize(
    "lengths",
    [
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Content-Length: +5\r\n",
        b"Content-Length: 5x\r\n",
    ],
)
def test_a_request_whose_end_is_in_doubt_is_refused_and_nothing_after_it_is_read(central, lengths):
    """Two readers that disagree where a request ends can be made to take its rest for another request."""
    assert answers_to(central, lengths) == [b"400"]


def test_where_pieces_are_announced_a_length_says_nothing(central):
    """As RFC 9112 §6.3 wants it: the first piece is the last, and what follows is a request of its own."""
    both = b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"
    assert answers_to(central, both) == [b"401", b"404"]
