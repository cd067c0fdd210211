"""The process that listens: TLS or this machine only, one line when it is ready, a clean end on a signal."""

from __future__ import annotations

import gc
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from jobcentre_desktop.server.door import Door, most_lines
from jobcentre_desktop.server.patience import PatientProtocol
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import say

_BETWEEN_LOOKS = 20_000
"""New objects between two looks of Python's collector (its own number is 700): a round makes thousands that
are gone with its answer."""
CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""For TLS 1.2: with forward secrecy and authenticated, unlike uvicorn's own choice."""
KEEP_ALIVE_SECONDS = 75
"""A desk that writes a long page down comes back on the same connection."""
LAST_ANSWERS_SECONDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen, and with which certificate."""

    host: str
    port: int
    certificate: Path | None = None
    private_key: Path | None = None

    @property
    def encrypted(self) -> bool:
        return self.certificate is not None


class Stopped(BaseException):
    """Somebody asked this process to end."""


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Turn the first SIGTERM or SIGINT into `Stopped`, so that every context is left properly."""

    def stop(_signum: int, _frame: FrameType | None) -> None:
        for one in signals:
            signal.signal(one, signal.SIG_IGN)
        raise Stopped

    signals = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(one, stop) for one in signals]
    try:
        yield
    except Stopped:
        pass
    finally:
        for one, handler in zip(signals, before, strict=True):
            signal.signal(one, handler)


def check(listening: Listening) -> None:
    """Raise Foreseen for plain HTTP to other machines, or half of a certificate."""
    if (listening.certificate is None) != (listening.private_key is None):
        raise Foreseen("SRV-09", "A certificate needs its key: give both --tls-cert and --tls-key.")
    if not listening.encrypted and not _is_this_machine(listening.host):
        raise Foreseen(
            "SRV-10",
            "Other machines are only served with TLS: give --tls-cert and --tls-key, or --host 127.0.0.1.",
        )
    for path in (listening.certificate, listening.private_key):
        if path is not None and not path.is_file():
            raise Foreseen("SRV-11", f"There is no file {path}.")


def listen(app: Starlette, listening: Listening) -> None:
    """Serve until a signal ends it. Prints one line to standard output when it is ready."""
    # Python's collector looks at what requests make, less often than by itself, and not at modules again.
    gc.freeze()
    gc.set_threshold(_BETWEEN_LOOKS, 20, 20)
    config = uvicorn.Config(
        app,
        host=listening.host,
        port=listening.port,
        http=PatientProtocol,
        lifespan="off",
        ws="none",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # nobody stands in front of it whose word on an address could be trusted
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=LAST_ANSWERS_SECONDS,
        ssl_ciphers=CIPHERS,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.private_key,
    )
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    with Door(family, most_lines()) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((listening.host, listening.port))
        except OSError:
            raise Foreseen(
                "SRV-12", f"Port {listening.port} on {listening.host} is taken or not allowed."
            ) from None
        scheme = "https" if listening.encrypted else "http"
        host = f"[{listening.host}]" if ":" in listening.host else listening.host
        _Announcing(config, f"{scheme}://{host}:{door.getsockname()[1]}").run(sockets=[door])


class _Announcing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        say(f"Listening on {self._address}")


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
