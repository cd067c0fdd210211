"""Consent: the last word counts, per purpose, and per partner for sharing."""

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.consent import CONTACT, REGISTRATION, SHARE_PARTNER, agreed, in_force
from jobcentre_desktop.domain.ids import PartnerId
from tests.some_records import NOW, some_consent

FACTORY, SCHOOL = PartnerId(UUID(int=31)), PartnerId(UUID(int=32))
LATER = NOW + timedelta(days=1)


def test_what_was_never_asked_is_not_known():
    assert agreed([], REGISTRATION) is None
    assert agreed([some_consent()], CONTACT) is None


def test_the_last_word_counts_whatever_order_it_is_read_in():
    words = [some_consent(), some_consent(at=LATER, n=2, given=False)]
    assert agreed(words, REGISTRATION) is False
    assert agreed(reversed(words), REGISTRATION) is False
    assert agreed(words[:1], REGISTRATION) is True


def test_what_was_withdrawn_is_no_longer_agreed():
    words = [some_consent(), some_consent(at=LATER, n=2, withdrawn=True)]
    assert agreed(words, REGISTRATION) is False


def test_two_words_of_one_moment_are_told_apart_by_their_ids():
    words = [some_consent(n=1), some_consent(n=2, given=False)]
    assert agreed(words, REGISTRATION) is agreed(words[::-1], REGISTRATION) is False


def test_sharing_is_agreed_with_one_partner_only():
    words = [some_consent(purpose=SHARE_PARTNER, partner_id=FACTORY)]
    assert agreed(words, f"{SHARE_PARTNER}:{FACTORY}") is True
    assert agreed(words, f"{SHARE_PARTNER}:{SCHOOL}") is None
    assert agreed(words, SHARE_PARTNER) is None


def test_a_partner_that_was_typed_in_is_known_by_its_name():
    words = [some_consent(purpose=SHARE_PARTNER, partner_name="Example Factory")]
    assert agreed(words, f"{SHARE_PARTNER}:example factory") is True
    assert in_force([some_consent(purpose=SHARE_PARTNER)]).keys() == {f"{SHARE_PARTNER}:"}


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.booleans()), max_size=6), st.randoms())
def test_two_desks_that_know_the_same_words_agree(told, chance):
    words = [
        some_consent(at=NOW + timedelta(days=day), n=n, given=given, withdrawn=withdrawn)
        for n, (day, given, withdrawn) in enumerate(told)
    ]
    shuffled = list(words)
    chance.shuffle(shuffled)
    assert in_force(shuffled) == in_force(words)
