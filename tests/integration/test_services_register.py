"""Registering a client and changing what is known, on a real encrypted file."""

from datetime import date

import pytest

from jobcentre_desktop.domain.consent import CONTACT, REGISTRATION, agreed
from jobcentre_desktop.domain.errors import (
    BadPhone,
    InputProblems,
    NotFound,
    TooYoungToRegister,
    UnknownPlace,
)
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import is_mistyped
from jobcentre_desktop.services.record_consent import ConsentGiven
from tests.counter import problems_of

SMALLEST = {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1996}


def register(counter, **told):
    return counter.head.register_client({**SMALLEST, **told}).client


def test_the_smallest_client_is_kept(counter):
    client = register(counter)
    kept = counter.head.show_client(client.id).client
    assert kept == client
    assert (kept.name, kept.dob_precision, kept.nationality, kept.channel) == (
        "គំរូ សុភា",
        "year",
        "KHM",
        "walk_in",
    )
    assert (kept.registered_on, kept.valid_until) == (date(2026, 11, 22), date(2027, 5, 24))
    assert (kept.centre_code, kept.counsellor_id) == ("02", counter.head.me.id)


def test_a_latin_name_alone_is_enough(counter):
    client = counter.head.register_client(
        {"surname_la": "KUMRU", "given_la": "Sophea", "sex": "F", "dob_year": 1996}
    ).client
    assert client.name == "KUMRU Sophea"


def test_every_client_gets_the_next_number_with_the_desks_letter(counter):
    first, second = register(counter), register(counter)
    assert first.client_no.startswith("02-2026-A00001-")
    assert second.client_no.startswith("02-2026-A00002-")
    assert not is_mistyped(first.client_no)
    assert counter.head.find_clients.by_no(first.client_no.lower()) == first.id


def test_a_refused_client_takes_no_number(counter):
    with pytest.raises(InputProblems):
        register(counter, dob_year=2030)
    assert register(counter).client_no.startswith("02-2026-A00001-")


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"given_km": ""}, {"given_km": "CLI-03"}),
        ({"surname_km": None, "given_la": "Sophea"}, {"surname_km": "CLI-03"}),
        ({"surname_km": None, "given_km": None, "given_la": "Sophea"}, {"surname_la": "CLI-03"}),
        ({"surname_km": "\u200b", "given_km": " "}, {"surname_km": "CLI-03"}),
        ({"sex": ""}, {"sex": "GEN-04"}),
        ({"sex": "tall"}, {"sex": "GEN-03"}),
        ({"dob_year": None}, {"dob_year": "GEN-04"}),
        ({"dob_month": 2, "dob_day": 30}, {"dob_year": "CLI-01"}),
        ({"dob_day": 3}, {"dob_year": "CLI-01"}),
        ({"dob_year": 2027}, {"dob_year": "CLI-01"}),
        ({"dob_month": 13}, {"dob_month": "GEN-03"}),
        ({"dob_year": "long ago"}, {"dob_year": "GEN-03"}),
        ({"phone": "012"}, {"phone": "CLI-02"}),
        ({"place": "Atlantis"}, {"place": "CLI-05"}),
        ({"surname_km": "្សុខ"}, {"surname_km": "TXT-01"}),
        ({"shoe_size": 42}, {"shoe_size": "GEN-02"}),
        ({"id": "1"}, {"id": "GEN-02"}),
        ({"client_no": "02-2026-A00001-X"}, {"client_no": "GEN-02"}),
        ({"place_name_km": "ពោធិ៍សាត់"}, {"place_name_km": "GEN-02"}),
        ({"email": "nobody"}, {"email": "GEN-03"}),
        ({"other_name": "x" * 61}, {"other_name": "GEN-03"}),
        ({"dependants_n": 31}, {"dependants_n": "GEN-03"}),
    ],
)
def test_what_cannot_be_is_named_by_its_field(refusing, told, problems):
    with pytest.raises(InputProblems) as refused:
        register(refusing, **told)
    assert problems_of(refused) == problems
    assert refusing.head.find_clients.count() == 0


def test_everything_that_is_wrong_is_told_at_once(refusing):
    with pytest.raises(InputProblems) as refused:
        register(refusing, phone="1", email="nobody", shoe_size=42, client_no="x", commune="Atlantis")
    assert problems_of(refused) == {
        "client_no": "GEN-02",
        "commune": "CLI-05",
        "phone": "CLI-02",
        "email": "GEN-03",
        "shoe_size": "GEN-02",
    }


def test_nobody_under_fifteen_is_registered_and_who_may_be_fifteen_is(counter):
    with pytest.raises(InputProblems) as refused:
        register(counter, dob_year=2012)
    assert isinstance(refused.value.problems[0].error, TooYoungToRegister)
    assert refused.value.problems[0].error.age == 14
    assert register(counter, dob_year=2011).dob_year == 2011


def test_fifteen_today_is_old_enough_and_fifteen_tomorrow_is_not(counter):
    assert register(counter, dob_year=2011, dob_month=11, dob_day=22).dob_precision == "day"
    with pytest.raises(InputProblems):
        register(counter, dob_year=2011, dob_month=11, dob_day=23)


