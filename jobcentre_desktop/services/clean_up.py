"""After an erasure was heard: no trace of the client is left beside the file, and the server may know."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ports import Clock, DeskFile, OpenWork, Work
from jobcentre_desktop.services.take_records import is_taking, taking


@dataclass(frozen=True, slots=True)
class CleanUp:
    open_work: OpenWork
    file: DeskFile
    clock: Clock

    def __call__(self) -> bool:
        """Clean up what is to be; return whether there was anything and it is done.

        A full disk must not stop a round: what cannot be done now is tried again in the next one, and until
        then the server is told that this desk has not carried the erasure out.
        """
        with self.open_work(reading=True) as work:
            waiting = work.erasures.to_clean()
        if waiting is None:
            return False
        try:
            if not self.file.clean_up(waiting.clients, self.clock.now()):
                return False
        except JobCentreError:
            return False
        with self.open_work() as work:
            work.erasures.cleaned(waiting)
            work.commit()
        return True


def erased_up_to(work: Work) -> int:
    """Return the number up to which every erasure is carried out here, and may be told to be.

    The file is emptied in the transaction in which it is heard, so whoever has heard it has done that part.
    While records are taken whole, old ones are still here that the server may have erased.
    """
    done = work.changes.cursor()
    if (waiting := work.erasures.to_clean()) is not None:
        done = min(done, waiting.first - 1)
    if is_taking(work) and (told := taking(work)) is not None:
        done = min(done, told.heard_before)
    return done
