"""The central server's door: HTTP in, answers and refusals out, nothing of anybody into the log."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from datetime import datetime

import msgspec
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.server import bundle_door, desks, directory, receipts, rounds, sealing
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import Signed
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.tries import Tries
from jobcentre_desktop.wire import messages, signing
from jobcentre_desktop.wire.bundles import MOST_BYTES as MOST_BUNDLE_BYTES
from jobcentre_desktop.wire.messages import Problem

log = logging.getLogger(__name__)

Now = Callable[[], datetime]


def make_app(database: Database, now: Now) -> Starlette:
    """Return the application; `now` gives this instant, aware. The database must be migrated."""
    door = _Door(database, now)
    return Starlette(
        routes=[
            Route(messages.ROUND_PATH, _guarded(door.round), methods=["POST"]),
            Route(messages.BUNDLE_PATH, _guarded(door.bundle), methods=["POST"]),
            Route(messages.ENROL_PATH, _guarded(door.enrol), methods=["POST"]),
        ],
        exception_handlers={404: _not_found, 405: _not_found},
    )


class _Door:
    def __init__(self, database: Database, now: Now) -> None:
        self._database = database
        self._now = now
        self._key = database.work(receipts.server_key)
        today = local_day(now())
        database.work(lambda connection: directory.certify_everybody(connection, self._key, today))
        self._tries = Tries()

    async def round(self, request: Request) -> bytes:
        body = await _body(request, messages.MOST_BYTES)
        signed = _signed(request, body)
        return await run_in_threadpool(self._round, signed, body)

    async def bundle(self, request: Request) -> bytes:
        body = await _body(request, MOST_BUNDLE_BYTES)
        signed = _signed(request, body)
        return await run_in_threadpool(
            bundle_door.hand_in, self._database, signed, body, self._key, self._now()
        )

    async def enrol(self, request: Request) -> bytes:
        body = await _body(request, messages.MOST_ENROL_BYTES)
        address = request.client.host if request.client else ""
        return await run_in_threadpool(self._enrol, address, body)

    def _round(self, signed: Signed, body: bytes) -> bytes:
        now = self._now()
        try:
            return self._database.work(
                lambda connection: rounds.answer_round(connection, signed, body, self._key, now)
            )
        except Refused as refused:
            if refused.problem not in (Problem.DEVICE_FORK, Problem.REQUEST_NUMBER_USED):
                raise
            request_no = self._database.work(
                lambda connection: rounds.note_fork(connection, signed, body, now)
            )
            raise refused.saying(request_no=request_no) from None

    def _enrol(self, address: str, body: bytes) -> bytes:
        self._tries.check(address)
        try:
            request = msgspec.json.decode(body, type=messages.EnrolRequest)
            now = self._now()
            certificate, seal = self._database.work(lambda connection: self._let_in(connection, request, now))
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise Refused(Problem.BAD_REQUEST) from None
        except Refused:
            self._tries.failed(address)
            raise
        public = self._key.public_key().public_bytes_raw().hex()
        answer = messages.EnrolAnswer(
            desk_key=certificate.desk_key,
            centre=request.centre,
            server_key=public,
            certificate=certificate,
            server_seal=seal,
        )
        log.info("enrolled %s", certificate.desk_key)
        return msgspec.json.encode(answer)

    def _let_in(
        self, connection: Connection, request: messages.EnrolRequest, now: datetime
    ) -> tuple[messages.CertificateWords, messages.SealWords]:
        desk_key = desks.enrol(connection, request, now)
        today = local_day(now)
        if request.seal_key:
            directory.seal(connection, self._key, desk_key, request.seal_key, today)
        certificate = directory.certify(connection, self._key, desk_key, today)
        return certificate, sealing.server_seal_words(connection, self._key)


def _guarded(answer: Callable[[Request], Awaitable[bytes]]) -> Callable[[Request], Awaitable[Response]]:
    """The server's edge: a refusal goes out in its words, a fault as no more than its status."""

    async def handle(request: Request) -> Response:
        try:
            return Response(await answer(request), media_type="application/octet-stream")
        except Refused as refused:
            log.info("refused %s %s", request.url.path, refused.problem)
            return _refusal(refused)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - the edge: nothing above could answer the desk
            # The text of an error may hold people's data; its class and the lines it came through do not.
            trace = "; ".join(f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__))
            log.error("fault %s %s at %s", request.url.path, type(error).__name__, trace)
            return _refusal(Refused(Problem.TROUBLE))

    return handle


async def _not_found(_request: Request, _error: Exception) -> Response:
    return _refusal(Refused(Problem.NOT_FOUND))


def _refusal(refused: Refused) -> Response:
    # A body that was not read to its end cannot be followed by another request.
    headers = {"Connection": "close"} if refused.problem is Problem.TOO_LARGE else None
    body = msgspec.json.encode(refused.words)
    return Response(body, refused.status, media_type="application/json", headers=headers)


async def _body(request: Request, most: int) -> bytes:
    pieces: list[bytes] = []
    length = 0
    async for piece in request.stream():
        length += len(piece)
        if length > most:
            raise Refused(Problem.TOO_LARGE)
        pieces.append(piece)
    return b"".join(pieces)


def _signed(request: Request, body: bytes) -> Signed:
    headers = request.headers
    try:
        request_no = int(headers[messages.REQUEST_HEADER])
        signature = bytes.fromhex(headers[messages.SIGNATURE_HEADER])
        desk_key = headers[messages.DESK_HEADER]
    except (KeyError, ValueError):
        raise Refused(Problem.NOT_ACCEPTED) from None
    if not 0 < request_no < 2**53:
        raise Refused(Problem.NOT_ACCEPTED)
    return Signed(
        method=request.method,
        path=request.url.path,
        desk_key=desk_key,
        request_no=request_no,
        signature=signature,
        body_hash=signing.body_hash(body),
    )
