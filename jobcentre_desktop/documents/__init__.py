"""Facts become pages and sheets.

May import: ports, domain

`typesetting` sets text on PDF pages, `papers` are the documents made with it; `letters` is the front door to
them, `unprintable` names the fact that a paper cannot print. Of finished files `copies` marks one as
a copy, `joining` puts several together, `pictures` draws pages, `code_reading` finds the QR codes on them.
`spreadsheets` reads and writes rows.

Decisions
---------
2026-11 Same facts, same bytes. No clock and no random number reaches a document, so its hash can be kept.
2026-11 Not PDF/A: that needs an output intent and a validator to prove it. Fonts, language and title are set.
"""
