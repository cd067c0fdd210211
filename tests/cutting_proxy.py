"""A line that breaks: passes bytes between a desk and a server and cuts where it is told to."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit


class CuttingProxy:
    """Listens at `url`. Cuts when `cut_up` more bytes came from the desk, or `cut_down` more went to it.

    None lets everything through; `cut_down=0` lets the server do its work and loses its answer. `heal_after`
    is the number of cuts after which the line holds. With `hold_down` an answer is held back; `held` tells.
    """

    def __init__(self, server: str):
        parts = urlsplit(server)
        self._server = (parts.hostname, parts.port)
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        self.heal_after: int | None = None
        self.hold_down = False
        self.heard_up = b""
        """All that desks have said, as it stood on the line."""
        self.held = threading.Event()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._let_in, name="proxy door")]
        self._sockets: list[socket.socket] = []
        self._threads[0].start()

    def close(self) -> None:
        for one in (self._door, *self._sockets):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _let_in(self):
        while True:
            try:
                desk, _ = self._door.accept()
            except OSError:
                return
            server = socket.create_connection(self._server)
            self._sockets += [desk, server]
            for pass_on in (self._up, self._down):
                thread = threading.Thread(target=pass_on, args=(desk, server), name="proxy line")
                self._threads.append(thread)
                thread.start()

    def _up(self, desk, server):
        self._pass(desk, server, "cut_up")

    def _down(self, desk, server):
        self._pass(server, desk, "cut_down")

    def _count_cut(self):
        if self.heal_after is not None:
            self.heal_after -= 1
            if not self.heal_after:
                self.cut_up = self.cut_down = None

    def _pass(self, source, target, limit):
        with suppress(OSError):
            while piece := source.recv(4096):
                most = getattr(self, limit)
                if limit == "cut_up":
                    self.heard_up += piece
                if limit == "cut_down" and self.hold_down:
                    self.held.set()
                    continue
                if most is not None:
                    if len(piece) > most:
                        target.sendall(piece[:most])
                        setattr(self, limit, 0)
                        self._count_cut()
                        break
                    setattr(self, limit, most - len(piece))
                target.sendall(piece)
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
