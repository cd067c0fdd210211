"""A centre for one test: two real desks, one of which can be imaged and restored, and the real server."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime

import pytest

from jobcentre_desktop.server import desks
from jobcentre_desktop.storage.high_water import HIGH_WATER
from tests.central import clear
from tests.counter import Counter

CODE = "02"


@pytest.fixture(scope="module")
def office(central):
    """The server's database, for what its commands do: a process less for each."""
    with central.office() as database:
        yield database


class Centre:
    """A centre of its own: desk A, which is imaged and restored, and desk B, which hears of it."""

    def __init__(self, server, office, patterns, home):
        self.server, self._office, self._patterns, self._home = server, office, patterns, home
        office.work(clear)
        office.work(lambda c: desks.add_centre(c, CODE, "សាកល្បង", "Sample", datetime.now(UTC)))
        self.a, self.b = self.new_desk("A"), self.new_desk("B")

    def new_desk(self, letter, name=""):
        """Return an enrolled desk; one with a name of its own was set up apart from others of its letter."""
        desk = Counter(self._patterns.staffed(letter, CODE, name), self._home / (name or letter))
        code = self._office.work(lambda c: desks.invite(c, CODE, letter, datetime.now(UTC)))
        desk.head.enrol_desk(self.server.url, code)
        return desk

    def image(self, name="image"):
        """Copy desk A's folder as a disk image does, the mark outside its file included."""
        return self.a.image(self._home / name)

    def restore(self, image, *, keep_mark=False):
        """Put the image in the place of A's folder; with `keep_mark` what lies outside the file stays."""
        self.a.close()
        mark = (self.a.home / HIGH_WATER).read_bytes()
        shutil.rmtree(self.a.home)
        image.copy(self.a.home)
        if keep_mark:
            (self.a.home / HIGH_WATER).write_bytes(mark)
        self.a.open()

    def clone(self, image):
        """Return a second PC that works with the image."""
        return Counter(image, self._home / "clone")

    def seen(self, letter="A"):
        return next(one for one in self.server.centre(CODE)["desks"] if one["desk"] == letter)

    def close(self):
        self.a.close()
        self.b.close()


@pytest.fixture
def centre(central, office, patterns, tmp_path):
    with closing(Centre(central, office, patterns, tmp_path)) as made:
        yield made


def sync(*counters):
    return [counter.head.exchange_changes() for counter in counters][-1]
