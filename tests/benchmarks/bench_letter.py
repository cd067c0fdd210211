"""One referral letter in Khmer, against headless Chromium and LibreOffice printing the same words.

Run `python tests/benchmarks/bench_letter.py`. Every letter is another: other name, number and QR code. Cold
is a process started for one letter. Warm is one that prints letter after letter: ours in a row; Chromium in
one running browser that opens each page (and, at its best, keeps the page and changes the name in it);
LibreOffice converting many files in one run, its start not counted. A peer that is not installed is left
out. The floor is ReportLab drawing 40 lines of Latin text: what a PDF of that length costs unshaped.
Medians, and the best in brackets.
"""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import letter_pages  # noqa: E402
import letter_peers  # noqa: E402
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


COLD = """
import sys
sys.path.insert(0, sys.argv[1] + "/tests/benchmarks")
from bench_letter import FACTS, ROOT, PdfLetters
PdfLetters(ROOT / "resources").referral_letter(FACTS, "km", "none")
"""


def main() -> None:
    facts = _letters()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours = _ours(facts)
        for peer in (_chromium, _libreoffice):
            for name, taken in peer(facts, Path(folder)):
                _say(name, taken, f"{statistics.median(taken) / ours:.1f} times ours, warm")
    _say("floor, 40 unshaped lines", _taken(_floor))


def _ours(facts: Iterator[ReferralLetterFacts]) -> float:
    letters = PdfLetters(ROOT / "resources")
    cold = [sys.executable, "-c", COLD, str(ROOT)]
    _say("ours, cold", _taken(lambda: subprocess.run(cold, check=True), 5))
    _say("ours, first in a running process", _taken(lambda: letters.referral_letter(FACTS, "km", "none"), 1))
    warm = _taken(lambda: letters.referral_letter(next(facts), "km", "none"))
    memory = letter_peers.megabytes_of_family(os.getpid())
    median = statistics.median(warm)
    _say("ours, warm", warm, f"{1 / median:.0f} a second, {memory:.0f} MB")
    _say("ours, warm, in English", _taken(lambda: letters.referral_letter(next(facts), "en", "none")))
    return median


def _chromium(facts: Iterator[ReferralLetterFacts], folder: Path) -> Iterator[tuple[str, list[float]]]:
    program = letter_peers.chromium()
    if program is None:
        sys.stdout.write("Chromium is not installed: not measured\n")
        return
    pages = [folder / f"letter{number}.html" for number in range(RUNS)]
    for page in pages:
        pieces = letter_pages.pieces(next(facts), ROOT / "resources")
        page.write_text(letter_pages.as_html(pieces, ROOT / "resources" / "fonts"), "utf-8")
    letter_peers.chromium_once(program, pages[0], folder)  # makes its profile
    turn = iter(pages)
    yield "Chromium, cold", _taken(lambda: letter_peers.chromium_once(program, next(turn), folder), 5)
    with letter_peers.running_browser(program, folder) as browser:
        browser.print(pages[0])
        turn = iter(pages)
        yield "Chromium, warm", _taken(lambda: browser.print(next(turn)))
        yield (
            "Chromium, warm, the page kept",
            _taken(lambda: browser.print_changed(next(facts).client_name_km)),
        )
        sys.stdout.write(f"Chromium: {browser.megabytes():.0f} MB\n")


def _libreoffice(facts: Iterator[ReferralLetterFacts], folder: Path) -> Iterator[tuple[str, list[float]]]:
    program = letter_peers.libreoffice()
    if program is None:
        sys.stdout.write("LibreOffice is not installed: not measured\n")
        return
    documents = [folder / f"letter{number}.fodt" for number in range(RUNS + 1)]
    for document in documents:
        pieces = letter_pages.pieces(next(facts), ROOT / "resources")
        document.write_text(letter_pages.as_text_document(pieces), "utf-8")
    fonts = ROOT / "resources" / "fonts"
    letter_peers.libreoffice_run(program, documents[:1], folder, fonts)  # makes its profile
    alone = [letter_peers.libreoffice_run(program, documents[:1], folder, fonts)[0] for _ in range(3)]
    together, memory = letter_peers.libreoffice_run(program, documents, folder, fonts)
    yield "LibreOffice, cold", alone
    yield "LibreOffice, warm", [(together - statistics.median(alone)) / RUNS]
    sys.stdout.write(f"LibreOffice: {memory:.0f} MB\n")


def _letters() -> Iterator[ReferralLetterFacts]:
    for number in count(1):
        yield replace(
            FACTS,
            referral_no=f"R15-26-A{number:05d}-0",
            printed_no=f"A{number:05d}/26",
            qr_payload=f"NEA1:{number:0123d}",  # as long as a signed one
            client_name_km=f"គំរូ សុភា{'កខគឃង'[number % 5]}",
            client_name_la=f"Kumru Sophea{'abcde'[number % 5]}",
        )


def _floor() -> bytes:
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=A4, invariant=True)
    for n in range(40):
        canvas.drawString(70, 800 - 18 * n, "The same length of text in letters that need no shaping at all")
    canvas.save()
    return page.getvalue()


def _taken(make: Callable[[], object], runs: int = RUNS) -> list[float]:
    return [_seconds(make) for _ in range(runs)]


def _seconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return time.perf_counter() - began


def _say(name: str, taken: list[float], more: str = "") -> None:
    median, best = statistics.median(taken) * 1000, min(taken) * 1000
    sys.stdout.write(f"{name}: {median:.1f} ms ({best:.1f}){f', {more}' if more else ''}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
