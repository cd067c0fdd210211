"""One referral letter in Khmer, against ReportLab writing the same number of unshaped lines.

`python tests/benchmarks/bench_letter.py`. The floor draws 40 lines of Latin text with a built-in font on one
A4 page: what any PDF of that length costs before Khmer is shaped, fonts are cut down and a QR code is drawn.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from reportlab.lib.pagesizes import A4  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

from jobcentre_desktop.documents.letters import PdfLetters  # noqa: E402
from jobcentre_desktop.domain.khmer.lunar import lunar_date  # noqa: E402
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words  # noqa: E402
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts  # noqa: E402

RUNS = 20
DAY = date(2026, 11, 22)
FACTS = ReferralLetterFacts(
    centre=CentreHeading(
        name=Words("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់", "Pursat Job Centre"),
        province=Words("ខេត្តពោធិ៍សាត់", "Pursat province"),
        province_code="15",
        letters="ម.ក.ព.ស.",
    ),
    referral_no="R15-26-A00001-0",
    printed_no="A00001/26",
    qr_payload="R:R15-26-A00001-0",
    issued_on=DAY,
    lunar_line=lunar_date(DAY).line(),
    type="JOB",
    partner_name=Words("រោងចក្រគំរូ", "Example Factory"),
    client_name_km="គំរូ សុភា",
    client_name_la="Kumru Sophea",
    client_no="15-2026-A00001-0",
    sex="F",
    birth_year=2001,
    purpose="ចូលសម្ភាសន៍ការងារជាកម្មករដេរម៉ាស៊ីន",
    valid_until=date(2026, 12, 6),
)


def main() -> None:
    letters = PdfLetters(ROOT / "resources")
    first = _seconds(lambda: letters.referral_letter(FACTS, "km", "none"))
    sys.stdout.write(f"first letter after the start: {first * 1000:.0f} ms\n")
    for name, make in (
        ("Khmer letter", lambda: letters.referral_letter(FACTS, "km", "none")),
        ("English letter", lambda: letters.referral_letter(FACTS, "en", "none")),
        ("floor, 40 unshaped lines", _floor),
    ):
        taken = [_seconds(make) for _ in range(RUNS)]
        sys.stdout.write(
            f"{name}: min {min(taken) * 1000:.1f} ms, median {statistics.median(taken) * 1000:.1f} ms, "
            f"{len(make()) / 1024:.0f} KB\n"
        )


def _floor() -> bytes:
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=A4, invariant=True)
    for n in range(40):
        canvas.drawString(70, 800 - 18 * n, "The same length of text in letters that need no shaping at all")
    canvas.save()
    return page.getvalue()


def _seconds(make: Callable[[], bytes]) -> float:
    began = time.perf_counter()
    make()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
