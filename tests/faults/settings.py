"""Settings of the file under which promises must be seen broken: else the faults prove nothing."""

from __future__ import annotations

from sqlalchemy import event

from tests.a_desk import ADesk

USUAL = ""
CONTROLS = ("synchronous=NORMAL", "synchronous=OFF", "journal_mode=DELETE")


def set_badly(desk: ADesk, setting: str) -> None:
    """Give all connections of an open desk another setting; none for USUAL."""
    if not setting:
        return
    vault = desk.open.vault
    assert vault._checkpoints is not None
    vault._checkpoints.close()  # its connection would keep a journal of another kind from being begun
    event.listen(vault.engine, "checkout", lambda c, *_: c.execute(f"PRAGMA {setting}").fetchall())
