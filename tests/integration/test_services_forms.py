"""The registration and consent forms of a real desk: empty for the hand, or with what is recorded."""

import pytest
from integration.typeset import RESOURCES, bare, by_pdfium

from jobcentre_desktop.documents.papers.wording import Wordings
from jobcentre_desktop.domain.client import SECTIONS, IdentityDocument
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.domain.situation import WG_DOMAINS, Job, LanguageSkill, Schooling, Skill
from jobcentre_desktop.services.record_consent import TEXT_VERSION, ConsentGiven

in_both_languages = pytest.mark.parametrize("language", ["km", "en"])

ENTRIES = (IdentityDocument, Schooling, Job, Skill, LanguageSkill)
TOLD_BY_OTHERS = {
    *(
        "client_no",
        "centre_code",
        "event_id",
        "gaz_version",
        "dob_year",
        "dob_month",
        "dob_day",
        "dob_precision",
    ),
    *("place_name_km", "permanent_place_name_km", "origin_place_name_km", "jobs", "event_id"),
}
UNASKED = {"pregnant", "status", "valid_until"}  # said by the client alone, or known to the desk
JOB = {"occupation": "8153", "employer": "<b>រោងចក្រ</b> &amp; =1+1", "start": "2019-02", "pay": 850000}
WHO = {
    "surname_km": "កែវ", "given_km": "បុប្ផា", "sex": "F", "dob_year": 2001, "dob_month": 3, "dob_day": 7,
}  # fmt: skip


@pytest.fixture
def client(counter):
    return counter.register(**WHO)


@pytest.fixture
def papers(counter):
    return counter.head.make_paper


def text_of(pdf: bytes) -> str:
    return bare(by_pdfium(pdf))


@in_both_languages
def test_an_empty_registration_form_asks_every_question_of_the_dictionary(counter, papers, language):
    wording = Wordings(RESOURCES / "letters").latest("registration", language)
    text = text_of(papers.make(PaperKind.REGISTRATION_BLANK, language))
    asked = [name for kind in (*SECTIONS.values(), *ENTRIES) for name in kind.__dataclass_fields__]
    labels = [wording.texts[f"field_{name}"] for name in asked if f"field_{name}" in wording.texts]
    missing = [name for name in asked if f"field_{name}" not in wording.texts]
    assert len(labels) > 100
    assert set(missing) - set(WG_DOMAINS) == TOLD_BY_OTHERS
    for name in set(asked) - set(missing) - UNASKED:
        assert bare(wording.texts[f"field_{name}"]) in text, name
    for question in counter.head.codes.get("wg_question"):
        assert bare(question.label(language)) in text
    assert bare(wording.text("label", name=wording.texts["field_pregnant"])) not in text


@in_both_languages
def test_a_clients_registration_form_says_what_is_recorded_and_nothing_else(counter, papers, language):
    client = counter.register(
        **WHO,
        phone="012 345 678",
        identity_documents=[{"type": "nid", "number": "150123456 (01)", "seen_original": True}],
        jobs=[
            {"occupation": "8153", "employer": "<b>រោងចក្រ</b> &amp; =1+1", "start": "2019-02", "pay": 850000}
        ],
        wg_seeing=3,
        wg_hearing=7,
        ethnicity="khmer",
        place="02030401",
    )
    text = text_of(papers.make(PaperKind.REGISTRATION, language, client_id=client.id))
    codes = counter.head.codes
    labels = (("occupation", "8153"), ("identity_document_type", "nid"), ("wg_answer", "7"))
    told = {"km": ("០៧/០៣/២០០១", "៨៥០,០០០", "០២/២០១៩"), "en": ("07/03/2001", "850,000", "02/2019")}[language]
    place = counter.head.gazetteer.get("02030401").full_name(language)
    for words in (
        *told,
        "012 345 678",
        "150123456 (01)",
        "<b>រោងចក្រ</b> &amp; =1+1",
        client.client_no,
        place,
    ):
        assert bare(words) in text
    for code_list, code in labels:
        assert bare(codes.get(code_list).label(code, language)) in text
    wording = Wordings(RESOURCES / "letters").latest("registration", language)
    assert bare(wording.texts["section_migration"]) not in text
    assert "8153" not in text


@pytest.mark.parametrize(("levels", "told"), [({}, "Khmer"), ({"speak": 2, "write": 0}, "Khmer200")])
def test_a_language_that_was_only_named_has_no_noughts(counter, papers, levels, told):
    client = counter.register(**WHO, languages=[{"language": "khm", **levels}])
    text = text_of(papers.make(PaperKind.REGISTRATION, "en", client_id=client.id))
    row = text.split("Writing")[1]
    assert row.startswith(told) and row.removeprefix(told)[0] != "0"


def test_an_estimated_birth_year_is_no_first_of_january(counter, papers):
    client = counter.register(dob_year=1990, dob_precision="estimated")
    text = text_of(papers.make(PaperKind.REGISTRATION, "en", client_id=client.id))
    assert bare(f"1990 ({counter.head.codes.get('dob_precision').label('estimated', 'en')})") in text
    assert "01/01" not in text


@in_both_languages
def test_a_consent_form_without_a_client_is_to_be_filled_in_by_hand(counter, papers, language):
    text = text_of(papers.make(PaperKind.CONSENT, language))
    for purpose in counter.head.codes.get("consent_purpose"):
        assert bare(purpose.label(language)) in text
    assert bare({"km": "មិនទាន់បានសួរ", "en": "not asked yet"}[language]) not in text
    assert bare({"km": "ថ្ងៃទី.........", "en": "........ / ........"}[language]) in text


@in_both_languages
def test_the_consent_form_says_the_last_word_on_each_purpose(counter, papers, client, language):
    record = counter.head.record_consent
    record(client.id, ConsentGiven(purpose="contact", given=True, how="signature"))
    counter.clock.pass_(days=1)
    record(
        client.id,
        ConsentGiven(purpose="contact", given=False, withdrawn=True, how="signature"),
        ConsentGiven(purpose="share_employers", given=True, witness="មាស បុប្ផា", read_aloud=True),
        ConsentGiven(purpose="share_partner", given=True, partner_name="ក្រុមហ៊ុន <b>ទីមួយ</b>"),
        ConsentGiven(purpose="share_partner", given=True, partner_name="ក្រុមហ៊ុនទីពីរ"),
    )
    text = text_of(papers.make(PaperKind.CONSENT, language, client_id=client.id))
    said = {"km": ("បានដកវិញ ២៣/១១/២០២៦", "សាក្សី មាស បុប្ផា"), "en": ("withdrawn 23/11/2026", "witness មាស បុប្ផា")}
    asked = {"km": "មិនទាន់បានសួរ", "en": "not asked yet"}[language]
    for words in (*said[language], "ក្រុមហ៊ុន <b>ទីមួយ</b>", "ក្រុមហ៊ុនទីពីរ", client.client_no):
        assert bare(words) in text
    assert text.count(bare(asked)) == 3  # registration, institutes, statistics


def test_a_guardian_signs_for_who_may_be_under_age(counter, papers):
    young, old = counter.register(dob_year=2010), counter.register(dob_year=1990)
    unsure = counter.register(dob_year=2008)  # perhaps born in December
    guardian = {
        who.client_no: bare("Guardian") in text_of(papers.make(PaperKind.CONSENT, "en", client_id=who.id))
        for who in (young, old, unsure)
    }
    assert list(guardian.values()) == [True, False, True]


def test_the_consent_text_on_record_is_the_one_that_is_printed(papers):
    assert TEXT_VERSION in text_of(papers.make(PaperKind.CONSENT, "km"))
