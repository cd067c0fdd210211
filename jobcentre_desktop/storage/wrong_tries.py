"""Wrong passwords in a row, in a small file beside the keyring; the log names who was meant by id alone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.storage.durable import write_durably
from jobcentre_desktop.storage.file_lock import file_lock

_LOG = logging.getLogger(__name__)


class _Tries(msgspec.Struct, frozen=True):
    wrong: int
    last: datetime


_Kept = dict[str, _Tries]


class WrongTriesFile:
    """`wrong_tries.json` in a desk's folder. A file that cannot be read is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "wrong_tries.json"
        self._lock = folder / "wrong_tries.lock"

    def of(self, member_id: CounsellorId) -> tuple[int, datetime | None]:
        told = self._read().get(str(member_id))
        return (0, None) if told is None else (told.wrong, told.last)

    def wrong(self, member_id: CounsellorId, at: datetime) -> None:
        def added(kept: _Kept) -> _Kept:
            before = kept.get(str(member_id))
            tries = _Tries(1 if before is None else before.wrong + 1, at)
            _LOG.info("wrong password for %s, %d in a row", member_id, tries.wrong)
            return {**kept, str(member_id): tries}

        self._change(added)

    def right(self, member_id: CounsellorId) -> None:
        _LOG.info("right password for %s", member_id)
        self.forget(member_id)

    def forget(self, member_id: CounsellorId) -> None:
        if str(member_id) in self._read():
            self._change(lambda kept: {one: tries for one, tries in kept.items() if one != str(member_id)})

    def _change(self, change: Callable[[_Kept], _Kept]) -> None:
        # A full disk, or one that may only be read, is no reason to keep anybody from their work.
        with suppress(JobCentreError, OSError), file_lock(self._lock, wait=True):
            write_durably(self._path, msgspec.json.encode(change(self._read())))

    def _read(self) -> _Kept:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return {}
