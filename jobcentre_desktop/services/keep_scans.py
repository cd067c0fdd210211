"""Scans in a client's file: taken in, listed with where their bytes are, looked at, saved, removed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.attachment import PHOTO, SUFFIXES, Attachment, Whereabouts, hash_of
from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import ScanNotHere
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import AttachmentId, ClientId
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports import Clock, NewId, OpenWork, ScanFiles, Work
from jobcentre_desktop.services.keep_photo import make_way_for_photo
from jobcentre_desktop.services.moved_clients import must_be_shown

_MADE_BY_THE_DESK = frozenset({"client_id", "counsellor_id", "at", "media_type", "sha256", "size"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanView:
    """A scan as lists show it."""

    attachment: Attachment
    where: Whereabouts
    done: int
    """Bytes that are at the central server while it is sent, or here while it comes."""
    by: str
    """Name of the counsellor who took it in."""


@dataclass(frozen=True, slots=True)
class KeepScans:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    files: ScanFiles
    me: Counsellor

    def add(
        self, client_id: ClientId, content: bytes, file_name: str, *, kind: str, caption: str = ""
    ) -> Attachment:
        """Keep a scan: record and bytes last together or not at all. A photo replaces any before it.

        Raises InputProblems, NotFound, ClientMoved, PhotoNotAgreed and what `ports.ScanFiles.take_in` raises.
        """
        raw: dict[str, Json] = {"kind": kind, "caption": caption or None}
        values = self.read_input(Attachment, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=["kind"])
        portrait = values["kind"] == PHOTO
        taken = (self.files.portrait if portrait else self.files.take_in)(content, file_name)
        attachment = Attachment(
            id=AttachmentId(self.new_id()),
            client_id=client_id,
            counsellor_id=self.me.id,
            at=self.clock.now(),
            media_type=taken.media_type,
            sha256=hash_of(taken.content),
            size=len(taken.content),
            **values,
        )
        with self.open_work() as work:
            work.records.get(Client, client_id)
            must_be_shown(work, client_id)
            if portrait:
                make_way_for_photo(work, client_id)
            work.records.add(attachment)
            work.scans.keep(attachment.sha256, taken.content)
            work.commit()
        return attachment

    def add_file(self, client_id: ClientId, path: Path, *, kind: str, caption: str = "") -> Attachment:
        """Keep a file as a scan. Raises FileNotReadable too."""
        return self.add(client_id, self.files.read(path), path.name, kind=kind, caption=caption)

    def of(self, client_id: ClientId) -> tuple[ScanView, ...]:
        """Return a client's scans, the newest first. Raises ClientMoved."""
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            names = {one.id: one.name for one in work.records.every(Counsellor)}
            scans = work.records.of_client(Attachment, client_id)
            return tuple(_view(work, one, names.get(one.counsellor_id, "")) for one in reversed(scans))

    def read(self, attachment_id: AttachmentId) -> tuple[Attachment, bytes]:
        """Return a scan with its bytes. Raises NotFound, ClientMoved, ScanNotHere (`FetchScan` gets it)."""
        with self.open_work(reading=True) as work:
            attachment = work.records.get(Attachment, attachment_id)
            must_be_shown(work, attachment.client_id)
            kept = work.scans.state(attachment.sha256)
            if kept is None or kept.here < kept.size:
                raise ScanNotHere
            return attachment, work.scans.read(attachment.sha256)

    def save_copy(self, attachment_id: AttachmentId, path: Path) -> None:
        """Write a copy where the person wants it; nothing protects that one. Raises FileNotWritable too."""
        self.files.write(path, self.read(attachment_id)[1])

    def page(self, attachment: Attachment, content: bytes, number: int, *, dpi: int) -> bytes:
        """Return a page as a picture. Raises ScanUnreadable."""
        return self.files.page(content, attachment.media_type, number, dpi=dpi)

    def pages(self, attachment: Attachment, content: bytes) -> int:
        """Return how many pages there are. Raises ScanUnreadable."""
        return self.files.pages(content, attachment.media_type)

    def remove(self, attachment_id: AttachmentId, why: Why) -> None:
        """Take a scan out of the file; its bytes leave this desk at once. Raises NotFound, ClientMoved."""
        with self.open_work() as work:
            attachment = work.records.get(Attachment, attachment_id)
            must_be_shown(work, attachment.client_id)
            work.records.remove(Attachment, attachment_id, why)
            work.commit()


def name_of(attachment: Attachment) -> str:
    """Return the usual name of a saved copy: what it is and when it was taken in, and nobody's name."""
    # Nothing at the end for a form that only a newer version knows.
    suffix = SUFFIXES.get(attachment.media_type, "")
    return f"{attachment.kind}-{local_day(attachment.at).isoformat()}{suffix}"


def _view(work: Work, attachment: Attachment, by: str) -> ScanView:
    kept = work.scans.state(attachment.sha256)
    if kept is None:
        where, done = Whereabouts.ELSEWHERE, 0
    elif kept.here < kept.size:
        where, done = Whereabouts.COMING, kept.here
    elif kept.confirmed:
        where, done = Whereabouts.SENT, kept.size
    elif kept.sent:
        where, done = Whereabouts.SENDING, kept.sent
    else:
        where, done = Whereabouts.WAITING, 0
    return ScanView(attachment=attachment, where=where, done=done, by=by)
