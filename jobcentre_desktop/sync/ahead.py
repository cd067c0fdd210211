"""Reads an answer further while what has come of it is dealt with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue


def read_ahead(frames: Iterator[bytes], cut: Callable[[], None]) -> Iterator[bytes]:
    """Yield the frames, read by another thread as fast as they come; what it meets is raised here.

    A slow line stands still while nobody reads from it. The thread does nothing but read: one that computes
    would keep the other waiting at every step of the database. Frames are few and of a limited size, so all
    may lie waiting. Who stops before the end cuts the line with `cut`.
    """
    came: SimpleQueue[bytes | None] = SimpleQueue()

    def read() -> None:
        try:
            for frame in frames:
                came.put(frame)
        finally:
            came.put(None)

    with ThreadPoolExecutor(1, thread_name_prefix="read-ahead") as reader:
        reading = reader.submit(read)
        ended = False
        try:
            while (frame := came.get()) is not None:
                yield frame
            ended = True
            reading.result()
        finally:
            if not ended:
                cut()
