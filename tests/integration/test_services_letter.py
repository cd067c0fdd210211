"""The referral letter: kept before it is printed, made once, issued with the paper, reprinted as a copy."""

import hashlib
from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from pypdf import PdfReader

from jobcentre_desktop.domain.errors import (
    FieldMissing,
    LetterMadeElsewhere,
    LetterNotIssued,
    NotFound,
    ReferralCannotMove,
)
from jobcentre_desktop.domain.ids import LetterId, ReferralId
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.referral import ReferralState as S
from tests.makers import a_partner, a_referral


@pytest.fixture
def client(counter):
    return counter.register(phone="012 345 678", dob_year=1990)


@pytest.fixture
def letters(counter):
    return counter.head.issue_letter


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_record_and_the_bytes_are_kept_before_anything_is_printed(counter, client, letters):
    referral = counter.refer(client)
    made = letters.make(referral.id, "en")
    counter.start_again()
    view = counter.head.show_client.referral(referral.id)
    assert view.letters == (made.letter,)
    assert view.state is S.DRAFT
    again = counter.head.issue_letter.make(referral.id, "en")
    assert again == made
    assert hashlib.sha256(again.pdf).hexdigest() == made.letter.sha256
    assert referral.referral_no in text_of(made.pdf)


def test_a_letter_is_made_once_in_each_language(counter, client, letters):
    referral = counter.refer(client)
    khmer, english = letters.make(referral.id, "km"), letters.make(referral.id, "en")
    assert letters.make(referral.id, "km") == khmer
    assert {khmer.letter.language, english.letter.language} == {"km", "en"}
    assert khmer.letter.referral_no == english.letter.referral_no == referral.referral_no
    assert len(counter.head.show_client.referral(referral.id).letters) == 2


def test_a_letter_made_while_another_is_being_drawn_stays_the_only_one(counter, client, letters):
    referral = counter.refer(client)

    class Interrupted:
        """The printer of a counsellor who pressed the button twice."""

        wording = letters.letters.wording

        def referral_letter(self, *told):
            letters.make(referral.id, "km")
            return letters.letters.referral_letter(*told)

    made = replace(letters, letters=Interrupted()).make(referral.id, "km")
    assert counter.head.show_client.referral(referral.id).letters == (made.letter,)


def test_letters_of_two_languages_print_as_one_file(counter, client, letters):
    referral = counter.refer(client)
    both = [letters.make(referral.id, language) for language in ("km", "en")]
    assert letters.as_one(both[0]) == both[0].pdf
    pages = [len(PdfReader(BytesIO(one.pdf)).pages) for one in both]
    assert len(PdfReader(BytesIO(letters.as_one(*both))).pages) == sum(pages)


def test_a_referral_is_issued_and_handed_over_when_the_paper_is_in_hand(counter, client, letters):
    referral = counter.refer(client)
    letters.make(referral.id, "km")
    assert counter.state_of(referral.id) == "draft"
    letters.confirm_paper(referral.id)
    view = counter.head.show_client.referral(referral.id)
    assert [one.state for one in view.events] == [S.ISSUED, S.HANDED_OVER]


def test_saying_twice_that_the_paper_is_there_changes_nothing(counter, client, letters):
    referral = counter.refer_with_paper(client)
    letters.confirm_paper(referral.id)
    counter.head.move_referral(referral.id, S.PRESENTED)
    letters.make(referral.id, "en")
    letters.confirm_paper(referral.id)
    view = counter.head.show_client.referral(referral.id)
    assert [one.state for one in view.events] == [S.ISSUED, S.HANDED_OVER, S.PRESENTED]


def test_paper_that_was_never_made_is_not_confirmed(counter, client, letters):
    referral, other = counter.refer(client), counter.refer(client)
    letters.make(other.id, "km")
    with pytest.raises(LetterNotIssued) as refused:
        letters.confirm_paper(referral.id)
    assert refused.value.referral_no == referral.referral_no
    assert counter.state_of(referral.id) == "draft"


