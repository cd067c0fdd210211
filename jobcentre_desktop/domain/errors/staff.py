"""Staff, roles and sheets of clients to take in."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class NotAllowed(JobCentreError):
    """The signed-in counsellor's role does not allow this."""

    code: ClassVar[str] = "STF-01"


class LastManager(JobCentreError):
    """The desk would be left without anybody who can manage it."""

    code: ClassVar[str] = "STF-02"


class SheetUnreadable(JobCentreError):
    """The file is no spreadsheet or CSV that can be read."""

    code: ClassVar[str] = "IMP-01"
    file_name: str


class HeadingsNotFound(JobCentreError):
    """No row of the sheet has headings that name at least a name and a sex or birth column."""

    code: ClassVar[str] = "IMP-02"
    file_name: str


class SheetInOldFont(JobCentreError):
    """No headings were found because the sheet was typed for an old Khmer font (Limon, ABC)."""

    code: ClassVar[str] = "IMP-05"
    file_name: str
    piece: str


class NotASpreadsheet(JobCentreError):
    """A path to write to does not end in .csv, .xlsx or .jsonl."""

    code: ClassVar[str] = "IMP-03"
    file_name: str


class SheetTooBig(JobCentreError):
    """A spreadsheet has more rows, columns or bytes than this desk takes in at once."""

    code: ClassVar[str] = "IMP-04"
    file_name: str
    rows: int
    """Most rows at once."""


class SignInNeeded(JobCentreError):
    """A command was started without saying who asks, and there is no terminal to ask at."""

    code: ClassVar[str] = "KEY-06"


class PasswordsDiffer(JobCentreError):
    """A new password was typed twice, and differently."""

    code: ClassVar[str] = "KEY-07"


class CounsellorSuspended(JobCentreError):
    """The head of a centre suspended this counsellor, at this desk or at another one."""

    code: ClassVar[str] = "KEY-08"
    name: str
