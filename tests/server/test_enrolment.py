"""A desk comes in with a one-time code and its own key, and nobody else does."""

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.domain.errors import DeskNotAccepted, EnrolmentRefused, TooManyTries
from jobcentre_desktop.server.desks import CODE_LIVES
from jobcentre_desktop.server.limits import A_QUARTER, WRONG_CODES, Gate
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.wire import messages
from tests.central import start_central_server
from tests.memory_desk import MemoryDesk, record_id


@pytest.fixture
def exchange():
    return HttpExchange(app_version="26.11.0")


def enrol(exchange, central, code, centre, letter="A"):
    return exchange.enrol(central.url, code, desk_name=f"{centre}-{letter}.1", centre_code=centre)


def test_a_code_lets_one_desk_in(central, centre, exchange):
    enrolment = enrol(exchange, central, central.invite(centre, "A"), centre)
    assert enrolment.centre_code == centre
    assert enrolment.desk_key.startswith(f"{centre}-A-")
    desk = MemoryDesk(f"{centre}-A.1", exchange, enrolment)
    desk.add(record_id(1))
    assert desk.round() == 1


def test_a_code_may_be_typed_in_any_case_and_grouping(central, centre, exchange):
    code = central.invite(centre, "A").lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert enrol(exchange, central, code, centre).centre_code == centre


def test_a_code_works_once(central, centre, exchange):
    code = central.invite(centre, "A")
    enrol(exchange, central, code, centre)
    with pytest.raises(EnrolmentRefused):
        enrol(HttpExchange(app_version="26.11.0"), central, code, centre)


def test_a_code_is_for_one_letter_of_one_centre(central, centre, exchange):
    code = central.invite(centre, "A")
    with pytest.raises(EnrolmentRefused):
        enrol(exchange, central, code, centre, letter="B")
    with pytest.raises(EnrolmentRefused):
        exchange.enrol(central.url, code, desk_name="99-A.1", centre_code="99")


def test_a_centre_that_no_database_could_look_for_is_refused_as_any_other(central, exchange):
    with pytest.raises(EnrolmentRefused):
        exchange.enrol(central.url, "0000-0000", desk_name="0\0-A.1", centre_code="0\0")


def test_a_code_lives_two_days():
    assert CODE_LIVES.total_seconds() == 48 * 3600


def test_the_sixth_wrong_code_from_one_address_is_not_looked_at(tmp_path, exchange):
    own = start_central_server()  # the others of this folder share an address with this test
    try:
        good = own.invite("01", "A")
        for _ in range(WRONG_CODES):
            with pytest.raises(EnrolmentRefused):
                enrol(exchange, own, "0000-0000", "01")
        with pytest.raises(TooManyTries) as slow:
            enrol(exchange, own, good, "01")
        assert 1 <= slow.value.minutes <= 16
    finally:
        own.stop()


def test_wrong_codes_are_forgotten_after_a_quarter_of_an_hour():
    now = [0.0]
    gate = Gate(clock=lambda: now[0])
    for _ in range(WRONG_CODES):
        gate.may_try_code("10.0.0.1")
        gate.code_was("10.0.0.1", right=False)
    with pytest.raises(Refused):
        gate.may_try_code("10.0.0.1")
    gate.may_try_code("10.0.0.2")
    now[0] = A_QUARTER
    gate.may_try_code("10.0.0.1")


def test_an_unknown_desk_and_a_forged_signature_get_the_same_answer(central, centre, new_desk):
    desk = new_desk()
    desk.round()
    other_key = Ed25519PrivateKey.generate().private_bytes_raw().hex()
    answers = []
    for change in (
        {"private_key": other_key},
        {"desk_key": f"{centre}-A-0000000000000000"},
        {"desk_key": "x"},
    ):
        for name, value in change.items():
            forged = {**{f: getattr(desk.enrolment, f) for f in desk.enrolment.__slots__}, name: value}
        thief = MemoryDesk(desk.name, HttpExchange(app_version="1"), type(desk.enrolment)(**forged))
        with pytest.raises(DeskNotAccepted) as refused:
            thief.round()
        answers.append(repr(refused.value))
    assert len(set(answers)) == 1


def test_a_request_without_a_signature_is_not_accepted(central):
    answer = requests.post(central.url + messages.ROUND_PATH, data=b"{}\n", timeout=10)
    assert (answer.status_code, answer.json()) == (401, {"code": "not_accepted"})


def test_there_is_no_other_door(central):
    for path in ("/", "/docs", "/openapi.json", "/sync/2", "/sync/1/"):
        answer = requests.get(central.url + path, timeout=10, allow_redirects=False)
        assert answer.status_code in (404, 405, 307), path
    assert requests.get(central.url + "/sync/1", timeout=10).json() == {"code": "not_found"}
