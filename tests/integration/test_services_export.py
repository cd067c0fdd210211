"""A list leaves the file as a sheet: for a purpose, as it is filtered, and never without a word of it."""

from __future__ import annotations

import csv
import json

import openpyxl
import pytest

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import (
    BadValue,
    Cancelled,
    FieldMissing,
    FileNotWritable,
    InputProblems,
    NotAllowed,
    NotASpreadsheet,
)
from jobcentre_desktop.domain.facts import rules
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.cell_words import cell_of
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.listed import ListedRecords
from tests.counter import Counter
from tests.makers import a_partner, a_referral

SECRET = {"ethnicity": "cham", "debt": "over_10m", "wg_seeing": 4, "nssf_no": "SECRET-7", "pregnant": True}
REPORT = Asked(purpose="report")


def export(services, path, name="clients", wish=None, asked=REPORT, **choices):
    listed = ListedRecords(name, wish or Wish())
    return services.export_list(listed, path, asked, **choices)


def read_csv(path):
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "else Excel does not see Khmer"
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def kept(counter):
    with counter.work(reading=True) as work:
        return work.records.every(ListExport)


def test_an_export_holds_every_client_and_nothing_sensitive(counter, tmp_path):
    counter.register(**SECRET, identity_documents=[{"type": "nid", "number": "SECRET-8"}])
    counter.register()
    path = tmp_path / "clients.jsonl"
    assert export(counter.head, path) == 2
    written = path.read_text(encoding="utf-8")
    rows = [json.loads(line) for line in written.splitlines()]
    assert len(rows) == 2
    assert "SECRET" not in written
    sensitive = {name for name, rule in rules(Client) if rule.sensitive}
    assert not sensitive & set(rows[0])
    assert {"client_no", "surname_km", "sex"} <= set(rows[0])
    assert not {"phone", "phone_bank", "telegram", "email"} & set(rows[0]), "the list on the screen masks it"
    assert "counsellor_id" not in rows[0], "an id says nothing elsewhere"


def test_the_head_alone_may_hand_out_what_is_sensitive(counter, tmp_path):
    counter.register(**SECRET)
    path = tmp_path / "clients.csv"
    asked = Asked(purpose="by_law", sensitive=True)
    with pytest.raises(NotAllowed):
        export(counter.colleague, path, asked=asked)
    assert not path.exists()
    assert export(counter.head, path, asked=asked) == 1
    assert read_csv(path)[0]["nssf_no"] == "SECRET-7"
    assert [one.sensitive for one in kept(counter)] == [True]


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (Asked(purpose=None), FieldMissing),
        (Asked(purpose="curiosity"), BadValue),
        (Asked(purpose="other"), FieldMissing),
        (Asked(purpose="report", note="x" * 201), BadValue),
    ],
)
def test_without_a_good_purpose_nothing_is_written_and_nothing_kept(counter, tmp_path, asked, error):
    with pytest.raises(InputProblems) as refused:
        export(counter.head, tmp_path / "clients.csv", asked=asked)
    assert isinstance(refused.value.problems[0].error, error)
    assert list(tmp_path.glob("clients*")) == []
    assert kept(counter) == ()


def test_who_exported_what_when_how_many_and_what_for_is_a_record_that_travels(counter, tmp_path):
    for sex in "FFM":
        counter.register(sex=sex)
    women = Wish(only=(("sex", "F"),))
    asked = Asked(purpose="other", note="ទិវាការងារខេត្ត")
    assert export(counter.colleague, tmp_path / "women.xlsx", wish=women, asked=asked) == 2
    (one,) = kept(counter)
    assert (one.counsellor_id, one.what, one.rows, one.purpose, one.note) == (
        counter.colleague.me.id,
        "clients",
        2,
        "other",
        "ទិវាការងារខេត្ត",
    )
    assert (one.form, one.filtered, one.sensitive, one.at) == ("xlsx", True, False, counter.clock.now())
    with counter.work(reading=True) as work:
        assert ListExport.KIND in {change.kind for change in work.changes.unsent(most=1000)}
    ((told, who),) = counter.head.export_list.before("clients")
    assert (told, who) == (one, counter.colleague.me.name)
    assert counter.head.export_list.before("partners") == ()


def test_what_was_typed_to_find_people_is_not_kept(counter, tmp_path):
    counter.register(surname_la="Kumru", given_la="Sophea")
    counter.register(surname_la="Heng", given_la="Piseth")
    assert export(counter.head, tmp_path / "found.csv", wish=Wish(text="kumru")) == 1
    assert "umru" not in str(kept(counter))
    assert kept(counter)[0].filtered


def test_the_sheet_has_the_order_of_the_list(counter, tmp_path):
    numbers = [counter.register().client_no for _ in range(5)]
    export(counter.head, tmp_path / "down.csv", wish=Wish(sort="number", descending=True))
    assert [row["client_no"] for row in read_csv(tmp_path / "down.csv")] == sorted(numbers, reverse=True)


