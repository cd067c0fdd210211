"""Two desks changed one field apart: both values are shown, a person keeps one, nothing is lost."""

from __future__ import annotations

import pytest
from ui.client_scene import button, do, quiet, said_there_too, two_values, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, put_on_screen

from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.widgets.button import Button


@pytest.fixture
def client(scene):
    return scene.register()


@pytest.fixture
def two_phones(scene, client):
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")


def conflicts(scene, look, qtbot, *, size=(1154, 637)):
    page = ConflictsPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, *size)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def keeps(page):
    return [one for one in page.findChildren(Button) if one.text() == "Keep this" and one.isVisible()]


def file_of(scene, client):
    return scene.services.show_client(client.id)


def test_without_conflicts_it_says_so(scene, look, qtbot):
    assert "No conflicts. Good." in words(conflicts(scene, look, qtbot))


def test_both_values_are_shown_with_whose_they_are_and_from_which_desk(
    scene, look, qtbot, client, two_phones
):
    told = words(conflicts(scene, look, qtbot))
    assert f"{client.name} · Phone" in told
    assert "012 111 222" in told and "012 333 444" in told
    assert "shown now" in told and "kept aside" in told
    assert "desk 02-A" in told and "desk 02-B" in told
    assert scene.services.me.name in told


def test_the_cursor_waits_at_the_first_choice_when_the_page_was_opened(
    scene, look, qtbot, client, two_phones
):
    assert conflicts(scene, look, qtbot).cards[0].keeps[0].hasFocus()


def test_keeping_what_was_aside_changes_the_file_and_settles(scene, look, qtbot, client, two_phones):
    page = conflicts(scene, look, qtbot)
    other = file_of(scene, client).conflicts[0].other.value
    do(scene, qtbot, keeps(page)[1])
    after = file_of(scene, client)
    assert after.client.phone == other
    assert after.conflicts == ()
    assert "No conflicts. Good." in words(page)
    assert page.cards == []


def test_taken_back_the_cursor_waits_at_the_first_choice_again(scene, look, qtbot, client, two_phones):
    page = conflicts(scene, look, qtbot)
    undo = []
    page.toast_wanted.connect(lambda _words, back: undo.append(back))
    do(scene, qtbot, keeps(page)[1])
    undo[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.cards[0].keeps[0].hasFocus()


def test_keeping_what_is_shown_leaves_the_file_and_settles(scene, look, qtbot, client, two_phones):
    page = conflicts(scene, look, qtbot)
    before = file_of(scene, client)
    do(scene, qtbot, keeps(page)[0])
    after = file_of(scene, client)
    assert after.client.phone == before.client.phone
    assert after.conflicts == ()


def test_a_conflict_settled_elsewhere_meanwhile_is_told_and_goes(scene, look, qtbot, client, two_phones):
    page = conflicts(scene, look, qtbot)
    scene.changes.records_changed.disconnect(page._on_records_changed)
    (one,) = scene.services.settle_conflict.open_ones()
    keep = keeps(page)[0]
    scene.services.settle_conflict(one.conflict.id, "other")
    do(scene, qtbot, keep)
    assert page.notices.text()
    assert page.cards == []


def test_a_code_is_told_in_words_of_the_language(scene, look, qtbot, client):
    two_values(scene, client, "education_level", here="E03", there="E04")
    page = conflicts(scene, look, qtbot)
    for language in Language:
        look.change(language=language)
        label = scene.services.codes.get("education_level").label
        told = words(page)
        assert label("E03", language.value).replace("\u200b", "") in told
        assert label("E04", language.value).replace("\u200b", "") in told
        assert "E03" not in told


def word_a_code(services, words):
    services.keep_code_words.word("visit_reason", "registration", words_en=words)


def word_a_phrase(services, words):
    phrase = services.keep_phrases.every()[-1]
    services.keep_phrases.change(phrase.id, text_km="និយាយជាមួយគ្រូ", text_en=words)


def name_a_partner(services, words):
    known = services.find_partners("Market")
    told = {"kind": "employer", "name_en": "Market stall", "contact_name": words}
    services.keep_partner(told, partner_id=known[0].id if known else None)


@pytest.mark.parametrize(
    ("say", "field", "named"),
    [
        (word_a_code, "words_en", "Reasons for a visit · One · Word of a list · Words in English"),
        (word_a_phrase, "text_en", "One · Phrase · Phrase in English"),
        (name_a_partner, "contact_name", "Market stall · Partner · Contact person"),
    ],
)
def test_what_belongs_to_no_client_is_named(scene, look, qtbot, say, field, named):
    say(scene.services, "None")
    known = scene.all_sent()
    say(scene.services, "One")
    said_there_too(scene, field, "Another", known=known)
    page = conflicts(scene, look, qtbot)
    assert any(one in words(page) for one in (named, named.replace("One", "Another")))


def test_every_kind_of_record_has_its_name_in_words():
    assert [kind for kind in KINDS if kind_words(kind) == kind] == []


def test_several_values_of_one_field_are_told_in_words(scene, look, qtbot, client):
    two_values(scene, client, "identity_documents",
               here=[{"type": "nid", "number": "030 111 222", "seen_original": True}],
               there=[{"type": "nid", "number": "040 333 444", "seen_original": True}])  # fmt: skip
    page = conflicts(scene, look, qtbot)
    told = words(page)
    assert "030 111 222" in told and "040 333 444" in told
    assert "[" not in told and "{" not in told


def test_an_emptied_value_says_empty(scene, look, qtbot, client):
    two_values(scene, client, "phone", here="+85512111222", there=None)
    assert "(empty)" in words(conflicts(scene, look, qtbot))


def test_the_file_opens_from_the_conflict(scene, look, qtbot, client, two_phones):
    button(conflicts(scene, look, qtbot), "Open the file").click()
    assert scene.asked == [("client_file", client.id)]


def test_a_conflict_appears_by_itself(scene, look, qtbot, client):
    page = conflicts(scene, look, qtbot)
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    qtbot.waitUntil(lambda: quiet(scene) and len(page.cards) == 1)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(scene, look, qtbot, two_phones, language, size):
    look.change(language=language)
    page = conflicts(scene, look, qtbot, size=size)
    assert (page.width(), page.height()) == size, "it needs more room than there is"
    assert_named(page)
    assert_fits(page)


def test_a_switched_page_reads_as_one_built_in_that_language(scene, look, qtbot, two_phones):
    assert_follows_the_language(look, lambda: conflicts(scene, look, qtbot))
