"""A line without a wire: a desk's real HTTP requests go straight into the server's door, and break on order.

Everything but the socket is real: what `requests` prepared and signed goes in, what the server's application
answers comes out, byte for byte. What happens on the way is in `orders`, one for each request to come.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.sync.cuttable import CuttableAdapter
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.sync.scan_line import HttpScanLine

ADDRESS = "http://127.0.0.1:9"
"""Nobody listens there: a request that got past this line would fail."""
_PART = 2
"""Changes after which a part of an answer may end: few, as so much else here."""
_KEPT = 12
"""Requests of a line that may come to the server a second time."""


@dataclass(frozen=True, slots=True)
class Said:
    """One request as it went up."""

    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer as it came down."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Order:
    """What happens to one request. Shares are of its bytes: 0.0 nothing passes, 1.0 everything."""

    up: float = 1.0
    down: float = 1.0
    twice: bool = False
    """It comes to the server twice; the desk hears the second answer."""
    held_back: bool = False
    """The desk hears nothing, and the request comes to the server later."""
    meanwhile: Callable[[], None] = field(default=lambda: None)
    """What happens elsewhere while the answer is on its way."""


class Door:
    """The server's application, asked from the same thread."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def ask(self, said: Said, *, up: float = 1.0) -> Heard | None:
        """Return the answer; None when the line broke before the whole request was there."""
        arrived = said.body[: round(len(said.body) * up)]
        coming = [{"type": "http.request", "body": arrived, "more_body": up < 1.0}]
        going: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not coming and up == 1.0:
                await asyncio.Event().wait()  # until the answer is out: nobody hangs up before
            return coming.pop(0) if coming else {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            going.append(message)

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": said.path.partition("?")[0],
            "raw_path": said.path.partition("?")[0].encode(),
            "query_string": said.path.partition("?")[2].encode(),
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in said.headers],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 9),
        }
        self._loop.run_until_complete(self._app(scope, receive, send))
        if up < 1.0 or not going:
            return None
        return Heard(
            status=going[0]["status"],
            headers=tuple((name.decode(), value.decode()) for name, value in going[0]["headers"]),
            body=b"".join(part.get("body", b"") for part in going[1:]),
        )


class Line(CuttableAdapter):
    """What a desk's requests travel on. Without an order the line is good."""

    def __init__(self, ask: Callable[..., Heard | None]) -> None:
        super().__init__()
        self._ask = ask
        self.orders: deque[Order] = deque()
        self.held_back: list[Said] = []
        self.said: deque[Said] = deque(maxlen=_KEPT)
        """What was said lately, for what comes to the server a second time."""

    def reach(self, address: str, authorities: str) -> None:
        """Nobody is there to connect to."""

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        order = self.orders.popleft() if self.orders else Order()
        said = _said(request)
        self.said.append(said)
        if order.held_back:
            self.held_back.append(said)
            raise requests.ConnectionError("held back")
        heard = self._ask(said, up=order.up)
        if heard is not None and order.twice:
            heard = self._ask(said)
        order.meanwhile()
        if heard is None or order.down == 0.0:
            raise requests.ConnectionError("cut")
        return self._response(request, heard, order.down)

    def _response(self, request: requests.PreparedRequest, heard: Heard, down: float) -> requests.Response:
        body = BytesIO(heard.body[: round(len(heard.body) * down)])
        raw = HTTPResponse(body=body, headers=dict(heard.headers), status=heard.status, preload_content=False)
        return HTTPAdapter.build_response(self, request, raw)


class SmallBatches(HttpExchange):
    """The real exchange, which carries at most so many changes in one request."""

    def __init__(self, line: Line, *, most: int, schema: int = SCHEMA) -> None:
        super().__init__(app_version="26.11.0", adapter=line, schema=schema, part=_PART)
        self.scans = HttpScanLine(self._line, now=lambda: 0.0)  # how long pieces take here says nothing
        self._most = most

    def batch(self) -> int:
        return min(super().batch(), self._most)


def _said(request: requests.PreparedRequest) -> Said:
    body: Any = request.body or b""
    return Said(
        path=request.path_url,
        headers=tuple((str(name), str(value)) for name, value in request.headers.items()),
        body=body if isinstance(body, bytes) else body.read(),
    )