@pytest.mark.parametrize("name", ["=1+1", "+855", "-2", "@SUM(A1)", "\uff1dcmd"])
def test_no_cell_of_a_csv_is_a_formula_to_excel(counter, tmp_path, name):
    counter.head.keep_partner(a_partner(name_en=None, name_km=None, remarks=None) | {"name_en": "Plain"})
    counter.head.keep_partner(a_partner(remarks=f"{name}"))
    export(counter.head, tmp_path / "partners.csv", "partners")
    told = [row["remarks"] for row in read_csv(tmp_path / "partners.csv")]
    assert all(not cell or cell.startswith("'") or cell.lstrip("+-").isdigit() for cell in told)
    assert any(name in cell for cell in told)


def test_excel_gets_plain_text_with_words_for_codes_in_the_language_asked_for(counter, tmp_path):
    counter.register(sex="F", phone="012 345 678")
    path = tmp_path / "clients.xlsx"
    asked = Asked(
        purpose="report", language="en", sensitive=True, names={"sex": "Sex", "client_no": "Number"}
    )
    export(counter.head, path, asked=asked)
    sheet = openpyxl.load_workbook(path).active
    headings = [cell.value for cell in sheet[1]]
    row = dict(zip(headings, sheet[2], strict=True))
    assert headings[0] == "Number"
    assert row["Sex"].value == "Female"
    assert (row["phone"].data_type, row["phone"].value) == ("s", "012 345 678")
    assert not [cell for cell in sheet[2] if cell.data_type == "f"]


def test_referrals_are_handed_out_with_client_and_state_but_sensitive_ones_say_nothing_of_whom(
    counter, tmp_path
):
    client = counter.register()
    plain = counter.refer(client, partner_name_en="Model Factory")
    told = a_referral(type="GBV", partner_name_en="Model Shelter", purpose="safe place")
    hidden = counter.head.refer_client(client.id, told)
    path = tmp_path / "referrals.csv"
    assert export(counter.head, path, "referrals") == 2
    rows = {row["referral_no"]: row for row in read_csv(path)}
    assert rows[plain.referral_no]["partner_name_en"] == "Model Factory"
    assert rows[plain.referral_no]["client_no"] == client.client_no
    assert rows[hidden.referral_no]["state"] == "draft"
    assert "Shelter" not in path.read_text(encoding="utf-8-sig")
    assert "GBV" not in path.read_text(encoding="utf-8-sig")
    assert "safe place" not in path.read_text(encoding="utf-8-sig")
    export(counter.head, path, "referrals", asked=Asked(purpose="by_law", sensitive=True))
    assert "Shelter" in path.read_text(encoding="utf-8-sig")


def test_broken_off_nothing_is_there_and_nothing_is_kept_of_it(counter, tmp_path):
    for _ in range(3):
        counter.register()
    older = tmp_path / "clients.csv"
    older.write_text("an older sheet", encoding="utf-8")
    seen = []

    def stop(done, total):
        seen.append((done, total))
        return False

    for path in (older, tmp_path / "clients.xlsx"):
        with pytest.raises(Cancelled):
            export(counter.head, path, progress=stop)
    assert seen == [(3, 3)] * 2
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["clients.csv"]
    assert older.read_text(encoding="utf-8") == "an older sheet"
    assert kept(counter) == ()


def test_a_place_that_cannot_be_written_keeps_no_word_of_an_export(counter, tmp_path):
    with pytest.raises(FileNotWritable):
        export(counter.head, tmp_path / "gone" / "clients.csv")
    with pytest.raises(NotASpreadsheet):
        export(counter.head, tmp_path / "clients.pdf")
    assert kept(counter) == ()


def test_no_export_is_there_of_which_nobody_knows(pattern, tmp_path):
    """When the word is committed, only the name of the sheet is missing."""
    path, there = tmp_path / "clients.csv", []
    counter = Counter(pattern, tmp_path / "desk")
    counter.register()
    counter.heard = Heard(lambda kinds: there.append(path.exists()) if ListExport.KIND in kinds else None)
    counter.start_again()
    export(counter.head, path)
    counter.close()
    assert there == [False]
    assert path.exists()


class Heard(list):
    """What a desk announced; tells it at once."""

    def __init__(self, tell):
        super().__init__()
        self._tell = tell

    def append(self, kinds):
        self._tell(kinds)


def test_every_list_has_its_columns_once(counter):
    for name in ("clients", "referrals", "partners"):
        told = ListedRecords(name, Wish()).columns(sensitive=True)
        assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("អតិថិជន", "អតិថិជន"),
        ("", "Sheet1"),
        ("Clients [02/A]: all?", "Clients  02 A  all"),
        ("'quoted'", "quoted"),
        ("ស្រ្តី" * 9, "ស្រ្តី" * 5),
    ],
)
def test_the_sheet_is_called_as_the_list_as_far_as_excel_allows(counter, tmp_path, title, name):
    path = tmp_path / "clients.xlsx"
    export(counter.head, path, asked=Asked(purpose="report", title=title))
    assert openpyxl.load_workbook(path).sheetnames == [name]


def test_a_place_that_the_list_of_places_lost_is_said_by_the_name_it_had(counter):
    words = counter.head.export_list.words("en", {})
    place = cell_of(Client, "place")
    assert "Battambang" in words(place, "02030601", "ចុងព្រែក")
    assert words(place, "99999999", "ចុងព្រែក") == "ចុងព្រែក"
    assert words(place, "99999999") == "99999999"
