"""The word lists of a centre: a code worded otherwise or hidden, and every record as it was."""

from dataclasses import replace

import pytest
from integration.papers import CENTRE
from integration.typeset import RESOURCES

from jobcentre_desktop.domain.code_words import WORDED, said_of, worded
from jobcentre_desktop.domain.errors import LastChoice, NotAllowed, NotFound
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.services.centre_codes import CentreCodes
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.fill_registration import FillRegistration
from jobcentre_desktop.services.listed import ListedRecords
from tests.makers import a_session


def label(services, code_list, code, language="en"):
    return services.codes.get(code_list).label(code, language)


def offered(services, code_list):
    return [one.code for one in services.codes.get(code_list) if one.offered]


def test_a_code_is_worded_otherwise_in_one_language_or_both_and_as_it_ships_again(counter):
    keep = counter.head.keep_code_words
    ships = keep.one("session_kind", "intake")
    keep.word("session_kind", "intake", words_en="  First   talk ")
    assert label(counter.head, "session_kind", "intake") == "First talk"
    assert label(counter.head, "session_kind", "intake", "km") == ships.km
    keep.word("session_kind", "intake", words_km="ជួបលើកទីមួយ", words_en=ships.en)
    assert label(counter.head, "session_kind", "intake", "km") == "ជួបលើកទីមួយ"
    assert label(counter.head, "session_kind", "intake") == ships.en
    keep.word("session_kind", "intake")
    assert counter.head.codes.get("session_kind").get("intake") == ships


def test_it_is_there_for_everybody_who_signs_in_after_a_start_too(counter):
    counter.head.keep_code_words.word("channel", "walk_in", words_en="Came by")
    counter.start_again()
    assert label(counter.colleague, "channel", "walk_in") == "Came by"


def test_only_the_head_words_the_lists(counter):
    theirs, reworded = counter.colleague.keep_code_words, counter.head.keep_code_words.hide("barrier", "none")
    for act in (
        lambda: theirs.word("barrier", "none", words_en="Nothing"),
        lambda: theirs.hide("barrier", "transport"),
        lambda: theirs.take_back(reworded),
    ):
        with pytest.raises(NotAllowed):
            act()
    theirs.follow()
    assert "none" not in offered(counter.colleague, "barrier")
    assert "transport" in offered(counter.colleague, "barrier")


@pytest.mark.parametrize("code_list", ["sex", "referral_state", "outcome_type", "education_level"])
def test_what_rules_and_counts_hang_on_is_not_worded(counter, code_list):
    keep, code = counter.head.keep_code_words, counter.head.codes.get(code_list).codes[0].code
    for act in (lambda: keep.word(code_list, code, words_en="Other"), lambda: keep.hide(code_list, code)):
        with pytest.raises(NotFound):
            act()


def test_no_new_code_is_made(counter):
    with pytest.raises(NotFound):
        counter.head.keep_code_words.word("barrier", "ghosts", words_en="Ghosts")


def test_at_least_one_choice_stays_and_what_is_hidden_comes_back(counter):
    keep = counter.head.keep_code_words
    codes = offered(counter.head, "reminder")
    for code in codes[:-1]:
        keep.hide("reminder", code)
    with pytest.raises(LastChoice):
        keep.hide("reminder", codes[-1])
    assert offered(counter.head, "reminder") == codes[-1:]
    keep.hide("reminder", codes[0], hidden=False)
    assert offered(counter.head, "reminder") == [codes[0], codes[-1]]


def test_where_two_desks_hid_the_last_ones_all_are_offered(counter):
    shipped = counter.head.codes.get("reminder")
    said = [said_of("reminder", one.code) for one in shipped]
    assert all(one.offered for one in worded(shipped, [replace(one, hidden=True) for one in said]))
    unknown = said_of("reminder", "pigeon")
    assert [one.code for one in worded(shipped, [unknown])] == [one.code for one in shipped]


def test_an_act_is_taken_back_and_what_others_said_meanwhile_stays(counter):
    keep = counter.head.keep_code_words
    hidden = keep.hide("visit_reason", "event")
    keep.word("visit_reason", "event", words_en="Came to a fair")
    keep.take_back(hidden)
    assert "event" in offered(counter.head, "visit_reason")
    assert label(counter.head, "visit_reason", "event") == "Came to a fair"


def test_what_a_record_holds_stays_and_is_still_taken_by_its_code(counter):
    head, client = counter.head, counter.register()
    session = head.hold_session(client.id, a_session(kind="plan_review")).session
    head.keep_code_words.word("session_kind", "plan_review", words_en="Look at the plan")
    head.keep_code_words.hide("session_kind", "plan_review")
    assert head.show_client(client.id).sessions[0].kind == session.kind == "plan_review"
    assert label(head, "session_kind", "plan_review") == "Look at the plan"
    assert head.hold_session(client.id, a_session(kind="plan_review")).session.kind == "plan_review"


def test_every_list_that_may_be_worded_ships_with_a_choice(counter):
    assert len(set(WORDED)) == len(WORDED)
    assert all(len(counter.head.codes.get(name)) > 1 for name in WORDED)


def test_what_one_desk_says_the_other_shows_after_a_round(desks):
    here, there = desks
    here.head.keep_code_words.word("presenting_need", "job", words_km="រកការងារធ្វើ")
    here.head.keep_code_words.hide("presenting_need", "debt")
    there.head.keep_code_words.word("presenting_need", "job", words_en="Looks for work")
    for counter in (here, there, here):
        counter.head.exchange_changes()
    for services in (here.head, there.head):
        services.keep_code_words.follow()
        assert label(services, "presenting_need", "job", "km") == "រកការងារធ្វើ"
        assert label(services, "presenting_need", "job") == "Looks for work"
        assert "debt" not in offered(services, "presenting_need")
        assert not services.settle_conflict.open_ones()


def test_an_export_says_what_ships_so_that_files_of_centres_fit_together(counter):
    counter.register()
    ships = label(counter.head, "channel", "walk_in")
    counter.head.keep_code_words.word("channel", "walk_in", words_en="Came by")
    counter.head.keep_code_words.hide("channel", "walk_in")
    path = counter.home / "clients.csv"
    asked = Asked(purpose="centre_work", language="en")
    counter.head.export_list(ListedRecords("clients", Wish()), path, asked)
    written = path.read_text(encoding="utf-8-sig")
    assert ships in written
    assert "Came by" not in written


def test_a_paper_form_has_the_choices_of_the_centre_in_its_words():
    codes = CentreCodes(CodeLists(RESOURCES))
    plain = str(FillRegistration(codes, Gazetteer(RESOURCES)).blank(CENTRE))
    hidden, worded_so = codes.get("barrier").get("housework"), codes.get("barrier").get("transport")
    assert hidden.en in plain
    assert worded_so.en in plain
    codes.follow(
        (
            replace(said_of("barrier", "housework"), hidden=True),
            replace(said_of("barrier", "transport"), words_en="The way is too far"),
        )
    )
    told = str(FillRegistration(codes, Gazetteer(RESOURCES)).blank(CENTRE))
    assert "The way is too far" in told
    assert hidden.en not in told
    assert worded_so.en not in told
