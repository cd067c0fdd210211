"""Who left with a copy of the desk's folder hears the centre no more; the desk and its letters go on."""

from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.bootstrap.system import SystemClock
from jobcentre_desktop.domain import letter_token
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import (
    DeskNotAccepted,
    DeskRevoked,
    LetterKeyWithdrawn,
    ServerUnreachable,
)
from jobcentre_desktop.domain.letter_name import digests_of
from jobcentre_desktop.server import directory
from jobcentre_desktop.services.desk_facts import (
    read_coming_keys,
    read_enrolment,
    write_enrolment,
)
from jobcentre_desktop.wire.rekeying import REKEY_PATH
from tests.counter import Counter
from tests.cutting_proxy import CuttingProxy
from tests.patterns import THEIR_PASSWORD
from tests.server.a_server import server_of

CENTRE = "11"


@pytest.fixture(scope="module")
def pattern(patterns):
    return patterns.staffed("A", CENTRE)


@pytest.fixture
def line(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


@pytest.fixture
def desk(central, line, pattern, tmp_path):
    with closing(Counter(pattern, tmp_path / "desk")) as counter:
        counter.head.enrol_desk(line.url, central.invite(CENTRE, "A"))
        counter.head.exchange_changes()
        yield counter


@pytest.fixture
def there(central, patterns, tmp_path):
    """A desk of the same centre."""
    with closing(Counter(patterns.staffed("B", CENTRE), tmp_path / "there")) as counter:
        counter.head.enrol_desk(central.url, central.invite(CENTRE, "B"))
        counter.head.exchange_changes()
        yield counter


@pytest.fixture
def copy(desk, tmp_path):
    """The desk's folder as the colleague took it home."""
    with closing(Counter(desk.image(tmp_path / "image"), tmp_path / "copy")) as counter:
        yield counter


def enrolment_of(counter):
    with counter.work(reading=True) as work:
        return read_enrolment(work)


def coming_of(counter):
    with counter.work(reading=True) as work:
        return read_coming_keys(work)


def gets_new_key(counter):
    """As when somebody leaves: at the next sign-in the file has another key."""
    counter.head.keep_staff.give_new_key()
    sign_in_again(counter)


def sign_in_again(counter):
    counter.desk.close()
    counter.desk.vault.unlock_with_recovery(counter.pattern.recovery_code)


def forget_marks(counter):
    """As a desk that was enrolled before its keys bore the mark of the file's."""
    with counter.work() as work:
        write_enrolment(work, replace(read_enrolment(work), made_under=""))
        work.commit()


def public_of(enrolment):
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(enrolment.private_key))
    return key.public_key().public_bytes_raw().hex()


def a_letter(enrolment, day):
    """The code of a letter as a desk with that enrolment signs it."""
    number = f"R{CENTRE}-26-A00001-0"
    token = letter_token.LetterToken(
        key_id=letter_token.key_id_of(bytes.fromhex(enrolment.certificate.public_key)),
        letter_no=number,
        issued_on=day,
        valid_until=day + timedelta(days=30),
        names=digests_of(number, "", "Sok Dara", 1990),
    )
    core = letter_token.packed(token)
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(enrolment.private_key))
    return letter_token.text_of(core, key.sign(letter_token.signed_words(core)))


def certificates_of(central, desk_key):
    with central.office() as office:
        told = office.work(directory.read).certificates
    return [one for one in told if one.desk_key == desk_key]


def test_who_left_with_a_copy_of_the_folder_hears_the_centre_no_more(desk, copy, there):
    assert copy.head.exchange_changes().agrees, "until somebody leaves, a copy is the desk"
    desk.head.exchange_changes()
    before, leaver = enrolment_of(desk), desk.colleague.me.id
    desk.head.keep_staff.suspend(leaver)
    sign_in_again(desk)
    assert enrolment_of(desk).private_key == before.private_key, "the server has to hear of it first"
    client = desk.register()
    assert desk.head.exchange_changes().agrees
    assert desk.head.look_at_the_line().standing is Standing.ALL_SENT
    now = enrolment_of(desk)
    assert now.desk_key == before.desk_key
    assert {now.private_key, now.seal_private_key}.isdisjoint({before.private_key, before.seal_private_key})
    assert public_of(now) == now.certificate.public_key
    assert now.seal_key == now.certificate.seal_key
    for _ in range(2):
        with pytest.raises(DeskNotAccepted):
            copy.head.exchange_changes()
    assert copy.head.look_at_the_line().standing is Standing.UNKNOWN_THERE
    with copy.work(reading=True) as work:
        assert not work.changes.history(client.id)
    there.head.exchange_changes()
    assert there.head.show_client(client.id).client == desk.head.show_client(client.id).client
    desk.head.keep_staff.reset_password(leaver, THEIR_PASSWORD)  # for the next test they work here again
    desk.head.exchange_changes()
    assert enrolment_of(desk).private_key == now.private_key, "once is enough"


