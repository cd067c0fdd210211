"""Who opens a line and says nothing, or says it too slowly, does not keep it from others."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from jobcentre_desktop.server.patience import PatientProtocol, coming
from jobcentre_desktop.server.running import KEEP_ALIVE_SECONDS


class Hasty(PatientProtocol):
    head_seconds = 0.05


async def app(scope, receive, send):
    body = b""
    while (told := await receive()).get("more_body"):
        body += told["body"]
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@asynccontextmanager
async def a_line():
    config = Config(app, log_config=None, lifespan="off", timeout_keep_alive=KEEP_ALIVE_SECONDS)
    config.load()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Hasty(config=config, server_state=ServerState(), app_state={}), "127.0.0.1", 0
    )
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        yield reader, writer
        writer.close()


@pytest.mark.parametrize("said", [b"", b"P", b"POST / HTTP/1.1\r\nHost: x\r\n"])
def test_a_line_on_which_no_request_comes_is_closed(said):
    async def main():
        async with a_line() as (reader, writer):
            writer.write(said)
            return await asyncio.wait_for(reader.read(), 20)

    assert asyncio.run(main()) == b""


def test_a_second_request_that_is_never_said_to_its_end_closes_the_line_too():
    async def main():
        async with a_line() as (reader, writer):
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            await reader.readuntil(b"ok")
            writer.write(b"GET / HTTP/1.1\r\n")
            return await asyncio.wait_for(reader.read(), 20)

    assert asyncio.run(main()) == b""


def test_a_request_that_was_begun_in_time_may_take_its_own():
    async def main():
        async with a_line() as (reader, writer):
            writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na")
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(reader.read(1), 4 * Hasty.head_seconds)
            writer.write(b"bc")
            return await asyncio.wait_for(reader.readuntil(b"ok"), 20)

    assert asyncio.run(main()).startswith(b"HTTP/1.1 200")


async def taken(*pieces, then_nothing=False):
    async def said():
        for piece in pieces:
            yield piece
        if then_nothing:
            await asyncio.Event().wait()

    return [piece async for piece in coming(said(), stall=0.05)]


def test_a_body_that_stands_still_is_not_waited_for():
    with pytest.raises(TimeoutError):
        asyncio.run(taken(b"a", then_nothing=True))


def test_a_body_that_comes_is_taken_whole():
    assert asyncio.run(taken(b"a", b"bc")) == [b"a", b"bc"]
