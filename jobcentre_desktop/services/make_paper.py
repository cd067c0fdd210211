"""Make any of the papers a desk prints besides letters: the facts are kept, the papers are not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.cambodia import wall_clock
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import FieldMissing, NotFound, NothingToPrint
from jobcentre_desktop.domain.ids import ClientId, SessionId
from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.domain.papers.kinds import ABOUT_A_CLIENT, PaperKind
from jobcentre_desktop.domain.papers.paper_facts import PaperFacts
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession, next_appointment
from jobcentre_desktop.domain.usual_centre import UsualCentre
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer, Language, Letters, OpenWork, Work
from jobcentre_desktop.services.ask_consent import AskConsent
from jobcentre_desktop.services.fill_registration import FillRegistration
from jobcentre_desktop.services.keep_photo import photo_of
from jobcentre_desktop.services.letter_heading import heading_of
from jobcentre_desktop.services.list_day import ListDay
from jobcentre_desktop.services.moved_clients import must_be_shown
from jobcentre_desktop.services.register_client import centre_of
from jobcentre_desktop.services.sum_up_day import last_closing, sum_up_day
from jobcentre_desktop.services.sum_up_session import SumUpSession


@dataclass(frozen=True, slots=True)
class MakePaper:
    """The same facts give the same bytes, so a paper is made again whenever it is wanted."""

    open_work: OpenWork
    clock: Clock
    letters: Letters
    codes: CodeLists
    gazetteer: Gazetteer
    usual: UsualCentre
    me: Counsellor

    def make(
        self,
        kind: PaperKind,
        language: Language,
        *,
        client_id: ClientId | None = None,
        session_id: SessionId | None = None,
        day: date | None = None,
        lunar_line: str | None = None,
    ) -> bytes:
        """Return the paper as PDF; a day sheet is that of this desk's last closing.

        `session_id` is the session of a summary or of an appointment, else the latest; `day` that of a daily
        register, else today; `lunar_line` the Khmer date as the clerk left it, else as the calendar has it.
        Raises FieldMissing for a paper about a client without one, InputProblems for a lunar line that a
        letter could not have either, NothingToPrint, NotFound, ClientMoved, CharacterNotPrintable.
        """
        if client_id is None and kind in ABOUT_A_CLIENT:
            raise FieldMissing("client_no")
        told_line = read_texts(Referral, lunar_line=lunar_line)["lunar_line"]
        with self.open_work(reading=True) as work:
            heading = heading_of(centre_of(work), self.gazetteer, self.usual)
            today = self.clock.today()
            signed = SignedOn(day=today, lunar_line=told_line or lunar_date(today).line())
            if kind is PaperKind.DAILY_REGISTER:
                facts = self._register(work, heading, signed, day or today)
            elif kind is PaperKind.DAY_SHEET:
                facts = _day_sheet(work, heading)
            elif client_id is None:
                facts = self._blank(kind, heading)
            else:
                client = work.records.get(Client, client_id)
                must_be_shown(work, client_id)
                facts = self._about(work, kind, client, heading, signed, session_id)
        return self.letters.paper(facts, language, "none")

    def together(self, *pdfs: bytes) -> bytes:
        """Return one PDF with the pages of all, in order, to be printed in one go."""
        return pdfs[0] if len(pdfs) == 1 else self.letters.together(*pdfs)

    def kinds_for_centre(self) -> tuple[PaperKind, ...]:
        """Return the papers that are about no client and make sense now, in the order to offer them."""
        with self.open_work(reading=True) as work:
            closed = last_closing(work)
        kinds = [PaperKind.DAILY_REGISTER, PaperKind.REGISTRATION_BLANK, PaperKind.CONSENT]
        if closed is not None:
            kinds.insert(1, PaperKind.DAY_SHEET)
        return tuple(kinds)

    def kinds_for_client(self, client_id: ClientId) -> tuple[PaperKind, ...]:
        """Return the papers that make sense for a client now, in the order to offer them.

        Raises NotFound, ClientMoved.
        """
        with self.open_work(reading=True) as work:
            work.records.get(Client, client_id)
            must_be_shown(work, client_id)
            sessions = work.records.of_client(CounsellingSession, client_id)
        kinds = [PaperKind.REGISTRATION, PaperKind.CONSENT, PaperKind.CLIENT_CARD]
        if sessions:
            kinds.append(PaperKind.COUNSELLING_SUMMARY)
        if next_appointment(sessions, self.clock.today()):
            kinds.append(PaperKind.APPOINTMENT_SLIP)
        return tuple(kinds)

    def _register(self, work: Work, heading: CentreHeading, signed: SignedOn, day: date) -> PaperFacts:
        return ListDay(self.codes)(work, day, heading=heading, signed=signed, counsellor=self.me.name)

    def _blank(self, kind: PaperKind, heading: CentreHeading) -> PaperFacts:
        """Return the facts of a form to be filled in by hand."""
        if kind is PaperKind.CONSENT:
            return AskConsent(self.codes).blank(heading)
        return FillRegistration(self.codes, self.gazetteer).blank(heading)

    def _about(
        self,
        work: Work,
        kind: PaperKind,
        client: Client,
        heading: CentreHeading,
        signed: SignedOn,
        session_id: SessionId | None,
    ) -> PaperFacts:
        match kind:
            case PaperKind.REGISTRATION:
                fill = FillRegistration(self.codes, self.gazetteer)
                return fill(work, client, heading=heading, signed=signed, counsellor=self.me.name)
            case PaperKind.CONSENT:
                ask = AskConsent(self.codes)
                return ask(work, client, heading=heading, signed=signed, counsellor=self.me.name)
            case PaperKind.CLIENT_CARD:
                photo = photo_of(work, client.id)
                return ClientCardFacts(
                    photo=None if photo is None else photo.content,
                    centre=heading,
                    client_no=client.client_no,
                    client_name_km=client.name_km,
                    client_name_la=client.name_la,
                    registered_on=client.registered_on,
                )
            case PaperKind.COUNSELLING_SUMMARY:
                session = _session_of(work, client, session_id)
                return SumUpSession(self.codes)(work, client, session, heading=heading, signed=signed)
            case PaperKind.APPOINTMENT_SLIP:
                return self._appointment(work, heading, client, session_id)
        return self._blank(kind, heading)

    def _appointment(
        self, work: Work, heading: CentreHeading, client: Client, session_id: SessionId | None
    ) -> AppointmentSlipFacts:
        session: CounsellingSession | None
        if session_id is None:
            sessions = work.records.of_client(CounsellingSession, client.id)
            session = next_appointment(sessions, self.clock.today())
        else:
            session = _session_of(work, client, session_id)
        if session is None or session.next_appointment is None:
            raise NothingToPrint(PaperKind.APPOINTMENT_SLIP)
        day, at = wall_clock(session.next_appointment)
        return AppointmentSlipFacts(
            centre=heading,
            client_no=client.client_no,
            client_name_km=client.name_km,
            client_name_la=client.name_la,
            day=day,
            at=at,
            place=session.next_place or "",
            counsellor=work.records.get(Counsellor, session.counsellor_id).name,
            agreed_on=session.held_on,
        )


def _day_sheet(work: Work, heading: CentreHeading) -> PaperFacts:
    closed = last_closing(work)
    if closed is None:
        raise NothingToPrint(PaperKind.DAY_SHEET)
    return sum_up_day(work, closed, heading=heading)


def _session_of(work: Work, client: Client, session_id: SessionId | None) -> CounsellingSession:
    """Return one of the client's sessions, else the latest.

    Raises NotFound, also for somebody else's session, and NothingToPrint when none was held.
    """
    sessions = work.records.of_client(CounsellingSession, client.id)
    if session_id is None:
        if not sessions:
            raise NothingToPrint(PaperKind.COUNSELLING_SUMMARY)
        return max(reversed(sessions), key=lambda one: one.held_on)
    for session in sessions:
        if session.id == session_id:
            return session
    raise NotFound(CounsellingSession.KIND, str(session_id))
