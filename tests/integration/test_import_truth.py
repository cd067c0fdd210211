"""The specimen registration sheet becomes, row by row, what its truth file says, from both formats."""

import json
from pathlib import Path

import pytest

from jobcentre_desktop.cli.words import why
from jobcentre_desktop.domain.errors import Cancelled, TooYoungToRegister
from tests.a_desk import a_desk

DATA = Path(__file__).parent / "data"
TRUTH = json.loads((DATA / "fair_open.truth.json").read_text(encoding="utf-8"))
ROWS = {row["row"]: row for row in TRUTH["rows"]}
HOSTILE = {248: "'; DROP TABLE client; --", 292: "<b>&lt;/para>"}


@pytest.fixture(scope="module", params=["csv", "xlsx"])
def taken(request, tmp_path_factory):
    """A desk with the sheet taken in, and what the import said."""
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    result = desk.services.import_clients(DATA / f"fair_open.{request.param}")
    yield desk, result
    desk.close()


@pytest.fixture
def desk(tmp_path):
    desk = a_desk(tmp_path / "desk")
    yield desk
    desk.close()


def rows_to(what):
    return {number: row for number, row in ROWS.items() if row["do"] == what}


def test_every_row_is_accounted_for_once(taken):
    _, result = taken
    told = [
        *(row for row, _ in result.added),
        *(one.row for one in result.duplicates),
        *(one.row for one in result.rejected),
    ]
    assert sorted(told) == sorted(ROWS)
    assert result.read == len(ROWS) == 300
    assert (len(result.added), len(result.duplicates), len(result.rejected)) == (258, 16, 26)


def test_every_added_row_is_on_file_as_the_truth_says(taken):
    desk, result = taken
    services = desk.services
    wrong = {}
    for number, client_no in result.added:
        client = services.show_client(services.find_clients.by_no(client_no)).client
        truth = ROWS[number]
        on_file = {
            "do": "add",
            "row": number,
            "surname_km": client.surname_km,
            "given_km": client.given_km,
            "sex": client.sex,
            "phone": client.phone,
            "birth": {"year": client.dob_year, "month": client.dob_month, "day": client.dob_day},
        }
        if on_file != truth:
            wrong[number] = (on_file, truth)
    assert not wrong


def test_every_repeated_row_names_whom_it_repeats_and_why(taken):
    _, result = taken
    row_of = {client_no: row for row, client_no in result.added}
    told = {
        one.row: {
            "row": one.row,
            "do": "duplicate",
            "of": row_of[one.client_no],
            "why": why(one.level, one.reasons),
        }
        for one in result.duplicates
    }
    assert told == rows_to("duplicate")
    assert all(one.of_row == row_of[one.client_no] for one in result.duplicates)


def test_every_rejected_row_names_the_field_to_mend(taken):
    _, result = taken
    told = {one.row: one.problems[0].field for one in result.rejected}
    assert told == {number: row["field"] for number, row in rows_to("reject").items()}
    assert all(len(one.problems) == 1 for one in result.rejected)
    too_young = {one.row for one in result.rejected if isinstance(one.problems[0].error, TooYoungToRegister)}
    assert too_young == {number for number, row in ROWS.items() if row.get("why") == "under 15"}


def test_hostile_cells_are_kept_as_plain_text(taken):
    desk, result = taken
    number_of = dict(result.added)
    for row, text in HOSTILE.items():
        client_id = desk.services.find_clients.by_no(number_of[row])
        assert desk.services.show_client(client_id).client.remarks == text


def test_everybody_can_be_found_by_phone(taken):
    desk, result = taken
    for number, client_no in result.added[:40]:
        found = desk.services.find_clients(ROWS[number]["phone"])
        assert [row.client_no for row in found] == [client_no]


def test_what_else_the_sheet_tells_is_kept(taken):
    desk, result = taken
    client = desk.services.show_client(desk.services.find_clients.by_no(dict(result.added)[3])).client
    assert (client.surname_la, client.given_la) == ("Kong", "Makara")
    assert client.place == "02"
    assert client.poverty == "poor_1"
    assert client.min_salary == 900_000
    assert client.education_level == "E03"
    assert client.channel == "fair"
    assert [document.number for document in client.identity_documents] == ["517812865"]


def test_the_same_sheet_again_adds_nobody(desk):
    import_clients = desk.services.import_clients
    import_clients(DATA / "fair_open.csv")
    again = import_clients(DATA / "fair_open.xlsx")
    assert again.added == ()
    assert len(again.duplicates) == 258 + 16
    assert all(one.of_row is None for one in again.duplicates), "they repeat people on file, not rows"
    assert desk.services.find_clients.count() == 258


def test_a_dry_run_says_the_same_and_keeps_nothing(desk):
    services = desk.services
    trial = services.import_clients(DATA / "fair_open.csv", dry_run=True)
    assert services.find_clients.count() == 0
    real = services.import_clients(DATA / "fair_open.csv")
    assert [row for row, _ in trial.added] == [row for row, _ in real.added]
    assert trial.duplicates == real.duplicates
    assert [one.row for one in trial.rejected] == [one.row for one in real.rejected]
    assert real.added[0][1].startswith("02-2026-A00001"), "the trial took no numbers"


def test_a_cancelled_import_leaves_nothing_behind(desk):
    asked = []

    def stop_at_200(done, total):
        asked.append((done, total))
        return done < 200

    with pytest.raises(Cancelled):
        desk.services.import_clients(DATA / "fair_open.csv", progress=stop_at_200)
    assert desk.services.find_clients.count() == 0
    assert asked == [(n, 300) for n in range(201)]


def test_the_rejected_rows_can_be_mended_and_taken_in(desk, tmp_path):
    services = desk.services
    result = services.import_clients(DATA / "fair_open.csv")
    sheet = tmp_path / "fair_open.rejected.xlsx"
    services.import_clients.write_rejected(result, sheet, ["mend me"] * len(result.rejected))
    again = services.import_clients(sheet)
    assert [(one.row, one.problems[0].field) for one in again.rejected] == [
        (one.row, one.problems[0].field) for one in result.rejected
    ], "nothing was lost on the way, not even the sheet's own numbers"
    assert again.unknown_headings == ()

    headings, *rows = services.import_clients.sheets.read(sheet)
    mended = [["099 111 222" if cell == "12345" else cell for cell in row] for row in rows if row[0] == "28"]
    services.import_clients.sheets.write(sheet, headings, mended)
    assert [row for row, _ in services.import_clients(sheet).added] == [28]
