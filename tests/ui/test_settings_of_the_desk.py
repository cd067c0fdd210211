"""Settings on a real desk: ready phrases, when the screen locks, copies of the file."""

from __future__ import annotations

from ui.client_scene import button, do, quiet, words
from ui.screen import settle, type_text
from ui.settings_scene import scene, settings  # noqa: F401

# ruff: noqa: F811 - a fixture is named where it is used


def rest(scene, qtbot):
    qtbot.waitUntil(lambda: quiet(scene) and not scene.lane.is_busy, timeout=20_000)


def choose(segmented, place):
    segmented.choose(segmented._parts[place])
    settle()


# --- phrases ------------------------------------------------------------------------------------------------


def test_a_phrase_is_added_changed_and_put_away_in_the_settings(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    card = page.phrases
    card.box.set_value("advice")
    card.box.edited.emit()
    type_text(card.text_en, "Bring the family book.")
    do(scene, qtbot, card.save)
    keep = scene.services.keep_phrases
    assert keep.every()[0].text_en == "Bring the family book."
    do(scene, qtbot, button(card, "Change"))
    type_text(card.text_km, "យកសៀវភៅគ្រួសារមក។")
    do(scene, qtbot, card.save)
    assert keep.every()[0].text_km == "យកសៀវភៅគ្រួសារមក។"
    assert not card.leave.isVisible()
    do(scene, qtbot, button(card, "Put away"))
    assert not keep.every()[0].offered
    do(scene, qtbot, button(card, "Bring back"))
    assert keep.every()[0].offered


def test_a_phrase_without_a_text_is_refused_at_its_field(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    do(scene, qtbot, page.phrases.save)
    assert page.phrases.fields["text_km"].error is not None


# --- locking and copies -------------------------------------------------------------------------------------


def test_the_time_until_the_screen_locks_is_kept_and_holds_at_once(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    assert page.lock.minutes.value() == "10"
    choose(page.lock.minutes, 0)
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.idle.minutes == 2
    assert scene.services.lock_time.minutes() == 2
    theirs = settings(scene, look, qtbot, services=scene.sign_in_another())
    assert theirs.lock.minutes.value() == "2"
    assert not theirs.lock.minutes.isEnabled(), "who counsels does not set it"


def test_a_copy_is_taken_here_and_on_a_stick_and_the_card_says_when(scene, look, qtbot, tmp_path):
    page = settings(scene, look, qtbot)
    rest(scene, qtbot)
    assert "No copy on this computer yet." in words(page.backup)
    do(scene, qtbot, page.backup.here)
    rest(scene, qtbot)
    assert "Last copy on this computer: " in words(page.backup)
    stick = tmp_path / "stick"
    stick.mkdir()
    page.backup.ask = lambda _window: stick
    do(scene, qtbot, page.backup.away)
    rest(scene, qtbot)
    assert f"in {stick}" in words(page.backup)
    assert list(stick.rglob("manifest.json"))
    page.backup.ask = lambda _window: tmp_path / "pulled out"
    do(scene, qtbot, page.backup.away)
    rest(scene, qtbot)
    assert "cannot be reached" in page.notices.text().replace("\u200b", "")
    assert page.backup.away.isEnabled()


def test_a_counsellor_copies_here_and_carries_nothing_away(scene, look, qtbot):
    page = settings(scene, look, qtbot, services=scene.sign_in_another())
    assert page.backup.here.isVisibleTo(page)
    assert not page.backup.away.isVisibleTo(page)
