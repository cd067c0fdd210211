"""The commands about scans in a client's file: add, list, save a copy, remove."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from uuid import UUID

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import counted
from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import AttachmentId
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.keep_scans import ScanView


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def attachments_add(self, typed: Namespace) -> None:
        client_id = self.desk.find_clients.by_no(typed.client_no)
        kept = self.desk.keep_scans.add_file(client_id, typed.file, kind=typed.kind, caption=typed.title)
        self.speaking.answer(
            {"id": str(kept.id), "sha256": kept.sha256, "size": kept.size, "media_type": kept.media_type},
            f"Kept as {kept.id}: {kept.size:,} bytes, not yet at the central server.",
            as_json=typed.json,
        )

    def attachments_list(self, typed: Namespace) -> None:
        scans = self.desk.keep_scans.of(self.desk.find_clients.by_no(typed.client_no))
        self.speaking.answer(
            {"attachments": [_told(one) for one in scans]},
            *(
                f"{one.attachment.id}  {one.attachment.kind}  {one.attachment.caption or '-'}  "
                f"{one.attachment.size:,} bytes  {one.where}"
                for one in scans
            ),
            f"{counted(len(scans), 'scan')}.",
            as_json=typed.json,
        )

    def attachments_save(self, typed: Namespace) -> None:
        self.desk.fetch_scan(_id(typed.id))
        self.desk.keep_scans.save_copy(_id(typed.id), typed.out)
        self.speaking.answer(
            {"id": typed.id, "file": str(typed.out)},
            f"The copy is in {typed.out}. It is not encrypted.",
            as_json=typed.json,
        )

    def attachments_remove(self, typed: Namespace) -> None:
        self.desk.keep_scans.remove(_id(typed.id), Why(typed.reason))
        self.speaking.answer({"id": typed.id, "removed": typed.reason}, "Removed.", as_json=typed.json)


def _told(one: ScanView) -> Told:
    told: Told = {
        "id": str(one.attachment.id),
        "kind": one.attachment.kind,
        "title": one.attachment.caption,
        "media_type": one.attachment.media_type,
        "size": one.attachment.size,
        "sha256": one.attachment.sha256,
        "at": builtins(one.attachment.at),
        "by": one.by,
        "where": str(one.where),
        "done": one.done,
    }
    return told


def _id(typed: str) -> AttachmentId:
    """Return the id that was typed. Raises NotFound."""
    try:
        return AttachmentId(UUID(typed))
    except ValueError:
        raise NotFound(Attachment.KIND, typed) from None
