"""Rows and columns: the two layouts a page is made of."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins: TypeAlias = int | tuple[int, int, int, int]
Part: TypeAlias = QWidget | QLayout | int | tuple[QWidget | QLayout, int] | None
"""A widget or layout, a gap in pixels, None for room that stretches, or (widget, stretch)."""


def row(*parts: Part, margins: Margins = 0, gap: int = 8) -> QHBoxLayout:
    """Return the parts from left to right."""
    layout = QHBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def column(*parts: Part, margins: Margins = 0, gap: int = 8) -> QVBoxLayout:
    """Return the parts from top to bottom."""
    layout = QVBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def boxed(layout: QLayout, kind: str = "") -> QFrame:
    """Return a frame around a layout; `kind` is its look in the stylesheet."""
    frame = QFrame()
    if kind:
        frame.setProperty("kind", kind)
    frame.setLayout(layout)
    return frame


def line() -> QFrame:
    """Return a thin horizontal line."""
    frame = QFrame()
    frame.setProperty("kind", "line")
    return frame


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], margins: Margins, gap: int) -> None:
    layout.setContentsMargins(*(margins if isinstance(margins, tuple) else (margins,) * 4))
    layout.setSpacing(gap)
    for part in parts:
        match part:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(part)
            case (QWidget() as widget, int() as stretch):
                layout.addWidget(widget, stretch)
            case (QLayout() as inner, int() as stretch):
                layout.addLayout(inner, stretch)
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
