"""Who keeps the desk sets when it locks and carries copies of its file away; each copy opens."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import FolderInCloud, FolderUnreachable, InputProblems, NotAllowed
from tests.counter import Counter, problems_of


@pytest.fixture
def it(counter):
    counter.head.keep_staff.add("គង់ មករា", "another password 26", role=Role.IT)
    return counter.services_of("គង់ មករា")


def test_the_desk_locks_after_ten_minutes_until_its_keeper_says_otherwise(counter, it):
    assert counter.colleague.lock_time.minutes() == 10
    counter.head.lock_time.set(30)
    it.lock_time.set(1)
    counter.start_again()
    assert counter.colleague.lock_time.minutes() == 1
    for minutes in (0, 31):
        with pytest.raises(InputProblems) as refused:
            counter.head.lock_time.set(minutes)
        assert problems_of(refused) == {"lock_after": "GEN-03"}
    with pytest.raises(NotAllowed):
        counter.colleague.lock_time.set(5)
    assert counter.head.lock_time.minutes() == 1


def test_a_copy_on_a_stick_is_a_desk_that_opens(counter, tmp_path):
    client = counter.register()
    stick = tmp_path / "stick"
    stick.mkdir()
    place = counter.head.back_up(stick)
    assert stick in place.parents
    last = counter.head.back_up.last()
    assert (last.here, last.elsewhere.at, Path(last.elsewhere.folder)) == (None, counter.clock.now(), stick)
    counter.register()
    copytree(place, tmp_path / "put back")
    (tmp_path / "put back" / "manifest.json").unlink()
    there = Counter(replace(counter.pattern, home=tmp_path / "put back"), tmp_path / "elsewhere")
    assert there.head.show_client(client.id).client == client
    there.close()


def test_only_the_newest_copies_stay_on_a_stick(counter, tmp_path):
    for _ in range(5):
        counter.clock.pass_(minutes=1)
        newest = counter.head.back_up(tmp_path)
    kept = sorted(one.parent for one in tmp_path.rglob("manifest.json"))
    assert len(kept) == 3
    assert kept[-1] == newest


def test_a_copy_here_is_anybodys_one_that_leaves_is_the_keepers(counter, it, tmp_path):
    assert counter.colleague.back_up().parent.parent == counter.home
    assert counter.colleague.back_up.last().here is not None
    with pytest.raises(NotAllowed):
        counter.colleague.back_up(tmp_path)
    assert list(tmp_path.rglob("manifest.json")) == [
        one for one in tmp_path.rglob("manifest.json") if counter.home in one.parents
    ]
    it.back_up(tmp_path)


def test_no_copy_goes_to_a_cloud_or_to_nowhere(counter, tmp_path):
    cloud = tmp_path / "OneDrive - Ministry"
    cloud.mkdir()
    with pytest.raises(FolderInCloud):
        counter.head.back_up(cloud)
    with pytest.raises(FolderUnreachable):
        counter.head.back_up(tmp_path / "pulled out")
    assert counter.head.back_up.last().elsewhere is None
