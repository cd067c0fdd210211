"""One command lists every Khmer text that awaits a native reviewer, and no other."""

import csv
import json
import re

import pytest
import review

EVERYTHING = review.awaiting()


def read(name):
    return (review.RESOURCES / name).read_text(encoding="utf-8")


def texts_in(told):
    if isinstance(told, str):
        yield told
    else:
        for one in told.values() if isinstance(told, dict) else told:
            yield from texts_in(one)


@pytest.mark.parametrize("name", ["i18n/jobcentre_km.ts", "i18n/qt_km.ts"])
def test_every_unfinished_text_of_the_screens_is_listed(name):
    listed = {(one.where, one.english) for one in EVERYTHING if one.file == name}
    count = 0
    for context in re.findall(r"<context>.*?</context>", read(name), re.DOTALL):
        (where,) = re.findall(r"<name>(.*?)</name>", context)
        for message in re.findall(r"<message.*?</message>", context, re.DOTALL):
            if 'type="unfinished"' in message:
                (source,) = re.findall(r"<source>(.*?)</source>", message, re.DOTALL)
                for mark, sign in (
                    ("&lt;", "<"),
                    ("&gt;", ">"),
                    ("&quot;", '"'),
                    ("&apos;", "'"),
                    ("&amp;", "&"),
                ):
                    source = source.replace(mark, sign)
                assert (where, source) in listed
                count += 1
    assert count >= len(listed) > 0


def test_every_wording_of_the_letters_is_listed():
    for path in (review.RESOURCES / "letters").rglob("*.km.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        name = path.relative_to(review.RESOURCES).as_posix()
        listed = {one.khmer for one in EVERYTHING if one.file == name}
        wording = {text for text in texts_in(told["texts"]) if not told["reviewed"]}
        assert listed == {text.replace("\u200b", "") for text in wording}


def test_every_label_of_a_code_list_that_is_marked_is_listed():
    for path in (review.RESOURCES / "reference" / "codes").glob("*.json"):
        name = path.relative_to(review.RESOURCES).as_posix()
        listed = {(one.english, one.khmer) for one in EVERYTHING if one.file == name}
        codes = json.loads(path.read_text(encoding="utf-8"))["codes"]
        assert listed == {(one["en"], one["km"]) for one in codes if one.get("km_reviewed") is False}


@pytest.mark.parametrize(
    "name",
    [
        "reference/holidays.json",
        "reference/usual_centre.json",
        "verify_page/words.json",
        "whats_new/26.11.0.km.md",
        "help/km/today.md",
    ],
)
def test_other_files_with_a_mark_are_listed(name):
    assert [one for one in EVERYTHING if one.file == name and re.search("[\u1780-\u17ff]", one.khmer)]


def test_no_file_with_a_mark_is_left_out():
    marked = {
        path.relative_to(review.RESOURCES).as_posix()
        for path in review.RESOURCES.rglob("*.json")
        if re.search(r'"(km_)?reviewed": *false', path.read_text(encoding="utf-8"))
    }
    english = {name for name in marked if name.endswith(".en.json")}
    assert marked - english <= {one.file for one in EVERYTHING}


def test_what_was_reviewed_is_not_listed(tmp_path):
    code = {"km": "កូដ", "en": "Code"}
    (tmp_path / "codes.json").write_text(
        json.dumps(
            {
                "codes": [
                    {"code": "a", **code, "km_reviewed": True},
                    {"code": "b", **code, "km_reviewed": False},
                ]
            }
        ),
        encoding="utf-8",
    )
    (tmp_path / "page.km.md").write_text("---\ntitle: អាន\n---\nអាន", encoding="utf-8")
    assert review.awaiting(tmp_path) == [review.Awaiting("codes.json", "codes.b", "Code", "កូដ")]


def test_the_sheet_for_the_reviewer_holds_every_text_and_room_for_an_answer(tmp_path):
    path = tmp_path / "review.csv"
    assert review.main([str(path)]) == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        headings, *rows = list(csv.reader(file))
    assert len(headings) == 6
    assert [tuple(row[:4]) for row in rows] == [tuple(one) for one in EVERYTHING]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_list_is_one_line_for_each_text(capsys):
    assert review.main([]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == len(EVERYTHING)
    assert told.err.startswith(f"{len(EVERYTHING)} texts")
