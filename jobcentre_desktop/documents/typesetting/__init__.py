"""Khmer and Latin text on PDF pages: right on paper, and read back exactly by every PDF reader tried.

May import: domain

From the inside out: `fonts` (what a typeface can draw), `shaping` (text to clusters), `breaking` (where a
line may end), `embedding` with `composite_font` (typefaces inside a PDF), `pdf_file` (one PDF and its drawing
surface), `paragraph`, `blocks`, `table`, `forms`, `qr` and `page` (layout). It knows nothing of job centres,
and of us one error: a character that no font has.

Decisions
---------
2026-11 One code per cluster. A Khmer cluster (letter, subscripts, vowels, signs) is several glyphs in an
    order other than the text's. Each cluster becomes one composite glyph whose ToUnicode entry is the whole
    cluster, so search, copy and screen readers get the text back in every reader tried. ActualText did not.
2026-11 No markup. Text that people typed is drawn as it is; ReportLab's Paragraph, which reads tags (and
    files named in them), is used nowhere. ReportLab serialises the file; layout and text are ours.
"""
