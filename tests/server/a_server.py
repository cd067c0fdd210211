"""The central server of another version or with other limits, on the same database: in a test's thread."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread

import uvicorn
from starlette.types import ASGIApp

from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.limits import Gate
from jobcentre_desktop.server.versions import VERSIONS, Versions


class _Told(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.listens.set()


@contextmanager
def server_of(
    database: Database,
    versions: Versions = VERSIONS,
    gate: Gate | None = None,
    carelessness: Callable[[ASGIApp], ASGIApp] | None = None,
) -> Iterator[str]:
    """Serve until the end of the block; give the address. `carelessness` answers for the application."""
    app: ASGIApp = make_app(database, lambda: datetime.now(UTC), versions, gate)
    app = app if carelessness is None else carelessness(app)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as door:
        door.bind(("127.0.0.1", 0))
        server = _Told(
            uvicorn.Config(
                app, lifespan="off", ws="none", access_log=False, log_config=None, proxy_headers=False
            )
        )
        thread = Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            assert server.listens.wait(30)
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
