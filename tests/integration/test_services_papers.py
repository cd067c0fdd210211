"""Papers made from the file of a real desk: which there are now, what they say, and what refuses them."""

from datetime import date
from io import BytesIO

import pytest
from integration.typeset import bare, by_pdfium
from pypdf import PdfReader

from jobcentre_desktop.domain.errors import FieldMissing, NotFound, NothingToPrint
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.domain.papers.kinds import ABOUT_A_CLIENT, PaperKind
from tests.counter import COLLEAGUE, Counter
from tests.makers import a_session

in_both_languages = pytest.mark.parametrize("language", ["km", "en"])


@pytest.fixture
def client(counter):
    return counter.register(surname_km="កែវ", given_km="បុប្ផា", surname_la="Keo", given_la="Bopha")


@pytest.fixture
def papers(counter):
    return counter.head.make_paper


def hold(counter, client, **told):
    return counter.head.hold_session(client.id, a_session(**told)).session


def text_of(pdf: bytes) -> str:
    return bare(by_pdfium(pdf))


def test_a_card_can_be_made_as_soon_as_somebody_is_registered(papers, client):
    assert PaperKind.CLIENT_CARD in papers.kinds_for_client(client.id)
    assert PaperKind.APPOINTMENT_SLIP not in papers.kinds_for_client(client.id)


@in_both_languages
def test_the_card_says_whose_it_is_and_where_to_come(papers, client, language):
    text = text_of(papers.make(PaperKind.CLIENT_CARD, language, client_id=client.id))
    assert all(bare(words) in text for words in ("កែវ បុប្ផា", "Keo Bopha", client.client_no, "053 000 000"))


@in_both_languages
def test_the_slip_says_the_weekday_the_day_and_the_hour(counter, papers, client, language):
    hold(counter, client, next_appointment="2026-11-26 08:30", next_place="សាលាឃុំសាកល្បង")
    text = text_of(papers.make(PaperKind.APPOINTMENT_SLIP, language, client_id=client.id))
    when = {"km": "ថ្ងៃព្រហស្បតិ៍ ទី២៦ ខែវិច្ឆិកា ឆ្នាំ២០២៦ ម៉ោង ០៨:៣០", "en": "Thursday, 26 November 2026 at 08:30"}
    assert bare(when[language]) in text
    assert bare("សាលាឃុំសាកល្បង") in text


def test_an_appointment_of_a_day_names_no_hour(counter, papers, client):
    hold(counter, client, next_appointment="2026-11-26")
    text = text_of(papers.make(PaperKind.APPOINTMENT_SLIP, "en", client_id=client.id))
    assert bare("Thursday, 26 November 2026") in text
    assert "00:00" not in text


def test_no_slip_without_an_appointment_to_come(counter, papers, client):
    with pytest.raises(NothingToPrint) as refused:
        papers.make(PaperKind.APPOINTMENT_SLIP, "km", client_id=client.id)
    assert refused.value.paper == "appointment_slip"
    hold(counter, client, next_appointment="2026-11-26 08:30")
    assert PaperKind.APPOINTMENT_SLIP in papers.kinds_for_client(client.id)
    counter.clock.pass_(days=5)
    assert PaperKind.APPOINTMENT_SLIP not in papers.kinds_for_client(client.id)


def test_an_appointment_that_was_kept_is_not_printed_again(counter, papers, client):
    hold(counter, client, next_appointment="2026-11-26")
    counter.clock.pass_(days=4)
    assert PaperKind.APPOINTMENT_SLIP in papers.kinds_for_client(client.id)
    hold(counter, client)
    assert PaperKind.APPOINTMENT_SLIP not in papers.kinds_for_client(client.id)


def test_the_slip_of_an_earlier_session_can_be_asked_for(counter, papers, client):
    first = hold(counter, client, next_appointment="2026-11-26 08:30")
    hold(counter, client, next_appointment="2026-12-01 09:00")
    latest = papers.make(PaperKind.APPOINTMENT_SLIP, "en", client_id=client.id)
    earlier = papers.make(PaperKind.APPOINTMENT_SLIP, "en", client_id=client.id, session_id=first.id)
    assert "1December2026" in text_of(latest)
    assert "26November2026" in text_of(earlier)


def test_the_session_of_somebody_else_is_not_found(counter, papers, client):
    other = hold(counter, counter.register(), next_appointment="2026-11-26 08:30")
    with pytest.raises(NotFound):
        papers.make(PaperKind.APPOINTMENT_SLIP, "en", client_id=client.id, session_id=other.id)


@pytest.mark.parametrize("kind", sorted(ABOUT_A_CLIENT))
def test_a_paper_about_a_client_needs_one(papers, kind):
    with pytest.raises(FieldMissing):
        papers.make(kind, "km")


def test_an_unknown_client_is_not_found(counter, papers):
    nobody = ClientId(counter.head.new_id())
    with pytest.raises(NotFound):
        papers.make(PaperKind.CLIENT_CARD, "km", client_id=nobody)
    with pytest.raises(NotFound):
        papers.kinds_for_client(nobody)


