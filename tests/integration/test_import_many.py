"""A sheet of thousands lasts at once at its desk and travels in pieces that the line can bear."""

import csv
from itertools import islice, product

import pytest

from tests.makers import FAMILY_NAMES, GIVEN_NAMES

MANY = 2_100


class LineBreaks(Exception):
    """The line went away after an answer."""


@pytest.fixture
def sheet(tmp_path):
    """A sheet of people of whom none repeats another."""
    path = tmp_path / "fair.csv"
    people = product(range(1960, 2008), FAMILY_NAMES, GIVEN_NAMES)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ល.រ", "នាមត្រកូល", "នាមខ្លួន", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត"])
        for n, (year, family, given) in enumerate(islice(people, MANY), 1):
            writer.writerow([n, family[0], given[0], "FM"[n % 2], f"{n % 28 + 1:02}/{n % 12 + 1:02}/{year}"])
    return path


def test_a_sheet_of_thousands_goes_in_pieces_and_the_other_desk_gets_all(desks, sheet):
    """Over two seconds: thousands of rows are the matter."""
    here, there = desks
    taken = here.head.import_clients(sheet)
    assert len(taken.added) == MANY, (taken.rejected[:3], taken.duplicates[:3])

    def breaks_off(_sent, _of):
        raise LineBreaks

    with pytest.raises(LineBreaks):
        here.head.exchange_changes(progress=breaks_off)
    there.head.exchange_changes()
    first_piece = there.head.find_clients.count()
    assert 0 < first_piece < MANY / 2, "a piece ends between two rows"
    assert here.head.find_clients.count() == MANY
    assert here.head.look_at_the_line().waiting == MANY - first_piece
    sent = here.head.exchange_changes()
    assert (sent.sent, sent.waiting, sent.refused) == (MANY - first_piece, 0, 0)
    assert there.head.exchange_changes().agrees
    assert there.head.find_clients.count() == MANY
