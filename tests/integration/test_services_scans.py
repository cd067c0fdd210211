"""A scan is kept with its record, in the encrypted file and nowhere else, once however often it is named."""

import pytest

from jobcentre_desktop.domain.attachment import Attachment, Whereabouts, hash_of
from jobcentre_desktop.domain.errors import BadValue, FieldMissing, InputProblems, NotFound
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports.scans import KeptScan
from jobcentre_desktop.storage.scans import PIECE_BYTES
from tests import some_scans
from tests.counter import problems_of


@pytest.fixture
def client(counter):
    return counter.register()


def add(counter, client, content=None, **told):
    told = {"kind": "identity_card", "caption": "Front", **told}
    return counter.head.keep_scans.add(client.id, content or some_scans.a_pdf(), "scan.pdf", **told)


def test_a_scan_is_in_the_file_with_who_took_it_in_and_waits_to_be_sent(counter, client):
    kept = add(counter, client, some_scans.a_picture())
    counter.start_again()
    [view] = counter.head.keep_scans.of(client.id)
    assert view.attachment == kept
    assert (view.where, view.done, view.by) == (Whereabouts.WAITING, 0, counter.head.me.name)
    attachment, content = counter.head.keep_scans.read(kept.id)
    assert (hash_of(content), len(content)) == (attachment.sha256, attachment.size)


def test_without_a_kind_or_with_an_unknown_one_nothing_is_kept(counter, client):
    with pytest.raises(InputProblems) as caught:
        add(counter, client, kind="")
    assert problems_of(caught) == {"kind": FieldMissing.code}
    with pytest.raises(InputProblems) as caught:
        add(counter, client, kind="holiday_photo")
    assert problems_of(caught) == {"kind": BadValue.code}
    assert counter.head.keep_scans.of(client.id) == ()


def test_nothing_of_a_scan_can_be_read_in_the_raw_files_of_the_desk(counter, client):
    picture = some_scans.a_picture(7, size=(600, 400))
    kept = add(counter, client, picture, caption="Certificate of Sok Sophea")
    _, content = counter.head.keep_scans.read(kept.id)
    middle = content[len(content) // 2 :][:64]
    counter.close()
    raw = b"".join(one.read_bytes() for one in counter.home.rglob("*") if one.is_file())
    assert middle not in raw
    assert b"\xff\xd8\xff" + content[3:20] not in raw
    assert kept.sha256.encode() not in raw
    counter.open()


def test_a_large_scan_lies_in_small_rows_and_can_be_read_from_any_byte(counter, client):
    kept = add(counter, client, some_scans.a_pdf() + b"%" * (2 * PIECE_BYTES))
    _, content = counter.head.keep_scans.read(kept.id)
    with counter.work(reading=True) as work:
        for at in (0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, len(content) - 1):
            assert work.scans.read(kept.sha256, at=at) == content[at:]
            assert work.scans.read(kept.sha256, at=at, most=70_000) == content[at : at + 70_000]
        assert work.scans.read(kept.sha256, at=len(content)) == b""


def test_two_records_share_the_bytes_and_the_last_one_removed_takes_them_along(counter, client):
    other = counter.register(given_km="ដារា", phone="011 222 333")
    first, second = add(counter, client), add(counter, other)
    assert first.sha256 == second.sha256
    counter.head.keep_scans.remove(first.id, Why.WRONG_CLIENT)
    with counter.work(reading=True) as work:
        size = second.size
        assert work.scans.state(second.sha256) == KeptScan(size=size, here=size, sent=0, confirmed=False)
    counter.head.keep_scans.remove(second.id, Why.UNREADABLE)
    with counter.work(reading=True) as work:
        assert work.scans.state(second.sha256) is None
        assert work.scans.read(second.sha256) == b""


def test_a_removed_scan_is_gone_and_the_history_says_why(counter, client):
    kept = add(counter, client)
    counter.head.keep_scans.remove(kept.id, Why.NOT_NEEDED)
    assert counter.head.keep_scans.of(client.id) == ()
    with pytest.raises(NotFound):
        counter.head.keep_scans.read(kept.id)
    [told] = [one for one in counter.head.show_client.history(client.id) if one.kind == Attachment.KIND][-1:]
    assert told.facts == {"(reason)": "not_needed"}
