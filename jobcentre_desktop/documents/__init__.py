"""Facts become pages and sheets.

May import: ports, domain

`typesetting` sets text on PDF pages, `papers` are the documents made with it, `spreadsheets` reads and writes
rows. `letters` is the front door that others use.

Decisions
---------
2026-11 Same facts, same bytes. No clock and no random number reaches a document, so its hash can be kept.
2026-11 Not PDF/A: that needs an output intent and a validator to prove it. Fonts, language and title are set.
"""