def test_phones_are_kept_in_one_form(counter):
    client = register(counter, phone="០១២ ៣៤៥ ៦៧៨", phone_2="+66 2 123 4567", phone_bank=12345678)
    assert (client.phone, client.phone_2, client.phone_bank) == (
        "+85512345678",
        "+6621234567",
        "+85512345678",
    )


def test_a_bad_phone_says_what_was_typed(refusing):
    with pytest.raises(InputProblems) as refused:
        register(refusing, phone="012-34")
    error = refused.value.problems[0].error
    assert isinstance(error, BadPhone)
    assert error.value == "012-34"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"place": "02"}, "02"),
        ({"place": "០២"}, "02"),
        ({"place": "Battambang"}, "02"),
        ({"place": "ខេត្តបាត់ដំបង"}, "02"),
        ({"place": "020301"}, "020301"),
        ({"province": "Battambang"}, "02"),
        ({"province": 2}, "02"),
        ({"province": "បាត់ដំបង", "district": "ថ្មគោល"}, "0202"),
        ({"province": "02", "district": "0202", "commune": "020201"}, "020201"),
        ({"province": "02", "district": "", "commune": None, "village": ""}, "02"),
        ({"province": "15", "place": "02"}, "02"),
    ],
)
def test_a_place_is_known_by_code_or_name(counter, told, code):
    client = register(counter, **told)
    assert client.place == code
    assert client.place_name_km == counter.head.gazetteer.get(code).full_name("km")
    assert client.gaz_version == counter.head.gazetteer.version


def test_a_name_that_many_places_share_is_found_in_the_one_above_it(counter):
    village = counter.head.gazetteer.get("02020105")
    client = register(
        counter, province="Battambang", district="ថ្មគោល", commune="020201", village=village.name_km
    )
    assert client.place == "02020105"


def test_a_district_of_another_province_is_refused_by_name_with_suggestions(refusing):
    with pytest.raises(InputProblems) as refused:
        register(refusing, province="Takeo", district="Thma Koul")
    problem = refused.value.problems[0]
    assert problem.field == "district"
    assert isinstance(problem.error, UnknownPlace)
    assert problem.error.suggestions


def test_a_place_longer_than_any_name_is_not_looked_for(refusing):
    with pytest.raises(InputProblems) as refused:
        register(refusing, place="x" * 100_000)
    assert len(refused.value.problems[0].error.value) < 100


def test_saving_twice_makes_no_twin(counter):
    client_id = ClientId(counter.head.new_id())
    first = counter.head.register_client(SMALLEST, client_id=client_id)
    again = counter.head.register_client(SMALLEST, client_id=client_id)
    assert again == first
    assert counter.head.find_clients.count() == 1


def test_consents_are_kept_with_who_asked_and_how(counter):
    told = (
        ConsentGiven(purpose=REGISTRATION, given=True, how="thumbprint", read_aloud=True),
        ConsentGiven(purpose=CONTACT, given=False),
    )
    client = counter.head.register_client(SMALLEST, consents=told).client
    kept = counter.head.show_client(client.id).consents
    assert [(one.purpose, one.given, one.how) for one in kept] == [
        (REGISTRATION, True, "thumbprint"),
        (CONTACT, False, "oral_witness"),
    ]
    assert {one.counsellor_id for one in kept} == {counter.head.me.id}
    assert kept[0].read_aloud_by == counter.head.me.id
    assert kept[0].text_version


def test_without_consents_the_client_is_kept_and_nothing_is_agreed(counter):
    client = register(counter)
    assert agreed(counter.head.show_client(client.id).consents, REGISTRATION) is None


def test_a_consent_can_come_later_and_be_withdrawn(counter):
    client = register(counter)
    counter.colleague.record_consent(client.id, ConsentGiven(purpose=REGISTRATION, given=True))
    counter.clock.pass_(minutes=1)
    counter.head.record_consent(client.id, ConsentGiven(purpose=REGISTRATION, given=True, withdrawn=True))
    consents = counter.head.show_client(client.id).consents
    assert len(consents) == 2
    assert agreed(consents, REGISTRATION) is False


def test_a_consent_of_nobody_is_refused(counter):
    with pytest.raises(NotFound):
        counter.head.record_consent(
            ClientId(counter.head.new_id()), ConsentGiven(purpose=REGISTRATION, given=True)
        )


def test_a_client_is_there_after_the_app_was_ended(counter):
    client = register(counter, remarks="ជួបម្តងទៀតថ្ងៃចន្ទ")
    counter.start_again()
    assert counter.head.show_client(client.id).client == client


def test_what_was_typed_is_announced_once_it_is_kept(counter):
    register(counter)
    assert counter.heard == [frozenset({"client"})]


def test_clients_are_found_by_name_phone_and_page(counter):
    sophea = register(counter, phone="012 345 678")
    counter.register()
    assert counter.head.find_clients("គំរូ")[0].id == sophea.id
    assert counter.head.find_clients("012345678")[0].id == sophea.id
    assert counter.head.find_clients("  ") == ()
    assert len(counter.head.find_clients.page(limit=1)) == 1
    assert counter.head.find_clients.count() == 2


def test_a_number_nobody_has_is_not_found(counter):
    with pytest.raises(NotFound):
        counter.head.find_clients.by_no("02-2026-A09999-X")
