"""A copy of the desk is looked at, tried, and put in the place of a file; what was there is kept."""

import os
import shutil
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from jobcentre_desktop.domain.errors import (
    BackupDamaged,
    BackupOfAnotherKey,
    FileDamaged,
    FolderInCloud,
    FolderUnreachable,
    KeyringDamaged,
    NotABackup,
    NotFound,
    WrongPassword,
)
from jobcentre_desktop.storage.manifest import sum_up_again
from tests.a_desk import COUNSELLOR, PASSWORD, StandingClock, open_as_head
from tests.makers import a_client
from tests.patterns import COLLEAGUE

NEW_PASSWORD = "ភ្លៀង រដូវ ដំណាំ 2027"


@pytest.fixture
def pattern(patterns, tmp_path):
    return patterns.staffed().copy(tmp_path / "desk")


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir()
    return made


class Opened:
    """The desk in a folder, opened again and again; it counts its clients."""

    def __init__(self, pattern):
        self.pattern, self.clock = pattern, StandingClock()
        self.desk = open_as_head(pattern, clock=self.clock)

    def register(self, n=1):
        for _ in range(n):
            self.desk.services.register_client(a_client(phone=""))

    def clients(self):
        with self.desk.open.work_for(self.desk.services.me, self.desk.services.desk)(reading=True) as work:
            return work.clients.count()

    def restore(self, place, name=COUNSELLOR, password=PASSWORD):
        copies = self.desk.open.copies
        member = next(one for one in copies.below(place)[0].members if one.name == name)
        self.desk.close()
        return copies.restore(place, member.id, password, self.clock.now())

    def open_again(self):
        self.desk = open_as_head(self.pattern, clock=self.clock)

    def database(self):
        return next(self.pattern.home.glob("data-*.db"))


@pytest.fixture
def opened(pattern):
    made = Opened(pattern)
    yield made
    made.desk.close()


def turn_a_bit_over(file, at=0.5):
    content = bytearray(file.read_bytes())
    content[int(len(content) * at)] ^= 1
    file.write_bytes(content)


def test_a_copy_says_whose_it_is_of_when_and_what_it_holds(opened, stick):
    opened.register(2)
    opened.desk.services.back_up(stick / "carried.jobcentre-backup", one_file=True)
    opened.desk.services.back_up()
    opened.desk.services.back_up(stick)
    copies = opened.desk.open.copies
    packed, folder = copies.below(stick)[1], copies.below(stick)[0]
    for seen in (packed, folder, *copies.here()):
        assert (seen.desk, seen.taken_at) == ("02-A.1", opened.clock.now())
        assert seen.counts == {"client": 2, "session": 0, "referral": 0, "letter": 0}
        assert {one.name for one in seen.members} == {COUNSELLOR, COLLEAGUE}
    assert packed.place == stick / "carried.jobcentre-backup"


@pytest.mark.parametrize("kind", ["here", "stick", "one file"])
def test_a_copy_takes_the_place_of_the_file_which_is_kept(opened, stick, kind):
    opened.register(2)
    into = {"here": None, "stick": stick, "one file": stick / "b.jobcentre-backup"}[kind]
    place = opened.desk.services.back_up(into, one_file=kind == "one file")
    opened.register(3)
    restored = opened.restore(place)
    assert restored.copy.counts["client"] == 2
    opened.open_again()
    assert opened.clients() == 2
    opened.desk.close()
    # What was there opens with the keyring that lies beside it.
    shutil.rmtree(stick)
    shutil.copytree(restored.kept_in, stick)
    other = Opened(type(opened.pattern)(stick, opened.pattern.recovery_code))
    assert other.clients() == 5
    other.desk.close()


def test_a_restored_desk_gives_no_number_away_twice_and_says_that_it_was_restored(opened):
    opened.register()
    place = opened.desk.services.back_up()
    opened.restore(place)
    opened.open_again()
    opened.register()
    assert opened.clients() == 2
    assert opened.desk.services.check_file().health.ok


def test_a_copy_goes_onto_a_computer_with_nothing_on_it(opened, stick, tmp_path):
    opened.register(4)
    place = opened.desk.services.back_up(stick)
    opened.desk.close()
    shutil.rmtree(opened.pattern.home)
    restored = opened.restore(place)
    assert restored.kept_in is None
    opened.open_again()
    assert opened.clients() == 4


def test_a_wrong_password_changes_nothing(opened):
    opened.register()
    place = opened.desk.services.back_up()
    opened.register()
    database = opened.database().name
    with pytest.raises(WrongPassword):
        opened.restore(place, password="not this one 26")
    assert opened.database().name == database
    assert [one.name for one in (opened.pattern.home / "backups").iterdir()] == [place.name]
    opened.open_again()
    assert opened.clients() == 2


def test_the_password_of_now_opens_an_older_copy_and_stays(opened):
    place = opened.desk.services.back_up()
    services = opened.desk.services
    colleague = next(one for one in services.keep_staff.everybody() if one.name == COLLEAGUE)
    services.keep_staff.reset_password(colleague.id, NEW_PASSWORD)
    restored = opened.restore(place, COLLEAGUE, NEW_PASSWORD)
    assert restored.kept_in is not None
    opened.open_again()
    opened.desk.open.vault.verify_password(colleague.id, NEW_PASSWORD)


def test_with_a_damaged_keyring_the_copys_own_opens_it(opened):
    opened.register()
    place = opened.desk.services.back_up()
    opened.desk.close()
    for name in ("keyring.json", "keyring.bak"):
        (opened.pattern.home / name).write_bytes(b"{")
    with pytest.raises(KeyringDamaged):
        opened.desk.open.sign_in.members()
    opened.restore(place)
    opened.open_again()
    assert opened.clients() == 1


