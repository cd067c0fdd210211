"""The server's edge: what HTTP brings is read here, and what goes out says no more than it must."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from functools import cache, partial

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from jobcentre_desktop.server.bodies import Bodies
from jobcentre_desktop.server.desks import Signed
from jobcentre_desktop.server.limits import Gate, cost_of, network_of
from jobcentre_desktop.server.patience import coming
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire import messages, signing
from jobcentre_desktop.wire.messages import Problem

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/octet-stream"

_BROKEN_OFF = (Problem.TOO_LARGE, Problem.TOO_MANY_REQUESTS)

Answer = Callable[[Request], Awaitable[bytes | Response]]


class AtTheGate:
    """Counts every request by its address, whatever it asks for, before anything of it is read.

    And what is read of it, for as long as it is held.
    """

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate
        self._bodies = Bodies()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            self._gate.knock(host_of(scope))
        except Refused as refused:
            await _refusal(refused)(scope, receive, send)
        else:
            body = self._bodies.of(network_of(host_of(scope)), receive)
            try:
                await self._app(scope, body.receive, send)
            finally:
                body.end()


def host_of(scope: Scope) -> str:
    """Return the address at the other end of the line; what a header says of it counts for nothing."""
    client = scope.get("client")
    return client[0] if client else ""


def guarded(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Let a refusal out in its words, a fault as no more than its status."""

    async def handle(request: Request) -> Response:
        try:
            told = await answer(request)
            return _kept_nowhere(
                told if isinstance(told, Response) else Response(told, media_type=MEDIA_TYPE)
            )
        except Refused as refused:
            if refused.problem is not Problem.TOO_MANY_REQUESTS:  # the gate has said so, once
                log.info("refused %s %s", request.url.path, refused.problem)
            return _refusal(refused)
        except ClientDisconnect:
            return _refusal(Refused(Problem.BAD_REQUEST), last=True)
        except Exception as error:  # noqa: BLE001 - the edge: nothing above could answer the desk
            note_fault(request.url.path, error)
            return _refusal(Refused(Problem.TROUBLE))

    return handle


def note_fault(path: str, error: Exception) -> None:
    """Write to the log what happened at a door."""
    # The text of an error may hold people's data; its class and the lines it came through do not.
    trace = "; ".join(f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__))
    log.error("fault %s %s at %s", path, type(error).__name__, trace)


async def not_found(_request: Request, _error: Exception) -> Response:
    return _refusal(Refused(Problem.NOT_FOUND))


def _refusal(refused: Refused, *, last: bool = False) -> Response:
    # A body that was not read to its end cannot be followed by another request.
    headers = {"Connection": "close"} if last or refused.problem in _BROKEN_OFF else {}
    if refused.seconds:
        headers["Retry-After"] = str(refused.seconds)
    body = msgspec.json.encode(refused.words)
    return _kept_nowhere(Response(body, refused.status, media_type="application/json", headers=headers))


def _kept_nowhere(response: Response) -> Response:
    """Have nobody on the way keep it, nor take it for something else."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


async def read_body(request: Request, most: int) -> bytes:
    pieces: list[bytes] = []
    length = 0
    try:
        async for piece in coming(request.stream()):
            length += len(piece)
            if length > most:
                raise Refused(Problem.TOO_LARGE)
            pieces.append(piece)
    except TimeoutError:
        raise ClientDisconnect from None
    return b"".join(pieces)


async def read_signed(
    request: Request, most: int, gate: Gate, cost: Callable[[bytes], int] = cost_of
) -> tuple[Signed, bytes]:
    """Return what is signed, and the body. Of who does not even say who they are nothing is read.

    Whether the signature holds is for `desks.recognise` to say; it is then that the desk's `cost` is counted.
    Raises Refused.
    """
    headers = request.headers
    try:
        request_no = int(headers[messages.REQUEST_HEADER])
        signature = bytes.fromhex(headers[messages.SIGNATURE_HEADER])
        desk_key = headers[messages.DESK_HEADER]
    except (KeyError, ValueError):
        raise Refused(Problem.NOT_ACCEPTED) from None
    if not 0 < request_no < 2**53:
        raise Refused(Problem.NOT_ACCEPTED)
    body = await read_body(request, most)
    count_once = cache(lambda: gate.signed(host_of(request.scope), desk_key, cost(body)))
    signed = Signed(
        method=request.method,
        path=request.url.path,
        desk_key=desk_key,
        request_no=request_no,
        signature=signature,
        body_hash=signing.body_hash(body),
        recognised=count_once,
        unpacked=partial(gate.unpacked, desk_key),
    )
    return signed, body
