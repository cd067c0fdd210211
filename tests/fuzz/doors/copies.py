"""The door for backups: one file on a stick, which anybody can have packed, with sums that hold."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from random import Random

from jobcentre_desktop.storage.copy_reading import read_copy
from jobcentre_desktop.storage.keyring_names import KEYRING
from jobcentre_desktop.storage.manifest import MANIFEST
from tests.fuzz.changing import in_json
from tests.fuzz.door import Change
from tests.fuzz.doors.keyrings import summed_up
from tests.fuzz.doors.of_a_desk import DeskDoor

_SMALL = b"no database, and only its sum is asked for" * 100


class Copies(DeskDoor):
    name = "copies"
    share = 2
    words = (
        b'"version":2',
        b'"sha256":',
        b'"counts":',
        b'"taken_at":"20261122T010000Z"',
        b"../",
        b"data-00000000.db",
    )

    def prepare(self) -> None:
        super().prepare()
        place = self.folder / "true.jobcentre-backup"
        self.counter.head.back_up(place, one_file=True)
        self._true = place.read_bytes()

    def examples(self) -> list[bytes]:
        with zipfile.ZipFile(io.BytesIO(self._true)) as packed:
            files = {name: packed.read(name) for name in packed.namelist()}
        database = next(name for name in files if name.startswith("data-"))
        small = _packed(_with_sums(files | {database: _SMALL}))
        bomb = _packed(_with_sums(files | {database: bytes(300_000_000)}))
        # Of the first file in it, packed: the fourth byte after its name is no beginning of packed bytes.
        at = small.index(min(files).encode()) + len(min(files))
        rotten = small[:at] + b"\xff" * 8 + small[at + 8 :]
        return [small, rotten, self._true, bomb, _packed(files | {MANIFEST: bytes(50_000_000)}), _packed({})]

    def knock(self, content: bytes) -> None:
        """Look at it as before a restoring, and lay it out beside the file."""
        place = self.folder / "brought.jobcentre-backup"
        place.write_bytes(content)
        (seen,) = self.counter.desk.copies.below(place)
        seen.taken_at.isoformat()
        if len(content) < len(self._true):
            with read_copy(place) as copy:
                copy.lay_out(self.folder / "laid")

    def careless(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            json.loads(packed.read(MANIFEST))

    def standing(self) -> Mapping[object, object]:
        files = [*self.counter.home.glob("data-*.db"), *self.counter.home.glob("keyring.*")]
        return {one.name: one.stat().st_size for one in files}

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                if sum(each.file_size for each in packed.infolist()) > 1_000_000:
                    return change(content)
                files = {name: packed.read(name) for name in packed.namelist()}
            name = chance.choice(sorted(files))
        except (zipfile.BadZipFile, zlib.error, ValueError, IndexError, OSError, RuntimeError, KeyError):
            return change(content)
        files[name] = in_json(files[name], change, chance)
        if name == KEYRING:
            files[name] = summed_up(files[name])
        return _packed(_with_sums(files) if name != MANIFEST and chance.random() < 0.5 else files)


def _with_sums(files: dict[str, bytes]) -> dict[str, bytes]:
    try:
        manifest = json.loads(files[MANIFEST])
        manifest["sha256"] = {
            name: hashlib.sha256(told).hexdigest() for name, told in files.items() if name != MANIFEST
        }
    except (KeyError, ValueError, TypeError, RecursionError):
        return files
    return files | {MANIFEST: json.dumps(manifest).encode()}


def _packed(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, told in files.items():
            packed.writestr(name, told)
    return made.getvalue()
