"""The typefaces of our papers, and which one steps in for which."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from jobcentre_desktop.documents.typesetting.fonts import Font, FontChain


class FontShelf:
    """The typefaces of our letters, read from the `fonts` folder of the resources when first asked for.

    Battambang and Moul have only ASCII beside Khmer, so Noto Sans Khmer (lunar signs, quotes, dashes, French
    accents) comes after them. Noto Sans is last, for what that one lacks too: Vietnamese names, the numero
    sign and the other European letters.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def body(self) -> FontChain:
        return self._chain("Battambang-Regular", "NotoSansKhmer-Regular", "NotoSans-Regular")

    @cached_property
    def bold(self) -> FontChain:
        return self._chain("Battambang-Bold", "NotoSansKhmer-Bold", "NotoSans-Bold")

    @cached_property
    def heading(self) -> FontChain:
        return self._chain("Moul-Regular", "Battambang-Bold", "NotoSansKhmer-Bold", "NotoSans-Bold")

    @cached_property
    def plain(self) -> FontChain:
        """Noto Sans Khmer first: even strokes for long Latin text, codes and figures."""
        return self._chain("NotoSansKhmer-Regular", "NotoSans-Regular")

    @cached_property
    def plain_bold(self) -> FontChain:
        return self._chain("NotoSansKhmer-Bold", "NotoSans-Bold")

    @cached_property
    def _loaded(self) -> dict[str, Font]:
        return {}

    def _chain(self, *names: str) -> FontChain:
        return FontChain(tuple(self._font(name) for name in names))

    def _font(self, name: str) -> Font:
        if name not in self._loaded:
            self._loaded[name] = Font(name, self._folder / f"{name}.ttf")
        return self._loaded[name]