def test_a_reprint_is_the_same_letter_marked_as_a_copy_with_its_number(counter, client, letters):
    referral = counter.refer_with_paper(client)
    original = letters.make(referral.id, "km")
    copies = [letters.reprint(original.letter.id) for _ in range(2)]
    assert [one.copy for one in copies] == [1, 2]
    assert all(one.letter == original.letter and one.pdf != original.pdf for one in copies)
    counter.start_again()
    assert counter.head.issue_letter.reprint(original.letter.id).copy == 3
    assert counter.head.issue_letter.make(referral.id, "km").pdf == original.pdf


def test_an_english_copy_is_marked_in_english(counter, client, letters):
    referral = counter.refer_with_paper(client)
    english = letters.make(referral.id, "en")
    assert len(text_of(letters.reprint(english.letter.id).pdf)) > len(text_of(english.pdf))


def test_a_letter_nobody_made_cannot_be_reprinted(counter, letters):
    with pytest.raises(NotFound):
        letters.reprint(LetterId(counter.head.new_id()))


@pytest.mark.parametrize("end", [S.CANCELLED, S.EXPIRED])
def test_the_paper_of_a_referral_that_is_over_never_looks_valid_again(counter, client, letters, end):
    referral = counter.refer_with_paper(client)
    [letter] = counter.head.show_client.referral(referral.id).letters
    counter.head.move_referral(referral.id, end, reason="អតិថិជនប្តូរចិត្ត")
    for ask in (
        lambda: letters.make(referral.id, "km"),
        lambda: letters.make(referral.id, "en"),
        lambda: letters.confirm_paper(referral.id),
        lambda: letters.reprint(letter.id),
    ):
        with pytest.raises(ReferralCannotMove):
            ask()
    assert counter.state_of(referral.id) == end.value


def test_bytes_that_lie_at_another_desk_are_said_to_lie_there(counter, client, letters):
    referral = counter.refer(client)
    letter = letters.make(referral.id, "km").letter
    elsewhere = replace(letter, id=LetterId(counter.head.new_id()), language="en")
    with counter.work() as work:
        work.records.add(elsewhere)
        work.commit()
    with pytest.raises(LetterMadeElsewhere):
        letters.make(referral.id, "en")
    with pytest.raises(LetterMadeElsewhere):
        letters.reprint(elsewhere.id)


# --- what it says -------------------------------------------------------------------------------------------


def test_the_letter_states_the_facts_of_the_referral(counter, client, letters):
    partner = counter.head.keep_partner(a_partner(addressee_km="លោកនាយក"))
    referral = counter.refer(
        client,
        partner=partner.partner_no,
        reference="VAC-7",
        appointment="2026-11-25T09:30",
        contact="លោក ក",
        documents_carried=["nid"],
        copies_to="មន្ទីរការងារ\n\nកាលប្បវត្តិ",
        print_phone=True,
    )
    facts = letters.facts(referral.id)
    assert facts.referral_no == referral.referral_no
    assert facts.printed_no == "A00001/26"
    assert facts.qr_payload == f"R:{referral.referral_no}"
    assert facts.partner_name == Words(partner.name_km, partner.name_en)
    assert facts.addressee == Words("លោកនាយក")
    assert (facts.client_name_km, facts.client_no, facts.birth_year) == (
        client.name_km,
        client.client_no,
        1990,
    )
    assert (facts.appointment_on, facts.appointment_at) == (date(2026, 11, 25), time(9, 30))
    assert (facts.purpose, facts.reference, facts.contact) == ("សម្ភាសការងារ", "VAC-7", "លោក ក")
    assert [words.km for words in facts.documents_carried] == [
        counter.head.codes.get("identity_document_type").label("nid", "km")
    ]
    assert facts.copies_to == ("មន្ទីរការងារ", "កាលប្បវត្តិ")
    assert facts.phone == "012 345 678"
    assert facts.lunar_line.startswith("ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក")
    assert facts.signer_name == Words("កែវ វិបុល", "Keo Vibol")
    assert facts.valid_until == date(2026, 12, 7)
    assert facts.centre.kept_whole == ()