def test_a_new_key_that_the_head_asks_for_is_one_for_the_line_too(desk):
    before = enrolment_of(desk)
    desk.head.keep_staff.give_new_key()
    desk.head.exchange_changes()
    assert enrolment_of(desk).private_key == before.private_key, "the file itself has not got its new one yet"
    sign_in_again(desk)
    desk.head.exchange_changes()
    assert enrolment_of(desk).private_key != before.private_key


def test_keys_of_before_there_were_marks_are_changed_once(desk):
    forget_marks(desk)
    before = enrolment_of(desk)
    desk.head.exchange_changes()
    after = enrolment_of(desk)
    desk.head.exchange_changes()
    assert before.private_key != after.private_key == enrolment_of(desk).private_key


def test_letters_of_the_earlier_key_hold_and_later_ones_in_its_name_do_not(desk, there):
    earlier, day = enrolment_of(desk), SystemClock().today()
    old, later = a_letter(earlier, day), a_letter(earlier, day + timedelta(days=1))
    gets_new_key(desk)
    desk.head.exchange_changes()
    there.head.exchange_changes()
    new = a_letter(enrolment_of(desk), day + timedelta(days=1))
    for somebody in (desk, there):
        for letter in (old, new):
            assert somebody.head.verify_letter(letter).centre_code == CENTRE
        with pytest.raises(LetterKeyWithdrawn) as refused:
            somebody.head.verify_letter(later)
        assert refused.value.on == day


def test_a_revoked_desks_letters_of_a_key_that_it_no_longer_had_hold_and_its_last_ones_do_not(
    desk, there, central
):
    day = SystemClock().today()
    old = a_letter(enrolment_of(desk), day)
    gets_new_key(desk)
    desk.head.exchange_changes()
    new = a_letter(enrolment_of(desk), day)
    central.command("desk", "revoke", enrolment_of(desk).desk_key)
    there.head.exchange_changes()
    assert there.head.verify_letter(old).centre_code == CENTRE
    with pytest.raises(LetterKeyWithdrawn):
        there.head.verify_letter(new)


def test_when_the_line_breaks_anywhere_the_desk_is_neither_locked_out_nor_signs_what_does_not_hold(
    desk, line, central
):
    """Cut at every so many bytes of what goes up and of what comes down; a kill between is the same.

    The steps of the desk are transactions, and what it did not write down it did not hear.
    """
    cuts = [(way, at) for way in ("cut_up", "cut_down") for at in range(0, 2400, 150)]
    found = set()
    for way, at in cuts:
        forget_marks(desk)
        desk.register()
        before = enrolment_of(desk)
        setattr(line, way, at)
        with suppress(ServerUnreachable):
            desk.head.exchange_changes()
        line.cut_up = line.cut_down = None
        own = enrolment_of(desk)
        held = {one.public_key: one for one in certificates_of(central, own.desk_key)}
        certificate = held[public_of(own)]
        assert (certificate.until, certificate.withdrawn) == ("", ""), "its letters hold meanwhile"
        at_doors = next(iter(held))
        found.add((own.private_key != before.private_key, public_of(own) == at_doors, own.in_use_untold))
        assert desk.head.exchange_changes().agrees
        own = enrolment_of(desk)
        first, *others = certificates_of(central, own.desk_key)
        assert (first.public_key, first.until) == (public_of(own), "")
        assert all(one.until for one in others)
        assert (coming_of(desk), own.in_use_untold) == (None, False)
    assert found == {
        (False, True, False),  # the server did not hear
        (False, False, False),  # it did, and the desk has not heard that
        (True, True, True),  # the desk has, and did not get to say that the key is in use
        (True, True, False),
    }


