"""A return slip or a client card is scanned at the window, in whatever keyboard layout, and opens at once."""

import pytest
from day_walk import CONTROL, GIVEN, LATIN_GIVEN, LATIN_SURNAME, SURNAME, DayWalk
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.ui.shell import places

NIDA = dict(zip("R:C-A", ["ឬ", "ោះ", "ជ", "ឥ", "ាំ"], strict=True))
"""What these keys give while the Khmer layout is on."""


@pytest.fixture(scope="module")
def walk(qapp, tmp_path_factory):
    folder = tmp_path_factory.mktemp("walk")
    walk = DayWalk(qapp, folder / "desk", folder / "papers")
    walk.set_up(None)
    yield walk
    walk.close()


@pytest.fixture(scope="module")
def referral(walk):
    """A referral whose letter is in the client's hand."""
    services = walk.services
    told = {"surname_km": SURNAME, "given_km": GIVEN, "surname_la": LATIN_SURNAME, "given_la": LATIN_GIVEN}
    client = services.register_client({**told, "sex": "F", "dob_year": 1999}).client
    made = services.refer_client(
        client.id,
        {
            "type": "JOB",
            "partner_name_km": "រោងចក្រគំរូ",
            "purpose": "សម្ភាសការងារ",
            "consent_to_share": True,
        },
    )
    services.issue_letter.make(made.id, "km")
    services.issue_letter.confirm_paper(made.id)
    return made


def scan(walk, signs):
    """Type as a scanner does: sign after sign, Enter at once, and nobody waits for the list of hits."""
    walk.desk.navigator.open(places.TODAY)
    walk.rest()
    walk.press(Qt.Key.Key_K, CONTROL)
    box = walk.window.top.search
    walk.until(box.hasFocus, "the cursor is in the search box")
    for sign in signs:
        if sign.isascii():
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                key = QKeyEvent(kind, ord(sign.upper()), Qt.KeyboardModifier.NoModifier, sign)
                QCoreApplication.sendEvent(QApplication.focusWidget(), key)
        else:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QCoreApplication.sendEvent(QApplication.focusWidget(), event)
    walk.press(Qt.Key.Key_Return)
    walk.rest()


def khmer_keyboard(text):
    return [NIDA.get(sign, to_khmer_digits(sign)) for sign in text]


@pytest.mark.parametrize("how", [list, lambda text: list(to_khmer_digits(text)), khmer_keyboard])
def test_a_scanned_return_slip_asks_what_came_of_it(walk, referral, how):
    number = referral.referral_no
    scan(walk, [*how(f"R:{number[:-1]}"), number[-1]])
    walk.until(lambda: walk.window.pages.current_name() == places.REFERRAL, "the referral opens")
    walk.rest()
    assert walk.page._view.referral.id == referral.id
    assert walk.page.kept.life.isVisible()
    assert walk.window.top.search.text() == ""


@pytest.mark.parametrize("how", [list, khmer_keyboard])
def test_a_scanned_client_card_opens_the_file(walk, referral, how):
    number = walk.services.show_client(referral.client_id).client.client_no
    scan(walk, [*how(f"C:{number[:-1]}"), number[-1]])
    walk.until(lambda: walk.window.pages.current_name() == places.CLIENT_FILE, "the file opens")


def test_a_number_without_its_prefix_is_enough(walk, referral):
    scan(walk, list(referral.referral_no.lower()))
    walk.until(lambda: walk.window.pages.current_name() == places.REFERRAL, "the referral opens")


def test_a_slip_of_nobody_here_is_told_and_nothing_opens(walk, referral):
    scan(walk, list("R:R02-26-Z00001-0"))
    assert walk.window.pages.current_name() == places.TODAY
    walk.until(lambda: bool(walk.page.notices.text()), "the notice")
    assert "R02-26-Z00001-0" in walk.page.notices.text()