def test_a_paper_cuts_no_name_that_the_centre_wants_whole(counter, client, letters):
    counter.head.keep_centre({"kept_whole": " មជ្ឈមណ្ឌល\u200bការងារ \n\nMith Samlanh\n"})
    facts = letters.facts(counter.refer(client).id)
    assert facts.centre.kept_whole == ("មជ្ឈមណ្ឌលការងារ", "Mith Samlanh")


def test_the_phone_stays_off_the_paper_unless_the_client_agreed(counter, client, letters):
    assert letters.facts(counter.refer(client).id).phone is None


def test_without_a_phone_or_a_birth_nothing_is_made_up(counter, letters):
    client = counter.register(phone=None, dob_year=1990)
    assert letters.facts(counter.refer(client, print_phone=True).id).phone is None


def test_an_appointment_told_as_a_day_has_no_hour(counter, client, letters):
    facts = letters.facts(counter.refer(client, appointment="2026-11-25").id)
    assert (facts.appointment_on, facts.appointment_at) == (date(2026, 11, 25), None)
    none = letters.facts(counter.refer(client).id)
    assert (none.appointment_on, none.appointment_at) == (None, None)


def test_what_the_clerk_wrote_stands_instead_of_what_is_computed(counter, client, letters):
    facts = letters.facts(counter.refer(client, lunar_line="ថ្ងៃអាទិត្យ", signer_name_km="សុខ ម៉េង").id)
    assert (facts.lunar_line, facts.signer_name) == ("ថ្ងៃអាទិត្យ", Words("សុខ ម៉េង"))


@pytest.mark.parametrize("type_", ["GBV", "HEALTH", "REHAB", "CHILD"])
def test_a_sensitive_referral_prints_no_reason(counter, client, letters, type_):
    facts = letters.facts(counter.refer(client, type=type_, reference="file 7").id)
    assert (facts.purpose, facts.reference) == ("", "")


# --- previews -----------------------------------------------------------------------------------------------


def test_a_preview_keeps_nothing_and_is_marked(counter, client, letters):
    referral = counter.refer(client)
    preview = letters.preview(referral.id, "en")
    assert counter.head.show_client.referral(referral.id).letters == ()
    assert preview != letters.make(referral.id, "en").pdf


def test_a_preview_of_a_letter_on_file_is_the_letter(counter, client, letters):
    referral = counter.refer(client)
    made = letters.make(referral.id, "km")
    assert letters.preview(referral.id, "km") == made.pdf


def test_a_referral_not_yet_saved_can_be_previewed_half_filled(counter, client, letters):
    partner = counter.head.keep_partner(a_partner())
    for raw in (
        {"type": "JOB"},
        {"type": "JOB", "appointment": "soon", "colour": "blue", "consent_to_share": True},
        {"type": "TVET15", "partner": partner.partner_no, "purpose": "រៀនជំនាញ"},
        a_referral(),
    ):
        assert letters.preview_of(client.id, raw, "en").startswith(b"%PDF")
    assert counter.head.show_client(client.id).referrals == ()
    assert counter.refer(client).referral_no.startswith("R02-26-A00001-")


@pytest.mark.parametrize("raw", [{}, {"type": ""}, {"type": "EMP"}])
def test_a_preview_needs_a_type(counter, client, letters, raw):
    with pytest.raises(FieldMissing):
        letters.preview_of(client.id, raw, "km")


def test_a_preview_for_a_partner_nobody_knows_is_refused(counter, client, letters):
    with pytest.raises(NotFound):
        letters.preview_of(client.id, {"type": "JOB", "partner": "P02-A9999"}, "km")


def test_a_number_or_referral_nobody_knows_is_not_found(counter, letters):
    with pytest.raises(NotFound):
        letters.by_no("R02-26-A09999-X")
    for ask in (letters.facts, letters.confirm_paper):
        with pytest.raises(NotFound):
            ask(ReferralId(counter.head.new_id()))
