"""The facts a printed paper states; not how it looks, and in no language of its own.

Whoever fills these in has already decided what may be printed: the phone only with consent. Times are as the
clock on the wall shows them (Cambodian time). Names are printed as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing in Khmer and in English. Where one is missing the other stands in."""

    km: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in "km" or "en"; empty only when neither is known."""
        return (self.en or self.km) if language == "en" else (self.km or self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreHeading:
    """What stands at the head of every paper of a centre."""

    name: Words
    province: Words
    """With its kind, as an address says it: "ខេត្តពោធិ៍សាត់", "Pursat province"."""
    province_code: str
    letters: str = ""
    """Abbreviation that ends a letter's number, e.g. "ម.ក.ព.ស." (domain brief §5.2)."""
    address: Words = Words()
    phone: str = ""
    head_name: Words = Words()
    head_title: Words = Words()
    ministry: Words = Words()
    """Empty: the ministry as the wording of the letterhead names it."""
    agency: Words = Words()
    """Empty: the agency as the wording of the letterhead names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLetterFacts:
    """One referral letter with its return slip (domain brief §4.2)."""

    centre: CentreHeading
    referral_no: str
    """The whole number that people quote and the computer finds, e.g. "R02-26-A00231-7"."""
    printed_no: str
    """Its short form in the letter's number line, e.g. "A00231/26"."""
    qr_payload: str
    """"R:" and the whole number, whose last sign is its check: nothing about the person."""
    issued_on: date
    lunar_line: str
    """First line of the Khmer date, as the clerk left it; printed in the Khmer letter only."""
    type: str
    """Code of the referral type; decides the wording, and that some types never print a reason."""
    partner_name: Words
    addressee: Words = Words()
    """Whom the letter addresses, e.g. "លោកនាយក"; empty: as the wording addresses a stranger."""
    client_name_km: str
    client_name_la: str
    client_no: str
    sex: str
    """"M", "F" or "X"."""
    birth_year: int
    """0 when it is not known; then it is not printed."""
    phone: str | None = None
    """Only if the client agreed that it is printed."""
    purpose: str = ""
    reference: str = ""
    """Course or vacancy the partner knows it by."""
    appointment_on: date | None = None
    appointment_at: time | None = None
    contact: str = ""
    """Whom to ask for at the partner."""
    documents_carried: tuple[Words, ...] = ()
    valid_until: date
    copies_to: tuple[str, ...] = ()
    signer_name: Words = Words()
    signer_title: Words = Words()
    """Empty: the head of the centre."""
    telegram: str = ""
    """Where a photo of the return slip may be sent; empty: not offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetFacts:
    """The paper that opens the desk's file when every password is lost: locked away, never kept as a file."""

    centre: CentreHeading
    desk: str
    """The desk's letter or name."""
    code_groups: tuple[str, ...]
    """The recovery code in groups of four, check symbol in the last."""
    written_on: date
    first_counsellor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """One thing counted twice in a day. `name` is one of `day.COUNTED`."""

    name: str
    computer: int
    paper: int | None = None
    """None: nobody counted it on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """The central server's word on what it holds of this desk's day; its own page shows the same figures."""

    number: str
    issued_on: date
    issued_at: time
    counts: tuple[tuple[str, int], ...]
    """(kind of record, changes stored), in the order to print."""
    records: int
    """Live records of the centre on the server."""
    digest: str
    """Hex digest over all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheetFacts:
    """The end of a desk's day on one page, with the server's receipt when there is one."""

    centre: CentreHeading
    desk: str
    day: date
    closed_at: time
    counsellor: str
    counts: tuple[CountLine, ...]
    drafts_left: int = 0
    waiting: int = 0
    """Changes that the server has not acknowledged."""
    receipt: ReceiptFacts | None = None
