"""Walks a counsellor's whole day without a display: `make day`, or `python -m tests.day [folder]`.

Leaves pictures of every screen in Khmer and English, the letters, the day sheet and the receipt in the
folder, and prints what it did. The central server is the real one on its embedded PostgreSQL.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from day_walk import GIVEN, SURNAME, DayWalk
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from jobcentre_desktop.bootstrap.window import RunningDesk
from jobcentre_desktop.documents.pictures import read_text
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ui.look import Language
from tests.central import start_central_server


class Album:
    """Keeps a picture of every screen in both languages, numbered in the order of the day."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def __call__(self, name: str, desk: RunningDesk) -> None:
        self._count += 1
        before = desk.look.language
        for language in (Language.ENGLISH, Language.KHMER):
            desk.look.change(language=language)
            let_it_settle()
            path = self._folder / f"{self._count:02d}_{name}_{language.value}.png"
            desk.window.grab().save(str(path))
        desk.look.change(language=before)


def main(folder: Path) -> int:
    if folder.exists():
        shutil.rmtree(folder)
    pictures, papers = folder / "screens", folder / "papers"
    for made in (pictures, papers):
        made.mkdir(parents=True)
    began = time.monotonic()
    say("The central server starts on its own PostgreSQL.")
    server = start_central_server()
    try:
        qt = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(qt, QApplication)
        with tempfile.TemporaryDirectory(prefix="day-") as home:
            walk = DayWalk(qt, Path(home) / "desk", papers, picture=Album(pictures))
            walk_the_day(walk, server, papers)
            status = server.status()
            walk.close()
        (folder / "server_status.json").write_text(
            json.dumps(status, ensure_ascii=False, indent=2), encoding="utf-8"
        )
    finally:
        server.stop()
    say(f"Done in {time.monotonic() - began:.0f} s. Look into {folder}.")
    return 0


def walk_the_day(walk: DayWalk, server, papers: Path) -> None:
    walk.set_up(server)
    say("Set up the desk with its recovery sheet, enrolled it, signed in.")
    walk.register()
    say("Registered a walk-in client.")
    walk.hold_session()
    say("Held a counselling session with one agreed step.")
    number = walk.refer()
    say(f"Referred the client: letter {number}, printed, the paper confirmed.")
    services = walk.services
    referral = services.issue_letter.by_no(number)
    for language in ("km", "en"):
        letter = services.issue_letter.make(referral, language)
        (papers / f"letter-{number}-{language}.pdf").write_bytes(letter.pdf)
    copy = services.issue_letter.reprint(services.issue_letter.make(referral, "km").letter.id)
    (papers / f"letter-{number}-km-copy-{copy.copy}.pdf").write_bytes(copy.pdf)
    text = read_text((papers / f"letter-{number}-km.pdf").read_bytes())
    named = f"{SURNAME} {GIVEN}" in text
    say(f"Read the letter's text back: {len(text)} characters, the client's name is in it: {named}.")
    walk.close_day()
    end = services.close_day.look()
    assert end.closed is not None
    for language in ("km", "en"):
        sheet = services.make_paper.make(PaperKind.DAY_SHEET, language)
        (papers / f"day-sheet-{language}.pdf").write_bytes(sheet)
    if end.receipt is not None:
        say(f"Closed the day: receipt {end.receipt.number}, digest {end.receipt.digest[:16]}.")
        centre = server.centre("02")
        say(f"The server shows the same digest: {centre['digest'] == end.receipt.digest}.")
    walk.look_around()
    walk.lock()
    walk.sign_in()
    say("Locked the desk and signed in again.")


def let_it_settle() -> None:
    """Give the window the moment it takes to lay itself out in another language.

    A layout posts the next one inside it, so several turns are needed before the wait for what is timed.
    """
    for _ in range(5):
        QCoreApplication.processEvents()
    loop = QEventLoop()
    QTimer.singleShot(120, loop.quit)
    loop.exec()


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/day")))
