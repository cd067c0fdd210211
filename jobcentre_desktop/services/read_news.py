"""What is new in this version is offered to each counsellor once."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.ports import OpenWork


@dataclass(frozen=True, slots=True)
class ReadNews:
    """Kept in the desk's own file, by counsellor: whoever works at two desks is told at both."""

    open_work: OpenWork
    me: Counsellor
    version: str

    def is_new(self) -> bool:
        """Return whether this counsellor has not put the news of this version away yet."""
        with self.open_work(reading=True) as work:
            return work.desk.read(self._name()) != self.version

    def put_away(self) -> None:
        with self.open_work() as work:
            work.desk.write(self._name(), self.version)
            work.commit()

    def _name(self) -> str:
        return f"news_read:{self.me.id}"
