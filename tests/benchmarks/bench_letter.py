"""One referral letter in Khmer, against headless Chromium and LibreOffice printing the same words.

Run `python tests/benchmarks/bench_letter.py`. Every letter is another: other name, number and QR code. Cold
is a process started for one letter. Warm is one that prints letter after letter: ours in a row; Chromium in
one running browser that opens each page (and, at its best, keeps the page and changes the name in it);
LibreOffice converting many files in one run, its start not counted. A peer that is not installed is left
out. The floor is ReportLab drawing 40 lines of Latin text: what a PDF of that length costs unshaped.
Medians by the clock, the best in brackets, and the processor time of all processes at work: on a busy
machine only that is a fair measure, for a browser has many processes and gets more turns.
"""

from __future__ import annotations

import io
import os
import resource
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
from typing import NamedTuple

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


class Taken(NamedTuple):
    """Seconds of each run by the clock on the wall, and of the processor for one run."""

    wall: list[float]
    cpu: float


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
                _say(name, taken, ours)
    _say("floor, 40 unshaped lines", _taken(_floor))


def _ours(facts: Iterator[ReferralLetterFacts]) -> Taken:
    letters = PdfLetters(ROOT / "resources")
    cold = [sys.executable, "-c", COLD, str(ROOT)]
    _say("ours, cold", _taken(lambda: subprocess.run(cold, check=True), 5, _of_children))
    _say("ours, first in a running process", _taken(lambda: letters.referral_letter(FACTS, "km", "none"), 1))
    warm = _taken(lambda: letters.referral_letter(next(facts), "km", "none"))
    _say("ours, warm", warm)
    _say("ours, warm, in English", _taken(lambda: letters.referral_letter(next(facts), "en", "none")))
    sys.stdout.write(f"ours: {letter_peers.megabytes_of_family(os.getpid()):.0f} MB\n")
    return warm


def _chromium(facts: Iterator[ReferralLetterFacts], folder: Path) -> Iterator[tuple[str, Taken]]:
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
    cold = _taken(lambda: letter_peers.chromium_once(program, next(turn), folder), 5, _of_children)
    yield "Chromium, cold", cold
    with letter_peers.running_browser(program, folder) as browser:
        browser.print(pages[0])
        turn = iter(pages)
        yield "Chromium, warm", _taken(lambda: browser.print(next(turn)), RUNS, browser.cpu_seconds)
        kept = _taken(lambda: browser.print_changed(next(facts).client_name_km), RUNS, browser.cpu_seconds)
        yield "Chromium, warm, the page kept", kept
        sys.stdout.write(f"Chromium: {browser.megabytes():.0f} MB\n")


def _libreoffice(facts: Iterator[ReferralLetterFacts], folder: Path) -> Iterator[tuple[str, Taken]]:
    program = letter_peers.libreoffice()
    if program is None:
        sys.stdout.write("LibreOffice is not installed: not measured\n")
        return
    documents = [folder / f"letter{number}.fodt" for number in range(RUNS + 1)]
    for document in documents:
        pieces = letter_pages.pieces(next(facts), ROOT / "resources")
        document.write_text(letter_pages.as_text_document(pieces), "utf-8")
    most = 0.0

    def convert(many: list[Path]) -> None:
        nonlocal most
        most = letter_peers.libreoffice_run(program, many, folder, ROOT / "resources" / "fonts")

    convert(documents[:1])  # makes its profile
    alone = _taken(lambda: convert(documents[:1]), 3, _of_children)
    together = _taken(lambda: convert(documents), 1, _of_children)
    yield "LibreOffice, cold", alone
    more = (together.wall[0] - statistics.median(alone.wall), together.cpu - alone.cpu)
    yield "LibreOffice, warm", Taken([more[0] / RUNS], more[1] / RUNS)
    sys.stdout.write(f"LibreOffice: {most:.0f} MB\n")


def _letters() -> Iterator[ReferralLetterFacts]:
    for number in count(1):
        yield replace(
            FACTS,
            referral_no=f"R15-26-A{number:05d}-0",
            printed_no=f"A{number:05d}/26",
            qr_payload=f"NEA1:{number:0140d}",  # as long as a signed one
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


def _taken(
    make: Callable[[], object], runs: int = RUNS, clock: Callable[[], float] = time.process_time
) -> Taken:
    """Make it `runs` times; `clock` tells the processor time spent so far by whoever does the work."""
    before = clock()
    wall = [_seconds(make) for _ in range(runs)]
    return Taken(wall, (clock() - before) / runs)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return time.perf_counter() - began


def _say(name: str, taken: Taken, ours: Taken | None = None) -> None:
    median, best = statistics.median(taken.wall) * 1000, min(taken.wall) * 1000
    line = f"{name}: {median:.1f} ms ({best:.1f}), processor {taken.cpu * 1000:.1f} ms"
    if ours:
        times, work = median / statistics.median(ours.wall) / 1000, taken.cpu / ours.cpu
        line += f"; {times:.1f} times ours, warm; {work:.1f} times its work"
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