def test_the_same_facts_give_the_same_bytes_on_another_day(counter, papers, client):
    first = papers.make(PaperKind.CLIENT_CARD, "km", client_id=client.id)
    counter.clock.pass_(days=1)
    assert papers.make(PaperKind.CLIENT_CARD, "km", client_id=client.id) == first
    assert PdfReader(BytesIO(first)).metadata.creation_date.date() == date(2026, 11, 22)


SHARED = {
    "needs": ["job", "violence_safety"],
    "strengths": "ចេះដេរ",
    "advice": "ចូលរៀនវគ្គខ្លី",
    "shared_note": "ជួបលើកដំបូង <b>ធំ</b> &amp; =1+1",
    "outcome": ["plan_made"],
    "steps": [{"what": "យកឯកសារមក", "who": "client", "by": "2026-11-25"}],
    "next_appointment": "2026-11-26 08:30",
}
RESTRICTED = {
    "restricted_note": "សម្ងាត់ណាស់",
    "safeguarding": ["violence"],
    "barriers": ["illness"],
}
UNPRINTED = (("presenting_need", "violence_safety"), ("safeguarding", "violence"), ("barrier", "illness"))


@in_both_languages
def test_the_summary_says_what_was_shared_and_the_plan(counter, papers, client, language):
    hold(counter, client, **SHARED)
    assert PaperKind.COUNSELLING_SUMMARY in papers.kinds_for_client(client.id)
    text = text_of(papers.make(PaperKind.COUNSELLING_SUMMARY, language, client_id=client.id))
    words = {"km": ("ការងារ", "ត្រូវធ្វើ", "២៥/១១/២០២៦"), "en": ("A job", "To do", "25/11/2026")}[language]
    for told in ("ចេះដេរ", "ចូលរៀនវគ្គខ្លី", SHARED["shared_note"], "យកឯកសារមក", *words):
        assert bare(told) in text


@in_both_languages
def test_the_summary_never_says_what_is_restricted(counter, papers, client, language):
    session = hold(counter, client, **SHARED, **RESTRICTED)
    counter.head.add_addendum(session.id, "បន្ថែមដោយសម្ងាត់", restricted=True)
    counter.head.add_addendum(session.id, "បន្ថែមជារួម")
    text = text_of(papers.make(PaperKind.COUNSELLING_SUMMARY, language, client_id=client.id))
    secret = ["សម្ងាត់"]
    for codes, code in UNPRINTED:
        secret += [counter.head.codes.get(codes).label(code, each) for each in ("km", "en")]
    assert bare("បន្ថែមជារួម") in text
    assert not [words for words in secret if bare(words) in text]


def test_the_summary_is_of_the_latest_session_unless_another_is_named(counter, papers, client):
    first = hold(counter, client, shared_note="លើកទីមួយ")
    counter.head.add_addendum(first.id, "បន្ថែមក្រោយ")
    counter.clock.pass_(days=1)
    hold(counter, client, shared_note="លើកទីពីរ")
    latest = papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id)
    named = papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id, session_id=first.id)
    assert bare("លើកទីពីរ") in text_of(latest)
    assert bare("បន្ថែមក្រោយ") not in text_of(latest)
    assert bare("លើកទីមួយ") in text_of(named)
    assert bare("បន្ថែមក្រោយ") in text_of(named)


def test_no_summary_without_a_session(papers, client):
    assert PaperKind.COUNSELLING_SUMMARY not in papers.kinds_for_client(client.id)
    with pytest.raises(NothingToPrint):
        papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id)


def test_the_lunar_line_is_the_calendars_unless_the_clerk_wrote_another(counter, papers, client):
    hold(counter, client)
    usual = papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id)
    edited = papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id, lunar_line="ថ្ងៃសីល")
    assert bare("ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០") in text_of(usual)
    assert bare("ថ្ងៃសីល") in text_of(edited)


@in_both_languages
def test_the_register_of_a_day_counts_what_the_day_sheet_counts(counter, papers, language):
    desk = counter.head
    came, called = counter.register(sex="F"), counter.register(sex="M")
    desk.receive_visits.arrive(came.id)
    desk.receive_visits.arrive(None, "information")
    hold(counter, came)
    hold(counter, called)
    counter.refer_with_paper(came)
    counts = desk.close_day.look().counts
    assert counts == {"visits": 2, "registrations": 2, "sessions": 2, "referrals": 1}
    text = text_of(papers.make(PaperKind.DAILY_REGISTER, language))
    totals = "".join(str(n) for n in counts.values())
    all_of_them = {"km": "សរុប" + to_khmer_digits(totals), "en": "All" + totals}[language]
    of_women = {"km": "ស្រី" + to_khmer_digits("1111"), "en": "Female1111"}[language]
    assert all_of_them in text
    assert of_women in text
    assert came.client_no in text
    assert called.client_no in text


