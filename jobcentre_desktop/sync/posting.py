"""One request over HTTP: signed, sent in pieces, answered within limits; each failure has its class."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import requests
from requests import PreparedRequest
from requests.auth import AuthBase
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from jobcentre_desktop.domain.errors import CertificateRefused, ServerTrouble, ServerUnreachable
from jobcentre_desktop.ports import Enrolment
from jobcentre_desktop.sync.answers import read_refusal
from jobcentre_desktop.sync.coming import Coming
from jobcentre_desktop.sync.cuttable import CONNECT_SECONDS, CuttableAdapter
from jobcentre_desktop.sync.seal import Ed25519Seal
from jobcentre_desktop.wire import messages, signing
from jobcentre_desktop.wire.state_messages import LENGTH_BYTES

STALL_SECONDS = 60.0
"""Longest silence while an answer is awaited or read. There is no limit on the whole."""


class Posting:
    """Keeps one connection to the server. One request at a time; `cut` may come from any thread.

    Proxy settings of the environment are not followed and no redirect is: what is said here is for the
    central server alone.
    """

    def __init__(
        self, *, app_version: str, authorities: Path | None = None, adapter: CuttableAdapter | None = None
    ) -> None:
        """`adapter` is the road that requests travel; without one they go over the network."""
        self._adapter = adapter or CuttableAdapter()
        self._session = requests.Session()
        self._session.trust_env = False
        self._authorities = DEFAULT_CA_BUNDLE_PATH if authorities is None else str(authorities)
        self._session.verify = self._authorities
        self._session.mount("https://", self._adapter)
        self._session.mount("http://", self._adapter)
        self._session.headers.clear()
        self._session.headers["User-Agent"] = f"jobcentre/{app_version}"

    def reach(self, address: str) -> None:
        """Begin to connect, while a request is made ready."""
        self._adapter.reach(address, self._authorities)

    def cut(self) -> None:
        """Break off the request under way; it ends with ServerUnreachable in its own thread."""
        self._adapter.cut()

    def answer(
        self,
        address: str,
        host: str,
        path: str,
        body: bytes,
        by: Enrolment | None,
        *,
        most: int = messages.MOST_BYTES,
    ) -> bytes:
        """Return the answer to a request, of at most so many bytes; signed by `by` if somebody signs it."""
        with self._posted(address, host, path, body, by) as answer:
            return Coming(answer, most).rest()

    @contextmanager
    def heard(
        self,
        address: str,
        host: str,
        path: str,
        body: bytes,
        by: Enrolment,
        *,
        most: int = messages.MOST_BYTES,
    ) -> Iterator[Coming]:
        """Lend an answer of at most so many bytes while it comes; signed by `by`."""
        with self._posted(address, host, path, body, by) as answer:
            yield Coming(answer, most)

    def frames(self, address: str, host: str, path: str, body: bytes, by: Enrolment) -> Iterator[bytes]:
        """Yield the frames of an answer that is a stream of them, each as soon as it is whole."""
        with self._posted(address, host, path, body, by) as answer:
            coming = Coming(answer, None)
            while length := int.from_bytes(coming.exactly(LENGTH_BYTES)):
                if length > messages.MOST_BYTES:
                    raise ServerTrouble(answer.status_code)
                yield coming.exactly(length)

    @contextmanager
    def _posted(
        self, address: str, host: str, path: str, body: bytes, by: Enrolment | None
    ) -> Iterator[requests.Response]:
        try:
            with self._session.post(
                address + path,
                data=BytesIO(body),  # in pieces, so that the time limit holds for each and not for the whole
                headers={"Content-Type": "application/octet-stream", "Accept-Encoding": "identity"},
                auth=None if by is None else _Signature(by, signing.body_hash(body)),
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as answer:
                if answer.headers.get("Content-Encoding"):
                    raise ServerTrouble(answer.status_code)
                if answer.status_code != 200:
                    raise read_refusal(answer.status_code, Coming(answer, messages.MOST_BYTES).rest())
                yield answer
        except requests.exceptions.SSLError:
            raise CertificateRefused(host) from None
        except (requests.exceptions.RequestException, HTTPError, OSError) as trouble:
            raise ServerUnreachable(host, _nobody_there(trouble)) from None


def _nobody_there(trouble: Exception) -> bool:
    """Return whether no connection came about at all."""
    told = trouble.args[0] if trouble.args else None
    return isinstance(getattr(told, "reason", None), NewConnectionError | ConnectTimeoutError)


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
