"""Khmer and Latin text on PDF pages: right on paper, and read back exactly by every PDF reader tried.

May import: domain

From the inside out: `fonts` (what a typeface can draw), `shaping` (text to clusters), `breaking` (where a
line may end), `embedding` with `composite_font` (typefaces inside a PDF), `pdf_file` (one PDF and its drawing
surface), `paragraph`, `blocks`, `table`, `forms`, `qr` and `page` (layout). It knows nothing of job centres,
and of us one error: CharacterNotPrintable, which names a character that no font of a chain has, or the mark
that one letter has too many of. A picture taller than a page is a ValueError. Nothing else is refused, and
nothing is drawn as a box, cut off or left out.

    face = lambda name: Font(name, Path("resources/fonts", f"{name}.ttf"))
    chain = FontChain((face("Battambang-Regular"), face("NotoSansKhmer-Regular")))
    breaks = LineBreaks(Path("resources"), kept_whole=["សុខ ចាន់ដារ៉ា"])
    style = Style(size=11.5, leading=19, align="justify", first_indent=34)
    body = Paragraph([Span("លោកស្រី សុខ ចាន់ដារ៉ា “NEA” ដែលមានអាសយដ្ឋាននៅភ្នំពេញ។ " * 9, chain)], style, breaks)
    cell = Paragraph([Span("ថ្ងៃទី១ <b>", chain)], Style(size=10, leading=17), breaks)
    blocks = [body, Gap(6), Table(shares=(0.5, 0.5), rows=((cell, cell),))]
    file = PdfFile(title="លិខិត", language="km", written_on=date(2026, 11, 22))
    draw_pages(file, lay_out(blocks, Frame()), Frame())
    pdf = file.to_bytes()

A block is anything with `height`, `draw` and `split` (`blocks.Block`). Lengths are in points. Text runs from
left to right; scripts that do not, such as Arabic, are not set.

Decisions
---------
2026-11 One code per cluster. A Khmer cluster (letter, subscripts, vowels, signs) is several glyphs in an
    order other than the text's. Each cluster becomes one composite glyph whose ToUnicode entry is the whole
    cluster, so search, copy and screen readers get the text back in every reader tried. ActualText did not.
2026-11 No markup. Text that people typed is drawn as it is; ReportLab's Paragraph, which reads tags (and
    files named in them), is used nowhere. ReportLab serialises the file; layout and text are ours.
2026-11 One face for a name. Khmer falls back to another font letter by letter; words in other scripts do so
    as a whole phrase, because "Nguyễn" half in one face and half in another is ugly.
2026-11 No hyphen at a line's end, for PDFium drops it from the text that is copied.
"""
