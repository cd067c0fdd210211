"""Make this desk known to its central server, the first time or again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.errors import PracticeStaysHere
from jobcentre_desktop.ports import DeskFile, Enrolment, Exchange, OpenWork
from jobcentre_desktop.services.desk_facts import (
    read_desk,
    write_coming_keys,
    write_directory,
    write_enrolment,
)
from jobcentre_desktop.services.hear_reply import Trust, note_trust


@dataclass(frozen=True, slots=True)
class EnrolDesk:
    """Make this desk known to its central server with a one-time code.

    Only who keeps the desk does: the server that is named here hears every record, restricted notes too.
    """

    open_work: OpenWork
    exchange: Exchange
    file: DeskFile
    me: Counsellor
    practice: bool = False

    def __call__(self, server: str, code: str) -> Enrolment:
        """What was kept aside while the server did not trust this desk is sent again.

        Raises NotAllowed, EnrolmentRefused, TooManyTries, ServerUnreachable, PlainHttpRefused,
        CertificateRefused.

        On a practice desk PracticeStaysHere: invented people never reach a server.
        """
        if self.practice:
            raise PracticeStaysHere
        self.me.must_keep_desk()
        with self.open_work(reading=True) as work:
            desk = read_desk(work)
        enrolment = self.exchange.enrol(
            server.strip().rstrip("/"), code.strip(), desk_name=desk.name, centre_code=desk.centre_code
        )
        enrolment = replace(enrolment, made_under=self.file.standing().key_mark)
        with self.open_work() as work:
            write_enrolment(work, enrolment)
            write_coming_keys(work, None)
            # What another server said of its desks does not hold here; the first round brings the others.
            own = () if enrolment.certificate is None else (enrolment.certificate,)
            write_directory(work, DeskDirectory(digest="", certificates=own))
            note_trust(work, Trust.KNOWN)
            work.changes.send_distrusted_again()
            work.commit()
        return enrolment
