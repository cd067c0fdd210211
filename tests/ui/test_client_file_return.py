"""When somebody came back from work abroad, in the client file: as much of the day as they know."""

from __future__ import annotations

import pytest
from ui.client_scene import do, open_file, words


@pytest.fixture
def client(scene):
    return scene.register()


def test_a_date_that_lacks_its_month_is_told_in_the_words_of_its_boxes(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    card = page.profile.sections["migration"]
    card.edit.click()
    box = card.boxes.fields["returned"].control
    box.day.set_value(3)
    box.year.set_value(2024)
    do(scene, qtbot, card.save)
    assert card.is_open()
    told = words(page.errors)
    assert "Enter the month" in told and "//" not in told


def test_who_knows_only_the_year_of_their_return_says_the_year(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    card = page.profile.sections["migration"]
    card.edit.click()
    box = card.boxes.fields["returned"].control
    for month, kept, shown in ((None, "2019", "2019"), (5, "2019-05", "May 2019")):
        box.year.set_value(2019)
        box.month.set_value(month)
        do(scene, qtbot, card.save)
        assert scene.services.show_client(client.id).client.returned == kept
        assert shown in words(card)
        card.edit.click()
        assert (box.day.value(), box.month.value(), box.year.value()) == (None, month, 2019)
