"""Whatever is thrown at the door is refused in the words of the protocol, read no further than its limit."""

import msgspec
import pytest
import zstandard

from jobcentre_desktop.wire import messages
from tests.memory_desk import record_id
from tests.server.asking import Asker


@pytest.fixture
def send(central, new_desk):
    """Sends any body with a true signature."""
    desk = new_desk()
    asker = Asker(central.url, desk.enrolment)

    def post(body, path=messages.ROUND_PATH):
        answer = asker.post(path, body)
        return answer.status_code, answer.json()["code"] if answer.status_code != 200 else "ok"

    post.desk = desk
    return post


def header(desk, **more):
    plain = {"proto": 1, "desk": desk.name, "n": 0, "chain": "", "last_seq": 0, "cursor": 0, "schema": 1}
    return msgspec.json.encode(plain | more) + b"\n"


def test_a_small_body_that_unpacks_to_a_flood_is_refused(send):
    bomb = zstandard.ZstdCompressor(level=19).compress(b"\0" * (messages.MOST_UNPACKED + 1))
    assert len(bomb) < 10_000
    assert send(header(send.desk, n=1) + bomb) == (413, "too_large")


def test_a_body_over_the_limit_is_refused(send):
    assert send(b"x" * (messages.MOST_BYTES + 1)) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n",
        b"{}",
        b"{}\n",
        b"[1]\n",
        b"not json\n",
        b"\xff\xfe\n",
        b'{"proto":"1"}\n',
        b"[" * 100_000 + b"\n",
    ],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_no_frame_is_refused(send, body):
    assert send(body) == (400, "bad_request")


def test_a_frame_with_bad_lines_is_refused_whole(send):
    pack = zstandard.ZstdCompressor().compress
    for lines in (b"nonsense", b"{}", b'{"s":1}', b"\n\n", b"[" * 50_000):
        assert send(header(send.desk, n=1) + pack(lines)) == (400, "bad_request"), lines[:20]
    torn = pack(b"x" * 1000)[:-4]
    assert send(header(send.desk, n=1) + torn) == (400, "bad_request")
    assert send(header(send.desk, n=1) + pack(b"{}") + b"more") == (400, "bad_request")
    assert send(header(send.desk) + b"not packed") == (400, "bad_request")


def test_impossible_figures_are_refused(send):
    for more in ({"n": 5}, {"last_seq": -1}, {"cursor": -1}, {"close_day": "today"}):
        assert send(header(send.desk, **more)) == (400, "bad_request"), more


def test_an_unknown_protocol_is_named_as_such(send):
    assert send(header(send.desk, proto=2)) == (426, "protocol_unknown")


def test_a_desk_that_heard_more_than_the_server_has_is_told_so(send):
    assert send(header(send.desk, cursor=7, chain=send_chain(send.desk))) == (409, "sequence_gap")


def send_chain(desk):
    return desk.next_request().chain_head


def test_nothing_of_anybody_is_in_the_servers_log(central, send):
    send.desk.add(record_id(1))
    send.desk.enrolment = type(send.desk.enrolment)(
        **{f: getattr(send.desk.enrolment, f) for f in send.desk.enrolment.__slots__} | {"request_no": 500}
    )
    send.desk.round()
    send(b"{}\n")
    told = central.log.read_text() + (central.data / "postgres" / "log").read_text()
    assert "bad_request" in told
    assert "សុភា" not in told
    assert "fault" not in told
