"""What is inside a scanned picture or PDF, and how it is made fit to be kept. Nothing in it is ever run.

A picture is drawn anew: turned upright, no larger than paper needs, and without all that cannot be seen on
it. A telephone writes into each picture where it was taken, which nobody at the counter means to keep.
A PDF stays as it is byte for byte, for it may bear a signature.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobcentre_desktop.documents.bounded_reading import read_at_most
from jobcentre_desktop.documents.pictures import opened, page_as_png
from jobcentre_desktop.domain.attachment import JPEG, MOST_BYTES, MOST_PHOTO_BYTES, PDF, PNG
from jobcentre_desktop.domain.errors import (
    FileNotReadable,
    FileNotWritable,
    JobCentreError,
    NotAPhoto,
    NotAScan,
    ScanCarriesMore,
    ScanTooBig,
    ScanUnreadable,
)
from jobcentre_desktop.ports import TakenIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

MOST_FILE_BYTES = 30 * 1024 * 1024
"""Longest file that is looked at: a large picture of a good telephone has half of it."""
MOST_DOTS = 120_000_000
"""Most dots of a picture; a small file may unpack to more than the PC has memory for."""
LONGEST_SIDE = 2480
"""Dots: an A4 page at 210 dots per inch, where the smallest print of an identity card can still be read."""
PNG_WORTH_IT = 1_000_000
"""Bytes above which a picture without loss is kept as JPEG all the same."""
_QUALITIES = (85, 70, 50)
_PORTRAIT_SIDES = (480, 320, 200)
"""Dots: 32 mm on a card at 380 dots per inch; a picture that is all noise must do with fewer."""
_JPEG_BEGINS, _PNG_BEGINS = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_MEGABYTE = 1_000_000
_HEAD = 1024


class ScannedFiles:
    """`ports.ScanFiles`."""

    def read(self, path: Path) -> bytes:
        try:
            content = read_at_most(path, MOST_FILE_BYTES)
        except (OSError, ValueError):
            raise FileNotReadable(path.name) from None
        if content is None:
            raise ScanTooBig(path.name, MOST_FILE_BYTES // _MEGABYTE)
        return content

    def write(self, path: Path, content: bytes) -> None:
        try:
            path.write_bytes(content)
        except (OSError, ValueError):
            raise FileNotWritable(path.name) from None

    def take_in(self, content: bytes, file_name: str) -> TakenIn:
        if len(content) > MOST_FILE_BYTES:
            raise ScanTooBig(file_name, MOST_FILE_BYTES // _MEGABYTE)
        if content.startswith(_JPEG_BEGINS):
            return _picture(content, file_name, JPEG)
        if content.startswith(_PNG_BEGINS):
            return _picture(content, file_name, PNG)
        if b"%PDF-" in content[:_HEAD]:
            return _pdf(content, file_name)
        raise NotAScan(file_name)

    def portrait(self, content: bytes, file_name: str) -> TakenIn:
        if len(content) > MOST_FILE_BYTES:
            raise ScanTooBig(file_name, MOST_FILE_BYTES // _MEGABYTE)
        if not content.startswith((_JPEG_BEGINS, _PNG_BEGINS)):
            raise NotAPhoto(file_name)
        drawn = _drawn_anew(content, file_name)
        for side in _PORTRAIT_SIDES:
            for quality in _QUALITIES:
                small = _no_larger(drawn.convert("RGB"), side)
                kept = _saved(small, "JPEG", quality=quality, optimize=True)
                if len(kept) <= MOST_PHOTO_BYTES:
                    return TakenIn(content=kept, media_type=JPEG)
        raise ScanTooBig(file_name, MOST_FILE_BYTES // _MEGABYTE)

    def pages(self, content: bytes, media_type: str) -> int:
        if media_type != PDF:
            return 1
        with _readable(""), opened(content) as document:
            return len(document)

    def page(self, content: bytes, media_type: str, number: int, *, dpi: int) -> bytes:
        if media_type != PDF:
            return content
        with _readable(""):
            return page_as_png(content, number, dpi)


def _pdf(content: bytes, file_name: str) -> TakenIn:
    import pypdfium2.raw as pdfium

    if len(content) > MOST_BYTES:
        raise ScanTooBig(file_name, MOST_BYTES // _MEGABYTE)
    with _readable(file_name), opened(content) as document:
        if not len(document):
            raise ScanUnreadable(file_name)
        document[0].get_size()
        more = pdfium.FPDFDoc_GetJavaScriptActionCount(document) + pdfium.FPDFDoc_GetAttachmentCount(document)
    if more or _acts_when_opened(content, file_name):
        raise ScanCarriesMore(file_name)
    return TakenIn(content=content, media_type=PDF)


def _acts_when_opened(content: bytes, file_name: str) -> bool:
    """Return whether the PDF asks its reader to do more than to show a page when it is opened."""
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject

    with _readable(file_name):
        root = PdfReader(BytesIO(content)).root_object
        if "/AA" in root:
            return True
        action: Any = root.get("/OpenAction", ArrayObject()).get_object()
        return not isinstance(action, list) and action["/S"] != "/GoTo"


def _picture(content: bytes, file_name: str, media_type: str) -> TakenIn:
    return _written(_no_larger(_drawn_anew(content, file_name), LONGEST_SIDE), media_type, file_name)


def _drawn_anew(content: bytes, file_name: str) -> Image:
    from PIL import Image, ImageOps

    with _readable(file_name), Image.open(BytesIO(content), formats=("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_DOTS:
            raise ScanTooBig(file_name, MOST_FILE_BYTES // _MEGABYTE)
        return _on_white(ImageOps.exif_transpose(picture))


def _no_larger(picture: Image, side: int) -> Image:
    """Return the picture with no side longer than so many dots."""
    from PIL import Image

    if max(picture.size) > side:
        picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    return picture


def _on_white(picture: Image) -> Image:
    """Return a copy in grey or in colours, with nothing else that the file may have said of itself."""
    from PIL import Image

    if picture.mode in ("1", "L", "I", "I;16"):
        plain = picture.convert("L")
    elif picture.has_transparency_data:
        clear = picture.convert("RGBA")
        plain = Image.new("RGB", picture.size, "white")
        plain.paste(clear, mask=clear.getchannel("A"))
    else:
        plain = picture.convert("RGB")
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)
    return bare


def _written(picture: Image, media_type: str, file_name: str) -> TakenIn:
    if media_type == PNG and len(content := _saved(picture, "PNG", optimize=True)) <= PNG_WORTH_IT:
        return TakenIn(content=content, media_type=PNG)
    for quality in _QUALITIES:
        content = _saved(picture, "JPEG", quality=quality, optimize=True)
        if len(content) <= MOST_BYTES:
            return TakenIn(content=content, media_type=JPEG)
    raise ScanTooBig(file_name, MOST_BYTES // _MEGABYTE)


def _saved(picture: Image, form: str, **how: Any) -> bytes:
    out = BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


@contextmanager
def _readable(file_name: str) -> Iterator[None]:
    """What the libraries say of a file from outside is a sentence for people."""
    from PIL import Image

    try:
        yield
    except JobCentreError:
        raise
    except Image.DecompressionBombError:
        raise ScanTooBig(file_name, MOST_FILE_BYTES // _MEGABYTE) from None
    except Exception:  # noqa: BLE001 - nobody can list with what three libraries leave a file made to confuse
        raise ScanUnreadable(file_name) from None
