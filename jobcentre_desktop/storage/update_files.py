"""Installers of new versions in the desk's folder, one folder a version: a label and what it names."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from jobcentre_desktop.domain.errors import JobCentreError, UpdateNotGenuine, UpdateTorn
from jobcentre_desktop.domain.update import Update, is_version, order_of
from jobcentre_desktop.ports.updates import LABEL_BYTES, Coming, UpdateLabels
from jobcentre_desktop.storage.bundle_files import sorted_stick_trouble
from jobcentre_desktop.storage.disk_trouble import sorted_disk_trouble
from jobcentre_desktop.storage.durable import flush_folder, rename_durably

_LABEL = "label"
_COMING = ".coming"
_PIECE = 1024 * 1024


class DiskUpdateFiles:
    """`ports.updates.UpdateFiles`."""

    def __init__(self, folder: Path, labels: UpdateLabels) -> None:
        self._folder = folder
        self._labels = labels

    def look(self, path: Path) -> Update:
        with sorted_stick_trouble(), path.open("rb") as file:
            return self._labels.read(file.read(LABEL_BYTES))[0]

    def take_in(self, path: Path) -> Update:
        with sorted_stick_trouble(), path.open("rb") as file:
            update, begins = self._labels.read(file.read(LABEL_BYTES))
            aside = self._folder / f"{update.version}.tmp"
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir(parents=True, mode=0o700)
            try:
                file.seek(0)
                _write(aside / _LABEL, iter([file.read(begins)]))
                _write(aside / update.file_name, _whole(file, update))
                flush_folder(aside)
                shutil.rmtree(self._folder / update.version, ignore_errors=True)
                rename_durably(aside, self._folder / update.version)
            except BaseException:
                shutil.rmtree(aside, ignore_errors=True)
                raise
        return update

    def kept(self) -> tuple[Update, ...]:
        found = []
        for file in self._folder.glob(f"*/{_LABEL}"):
            with suppress(JobCentreError, OSError):
                update, _ = self._labels.read(file.read_bytes()[:LABEL_BYTES])
                if update.version == file.parent.name:
                    found.append(update)
        return tuple(sorted(found, key=lambda one: order_of(one.version)))

    def installer(self, update: Update) -> Path:
        path = self._folder / update.version / update.file_name
        with sorted_stick_trouble(), path.open("rb") as file:
            for _ in _whole(file, update):
                pass
        return path

    def drop(self, update: Update) -> None:
        shutil.rmtree(self._folder / update.version, ignore_errors=True)

    def coming(self) -> Coming | None:
        found = sorted(self._folder.glob(f"*{_COMING}"))
        if not found:
            return None
        path = found[-1]
        return Coming(version=path.name.removesuffix(_COMING), path=path, here=path.stat().st_size)

    def append(self, version: str, content: bytes, *, at: int) -> Coming:
        if not is_version(version):
            raise ValueError("no version is called so")
        path = self._folder / f"{version}{_COMING}"
        with sorted_disk_trouble():
            self._folder.mkdir(mode=0o700, exist_ok=True)
            for other in self._folder.glob(f"*{_COMING}"):
                if other != path or at == 0:
                    other.unlink()
            with path.open("ab") as file:
                if file.tell() != at:
                    raise ValueError("this piece does not follow what is here")
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        return Coming(version=version, path=path, here=at + len(content))

    def forget_coming(self) -> None:
        for path in self._folder.glob(f"*{_COMING}"):
            path.unlink(missing_ok=True)


def _whole(file: BinaryIO, update: Update) -> Iterator[bytes]:
    """Yield the rest of the file. Raises UpdateTorn, UpdateNotGenuine before it ends as if all were well."""
    seen, read = hashlib.sha256(), 0
    while piece := file.read(min(_PIECE, update.size + 1 - read)):
        seen.update(piece)
        read += len(piece)
        yield piece
    if read < update.size:
        raise UpdateTorn
    if read > update.size or seen.hexdigest() != update.sha256:
        raise UpdateNotGenuine


def _write(path: Path, pieces: Iterator[bytes]) -> None:
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
