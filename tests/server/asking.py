"""Says anything at a door of the central server with a desk's true signature, and reads what comes back."""

from __future__ import annotations

from itertools import count

import msgspec
import requests
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from requests.adapters import HTTPAdapter

from jobcentre_desktop.wire import bundles, messages, signing
from jobcentre_desktop.wire.frames import FrameUnreadable, lines_in, uncompressed
from jobcentre_desktop.wire.state_messages import LENGTH_BYTES, SNAPSHOT_PATH

_addresses = count(1)


class _From(HTTPAdapter):
    """Speaks from an address of its own, for the server counts wrong codes by address."""

    def __init__(self, address):
        self._address = address
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        super().init_poolmanager(*args, source_address=(self._address, 0), **kwargs)


class Asker:
    """A desk's key and numbers, without the care that a desk takes of what it says."""

    def __init__(self, url, enrolment, number=100):
        self._url = url
        self._desk_key = enrolment.desk_key
        self._key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(enrolment.private_key))
        self._number = number
        at = next(_addresses)
        self._address = f"127.1.{at // 250}.{at % 250 + 1}"

    def headers(self, path, body):
        self._number += 1
        words = signing.request_words("POST", path, self._desk_key, self._number, signing.body_hash(body))
        return {
            messages.DESK_HEADER: self._desk_key,
            messages.REQUEST_HEADER: str(self._number),
            messages.SIGNATURE_HEADER: self._key.sign(words).hex(),
        }

    def post(self, path, body, headers=None):
        headers = self.headers(path, body) if headers is None else headers
        with requests.Session() as session:
            session.trust_env = False
            session.mount("http://", _From(self._address))
            return session.post(self._url + path, data=body, headers=headers, timeout=30)


def everything_in(path, answer, enrolment):
    """Return all that an answer says, opened as the desk opens it and unpacked."""
    frames = [answer]
    if path == SNAPSHOT_PATH:
        frames = _stream(answer)
    elif answer.startswith(bundles.MAGIC):
        bundle = bundles.read(answer)
        inside = bundle.opened(enrolment.desk_key, enrolment.seal_private_key)
        refusal = b"" if inside.refusal is None else msgspec.json.encode(inside.refusal)
        frames = [*inside.frames, refusal]
        assert not inside.carried
    return b"\n".join(_unpacked(one) for one in frames)


def _stream(answer):
    while length := int.from_bytes(answer[:LENGTH_BYTES]):
        yield answer[LENGTH_BYTES : LENGTH_BYTES + length]
        answer = answer[LENGTH_BYTES + length :]


def _unpacked(frame):
    top, _, body = frame.partition(b"\n")
    if not body.startswith(zstandard.FRAME_HEADER):
        return frame
    plain = uncompressed(body)
    try:
        return b"\n".join((top, plain, *lines_in(plain)))
    except FrameUnreadable:  # no lines: a piece of a scan
        return top + b"\n" + plain