def test_a_server_that_does_not_know_the_door_holds_nobody_up(desk, central):
    def before_the_door(app):
        async def without(scope, receive, send):
            known = scope.get("path") != REKEY_PATH
            await app(scope if known else scope | {"path": "/unknown"}, receive, send)

        return without

    gets_new_key(desk)
    before = enrolment_of(desk)
    with central.office() as office, server_of(office, carelessness=before_the_door) as older:
        with desk.work() as work:
            write_enrolment(work, replace(before, server=older))
            work.commit()
        for _ in range(2):
            client = desk.register()
            assert desk.head.exchange_changes().agrees
            with desk.work(reading=True) as work:
                assert all(one.number for one in work.changes.history(client.id))
    waiting = coming_of(desk)
    assert enrolment_of(desk).private_key == before.private_key != waiting.private_key
    with desk.work() as work:
        write_enrolment(work, replace(read_enrolment(work), server=central.url))
        work.commit()
    assert desk.head.exchange_changes().agrees
    assert enrolment_of(desk).private_key == waiting.private_key


def test_a_copy_that_is_ahead_with_its_request_numbers_does_not_keep_the_desk_from_new_keys(desk, copy):
    for _ in range(3):
        copy.head.exchange_changes()
    before = enrolment_of(desk)
    gets_new_key(desk)
    assert desk.head.exchange_changes().agrees
    assert enrolment_of(desk).private_key != before.private_key
    with pytest.raises(DeskNotAccepted):
        copy.head.exchange_changes()


def test_who_was_quicker_with_the_copy_is_shut_out_by_a_new_code_and_nothing_is_lost(desk, copy, central):
    forget_marks(copy)  # a copy in the hands of somebody with a program of their own
    copy.head.exchange_changes()
    client = desk.register()
    gets_new_key(desk)
    for _ in range(2):
        with pytest.raises(DeskNotAccepted):
            desk.head.exchange_changes()
    state = desk.head.look_at_the_line()
    assert (state.standing, state.waiting > 0) == (Standing.UNKNOWN_THERE, True)
    central.command("desk", "revoke", enrolment_of(desk).desk_key)
    desk.head.enrol_desk(central.url, central.invite(CENTRE, "A"))
    assert desk.head.exchange_changes().agrees
    assert desk.head.look_at_the_line().standing is Standing.ALL_SENT
    with desk.work(reading=True) as work:
        assert all(one.number for one in work.changes.history(client.id))
    with pytest.raises(DeskRevoked):
        copy.head.exchange_changes()


def test_a_file_put_back_from_before_the_change_says_that_it_needs_a_code_and_loses_nothing(
    desk, copy, central
):
    """`copy` stands for the copy that is put back: the same folder as it was."""
    desk.register()
    gets_new_key(desk)
    desk.head.exchange_changes()
    client = copy.register()
    with pytest.raises(DeskNotAccepted):
        copy.head.exchange_changes()
    assert copy.head.look_at_the_line().standing is Standing.UNKNOWN_THERE
    copy.head.enrol_desk(central.url, central.invite(CENTRE, "A"))
    assert copy.head.exchange_changes().agrees
    with copy.work(reading=True) as work:
        assert all(one.number for one in work.changes.history(client.id))


def test_what_a_colleague_sealed_before_it_heard_of_the_new_key_is_read(desk, there, tmp_path):
    client = there.register()
    gets_new_key(desk)
    desk.head.exchange_changes()
    stick = tmp_path / "from-there.jobcentre"
    there.head.save_bundle(stick)
    desk.head.read_bundle(stick)
    assert desk.head.show_client(client.id).client.id == client.id
    there.head.exchange_changes()
    assert desk.head.exchange_changes().agrees


def test_a_revoked_desk_that_would_change_its_keys_still_hands_in_what_it_holds(desk, central):
    central.command("desk", "revoke", enrolment_of(desk).desk_key)
    gets_new_key(desk)
    desk.register()
    with pytest.raises(DeskRevoked):
        desk.head.exchange_changes()
    assert desk.head.look_at_the_line().distrusted > 0
