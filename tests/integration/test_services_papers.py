"""Papers made from the file of a real desk: which there are now, what they say, and what refuses them."""

from datetime import date
from io import BytesIO

import pytest
from integration.typeset import bare, by_pdfium
from pypdf import PdfReader

from jobcentre_desktop.domain.errors import FieldMissing, NotFound, NothingToPrint
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.papers.kinds import ABOUT_A_CLIENT, PaperKind
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
