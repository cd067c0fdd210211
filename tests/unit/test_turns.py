"""Writers of one process follow each other in the order in which they came."""

import threading

from jobcentre_desktop.storage.turns import Turns

SOON = 60.0


def test_who_waits_longest_comes_next_even_when_the_last_writer_comes_back_at_once():
    turns, wrote, asked = Turns(), [], threading.Event()
    assert turns.take(SOON)

    def save():
        asked.set()
        assert turns.take(SOON)
        wrote.append("save")
        turns.hand_on()

    saver = threading.Thread(target=save)
    saver.start()
    asked.wait()
    while not turns.awaited:
        pass
    turns.hand_on()
    assert turns.take(SOON)  # the round's next part queues behind the save
    wrote.append("round")
    turns.hand_on()
    saver.join()
    assert wrote == ["save", "round"]


def test_who_waited_in_vain_stands_in_nobodys_way():
    turns = Turns()
    assert turns.take(SOON)
    assert not turns.take(0.001)
    turns.hand_on()
    assert turns.take(SOON)
    turns.hand_on()
    assert turns.take(SOON)
