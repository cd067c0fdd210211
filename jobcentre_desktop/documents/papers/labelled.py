"""Bold labels at the left and what they name beside them, as an official letter sets its opening lines."""

from __future__ import annotations

from collections.abc import Sequence

from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block


def labelled(setter: Typesetter, rows: Sequence[tuple[str, Block]]) -> list[Block]:
    """Return a block for each (label, content); all contents begin right of the widest label."""
    labels = [setter.label(label) for label, _ in rows]
    widest = max((label.natural_width() for label in labels), default=0.0) + setter.size
    return [Beside(label, widest, content) for label, (_, content) in zip(labels, rows, strict=True)]
