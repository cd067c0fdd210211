"""What must hold for any text, Khmer or not, well typed or not."""

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.khmer.names import km_key, la_key, likeness, skeleton, tokens
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits, to_khmer_digits
from jobcentre_desktop.domain.khmer.sorting import sort_key
from jobcentre_desktop.domain.khmer.text import (
    clusters,
    contains_khmer,
    first_broken_piece,
    fold_for_search,
    normal_form,
    normal_lines,
)

LETTERS = "".join(map(chr, range(0x1780, 0x17A3))) + "".join(map(chr, range(0x17A5, 0x17B4)))
MARKS = "".join(map(chr, range(0x17B6, 0x17D4))) + "\u17dd"
khmer = st.text(
    st.sampled_from(LETTERS + MARKS + "\u17d2\u17d2\u17d2" + " ។ៗ០៩\u200b\u200c\u25cc-aA"), max_size=12
)
anything = st.one_of(
    khmer, st.text(max_size=12), st.lists(st.one_of(khmer, st.text(max_size=4))).map("".join)
)
well_formed = khmer.map(normal_form).filter(lambda text: first_broken_piece(text) is None)


@given(anything)
def test_the_normal_form_is_final(text):
    assert normal_form(normal_form(text)) == normal_form(text)
    assert normal_lines(normal_lines(text)) == normal_lines(text)


@given(anything)
def test_no_letter_is_lost_or_made_up(text):
    def letters(of):
        return sorted(character for character in of if character in LETTERS)

    assert letters(normal_form(text)) == letters(text)


@given(anything)
def test_base_letters_keep_their_order(text):
    def bases(of):
        return [piece[0] for piece in clusters(of) if piece[0] in LETTERS]

    without_gaps = "".join(character for character in text if character.isprintable() and character != "\xad")
    tidy = (
        without_gaps.replace("\u17b4", "").replace("\u17b5", "").replace("\u17a3", "").replace("\u17a4", "")
    )
    while "\u17d2\u17d2" in tidy:
        tidy = tidy.replace("\u17d2\u17d2", "\u17d2")
    assert bases(normal_form(tidy)) == bases(tidy)


@given(anything)
def test_clusters_joined_are_the_text(text):
    assert "".join(clusters(text)) == text
    assert all(clusters(text))


@given(anything)
def test_a_broken_piece_is_in_the_text_that_is_kept(text):
    piece = first_broken_piece(text)
    assert piece is None or (piece and piece in normal_form(text) and contains_khmer(piece))


@given(well_formed)
def test_no_cluster_of_sound_text_begins_with_a_mark(text):
    assert not any(piece[0] in MARKS for piece in clusters(text))


@given(anything)
def test_folding_twice_changes_nothing_more(text):
    assert fold_for_search(fold_for_search(text)) == fold_for_search(text)


@given(anything)
def test_folding_does_not_care_how_it_was_typed(text):
    assert fold_for_search(normal_form(text)) == fold_for_search(text)


@given(anything)
def test_the_keys_do_not_care_how_it_was_typed(text):
    for key in (km_key, la_key, skeleton, tokens, sort_key):
        assert key(normal_form(text)) == key(text)


@given(anything)
def test_a_skeleton_is_made_of_its_few_letters(text):
    assert set(skeleton(text)) <= set("ACHKLMNPRSTVY ")


@given(st.text("abcdefghijklmnopqrstuvwxyz ", max_size=12), st.integers(0, 12))
def test_the_beginning_of_a_latin_name_begins_its_key(name, length):
    assert la_key(name).startswith(la_key(name[:length]))


@given(well_formed, st.integers(0, 12))
def test_the_beginning_of_a_khmer_name_begins_its_key(name, length):
    beginning = "".join(clusters(name)[:length])
    assert km_key(name).startswith(km_key(beginning))


@given(anything, anything)
def test_likeness_is_mutual_and_between_nothing_and_one(one, other):
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, other) == likeness(other, one)


@given(anything)
def test_a_name_is_like_itself(name):
    assert likeness(name, name) in (0.0, 1.0)
    assert likeness(f"{name} សុខ", f"{name} សុខ") == 1.0


@given(anything, anything)
def test_two_texts_share_a_sort_key_only_if_they_are_kept_the_same(one, other):
    assert (sort_key(one) == sort_key(other)) == (normal_form(one) == normal_form(other))


@given(anything, anything)
def test_nothing_sorts_before_its_own_beginning(one, other):
    longer = normal_form(f"{one} {other}")
    assert sort_key(normal_form(one)) <= sort_key(longer)


@given(st.text("0123456789-, Aក", max_size=20))
def test_digits_come_back(text):
    assert to_ascii_digits(to_khmer_digits(text)) == text


@given(st.integers(0, 10**12))
def test_a_number_read_back_is_the_number(number):
    assert int(to_khmer_digits(str(number))) == number
    assert int(to_ascii_digits(to_khmer_digits(str(number)))) == number
