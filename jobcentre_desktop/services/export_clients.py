"""Hand clients out as a sheet: plain cells, nothing a spreadsheet would execute."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from jobcentre_desktop.domain.client import SECTIONS, Client
from jobcentre_desktop.domain.errors import Cancelled
from jobcentre_desktop.domain.facts import Json, rule_of, to_facts
from jobcentre_desktop.ports import OpenWork, Progress, Sheets
from jobcentre_desktop.services.moved_clients import shown_whole

_PAGE = 500


def columns() -> list[str]:
    """Return the fields that are handed out, the client's number first, then section by section."""
    in_order = [one.name for section in SECTIONS.values() for one in fields(section)]
    told = [name for name in in_order if name != "client_no" and not rule_of(Client, name).sensitive]
    return ["client_no", *told]


@dataclass(frozen=True, slots=True)
class ExportClients:
    """Every client of this desk's file, one line each, columns named as in the data dictionary.

    Whoever was handed over to another centre is left out: their file is that centre's to hand out.
    """

    open_work: OpenWork
    sheets: Sheets

    def __call__(self, path: Path, *, progress: Progress = lambda _done, _total: True) -> int:
        """Write the sheet (.csv, .xlsx or .jsonl by its name); return how many clients it holds.

        Sensitive fields stay out: they leave the file only with a purpose. `progress` may cancel: then
        nothing is written. Raises NotASpreadsheet, FileNotWritable, Cancelled.
        """
        names = columns()
        rows: list[list[Json]] = []
        with self.open_work(reading=True) as work:
            seen, total = 0, work.clients.count()
            while page := work.clients.page(offset=seen, limit=_PAGE):
                seen += len(page)
                for row in shown_whole(work, page):
                    facts = to_facts(work.records.get(Client, row.id))
                    rows.append([facts.get(name) for name in names])
                if not progress(seen, total):
                    raise Cancelled
        self.sheets.write(path, names, rows)
        return len(rows)
