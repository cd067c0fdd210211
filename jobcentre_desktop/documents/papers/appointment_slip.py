"""The slip of the next appointment: who comes when, where and with what. A5, lying: half a sheet."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.client_names import both_names
from jobcentre_desktop.documents.papers.dates import time_words, weekday_date_words
from jobcentre_desktop.documents.papers.fitting import on_one_page
from jobcentre_desktop.documents.papers.labelled import labelled
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Gap, Rule, Stack
from jobcentre_desktop.documents.typesetting.page import Frame
from jobcentre_desktop.documents.typesetting.pdf_file import A5, MM
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.documents.typesetting.table import Table
from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.scanning import client_code
from jobcentre_desktop.ports import LetterMark

_FRAME = Frame(size=A5.turned(), left=14 * MM, right=14 * MM, top=9 * MM, bottom=9 * MM)
_SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_QR_SIDE = 20 * MM
_BRING = ("bring_1", "bring_2", "bring_3")


class AppointmentSlip:
    """Sets slips in one language."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording
        self._language = wording.language

    def pdf(self, facts: AppointmentSlipFacts, mark: LetterMark) -> bytes:
        names = (facts.client_name_km, facts.client_name_la)

        def blocks_at(size: float) -> list[Block]:
            setter = self._head.typesetter(size, (*names, *facts.centre.cut_nowhere))
            return self._blocks(setter, facts)

        pages = on_one_page(_SIZES, _FRAME, blocks_at)
        title = self._wording.text("file_title", client_no=facts.client_no)
        return self._head.finished(pages, _FRAME, title=title, written_on=facts.agreed_on, mark=mark)

    def _blocks(self, setter: Typesetter, facts: AppointmentSlipFacts) -> list[Block]:
        wording = self._wording
        qr = QrCode(client_code(facts.client_no), _QR_SIDE)
        rows: list[tuple[str, Block]] = [
            (wording.text("whom"), setter.text(setter.bold(both_names(facts, self._language)))),
            (wording.text("client_no"), setter.code(facts.client_no)),
            (wording.text("where"), setter.text(self._where(facts))),
            (wording.text("with"), setter.text(facts.counsellor)),
            (wording.text("bring"), Stack(tuple(setter.text(wording.text(name)) for name in _BRING))),
        ]
        return [
            self._head.country(setter),
            Beside(self._head.centre(setter, facts.centre), _FRAME.width - qr.breadth, qr),
            setter.heading(wording.text("title"), scale=1.3, align="centre"),
            Gap(2),
            self._when(setter, facts),
            Gap(5),
            *labelled(setter, rows),
            Gap(4),
            Rule(0.4),
            Gap(2),
            setter.text(self._foot(facts), scale=0.88),
        ]

    def _when(self, setter: Typesetter, facts: AppointmentSlipFacts) -> Block:
        """Set the moment large and in a box: it is what the slip is for."""
        when = weekday_date_words(facts.day, self._language)
        if facts.at:
            hour = time_words(facts.at, self._language)
            when = self._wording.text("day_and_time", date=when, time=hour)
        return Table(
            shares=(1.0,),
            rows=((setter.label(when, scale=1.25, align="centre"),),),
            padding=8,
            thickness=1.0,
        )

    def _where(self, facts: AppointmentSlipFacts) -> str:
        if facts.place:
            return facts.place
        name = facts.centre.name.in_language(self._language)
        address = facts.centre.address.in_language(self._language)
        return ", ".join(part for part in (name, address) if part)

    def _foot(self, facts: AppointmentSlipFacts) -> str:
        phone = facts.centre.phone_in(self._language)
        sentences = [self._wording.text("cannot_come", phone=phone)] if phone else []
        return " ".join([*sentences, self._wording.text("free")])
