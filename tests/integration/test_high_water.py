"""The mark outside the encrypted file: nothing of anybody in it, and no harm when it is gone or damaged."""

import json
from dataclasses import replace

import pytest

from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.ports import HighWaterMark
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.storage.high_water import HIGH_WATER, HighWaterFile
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401

# ruff: noqa: F811 - a fixture is named where it is used


def test_the_mark_comes_back_as_it_was_kept(tmp_path, counter):
    mark = HighWaterMark(desk_id=counter.head.desk.id, epoch=2, seq=7, request_no=9, numbers={"partner": 3})
    assert HighWaterFile(tmp_path).read() is None
    HighWaterFile(tmp_path).keep(mark)
    assert HighWaterFile(tmp_path).read() == mark


def test_it_is_written_before_anything_leaves_and_tells_numbers_only(centre):
    a = centre.a
    client = a.register()
    with a.work() as work:  # a line at whose other end nobody is: nothing can have been answered
        write_enrolment(work, replace(read_enrolment(work), server="http://127.0.0.1:9"))
        work.commit()
    with pytest.raises(ServerUnreachable):
        sync(a)
    told = (a.home / HIGH_WATER).read_text()
    assert json.loads(told.splitlines()[0])["seq"] == 4
    assert client.client_no not in told
    assert client.surname_km not in told


def test_a_mark_that_cannot_be_written_keeps_everything_here(centre):
    a = centre.a
    (a.home / f"{HIGH_WATER}.tmp").mkdir()  # nothing can be written under that name now
    with pytest.raises(OSError):
        sync(a)
    assert centre.seen()["last_contact"] is None


@pytest.mark.parametrize("harm", ["gone", "empty", "torn", "a digit turned"])
def test_a_damaged_mark_harms_nobody_and_is_made_anew(centre, harm):
    a = centre.a
    sync(a)
    a.close()
    path = a.home / HIGH_WATER
    kept = path.read_bytes()
    damaged = {
        "empty": b"",
        "torn": kept[: len(kept) // 2],
        "a digit turned": kept.replace(b'"seq":3', b'"seq":9'),
    }
    path.unlink()
    if harm != "gone":
        assert damaged[harm] != kept
        path.write_bytes(damaged[harm])
    a.open()
    a.register()
    assert sync(a).waiting == 0
    assert a.head.incidents() == ()
    assert HighWaterFile(a.home).read().seq == 4
