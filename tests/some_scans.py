"""Invented scans: pictures and PDFs made on the spot, with what must not be kept on request."""

from __future__ import annotations

import random
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, TextStringObject

_GPS = 0x8825
_ORIENTATION = 0x0112
_MAKE = 0x010F
TELEPHONE = "Invented Telephone"


def a_picture(seed: int = 1, *, size: tuple[int, int] = (160, 120), form: str = "JPEG") -> bytes:
    """Return a picture of coloured noise: one that cannot be packed well, as photos cannot."""
    dots = random.Random(seed).randbytes(3 * size[0] * size[1])
    return saved(Image.frombytes("RGB", size, dots), form)


def a_photo_that_tells() -> bytes:
    """Return a photo, lying on its side, that says where and with what it was taken."""
    told = Image.Exif()
    told[_MAKE], told[_ORIENTATION] = TELEPHONE, 6
    told.get_ifd(_GPS).update({1: "N", 2: (13.0, 5.0, 42.0), 3: "E", 4: (103.0, 12.0, 6.0)})
    picture = Image.new("RGB", (80, 40), "red")
    return saved(picture, "JPEG", exif=told, comment=b"invented comment")


def a_pdf(pages: int = 2) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 280)
    return _written(writer)


def a_pdf_with_a_program() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 280)
    action = _named(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert('invented');"))
    named = _named(Names=ArrayObject([TextStringObject("invented"), action]))
    writer.root_object[NameObject("/Names")] = _named(JavaScript=named)
    return _written(writer)


def a_pdf_that_starts_another() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 280)
    launch = _named(S=NameObject("/Launch"), F=TextStringObject("calc.exe"))
    writer.root_object[NameObject("/OpenAction")] = launch
    return _written(writer)


def a_pdf_with_a_file() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 280)
    writer.add_attachment("inside.exe", b"MZ invented")
    return _written(writer)


def a_pdf_under_a_password() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 280)
    writer.encrypt("invented", algorithm="AES-256")
    return _written(writer)


def saved(picture: Image.Image, form: str, **how: object) -> bytes:
    out = BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def _named(**told: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): one for name, one in told.items()})


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
