"""The keys of a desk change without end: passwords, who may come in, and the key of the file itself."""

from __future__ import annotations

import random

from jobcentre_desktop.storage.new_key import note_key_is_known
from tests.a_desk import Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, open_the_desk

WITHIN = "note within a change of key"


def change_keys(
    pattern: Pattern, seed: int, promise: Promise, *, changes: int = 10_000, hasty: bool = False
) -> None:
    """Change them so often, with clients registered between; a `hasty` one promises before it is so."""
    desk, chance = open_the_desk(pattern), random.Random(f"keys {seed}")
    counter, staff, vault = CounterAtWork(desk, chance, promise), desk.services.keep_staff, desk.open.vault
    me = desk.services.me.id
    promise("note begun")
    for n in range(changes):
        counter.register()
        act = chance.choice(("password", "suspend", "key", "key", "key", "key", "key", "key"))
        if hasty:
            act = "password"
        if act == "password":
            password = f"rice-river-moon-{seed}-{n}"
            promise(f"{'password' if hasty else 'note password'} {me} {password}")
            staff.reset_password(me, password)
            promise(f"password {me} {password}")
        if act == "suspend":
            colleague = staff.add(f"Colleague {seed} {n}", f"field-road-boat-{seed}-{n}")
            staff.suspend(colleague.id)
            promise(f"suspended {colleague.id}")
        if act == "key":
            note_key_is_known(vault.engine)
        # The file gets its new key when it is opened next.
        promise(WITHIN)
        vault.lock()
        vault.unlock_with_recovery(pattern.recovery_code)
        promise("note opened")
