"""Turns a page of help into the markup that Qt draws, in the colours and sizes of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from jobcentre_desktop.ui.help.book import Found
from jobcentre_desktop.ui.help.text import Block, HelpText, Piece, Shape
from jobcentre_desktop.ui.look import Look

PICTURE = "picture:"
"""Begins a link that leads to a picture in full size, and names it to the document."""
_NO_BREAK = "\u00a0"


class Drawing:
    """`width` is how many pixels a picture may be wide."""

    def __init__(self, look: Look, width: int) -> None:
        self._look = look
        self._width = width

    def page(self, text: HelpText) -> str:
        return self._whole(self._title(text.title), *self._blocks(text.blocks))

    def contents(self, title: str, pages: Iterable[tuple[str, str]]) -> str:
        """Draw the list of all pages, each as (name, title)."""
        rows = (self._paragraph(self._link(name, words), below=8) for name, words in pages)
        return self._whole(self._title(title), *rows)

    def found(self, title: str, found: Sequence[Found]) -> str:
        rows = [
            self._paragraph(self._link(one.name, one.title), below=0)
            + self._paragraph(
                f'<span style="color:{self._look.colour("text2")}">{self._say(one.line)}</span>', below=12
            )
            for one in found
        ]
        return self._whole(self._title(title), *rows)

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterable[str]:
        number = 0
        for block in blocks:
            number = number + 1 if block.shape is Shape.STEP else 0
            words = "".join(map(self._piece, block.pieces))
            match block.shape:
                case Shape.HEADING:
                    size = self._look.size("section")
                    yield self._paragraph(
                        f'<span style="font-size:{size}px; font-weight:600">{words}</span>', above=14, below=4
                    )
                case Shape.STEP:
                    yield self._row(self._look.format.number(number) + ".", words)
                case Shape.POINT:
                    yield self._row("•", words)
                case Shape.PICTURE:
                    yield self._picture(block.picture, words)
                case Shape.PLAIN:
                    yield self._paragraph(words, below=8)

    def _piece(self, piece: Piece) -> str:
        if piece.key:
            key = escape(piece.words).replace(" ", _NO_BREAK)
            back = self._look.colour("sunken")
            return (
                f'<span style="background-color:{back}; font-weight:600">{_NO_BREAK}{key}{_NO_BREAK}</span>'
            )
        if piece.leads_to:
            return self._link(piece.leads_to, piece.words)
        words = self._say(piece.words)
        return f'<span style="font-weight:600">{words}</span>' if piece.strong else words

    def _picture(self, name: str, words: str) -> str:
        small = f'<span style="color:{self._look.colour("text2")}; font-size:{self._look.size("small")}px">'
        image = f'<a href="{PICTURE}{name}"><img src="{PICTURE}{name}" width="{self._width}"></a>'
        return self._paragraph(image, above=4, below=0) + self._paragraph(f"{small}{words}</span>", below=8)

    def _link(self, name: str, words: str) -> str:
        style = f"color:{self._look.colour('primary')}; font-weight:600"
        return f'<a href="{escape(name)}" style="{style}">{self._say(words)}</a>'

    def _title(self, words: str) -> str:
        size = self._look.size("page")
        return self._paragraph(
            f'<span style="font-size:{size}px; font-weight:600">{self._say(words)}</span>', below=6
        )

    def _say(self, words: str) -> str:
        return escape(self._look.breakable(words))

    @staticmethod
    def _row(mark: str, words: str) -> str:
        return (
            '<table cellspacing="0" cellpadding="0" style="margin-top:0px; margin-bottom:6px"><tr>'
            f'<td width="26">{mark}</td><td>{words}</td></tr></table>'
        )

    @staticmethod
    def _paragraph(words: str, *, above: int = 0, below: int) -> str:
        return f'<p style="margin-top:{above}px; margin-bottom:{below}px">{words}</p>'

    def _whole(self, *parts: str) -> str:
        colour, size = self._look.colour("text"), self._look.size("body")
        return f'<div style="color:{colour}; font-size:{size}px">{"".join(parts)}</div>'
