"""The photo on a client's card: one picture, drawn from the very bytes that are kept."""

from dataclasses import replace
from io import BytesIO

import pytest
from integration.desk_papers import CARD, LONG_CENTRE, LONG_NAME
from pypdf import PdfReader

from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.documents.scans import ScannedFiles
from jobcentre_desktop.domain.papers.kinds import PaperKind
from tests import some_scans
from tests.integration.typeset import RESOURCES

PORTRAIT = ScannedFiles().portrait(some_scans.a_picture(size=(90, 120)), "face.jpg").content


def card(language, **told):
    return PdfLetters(RESOURCES).paper(replace(CARD, **told), language, "none")


def pictures(pdf):
    [page] = PdfReader(BytesIO(pdf)).pages
    return [one.get_object() for one in page["/Resources"].get("/XObject", {}).values()]


@pytest.mark.parametrize("language", ["km", "en"])
def test_a_card_bears_the_photo_as_it_is_kept(language):
    [picture] = pictures(card(language, photo=PORTRAIT))
    assert picture.get_data() == PORTRAIT
    assert (picture["/Width"], picture["/Height"]) == (90, 120)
    assert pictures(card(language)) == []
    assert card(language, photo=PORTRAIT) == card(language, photo=PORTRAIT)


@pytest.mark.parametrize("language", ["km", "en"])
def test_the_longest_names_leave_room_for_the_photo_on_one_page(language):
    assert len(pictures(card(language, photo=PORTRAIT, centre=LONG_CENTRE, **LONG_NAME))) == 1


def test_the_card_of_a_client_with_a_photo_shows_it(counter, tmp_path):
    client = counter.register()
    bare = counter.head.make_paper.make(PaperKind.CLIENT_CARD, "km", client_id=client.id)
    face = tmp_path / "face.jpg"
    face.write_bytes(some_scans.a_picture())
    kept = counter.head.keep_photo.set(client.id, face)
    made = counter.head.make_paper.make(PaperKind.CLIENT_CARD, "km", client_id=client.id)
    assert pictures(bare) == []
    assert [one.get_data() for one in pictures(made)] == [kept.content]