def test_a_damaged_file_does_not_open_and_the_newest_whole_copy_is_offered(opened):
    opened.register()
    opened.desk.services.back_up()
    opened.clock.pass_(hours=1)
    damaged = opened.desk.services.back_up()
    opened.desk.close()
    turn_a_bit_over(opened.database(), at=0)
    turn_a_bit_over(next(damaged.glob("data-*.db")))
    with pytest.raises(FileDamaged):
        opened.open_again()
    (offered,) = opened.desk.open.copies.here()
    assert offered.taken_at == opened.clock.now() - timedelta(hours=1)
    restored = opened.restore(offered.place)
    assert (restored.kept_in / opened.desk.open.copies.here()[0].place.name).parent.is_dir()
    opened.open_again()
    assert opened.clients() == 1


def test_what_is_no_copy_or_a_damaged_one_is_told_and_nothing_changes(opened, stick):
    place = opened.desk.services.back_up(stick / "b.jobcentre-backup", one_file=True)
    copies = opened.desk.open.copies
    (stick / "letter.pdf").write_bytes(b"%PDF-1.7")
    for other in (stick / "letter.pdf", stick / "nothing here"):
        with pytest.raises(NotABackup):
            copies.below(other)
    turn_a_bit_over(place)
    with pytest.raises(BackupDamaged):
        copies.below(place)
    assert copies.below(stick) == ()


def test_a_link_that_leads_nowhere_hides_no_copy_on_a_stick(opened, stick):
    place = opened.desk.services.back_up(stick / "b.jobcentre-backup", one_file=True)
    (stick / "gone.jobcentre-backup").symlink_to(stick / "nowhere")
    assert [one.place for one in opened.desk.open.copies.below(stick)] == [place]


def test_a_copy_whose_sums_were_made_right_again_is_still_proved_by_its_seals(opened, tmp_path):
    place = opened.desk.services.back_up()
    turn_a_bit_over(next(place.glob("data-*.db")))
    sum_up_again(place)
    opened.desk.open.copies.below(place)
    with pytest.raises(BackupDamaged):
        opened.desk.services.back_up.file.try_copy(place)
    with pytest.raises(BackupDamaged):
        opened.restore(place)
    opened.open_again()


def test_a_packed_copy_with_something_else_inside_is_refused(opened, stick):
    place = opened.desk.services.back_up(stick / "b.jobcentre-backup", one_file=True)
    other = stick / "other.jobcentre-backup"
    with zipfile.ZipFile(place) as source, zipfile.ZipFile(other, "w") as target:
        for one in source.namelist():
            if one != "keyring.json":
                target.writestr(one, source.read(one))
        target.writestr("../keyring.json", b"{}")
    with pytest.raises(BackupDamaged):
        opened.desk.open.copies.below(other)


def test_a_tried_copy_says_what_is_in_it(opened):
    with pytest.raises(NotFound):
        opened.desk.services.back_up.file.try_copy()
    opened.register(3)
    opened.desk.services.back_up()
    opened.register()
    assert opened.desk.services.back_up.file.try_copy().counts["client"] == 3
    assert not list((opened.pattern.home / "backups").glob("*.tmp"))


def test_a_copy_of_another_desk_is_not_tried_with_this_ones_key(opened, patterns, tmp_path, stick):
    other = Opened(patterns.staffed(name="another").copy(tmp_path / "other"))
    place = other.desk.services.back_up(stick)
    other.desk.close()
    with pytest.raises(BackupOfAnotherKey):
        opened.desk.services.back_up.file.try_copy(place)


def test_a_copy_goes_into_no_cloud_and_no_folder_that_is_not_there(opened, tmp_path):
    cloud = tmp_path / "OneDrive - Ministry"
    cloud.mkdir()
    with pytest.raises(FolderInCloud):
        opened.desk.services.back_up(cloud / "b.jobcentre-backup", one_file=True)
    with pytest.raises(FolderUnreachable):
        opened.desk.services.back_up(tmp_path / "pulled out" / "b.jobcentre-backup", one_file=True)


def test_with_a_clock_that_was_years_ahead_the_newest_copies_stay(opened):
    now = opened.clock.now()
    opened.clock.told = datetime(2040, 1, 1, tzinfo=UTC)
    for _ in range(12):
        opened.desk.services.back_up()
        opened.clock.pass_(hours=1)
    opened.clock.told = now
    opened.register()
    opened.desk.services.back_up()
    newest = opened.desk.open.copies.here()[0]
    assert (newest.taken_at, newest.counts["client"]) == (now, 1)
    assert opened.desk.services.back_up.last().here == now


def test_what_is_called_as_a_backup_and_is_none_stops_no_backup(opened, tmp_path):
    backups = opened.desk.services.back_up().parent
    for name in ("99991231T235959Z", "20269999T999999Z"):
        (backups / name).mkdir()
    (backups / "20010101T000000Z").symlink_to(tmp_path)
    (backups / "20010102T000000Z").write_bytes(b"no folder")
    for _ in range(12):
        opened.clock.pass_(hours=1)
        opened.desk.services.back_up()
    assert opened.desk.services.back_up.last().here == opened.clock.now()
    assert tmp_path.is_dir()


def test_only_the_last_few_files_that_were_replaced_are_kept(opened):
    place = opened.desk.services.back_up()
    for _ in range(5):
        opened.restore(place)
        opened.clock.pass_(minutes=5)
        opened.open_again()
    kept = sorted(one.name for one in (opened.pattern.home / "backups").glob("before-restore-*"))
    assert len(kept) == 3
    assert os.listdir(opened.pattern.home / "backups" / kept[-1])
