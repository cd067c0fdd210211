"""The document of the server's doors is true: schemathesis asks by it, and the real server answers by it."""

from __future__ import annotations

import copy
import json
import traceback
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import requests
import schemathesis
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.server.limits import Gate, Limits
from jobcentre_desktop.server.openapi import FIRST_LINE, document
from jobcentre_desktop.wire import messages, signing, state_messages
from jobcentre_desktop.wire.update_messages import UPDATE_PATH
from tests.server.a_server import server_of
from tests.server.asking import Asker

FRAMED = "application/octet-stream"
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
DOCUMENT = document()
NOW = datetime(2026, 11, 23, tzinfo=UTC)
EXAMPLES = 40
REFUSED = [400, 403, 413, 422, 426]
MADE_UP = sorted(DOCUMENT["paths"].keys() - {messages.BUNDLE_PATH})
"""Doors at which something of a form is asked; a bundle is sealed bytes."""


@dataclass(frozen=True)
class Careless:
    """What a careless server answers to bad requests instead of refusing them in the protocol's words."""

    status: int = 400
    words: bytes | None = None
    kind: bytes = b"application/json"

    def __call__(self, app):
        async def careless(scope, receive, send):
            bad = False

            async def say(message):
                nonlocal bad
                if message["type"] == "http.response.start":
                    bad = message["status"] == 400
                    if bad:
                        words = [(b"content-type", self.kind)]
                        message = message | {"status": self.status, "headers": words}
                elif bad and self.words is not None:
                    message = message | {"body": self.words}
                await send(message)

            await app(scope, receive, say)

        return careless


class Signature(requests.auth.AuthBase):
    """Signs whatever is asked with a desk's true key; of a frame's first line it makes the frame."""

    def __init__(self, enrolment):
        self._desk = enrolment.desk_key
        self._key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(enrolment.private_key))
        self._number = 1000

    def __call__(self, request):
        body = request.body or b""
        body = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
        if is_framed(request.path_url):
            body += b"\n"
        request.prepare_body(body, None)
        self._number += 1
        words = signing.request_words(
            request.method, request.path_url, self._desk, self._number, signing.body_hash(body)
        )
        request.headers[messages.DESK_HEADER] = self._desk
        request.headers[messages.REQUEST_HEADER] = str(self._number)
        request.headers[messages.SIGNATURE_HEADER] = self._key.sign(words).hex()
        return request


def is_framed(path):
    body = DOCUMENT["paths"].get(path, {}).get("post", {}).get("requestBody", {"content": {}})
    return FIRST_LINE in body["content"].get(FRAMED, {})


def asked_by_first_lines():
    """The document, with the first line of a frame in the place of the frame: that is what can be made up.

    All is signed: what is done without a signature `test_every_door` knows.
    """
    told = copy.deepcopy(DOCUMENT)
    for path, door in told["paths"].items():
        body, door["post"]["security"] = door["post"]["requestBody"], []
        if is_framed(path):
            body["content"] = {"application/json": {"schema": body["content"][FRAMED][FIRST_LINE]}}
    refused = {"negative_data_rejection": {"expected-statuses": REFUSED}}
    return schemathesis.openapi.from_dict(told, config=SchemathesisConfig.from_dict({"checks": refused}))


class Asking:
    """Asks each door of a server by the document."""

    def __init__(self, url, enrolment):
        self._url = url
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.auth = Signature(enrolment)
        self._schema = asked_by_first_lines()

    def ask(self, path, mode=GenerationMode.POSITIVE):
        """Ask what the document allows, or what it forbids; raise when something is not as it says."""
        checks = CHECKS if mode is GenerationMode.POSITIVE else [*CHECKS, negative_data_rejection]

        @given(case=self._schema[path]["POST"].as_strategy(generation_mode=mode))
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def ask(case):
            case.call_and_validate(self._url, session=self._session, checks=checks)

        ask()


@pytest.fixture
def asking(office, new_desk):
    """Returns who asks a server; it may be a careless one."""
    enrolment = new_desk().enrolment
    with ExitStack() as serving:

        def of(carelessness=None):
            gate = Gate(Limits(per_address=None, per_desk=None))
            url = serving.enter_context(server_of(office, gate=gate, carelessness=carelessness))
            return Asking(url, enrolment)

        yield of


def test_every_door_is_in_the_document_and_no_other(office):
    assert {route.path for route in make_app(office, lambda: NOW).routes} == DOCUMENT["paths"].keys()


@pytest.mark.parametrize("path", DOCUMENT["paths"])
def test_what_may_be_asked_is_answered_as_the_document_says(asking, path):
    asking().ask(path)


def test_a_system_with_a_zero_character_is_refused_as_any_other(central, new_desk):
    """What this test found when it was new: a fault of the server."""
    answer = Asker(central.url, new_desk().enrolment).post(UPDATE_PATH, b'{"proto":1,"system":"\\u0000"}')
    assert (answer.status_code, answer.json()) == (400, {"code": "bad_request"})


@pytest.mark.parametrize("path", MADE_UP)
def test_what_may_not_be_asked_is_refused(asking, path):
    asking().ask(path, GenerationMode.NEGATIVE)


@pytest.mark.parametrize(
    ("carelessness", "found"),
    [
        (Careless(status=500), "Server error"),
        (Careless(status=418), "Undocumented status code"),
        (Careless(words=b"{}"), "Response violates schema"),
        (Careless(words=b'{"code":"something_new"}'), "Response violates schema"),
        (Careless(kind=b"text/html"), "Undocumented Content-Type"),
        (Careless(status=200, kind=FRAMED.encode()), "Schema-violating request accepted"),
    ],
    ids=["fault", "status", "no words", "another word", "type", "takes anything"],
)
def test_a_careless_server_is_found_out(asking, carelessness, found):
    mode = GenerationMode.NEGATIVE if carelessness.status == 200 else GenerationMode.POSITIVE
    with pytest.raises((Failure, FailureGroup)) as told:
        asking(carelessness).ask(state_messages.STATES_PATH, mode)
    assert found in "".join(traceback.format_exception(told.value))


def test_the_terminal_prints_the_document(capsys):
    assert main(["openapi"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(DOCUMENT))
