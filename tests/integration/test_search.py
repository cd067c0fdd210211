"""Finding clients in the real encrypted file: by anything typed, in either script, and by likeness."""

from dataclasses import replace
from datetime import timedelta

import pytest

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.errors import NotFound
from tests.benchmarks.invented_people import people
from tests.integration.desk_file import TODAY, DeskFile, session, visit
from tests.integration.replay import finder_rows


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Two hundred invented people and the few that are looked for."""
    desk = DeskFile(tmp_path_factory.mktemp("desk"))
    desk.save(*people(200, desk.new_id, today=TODAY, seed=7))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def bopha(desk):
    client = desk.client(
        70001, surname_km="យន្ត", given_km="បុប្ផាវត្តី", surname_la="YUN", given_la="Bophavatey",
        phone="+85512999888", phone_2="+85597111222", place_name_km="ភូមិគំរូ",
        identity_documents=(
            IdentityDocument(type="id_card", number="០៩៩ ៨៨៨ ៧៧៧"),
            IdentityDocument(type="passport", number="N 7654321"),
            IdentityDocument(type="family_book", not_held=True),
        ),
    )  # fmt: skip
    desk.save(client)
    return client


@pytest.fixture(scope="module")
def khmer_only(desk):
    client = desk.client(
        70002, surname_km="ឆេង", given_km="វិសាលភព", surname_la=None, given_la=None, phone=None
    )
    desk.save(client)
    return client


def found(desk, typed, limit=20):
    with desk.work(reading=True) as work:
        return [row.id for row in work.clients.search(typed, limit)]


@pytest.mark.parametrize(
    "typed",
    [
        "YUN Bophavatey",
        "yun bophavatey",
        "Bophavatey Yun",
        "  bophavatey ",
        "bophav",
        "Yunn Bopavatei",
        "Yun Bophavadey",
        "yun bophavatty",
        "Yun Bophxvatey",
        "Yxn Bophavatey",
        "Bophavatey Ynu",
        "Yun Bohpavaty",
        "YunBophxvatey",
        "Yan Bopharatey",
        "យន្ត បុប្ផាវត្តី",
        "បុប្ផាវត្តី យន្ត",
        "យន្ត\u200bបុប្ផា\u200bវត្តី",
        "បុប្ផាវ",
        "យន្ត បុប្ផាវត្តិ",
        "យន្តបុប្ផាវត្តី",
        "យន្ត បុផាវត្តី",
        "យន្ត បុប្ផាវន្តី",
        "យន្ដ បុប្ផាលី",
        "012 999 888",
        "012999888",
        "12999888",
        "+855 12 999 888",
        "០១២ ៩៩៩ ៨៨៨",
        "0129998",
        "097 111 222",
        "02-2026-A70001-K",
        "a70001",
        "02-2026-a៧០០០១",
        "02-2026-A7",
        "2026-A70001-K",
        "2026a70001",
        "A70001-K",
        "099 888 777",
        "N7654321",
    ],
)
def test_a_client_is_the_first_to_be_found_by(desk, bopha, typed):
    assert found(desk, typed)[:1] == [bopha.id]


@pytest.mark.parametrize("typed", ["ឆេង វិសាលភព", "Chheng Visalpheap", "cheng visalphop", "visaloph"])
def test_a_name_written_in_khmer_only_is_found_in_both_scripts(desk, khmer_only, typed):
    assert khmer_only.id in found(desk, typed)


@pytest.mark.parametrize(
    "typed", ["", " ", "។", "'", '"', "\\", "%", "*", "sok' OR 1=1 --", "A OR B", "\U0010ffff", "1"]
)
def test_whatever_is_typed_breaks_nothing(desk, typed):
    found(desk, typed)


def test_no_more_is_shown_than_was_asked_for(desk):
    assert len(found(desk, "so", 5)) == 5


def test_a_name_nobody_has_finds_nobody(desk):
    assert found(desk, "Xqzwvkj Fhjklrt") == []


def test_a_row_shows_the_client_as_the_file_has_it(desk, bopha):
    with desk.work(reading=True) as work:
        row = work.clients.row(bopha.id)
        assert (row.name, row.client_no, row.phone, row.sex, row.dob_year, row.status, row.place_name_km) == (
            "យន្ត បុប្ផាវត្តី", bopha.client_no, "+85512999888", "F", 2001, "active", "ភូមិគំរូ",
        )  # fmt: skip
        assert work.clients.by_no(" 02-2026-a70001-k") == bopha.id
        with pytest.raises(NotFound):
            work.clients.by_no("02-2026-A99999-X")
        with pytest.raises(NotFound):
            work.clients.row(desk.new_id())


def test_documents_are_told_in_plain_digits_and_capitals(desk, bopha):
    with desk.work(reading=True) as work:
        assert work.clients.documents_of(bopha.id) == ("99888777", "N7654321")


def test_pages_follow_the_khmer_dictionary_and_miss_nobody(tmp_path):
    desk = DeskFile(tmp_path)
    names = ["ឡុង", "កែវ", "អ៊ុក", "ខៀវ", "ឆាយ"]
    desk.save(*(desk.client(n, surname_km=name, given_km="ក") for n, name in enumerate(names)))
    desk.save(desk.client(9, surname_km=None, given_km=None, surname_la="ABEL"))
    with desk.work(reading=True) as work:
        pages = [work.clients.page(offset=offset, limit=2) for offset in (0, 2, 4, 6)]
        shown = [row.surname_km or row.surname_la for page in pages for row in page]
        assert shown == ["កែវ", "ខៀវ", "ឆាយ", "ឡុង", "អ៊ុក", "ABEL"]
        assert work.clients.count() == 6
    desk.close()


def test_a_client_was_last_seen_at_the_last_visit_session_or_change(tmp_path):
    desk = DeskFile(tmp_path)
    client = desk.client()
    seen = []

    def look():
        with desk.work(reading=True) as work:
            seen.append(work.clients.row(client.id).last_seen_on.isoformat())

    desk.save(client)
    look()
    desk.clock.pass_by(days=2)
    came = visit(desk, client)
    desk.save(replace(came, day=TODAY + timedelta(days=2)))
    look()
    desk.clock.pass_by(days=1)
    desk.save(session(desk, client, held_on=TODAY + timedelta(days=3)))
    look()
    desk.clock.pass_by(days=2)
    with desk.work() as work:
        work.records.change(replace(client, marital="single"))
        work.commit()
    look()
    assert seen == ["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-28"]
    desk.close()


def test_people_alike_are_those_who_share_a_number_or_whose_name_sounds_the_same(desk, bopha, khmer_only):
    def alike(names=(), phones=(), documents=()):
        with desk.work(reading=True) as work:
            rows = work.clients.alike(names=names, phones=phones, documents=documents)
            return [row.id for row in rows]

    assert alike(phones=["+85597111222"]) == [bopha.id]
    assert alike(documents=["n-7654321"]) == [bopha.id]
    assert alike(documents=["7654321"]) == []
    assert alike(names=["Yunn Bopavattey"])[0] == bopha.id
    assert alike(names=["Bophavatey Yun"])[0] == bopha.id
    assert alike(names=["ឆេង វិសាលភព"])[0] == khmer_only.id
    assert alike(names=["Chheng Visalphop"])[0] == khmer_only.id
    assert alike(names=["", "។"], phones=[""], documents=[""]) == []
    assert alike(names=["Chheng Visalphop"], phones=["+85512999888"])[:2] == [bopha.id, khmer_only.id]


def test_somebody_renamed_is_found_by_the_new_name_and_no_more_by_the_old(tmp_path):
    desk = DeskFile(tmp_path)
    client = desk.client()
    desk.save(client)
    with desk.work() as work:
        work.records.change(
            replace(client, surname_km="គឹម", given_km="ឡេង", surname_la="KIM", given_la="Leng")
        )
        assert found_in(work, "kim leng") == [client.id]
        assert found_in(work, "sophea") == []
        work.commit()
    assert found(desk, "kim leng") == [client.id]
    desk.close()


def found_in(work, typed):
    return [row.id for row in work.clients.search(typed)]


def test_a_year_behind_a_name_is_that_of_birth(tmp_path):
    desk = DeskFile(tmp_path)
    older, younger = desk.client(1, dob_year=1990), desk.client(2, dob_year=2003)
    desk.save(older, younger)
    assert found(desk, "sok sophea 2003") == found(desk, "សុខ សុភា ២០០៣") == [younger.id]
    assert found(desk, "sok sophxa 1990") == [older.id]
    assert set(found(desk, "sok sophea 1950")) == {older.id, younger.id}
    desk.close()


def test_a_name_that_nobody_has_any_more_leaves_no_word_behind(tmp_path):
    desk = DeskFile(tmp_path)
    one, other = desk.client(1), desk.client(2, given_km="វិសាលភព", given_la="Visalpheap")
    desk.save(one, other)
    before = finder_rows(desk)
    third = desk.client(3, surname_la="SOKHUN", given_la="Sopheavatey", surname_km="ឆេង", given_km=None)
    desk.save(third)
    assert "opeavat" in repr(finder_rows(desk)["name_word"])
    with desk.work() as work:
        work.records.remove(Client, third.id)
        work.commit()
    after = finder_rows(desk)
    for table in ("name_word", "client_name"):
        assert after[table] == before[table]
    desk.close()
