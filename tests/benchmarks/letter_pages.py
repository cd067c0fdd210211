"""The letter of the benchmark as a page of HTML and as a text document, for other programs to print.

Both hold the words of our letter in the same typefaces at about the same sizes: its head, the labelled lines,
the justified paragraphs, the table of the person, the signature and the return slip with two QR codes. They
are plainer: no ornament, no columns, dots in place of lines to fill in.
"""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

import segno

from jobcentre_desktop.documents.papers.dates import date_words, figures
from jobcentre_desktop.documents.papers.wording import Wording, Wordings
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts

FACES = {"Battambang": ("Battambang-Regular.ttf", "Battambang-Bold.ttf"), "Moul": ("Moul-Regular.ttf", "")}
# Kind of paragraph: typeface, size in points, CSS alignment, first-line indent in points.
_KINDS = {
    "country": ("Moul", 14.2, "center", 0),
    "head": ("Moul", 10.5, "left", 0),
    "title": ("Moul", 12.6, "center", 0),
    "text": ("Battambang", 10.5, "left", 0),
    "body": ("Battambang", 10.5, "justify", 34),
    "small": ("Battambang", 9, "left", 0),
    "right": ("Battambang", 10, "right", 0),
}
Kind = Literal["country", "head", "title", "text", "body", "small", "right", "table", "qr"]


class Piece(NamedTuple):
    """A paragraph with what is bold at its start; or a table (bold: heading, text: row, parted by tabs)."""

    kind: Kind
    bold: str = ""
    text: str = ""


def pieces(facts: ReferralLetterFacts, resources: Path) -> list[Piece]:
    """Return the Khmer letter from top to bottom."""
    wordings = Wordings(resources / "letters")
    head = wordings.latest("letterhead", "km")
    words = wordings.latest("referral", "km").for_type(facts.type)
    centre, name = facts.centre, facts.client_name_km
    day = date_words(facts.issued_on, "km")
    until = date_words(facts.valid_until, "km")
    who = words.text("addressee")
    names = ("name_km", "name_la", "sex", "birth_year", "client_no")
    values = (
        name,
        facts.client_name_la,
        head.text("sex_F"),
        figures(facts.birth_year, "km"),
        facts.client_no,
    )
    return [
        Piece("country", text=head.text("country")),
        Piece("country", text=head.text("motto")),
        *(Piece("head", text=head.text(line)) for line in ("ministry", "agency")),
        Piece("head", text=centre.name.km),
        Piece("text", text=head.text("number", number=f"{figures(facts.printed_no, 'km')} {centre.letters}")),
        Piece("title", text=words.text("title")),
        Piece("text", words.text("to"), facts.partner_name.km),
        Piece("text", words.text("subject"), words.text("about", name=name)),
        Piece("text", words.text("reference"), words.text("reference_client", client_no=facts.client_no)),
        Piece("body", text=words.text("opening", addressee=who, centre=centre.name.km)),
        Piece("table", "\t".join(map(words.text, names)), "\t".join(values)),
        Piece("text", words.text("purpose"), facts.purpose),
        Piece("body", text=words.text("request", addressee=who, centre=centre.name.km)),
        Piece("body", text=words.text("closing", addressee=who)),
        Piece("small", words.text("note"), words.text("note_free", date=until)),
        Piece("qr", text=facts.qr_payload),
        Piece("small", text=facts.referral_no),
        Piece("small", words.text("copies_to"), words.text("archive")),
        Piece("right", text=facts.lunar_line),
        Piece("right", text=head.text("date_line", province=centre.province.km, date=day)),
        Piece("right", head.text("head_of_centre")),
        Piece("right", text=head.text("signature_and_stamp")),
        *_slip(words, facts, day),
    ]


def _slip(words: Wording, facts: ReferralLetterFacts, day: str) -> Iterable[Piece]:
    name = f"{facts.client_name_km} / {facts.client_name_la}"
    answers = ("accepted", "waitlisted", "not_accepted", "no_show", "come_back")
    yield Piece("small", text=words.text("cut_here"))
    yield Piece("head", text=words.text("slip_title"))
    yield Piece("qr", text=facts.qr_payload)
    yield Piece("small", text=words.text("slip_intro", referral_no=facts.referral_no, date=day, name=name))
    yield Piece("small", words.text("slip_result"), "   ".join(words.text(f"slip_{one}") for one in answers))
    for line in ("presented", "job_or_course", "reason", "receiver", "phone"):
        yield Piece("small", text=words.text(f"slip_{line}") + "." * 40)
    yield Piece("small", text=words.text("slip_send_back", centre=facts.centre.name.km))


