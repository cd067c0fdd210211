"""Hand clients out as a sheet: plain cells, nothing a spreadsheet would execute."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import rules, to_facts
from jobcentre_desktop.ports import OpenWork, Progress, Sheets

_PAGE = 500


@dataclass(frozen=True, slots=True)
class ExportClients:
    """Every client of this desk's file, one line each, columns named as in the data dictionary."""

    open_work: OpenWork
    sheets: Sheets

    def __call__(self, path: Path, *, progress: Progress = lambda _done, _total: True) -> int:
        """Write the sheet (.csv, .xlsx or .jsonl by its name); return how many clients it holds.

        Sensitive fields stay out. Raises NotASpreadsheet.
        """
        names = [name for name, rule in rules(Client) if not rule.sensitive]
        rows: list[list[str]] = []
        with self.open_work(reading=True) as work:
            total = work.clients.count()
            while len(rows) < total:
                page = work.clients.page(offset=len(rows), limit=_PAGE)
                if not page:
                    break
                for row in page:
                    facts = to_facts(work.records.get(Client, row.id))
                    rows.append([_cell(facts.get(name)) for name in names])
                progress(len(rows), total)
        self.sheets.write(path, names, rows)
        return len(rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
