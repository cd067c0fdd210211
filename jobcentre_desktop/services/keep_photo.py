"""The photo of a client: one, small, kept and sent as scans are. It may always be left out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.attachment import PHOTO, Attachment, hash_of
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION, Consent, in_force
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import PhotoNotAgreed
from jobcentre_desktop.domain.ids import AttachmentId, ClientId
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports import Clock, NewId, OpenWork, ScanFiles, Work
from jobcentre_desktop.services.moved_clients import must_be_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPhoto:
    attachment: Attachment
    content: bytes | None
    """The JPEG; None while only another desk and the central server have it (`FetchScan`)."""


@dataclass(frozen=True, slots=True)
class KeepPhoto:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    files: ScanFiles
    me: Counsellor

    def of(self, client_id: ClientId) -> ClientPhoto | None:
        """Return the newest photo; None without one and after a withdrawn consent. Raises ClientMoved."""
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            return photo_of(work, client_id)

    def set(self, client_id: ClientId, path: Path) -> ClientPhoto:
        """Keep the picture in a file as the photo, in place of any before it.

        Raises PhotoNotAgreed, FileNotReadable, NotAPhoto, ScanUnreadable, ScanTooBig, NotFound, ClientMoved.
        """
        taken = self.files.portrait(self.files.read(path), path.name)
        photo = Attachment(
            id=AttachmentId(self.new_id()),
            client_id=client_id,
            counsellor_id=self.me.id,
            at=self.clock.now(),
            kind=PHOTO,
            media_type=taken.media_type,
            sha256=hash_of(taken.content),
            size=len(taken.content),
        )
        with self.open_work() as work:
            work.records.get(Client, client_id)
            must_be_shown(work, client_id)
            make_way_for_photo(work, client_id)
            work.records.add(photo)
            work.scans.keep(photo.sha256, taken.content)
            work.commit()
        return ClientPhoto(attachment=photo, content=taken.content)


def make_way_for_photo(work: Work, client_id: ClientId) -> None:
    """Take the photos before a new one out of the file, however it came. Raises PhotoNotAgreed."""
    if _is_withdrawn(work, client_id):
        raise PhotoNotAgreed
    for old in _photos(work, client_id):
        work.records.remove(Attachment, old.id, Why.NOT_NEEDED)


def photo_of(work: Work, client_id: ClientId) -> ClientPhoto | None:
    """Return the photo that may be shown of a client."""
    photos = _photos(work, client_id)
    if not photos or _is_withdrawn(work, client_id):
        return None
    newest = max(photos, key=lambda one: (one.at, one.id))
    kept = work.scans.state(newest.sha256)
    whole = kept is not None and kept.here == kept.size
    return ClientPhoto(attachment=newest, content=work.scans.read(newest.sha256) if whole else None)


def _photos(work: Work, client_id: ClientId) -> list[Attachment]:
    return [one for one in work.records.of_client(Attachment, client_id) if one.kind == PHOTO]


def _is_withdrawn(work: Work, client_id: ClientId) -> bool:
    word = in_force(work.records.of_client(Consent, client_id)).get(REGISTRATION)
    return word is not None and word.withdrawn
