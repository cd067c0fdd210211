"""Makes the pictures of help from the real screens: `make pictures`, or `python -m tests.help_pictures`.

Run by hand when a screen has changed. The people in them are plainly invented (គំរូ means "example"), the day
is always the same, and each picture is the part of the screen that its page of help speaks of, in Khmer and
in English, with at most 64 colours.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from day_walk import DayWalk
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from ui.client_scene import TODAY_0915, Scene, two_values
from ui.screen import settle

from jobcentre_desktop.bootstrap.practice import fill_with_examples
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import PapersAbout, ReferralAbout, SessionAbout
from tests.patterns import Patterns

Shot = tuple[str, object, Callable[[Any], list[QWidget]], tuple[int, int]]
"""A page, what it is opened about, the parts of it to show, and how many pixels of them at most."""

FOLDER = Path(__file__).parent.parent / "resources" / "help" / "pictures"
COLOURS = 48
SIZE = (1000, 660)
"""The smallest window there may be: what it shows is still read when it is drawn in a panel."""
_AROUND = 10
"""Pixels of the screen kept around the parts that a picture shows."""
_AGREED = tuple(ConsentGiven(purpose=what, given=True) for what in ("registration", "share_employers"))


class Pictures:
    """One desk with its examples, and a picture of each page."""

    def __init__(self, qt: QApplication, folder: Path, kept: Path) -> None:
        self._kept = kept
        scene = Scene(Patterns(folder / "patterns").new_desk(TODAY_0915), folder)
        fill_with_examples(scene.services)
        client = scene.services.find_clients("ដារ៉ា", limit=1)[0]
        two_values(scene, client, "phone", here="+85512000112", there="+85512000202")
        scene.services.register_client(
            {"surname_km": "គំរូ", "given_km": "មករា", "surname_la": "Kumru", "given_la": "Makara", "sex": "M",
             "dob_year": 2000, "phone": "012 000 107", "province": "02"}, consents=_AGREED
        )  # fmt: skip
        _hold_outreach(scene)
        clock = scene.clock
        home = scene.desk.home
        scene.close()
        clock.pass_(minutes=24)
        self.walk = DayWalk(qt, home, folder / "papers", clock=clock)
        self.walk.window.resize(*SIZE)

    def take_set_up(self, qt: QApplication, home: Path) -> None:
        """Take the first step of setting up another, new desk."""
        at_work, self.walk = self.walk, DayWalk(qt, home / "new", home / "papers")
        walk = self.walk
        walk.window.resize(*SIZE)
        walk.page.set_up.click()
        walk.until(lambda: hasattr(walk.page, "centre"), "the set-up opens")
        walk.page.centre.province.set_value("02")
        walk.page.centre.province.edited.emit()
        self.take(places.SET_UP, walk.page, most=(700, 470))
        walk.close()
        self.walk = at_work

    def take_all(self) -> None:
        walk = self.walk
        walk.until(lambda: bool(walk.page.tiles), "the tiles are there")
        self.take(places.SIGN_IN, walk.page, most=(1000, 560))
        walk.sign_in()
        for name, about, parts, most in self._shots():
            self.open(name, about)
            self.take(name, *parts(walk.page), most=most)

    def open(self, name: str, about: object) -> None:
        walk = self.walk
        walk.desk.navigator.open(name, about)
        walk.rest()
        if name == places.REFERRAL:
            walk.fill_referral()
        if name in (places.PAPERS, places.REFERRAL):
            walk.until(walk.page.preview.is_at_rest, "the preview follows")

    def _shots(self) -> list[Shot]:
        client = self.walk.services.find_clients("សុភា", limit=1)[0].id
        whole = lambda page: [page]  # noqa: E731 - said once, used in every line
        return [
            (places.TODAY, None, lambda page: [page.queue], (640, 330)),
            (places.CLIENTS, None, whole, (700, 400)),
            (places.REGISTER, None, lambda page: [page.form], (700, 470)),
            (places.CLIENT_FILE, client, whole, (700, 430)),
            (places.SESSION, SessionAbout(client), whole, (700, 470)),
            (places.FOLLOW_UPS, None, whole, (934, 470)),
            (places.REFERRALS, None, whole, (760, 300)),
            (places.REFERRAL, ReferralAbout(client_id=client), whole, (934, 470)),
            (places.PAPERS, PapersAbout(client, PaperKind.CLIENT_CARD), whole, (934, 470)),
            (places.PARTNERS, None, whole, (934, 400)),
            (places.OUTREACH, None, whole, (934, 500)),
            (places.TO_COMPLETE, None, whole, (934, 240)),
            (places.CLOSE_DAY, None, whole, (660, 420)),
            (places.CONFLICTS, None, whole, (934, 330)),
            (places.CONNECTION, None, lambda page: [page.standing, page.waiting], (934, 470)),
            (places.SETTINGS, None, lambda page: [page.looks], (934, 300)),
        ]

    def take(self, name: str, *parts: QWidget, most: tuple[int, int]) -> None:
        """Keep a picture of these parts of the window in both languages, cut to at most `most` pixels."""
        for language in Language:
            self.walk.show_in(language)
            self.walk.rest()
            settle()
            place = self._around(parts)
            place.setSize(place.size().boundedTo(QSize(*most)))
            keep(self.walk.window.grab(place), self._kept / f"{name}.{language.value}.png")

    def _around(self, parts: tuple[QWidget, ...]) -> QRect:
        whole = QRect()
        for part in parts:
            whole = whole.united(QRect(part.mapTo(self.walk.window, QPoint(0, 0)), part.size()))
        if parts != (self.walk.page,):
            whole = whole.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return whole.intersected(self.walk.window.rect())


def _hold_outreach(scene: Scene) -> None:
    """Set up a table at a fair and take two people in."""
    outreach = scene.services.hold_outreach
    day = scene.clock.today().isoformat()
    fair = {"name": "ពិព័រណ៍ការងារ គំរូ", "kind": "fair", "day": day, "place": "02030601"}
    table = outreach.set_up(fair, "oral_witness", "គំរូ មេភូមិ")
    for given, sex, year in (("បុប្ផា", "F", 2004), ("វិបុល", "M", 1997)):
        raw = {"surname_km": "គំរូ", "given_km": given, "sex": sex, "dob_year": year, "place": fair["place"]}
        outreach.take_in(raw, table, client_id=ClientId(scene.services.new_id()), language="km")


def keep(shot: Any, path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shot.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def main(folder: Path) -> int:
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="pictures-") as home:
        pictures = Pictures(qt, Path(home), folder)
        pictures.take_all()
        pictures.take_set_up(qt, Path(home))
        pictures.walk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
