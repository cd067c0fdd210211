"""The photo of a client: small, bare, one; seen at another desk once it was fetched."""

from io import BytesIO

import pytest
from PIL import Image

from jobcentre_desktop.domain.attachment import MOST_PHOTO_BYTES
from jobcentre_desktop.domain.errors import NotAPhoto, PhotoNotAgreed, ScanUnreadable
from jobcentre_desktop.services.record_consent import ConsentGiven
from tests import some_scans


@pytest.fixture
def client(counter):
    return counter.register()


def a_file(folder, content, name="face.jpg"):
    path = folder / name
    path.write_bytes(content)
    return path


def set_photo(counter, client, folder, content=None):
    return counter.head.keep_photo.set(client.id, a_file(folder, content or some_scans.a_picture()))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_large_picture_is_kept_small(counter, client, tmp_path, form):
    noise = some_scans.a_picture(size=(1600, 1200), form=form)
    kept = set_photo(counter, client, tmp_path, noise)
    assert kept.attachment.media_type == "image/jpeg"
    assert len(kept.content) == kept.attachment.size <= MOST_PHOTO_BYTES
    with Image.open(BytesIO(kept.content)) as picture:
        assert max(picture.size) <= 480
    assert counter.head.keep_photo.of(client.id) == kept
    assert counter.colleague.keep_photo.of(client.id) == kept


def test_a_photo_tells_nothing_but_what_is_seen_on_it(counter, client, tmp_path):
    kept = set_photo(counter, client, tmp_path, some_scans.a_photo_that_tells())
    assert some_scans.TELEPHONE.encode() not in kept.content
    with Image.open(BytesIO(kept.content)) as picture:
        assert (picture.size, dict(picture.getexif())) == ((40, 80), {}), "upright, and bare"


def test_a_new_photo_takes_the_place_of_the_old_one(counter, client, tmp_path):
    first = set_photo(counter, client, tmp_path)
    counter.clock.pass_(minutes=1)
    second = set_photo(counter, client, tmp_path, some_scans.a_picture(2))
    assert counter.head.keep_photo.of(client.id) == second != first
    assert [one.attachment for one in counter.head.keep_scans.of(client.id)] == [second.attachment]


def test_a_photo_added_among_the_scans_is_as_small(counter, client):
    added = counter.head.keep_scans.add(
        client.id, some_scans.a_picture(size=(1600, 1200)), "face.jpg", kind="photo"
    )
    assert added.size <= MOST_PHOTO_BYTES
    assert counter.head.keep_photo.of(client.id).attachment == added


def test_a_photo_added_among_the_scans_takes_the_place_of_the_old_one_and_other_scans_stay(
    counter, client, tmp_path
):
    letter = counter.head.keep_scans.add(
        client.id, some_scans.a_picture(3), "letter.jpg", kind="identity_card"
    )
    set_photo(counter, client, tmp_path)
    counter.clock.pass_(minutes=1)
    added = counter.head.keep_scans.add(client.id, some_scans.a_picture(2), "face.jpg", kind="photo")
    assert {one.attachment for one in counter.head.keep_scans.of(client.id)} == {letter, added}


@pytest.mark.parametrize(
    ("content", "problem"), [(b"text", NotAPhoto), (b"\xff\xd8\xff torn", ScanUnreadable)]
)
def test_what_is_no_picture_is_refused_and_nothing_is_kept(counter, client, tmp_path, content, problem):
    with pytest.raises(problem):
        set_photo(counter, client, tmp_path, content)
    with pytest.raises(NotAPhoto):
        set_photo(counter, client, tmp_path, some_scans.a_pdf())
    assert counter.head.keep_photo.of(client.id) is None


def test_after_a_withdrawn_consent_no_photo_is_shown_nor_taken_in(counter, client, tmp_path):
    set_photo(counter, client, tmp_path)
    counter.clock.pass_(minutes=1)
    word = ConsentGiven(purpose="registration", given=True, withdrawn=True)
    counter.head.record_consent(client.id, word)
    assert counter.head.keep_photo.of(client.id) is None
    with pytest.raises(PhotoNotAgreed):
        set_photo(counter, client, tmp_path)
    with pytest.raises(PhotoNotAgreed):
        counter.head.keep_scans.add(client.id, some_scans.a_picture(2), "face.jpg", kind="photo")


def test_another_desk_knows_of_the_photo_and_fetches_it(desks, tmp_path):
    here, there = desks
    client = here.register()
    kept = set_photo(here, client, tmp_path)
    here.head.exchange_changes()
    here.head.send_scans()
    there.head.exchange_changes()
    known = there.head.keep_photo.of(client.id)
    assert (known.attachment, known.content) == (kept.attachment, None)
    there.head.fetch_scan(known.attachment.id)
    assert there.head.keep_photo.of(client.id) == kept