def as_html(letter: Iterable[Piece], fonts: Path) -> str:
    faces = "".join(
        f"@font-face{{font-family:{family};font-weight:{weight};src:url('{(fonts / file).as_uri()}')}}"
        for family, files in FACES.items()
        for weight, file in zip(("normal", "bold"), files, strict=True)
        if file
    )
    kinds = "".join(
        f".{kind}{{font-family:{face};font-size:{size}pt;text-align:{align};text-indent:{indent}pt;margin:0}}"
        for kind, (face, size, align, indent) in _KINDS.items()
    )
    body = "".join(map(_html_piece, letter))
    page = "@page{size:A4;margin:15mm 20mm 15mm 25mm}body{line-height:1.5}td,th{border:.5pt solid}"
    style = f"{faces}{kinds}{page}table{{border-collapse:collapse;width:100%;font:10.5pt Battambang}}"
    return (
        f"<!doctype html><html lang=km><meta charset=utf-8><title>letter</title><style>{style}</style>{body}"
    )


def _html_piece(piece: Piece) -> str:
    if piece.kind == "qr":
        return f"<div>{segno.make(piece.text, error='m').svg_inline(border=4, unit='mm', scale=0.4)}</div>"
    bold, text = html.escape(piece.bold), html.escape(piece.text)
    if piece.kind == "table":
        rows = (bold.replace("\t", "<th>"), text.replace("\t", "<td>"))
        return f"<table><tr><th>{rows[0]}<tr><td>{rows[1]}</table>"
    return f"<p class={piece.kind}>{f'<b>{bold}</b> ' if bold else ''}{text}</p>"


def as_text_document(letter: Iterable[Piece]) -> str:
    """Return a flat OpenDocument file (OASIS OpenDocument 1.3)."""
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
            ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        )
    )  # fmt: skip
    styles = "".join(
        f'<style:style style:name="{kind}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{align}" fo:text-indent="{indent}pt" fo:line-height="150%"/>'
        f"{_face(face, size)}</style:style>"
        for kind, (face, size, align, indent) in _KINDS.items()
    )
    bold = (
        '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold" '
        'style:font-weight-complex="bold"/></style:style>'
    )
    page = (
        '<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="20mm" fo:margin-top="15mm" '
        'fo:margin-bottom="15mm"/></style:page-layout>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{page}{styles}{bold}</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/>'
        "</office:master-styles><office:body><office:text>"
        f"{''.join(map(_document_piece, letter))}</office:text></office:body></office:document>"
    )


def _face(family: str, size: float) -> str:
    """Khmer counts as complex text in OpenDocument: it has its own typeface, size and language."""
    return (
        f'<style:text-properties fo:font-family="{family}" style:font-family-complex="{family}" '
        f'fo:font-size="{size}pt" style:font-size-complex="{size}pt" '
        'style:language-complex="km" style:country-complex="KH"/>'
    )


def _document_piece(piece: Piece) -> str:
    if piece.kind == "qr":
        picture = io.BytesIO()
        segno.make(piece.text, error="m").save(picture, kind="png", border=4, scale=8)
        data = base64.b64encode(picture.getvalue()).decode("ascii")
        return (
            '<text:p text:style-name="text"><draw:frame text:anchor-type="as-char" svg:width="25mm" '
            f'svg:height="25mm"><draw:image><office:binary-data>{data}</office:binary-data></draw:image>'
            "</draw:frame></text:p>"
        )
    bold, text = html.escape(piece.bold), html.escape(piece.text)
    if piece.kind == "table":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                '<table:table-cell office:value-type="string"><text:p text:style-name="text">'
                f"{cell}</text:p></table:table-cell>"
                for cell in row.split("\t")
            )
            + "</table:table-row>"
            for row in (bold, text)
        )
        count = bold.count("\t") + 1
        return (
            f'<table:table><table:table-column table:number-columns-repeated="{count}"/>{rows}</table:table>'
        )
    marked = f'<text:span text:style-name="bold">{bold}</text:span> ' if bold else ""
    return f'<text:p text:style-name="{piece.kind}">{marked}{text}</text:p>'
