"""What a person chose in the print dialog: where the paper goes, which pages, how often."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinter

from jobcentre_desktop.ports import PageSize

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A printer set up by the dialog.

    With a `spooler` (the path of CUPS's `lp`) the PDF itself is handed to the queue `queue`, which prints
    letters as letters; without one its pages are drawn.
    """

    printer: QPrinter
    spooler: str = ""
    queue: str = ""

    def pages(self, count: int) -> tuple[int, ...]:
        """Return which of `count` pages are wanted, from 0, in the order of the paper."""
        ranges = self.printer.pageRanges()
        wanted = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
        if self.printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            wanted.reverse()
        return tuple(wanted)

    def sheets(self, count: int) -> tuple[int, ...]:
        """Return the pages to draw one after the other: copies too, where the driver makes none itself."""
        pages = self.pages(count)
        copies = 1 if self.printer.supportsMultipleCopies() else self.printer.copyCount()
        if self.printer.collateCopies():
            return pages * copies
        return tuple(page for page in pages for _ in range(copies))

    def spooler_arguments(self, title: str, sizes: tuple[PageSize, ...]) -> list[str]:
        """Return what `lp` is told (manual page of CUPS 2.4); the PDF comes through its standard input."""
        printer = self.printer
        paper = printer.pageLayout().fullRectPoints()
        # The spooler turns a page that lies across by itself.
        room = sorted((paper.width() + 1, paper.height() + 1))
        fits = all(
            side <= most
            for size in sizes
            for side, most in zip(sorted((size.wide, size.high)), room, strict=True)
        )
        options = [
            f"media={printer.pageLayout().pageSize().key()}",
            f"print-scaling={'none' if fits else 'fit'}",
            f"collate={'true' if printer.collateCopies() else 'false'}",
        ]
        if printer.duplex() in _SIDES:
            options.append(f"sides={_SIDES[printer.duplex()]}")
        if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            options.append("outputorder=reverse")
        told = ["-d", self.queue] if self.queue else []
        told += ["-n", str(printer.copyCount()), "-t", title]
        for option in options:
            told += ["-o", option]
        if not printer.pageRanges().isEmpty():
            told += ["-P", printer.pageRanges().toString()]
        return told


def as_chosen(printer: QPrinter) -> Chosen:
    """Return a printer that a dialog set up, with the spooler where there is one for it (not on Windows)."""
    real = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    spooler = QStandardPaths.findExecutable("lp") if real and sys.platform != "win32" else ""
    return Chosen(printer=printer, spooler=spooler, queue=printer.printerName())
