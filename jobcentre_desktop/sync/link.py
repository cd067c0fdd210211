"""The line to the central server over HTTP: one call is one request, and every failure has its class."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from requests import PreparedRequest
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError

from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.errors import CertificateRefused, ServerTrouble, ServerUnreachable
from jobcentre_desktop.ports import Enrolment, RoundReply, RoundRequest
from jobcentre_desktop.sync.address import server_address
from jobcentre_desktop.sync.answers import read_refusal, read_reply
from jobcentre_desktop.sync.cuttable import CuttableAdapter
from jobcentre_desktop.sync.round import Round
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.sync.seal import Ed25519Seal, is_certified, server_seal_of
from jobcentre_desktop.wire import messages, signing, translation
from jobcentre_desktop.wire.frames import FrameUnreadable
from jobcentre_desktop.wire.sealing import fresh_seal

CONNECT_SECONDS = 15.0
"""To reach the server, and for the line to take each 16 KB of a request: one that moves is never cut."""
STALL_SECONDS = 60.0
"""Longest silence while an answer is awaited or read. There is no limit on the whole."""
ENROL_TRIES = 3

_PIECE = 64 * 1024


class HttpExchange:
    """`ports.Exchange` over HTTPS; over plain HTTP to this very machine only.

    One at a time: `talk` and `enrol` are called from one thread, `cancel` from any. Proxy settings of the
    environment are not followed and no redirect is: what is said here is for the central server alone.
    """

    def __init__(self, *, app_version: str, authorities: Path | None = None) -> None:
        """`authorities` is a PEM file of the certificate authorities to trust; None for the usual ones."""
        self._app_version = app_version
        self._round = Round()
        self._seal = Ed25519Seal()
        self._adapter = CuttableAdapter()
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = True if authorities is None else str(authorities)
        self._session.mount("https://", self._adapter)
        self._session.mount("http://", self._adapter)
        self._session.headers.clear()
        self._session.headers["User-Agent"] = f"jobcentre/{app_version}"

    # --- ports.Exchange ---

    def enrol(self, server: str, code: str, *, desk_name: str, centre_code: str) -> Enrolment:
        address, host = server_address(server)
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes_raw().hex()
        plain_code = signing.normal_code(code)
        proof = key.sign(signing.enrol_words(plain_code, public, desk_name, centre_code))
        seal_private, seal_key = self.new_seal()
        body = msgspec.json.encode(
            messages.EnrolRequest(
                code=plain_code,
                public_key=public,
                desk=desk_name,
                centre=centre_code,
                proof=proof.hex(),
                app=self._app_version,
                seal_key=seal_key,
                seal_proof=key.sign(signing.seal_proof_words(public, seal_key)).hex(),
            )
        )
        answer = self._send_until_heard(address, host, body)
        try:
            accepted = msgspec.json.decode(answer, type=messages.EnrolAnswer)
            told = accepted.certificate
            certificate = None if told is None else translation.certificate_of(told)
        except (msgspec.DecodeError, FrameUnreadable):
            raise ServerTrouble(200) from None
        if certificate is not None and not is_certified(certificate, accepted.server_key):
            raise ServerTrouble(200)
        return Enrolment(
            server=address,
            desk_key=accepted.desk_key,
            private_key=key.private_bytes_raw().hex(),
            server_key=accepted.server_key,
            centre_code=accepted.centre,
            certificate=certificate if certificate and certificate.public_key == public else None,
            seal_key=seal_key,
            seal_private_key=seal_private,
            server_seal=server_seal_of(accepted.server_seal, accepted.server_key),
        )

    def new_seal(self) -> tuple[str, str]:
        return fresh_seal()

    def batch(self) -> int:
        return self._round.batch()

    def talk(self, enrolment: Enrolment, request: RoundRequest) -> RoundReply:
        address, host = server_address(enrolment.server)
        sent, body = request_frame(request, app_version=self._app_version)
        signature = _Signature(enrolment, signing.body_hash(body))
        try:
            answer = self._send(address, host, messages.ROUND_PATH, body, signature)
        except ServerUnreachable:
            self._round.cut()
            raise
        try:
            reply = read_reply(answer, bytes_up=len(body), server_key=enrolment.server_key)
        except FrameUnreadable:
            raise ServerTrouble(200) from None
        self._round.answered(changes=sent, bytes_up=len(body))
        return reply

    def verify(self, enrolment: Enrolment, receipt: Receipt) -> bool:
        words = signing.receipt_words(translation.receipt_words_of(receipt))
        try:
            signature = bytes.fromhex(receipt.signature)
        except ValueError:
            return False
        return self._seal.holds(enrolment.server_key, words, signature)

    def cancel(self) -> None:
        """Break off the request under way; it ends with ServerUnreachable in its own thread."""
        self._adapter.cut()

    # --- one request ---

    def _send_until_heard(self, address: str, host: str, body: bytes) -> bytes:
        """A code works once and its answer may be lost, but the same key with it is answered again."""
        for tries_left in reversed(range(ENROL_TRIES)):
            try:
                return self._send(address, host, messages.ENROL_PATH, body, None)
            except ServerUnreachable:
                if not tries_left:
                    raise
        raise AssertionError

    def _send(self, address: str, host: str, path: str, body: bytes, auth: AuthBase | None) -> bytes:
        try:
            with self._session.post(
                address + path,
                data=BytesIO(body),  # in pieces, so that the time limit holds for each and not for the whole
                headers={"Content-Type": "application/octet-stream", "Accept-Encoding": "identity"},
                auth=auth,
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as answer:
                content = _content(answer)
                if answer.status_code == 200:
                    return content
                raise read_refusal(answer.status_code, content)
        except requests.exceptions.SSLError:
            raise CertificateRefused(host) from None
        except (requests.exceptions.RequestException, HTTPError, OSError):
            raise ServerUnreachable(host) from None


class _Signature(AuthBase):
    """Signs method, path, desk, request number and body with the desk's key."""

    def __init__(self, enrolment: Enrolment, body_sha256: str) -> None:
        self._enrolment = enrolment
        self._body_sha256 = body_sha256

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        enrolment = self._enrolment
        words = signing.request_words(
            str(request.method),
            request.path_url,
            enrolment.desk_key,
            enrolment.request_no,
            self._body_sha256,
        )
        request.headers[messages.DESK_HEADER] = enrolment.desk_key
        request.headers[messages.REQUEST_HEADER] = str(enrolment.request_no)
        request.headers[messages.SIGNATURE_HEADER] = Ed25519Seal().sign(enrolment.private_key, words).hex()
        return request


def _content(answer: requests.Response) -> bytes:
    """Read an answer as it came, no further than its limit. Nothing is unpacked here.

    Raises ContentDecodingError for a success that is shorter than it says, or whose headers broke off before
    they could say: HTTP libraries take the end of the line for the end of the answer then.
    """
    if answer.headers.get("Content-Encoding"):
        raise ServerTrouble(answer.status_code)
    pieces: list[bytes] = []
    length = 0
    while piece := answer.raw.read(_PIECE, decode_content=False):
        length += len(piece)
        if length > messages.MOST_BYTES:
            raise ServerTrouble(answer.status_code)
        pieces.append(piece)
    if answer.status_code == 200 and answer.headers.get("Content-Length") != str(length):
        raise requests.exceptions.ContentDecodingError
    return b"".join(pieces)
