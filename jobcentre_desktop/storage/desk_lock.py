"""One window at a time works with a desk's folder."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from jobcentre_desktop.domain.errors import DeskInUse, FileBusy
from jobcentre_desktop.storage.file_lock import file_lock

LOCK_FILE = "window.lock"


class DeskLock:
    """Held by a window from its start to its end, because two would show two states of the same day.

    The terminal does not take it: SQLite lets it work beside a window. Keep the object: when it is
    forgotten, or its process dies, the lock is free again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held = ExitStack()

    def take(self) -> None:
        """Take the lock, or raise DeskInUse when another window has it. A missing folder is made."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._held.enter_context(file_lock(self._folder / LOCK_FILE, wait=False))
        except FileBusy:
            raise DeskInUse from None

    def give_back(self) -> None:
        self._held.close()

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.give_back()