@in_both_languages
def test_the_register_of_a_day_tells_how_long_people_waited(counter, papers, language):
    visits = counter.head.receive_visits
    for wait in (12, 34, 41):
        visits.arrive(None)
        counter.clock.pass_(minutes=wait)
        visits.call_next()
    visits.leave(visits.arrive(None).id)
    text = text_of(papers.make(PaperKind.DAILY_REGISTER, language))
    for row in {
        "km": ("លេខរង់ចាំ៣១៤", "យ៉ាងយូរ(នាទី)៣៤៣៤", "បំផុត(នាទី)៤១៤១", "ទទួលសេវា០១១"),
        "en": ("withaticket314", "atmost(minutes)3434", "wait(minutes)4141", "beingserved011"),
    }[language]:
        assert row in text


def test_the_register_of_a_day_on_which_nobody_had_a_ticket_tells_of_no_wait(counter, papers):
    counter.register()
    assert "Longestwait" not in text_of(papers.make(PaperKind.DAILY_REGISTER, "en"))


def test_what_was_done_for_who_comes_twice_is_counted_once(counter, papers):
    client = counter.register(sex="F")
    for _ in range(2):
        counter.head.receive_visits.arrive(client.id)
    hold(counter, client)
    text = text_of(papers.make(PaperKind.DAILY_REGISTER, "en"))
    assert text.count(bare(client.client_no)) == 2
    assert "Female2110" in text


def test_the_register_names_who_held_the_session_rather_than_who_referred(counter, papers):
    client = counter.register()
    counter.colleague.hold_session(client.id, a_session())
    counter.refer_with_paper(client)
    assert bare(COLLEAGUE) in text_of(papers.make(PaperKind.DAILY_REGISTER, "en"))


def test_the_register_of_another_day_can_be_asked_for(counter, papers, client):
    counter.clock.pass_(days=1)
    today = text_of(papers.make(PaperKind.DAILY_REGISTER, "en"))
    yesterday = text_of(papers.make(PaperKind.DAILY_REGISTER, "en", day=date(2026, 11, 22)))
    assert client.client_no not in today
    assert bare("Nobody came on this day.") in today
    assert client.client_no in yesterday
    assert bare("Sunday, 22 November 2026") in yesterday


@pytest.fixture
def practice(pattern, tmp_path):
    one = Counter(pattern, tmp_path / "practice", practice=True)
    yield one
    one.close()


def test_every_form_of_a_practice_desk_is_marked(practice):
    client = practice.register()
    hold(practice, client, next_appointment="2026-11-26")
    practice.head.close_day(send=False)
    desk = practice.head.make_paper
    for kind in PaperKind:
        assert bare("PREVIEW, NOT VALID") in text_of(desk.make(kind, "en", client_id=client.id)), kind


def test_the_phone_of_the_centre_stands_on_one_line(counter, papers, client):
    so_long_that_a_part_of_it_would_fit = "Street " + "x" * 69
    counter.head.keep_centre({"address_en": so_long_that_a_part_of_it_would_fit, "phone": "053 000 000"})
    lines = by_pdfium(papers.make(PaperKind.CLIENT_CARD, "en", client_id=client.id)).splitlines()
    assert sum("053 000 000" in line for line in lines) == 2  # in the letterhead and at the foot


def test_a_phone_in_khmer_digits_is_printed_in_latin_ones_on_english_papers(counter, papers, client):
    counter.head.keep_centre({"phone": "០៥៣ ៩៥២ ១២៣"})
    hold(counter, client, next_appointment="2026-11-26")
    letter = counter.head.issue_letter.make(counter.refer(client).id, "en").pdf
    slip = papers.make(PaperKind.APPOINTMENT_SLIP, "en", client_id=client.id)
    card = papers.make(PaperKind.CLIENT_CARD, "en", client_id=client.id)
    for pdf in (letter, slip, card):
        told = by_pdfium(pdf)
        assert told.count("053 952 123") == 2  # in the letterhead and at the foot
        assert "០៥៣" not in told
    assert "០៥៣ ៩៥២ ១២៣" in by_pdfium(papers.make(PaperKind.CLIENT_CARD, "km", client_id=client.id))


def test_the_words_a_centre_keeps_whole_reach_its_papers_and_letters(counter, papers, client):
    word = "ជួសជុលម៉ូតូ"
    counter.head.keep_centre({"kept_whole": word})
    hold(counter, client, shared_note=word * 40)
    summary = papers.make(PaperKind.COUNSELLING_SUMMARY, "km", client_id=client.id)
    referral = counter.refer(client, purpose=word * 40)
    letter = counter.head.issue_letter.make(referral.id, "km").pdf
    for pdf in (summary, letter):
        lines = [line.strip() for line in by_pdfium(pdf).splitlines() if "ជួសជុល" in line]
        assert len(lines) > 3
        assert not [line for line in lines if line.endswith("ជួសជុល")]
