"""A removal says why, and what a newer version says is no trouble to this one."""

import pytest

from jobcentre_desktop.domain.removal import Why, removing, why_removed


@pytest.mark.parametrize("why", [None, *Why])
def test_what_a_removal_says_is_read_again(why):
    assert why_removed(removing(why)) is why


def test_words_of_a_newer_version_are_left_unsaid():
    [(name, _)] = removing(Why.TAKEN_BACK).items()
    assert why_removed({name: "moonlight"}) is None
