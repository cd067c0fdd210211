"""Colours and sizes as named tokens, and the one stylesheet they fill."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import Any, Final, Literal, TypeAlias

LARGEST_STEP = 3
"""Text size goes from 0 (normal) to +3."""


class Mode(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """White and yellow on black, for eyes that need every edge: text at 7 to 1 (WCAG 2.2 AAA)."""


COMPUTER: Final = "computer"
"""The wish to look as the computer says: high contrast where it asks for it, else dark or light."""
ModeWish: TypeAlias = Mode | Literal["computer"]
_ENOUGH = {4.5: 7.0, 3.0: 4.5}
"""What high contrast asks where AA asks the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One mode at one text size: every colour by name (as "#RRGGBB") and every size in pixels."""

    mode: Mode
    step: int
    family: str
    colours: Mapping[str, str]
    sizes: Mapping[str, int]

    def colour(self, name: str) -> str:
        """Return the colour of a token. Raises KeyError for a name that tokens.json does not have."""
        return self.colours[name]

    def size(self, name: str) -> int:
        return self.sizes[name]


class Styles:
    """The styles folder: tokens.json, app.qss and the few pictures a stylesheet can only take from files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tokens: dict[str, Any] = json.loads((folder / "tokens.json").read_text(encoding="utf-8"))
        self._sheet = Template((folder / "app.qss").read_text(encoding="utf-8"))

    def theme(self, mode: Mode, step: int = 0) -> Theme:
        """Return the theme at a text size step. A taller text makes its control taller by twice as much."""
        grow = dict.fromkeys(("control", "control_focus", "compact"), 2 * step)
        sizes = {name: size + grow.get(name, step) for name, size in self._tokens["sizes"].items()}
        colours = self._tokens["colours"][mode.value]
        return Theme(mode=mode, step=step, family=self._tokens["family"], colours=colours, sizes=sizes)

    def sheet(self, theme: Theme) -> str:
        """Return the stylesheet for a theme.

        Raises KeyError if the sheet names a token that does not exist.
        """
        return self._sheet.substitute(
            theme.colours,
            **{f"{name}_px": f"{size}px" for name, size in theme.sizes.items()},
            folder=self._folder.as_posix(),
            mode=theme.mode.value,
        )

    def pairs(self, mode: Mode = Mode.LIGHT) -> list[tuple[str, str, float]]:
        """Return (foreground, background, least contrast) for every pair of colours that meet on a screen.

        The least contrasts are those of WCAG 2.2 AA: 4.5 for text, 3 for borders, icons and rings. High
        contrast asks for more, and that also the edges which are only decoration elsewhere can be seen.
        """
        pairs = [(front, back, float(least)) for front, back, least in self._tokens["pairs"]]
        if mode is not Mode.CONTRAST:
            return pairs
        edges = [(front, back, float(least)) for front, back, least in self._tokens["contrast_pairs"]]
        return [(front, back, _ENOUGH[least]) for front, back, least in pairs] + edges
