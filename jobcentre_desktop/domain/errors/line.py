"""The line to the central server."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class ServerUnreachable(JobCentreError):
    """No answer from the central server; work goes on and is sent later."""

    code: ClassVar[str] = "NET-01"
    host: str
    nothing_left: bool = False
    """Nobody was reached: not a byte of the request went out."""


class NotEnrolled(JobCentreError):
    """This desk has no enrolment at a central server yet."""

    code: ClassVar[str] = "NET-02"


class EnrolmentRefused(JobCentreError):
    """The enrolment code is unknown, used, expired or for another centre or desk."""

    code: ClassVar[str] = "NET-03"


class DeskNotAccepted(JobCentreError):
    """The central server does not accept this desk's signature (unknown or revoked)."""

    code: ClassVar[str] = "NET-04"


class DeskRevoked(JobCentreError):
    """The server trusts this desk no more: it keeps what the desk sends aside and tells it nothing."""

    code: ClassVar[str] = "NET-16"


class AnotherEra(JobCentreError):
    """The server was put back to an older copy: numbers that this desk heard hold up to `number` only.

    `era` is the name of the centre's present era; the copy has what there was until `copy_of`. The desk goes
    back with it and tells again what it knows beyond.
    """

    code: ClassVar[str] = "NET-18"
    era: str
    number: int
    copy_of: datetime | None


class NothingMoreKept(JobCentreError):
    """The server trusts this desk no more and keeps nothing further of it aside for now."""

    code: ClassVar[str] = "NET-17"


class DeskForked(JobCentreError):
    """The server has other changes under this desk's numbers: the file was restored from an older copy.

    `from_seq` is the first of the desk's changes that differs; what became of those sent before it stands in
    `numbers`, `clocks`, `quarantined` and `held` (by own seq, as in an answer). `epoch` is the last one under
    which this desk's letter has sent anything.
    """

    code: ClassVar[str] = "NET-05"
    request_no: int
    from_seq: int
    epoch: int
    numbers: dict[int, int]
    clocks: dict[int, str]
    quarantined: dict[int, str]
    held: dict[int, str]


class AppTooOld(JobCentreError):
    """The server takes what this version sends, but tells it nothing of others: that needs an update."""

    code: ClassVar[str] = "NET-06"


class ServerTooOld(JobCentreError):
    """The server has not been updated yet and does not know this app's protocol; everything stays here."""

    code: ClassVar[str] = "NET-15"


class ServerTrouble(JobCentreError):
    """The server answered, but not with what was asked; nothing was lost."""

    code: ClassVar[str] = "NET-07"
    status: int


class PlainHttpRefused(JobCentreError):
    """Plain HTTP is allowed to this very machine only."""

    code: ClassVar[str] = "NET-08"
    host: str


class CertificateRefused(JobCentreError):
    """The server's certificate is not one this desk trusts."""

    code: ClassVar[str] = "NET-09"
    host: str


class TooManyTries(JobCentreError):
    """Too many wrong enrolment codes came from this address; the server listens again after `minutes`."""

    code: ClassVar[str] = "NET-10"
    minutes: int


class ServerBusy(JobCentreError):
    """This desk, or its address, asked the server too much; it listens again after `minutes`."""

    code: ClassVar[str] = "NET-19"
    minutes: int


class ServerIsBehind(JobCentreError):
    """The server lacks changes that it acknowledged: it was restored from an older copy itself.

    It wants them again, from the desk's change number `from_seq` on.
    """

    code: ClassVar[str] = "NET-11"
    from_seq: int


class RequestNumberUsed(JobCentreError):
    """Another request was signed with this desk's key under the same number or a later one.

    `request_no` is the last that the server has seen; the next must be higher. Either the file was restored
    from an older copy, or another PC works with a copy of it.
    """

    code: ClassVar[str] = "NET-13"
    request_no: int


class TooManyRemoved(JobCentreError):
    """What arrived would remove `removed` of this desk's `records`; nothing of it was taken in.

    A person has to say whether it may go on (`services.removal_fuse`).
    """

    code: ClassVar[str] = "NET-14"
    removed: int
    records: int


class PracticeStaysHere(JobCentreError):
    """The practice desk holds invented people: it is never enrolled at a central server and sends nothing."""

    code: ClassVar[str] = "NET-12"
