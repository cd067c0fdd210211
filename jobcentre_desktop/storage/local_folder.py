"""Refuses to keep a desk's file on a network drive or in a folder that a cloud service copies.

There the file can be torn: network drives break SQLite's locks, and a cloud service copies the file and its
log at different moments (zotero-better-bibtex#2695).
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

from jobcentre_desktop.domain.errors import FolderNotLocal

_CLOUD_FOLDERS = (
    "onedrive",  # also "OneDrive - Ministry of …"
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
    "megasync",
    "box sync",
    "yandex.disk",
)
_NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "ceph",
        "davfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
    }
)
_MOUNTS = Path("/proc/self/mounts")


def refuse_unless_local(folder: Path) -> None:
    """Raise FolderNotLocal unless the folder is on this computer's disk and no cloud service copies it."""
    real = folder.resolve()
    if is_network_or_cloud_path(folder) or is_network_or_cloud_path(real) or _is_on_network_drive(real):
        raise FolderNotLocal(str(folder))


def is_network_or_cloud_path(folder: PurePath) -> bool:
    r"""Return whether the path alone tells: \\server\share, or a cloud service's folder in it."""
    if str(folder).startswith((r"\\", "//")) and not str(folder).startswith("\\\\?\\"):
        return True
    return is_cloud_path(folder)


def is_cloud_path(folder: PurePath) -> bool:
    """Return whether a cloud service's folder is in the path."""
    return any(part.casefold().startswith(_CLOUD_FOLDERS) for part in folder.parts)


def is_on_network_mount(folder: PurePath, mounts: str) -> bool:
    """Return whether the innermost of `mounts` (as in /proc/self/mounts) around the folder is remote."""
    innermost, kind = PurePath(), ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePath(fields[1].replace(r"\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= len(innermost.parts):
            innermost, kind = point, fields[2]
    return kind in _NETWORK_FILE_SYSTEMS


if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _is_on_network_drive(folder: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)

else:

    def _is_on_network_drive(folder: Path) -> bool:
        return _MOUNTS.exists() and is_on_network_mount(folder, _MOUNTS.read_text("utf-8", "replace"))
