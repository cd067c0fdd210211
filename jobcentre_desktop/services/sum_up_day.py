"""Sum up a closed day for its sheet: both counts, what is left over, and the server's receipt."""

from __future__ import annotations

from datetime import date

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.day import COUNTED, DayClose, Receipt
from jobcentre_desktop.domain.papers.day_sheet import CountLine, DaySheetFacts, ReceiptFacts
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.ports import Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.hear_reply import last_receipt


def last_closing(work: Work, *, on: date | None = None) -> DayClose | None:
    """Return this desk's last closing, if it was that of a day; None when it closed none."""
    closed = work.records.newest(DayClose, desk=read_desk(work).name)
    return closed if closed is not None and on in (None, closed.day) else None


def sum_up_day(work: Work, closed: DayClose, *, heading: CentreHeading) -> DaySheetFacts:
    """Return what the sheet of a closing says, with the server's last receipt when it is of that day."""
    receipt = last_receipt(work)
    return DaySheetFacts(
        centre=heading,
        desk=closed.desk_name,
        day=closed.day,
        closed_at=closed.closed_at.astimezone(CAMBODIA).time(),
        counsellor=work.records.get(Counsellor, closed.counsellor_id).name,
        counts=tuple(
            CountLine(name=name, computer=closed.counts.get(name, 0), paper=closed.paper_counts.get(name))
            for name in COUNTED
        ),
        drafts_left=closed.drafts_left,
        waiting=work.changes.waiting().not_arrived,
        receipt=_on_paper(receipt) if receipt is not None and receipt.day == closed.day else None,
    )


def _on_paper(receipt: Receipt) -> ReceiptFacts:
    at = receipt.issued_at.astimezone(CAMBODIA)
    return ReceiptFacts(
        number=receipt.number,
        issued_on=at.date(),
        issued_at=at.time(),
        counts=tuple(receipt.counts.items()),
        records=receipt.records,
        digest=receipt.digest,
    )
