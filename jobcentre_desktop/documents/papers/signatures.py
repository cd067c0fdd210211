"""The end of a paper that people sign: the day in both calendars, and who signs where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.documents.papers.dates import date_words
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.typesetting.blocks import Block, Columns, Gap, Stack
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.documents.typesetting.table import Table
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.domain.papers.signed import SignedOn

_ROOM_TO_SIGN = 19 * MM


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: as whom, how (signature, thumbprint, stamp), and the name to print below, if known."""

    title: str
    how: str
    name: str = ""


def date_lines(
    head: Letterhead, setter: Typesetter, centre: CentreHeading, signed: SignedOn | None
) -> tuple[Block, ...]:
    """Return the lunar line, in Khmer papers, and the line of place and civil date (domain brief §5.3).

    Without `signed` the day is left to be written by hand.
    """
    language = head.wording.language
    place = centre.province.in_language(language)
    if signed is None:
        lines = [head.wording.text("date_to_write", province=place)]
    else:
        civil = head.wording.text("date_line", province=place, date=date_words(signed.day, language))
        lines = [signed.lunar_line, civil] if language == "km" else [civil]
    return tuple(setter.text(line, align="centre", scale=0.95) for line in lines)


def signatures(setter: Typesetter, signers: Sequence[Signer]) -> Block:
    """Return a column for each signer, with room for the hand, stamp or thumb."""
    return Columns(tuple((1 / len(signers), _place_to_sign(setter, signer)) for signer in signers), gutter=10)


def signature_boxes(setter: Typesetter, signers: Sequence[Signer]) -> Block:
    """Return the same in a grid, for forms on which thumbs are pressed."""
    cells = tuple(_place_to_sign(setter, signer) for signer in signers)
    return Table(shares=(1 / len(signers),) * len(signers), rows=(cells,), padding=5)


def _place_to_sign(setter: Typesetter, signer: Signer) -> Block:
    return Stack(
        (
            setter.label(signer.title, align="centre"),
            setter.text(signer.how, align="centre", scale=0.8, grey=0.35),
            Gap(_ROOM_TO_SIGN),
            setter.text(signer.name or "." * 34, align="centre", grey=0.0 if signer.name else 0.35),
        )
    )


def at_the_right(*blocks: Block) -> Block:
    """Return blocks in the right part of the page, where a letter has its date."""
    return Columns(((0.42, Gap(0)), (0.58, Stack(blocks))))
