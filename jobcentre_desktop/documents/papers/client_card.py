"""The card a client keeps: number, name, QR code of the number, where to come. One side of an A6 sheet."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.borders import Bordered
from jobcentre_desktop.documents.papers.client_names import client_names
from jobcentre_desktop.documents.papers.dates import date_words
from jobcentre_desktop.documents.papers.fitting import on_one_page
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Gap, Stack
from jobcentre_desktop.documents.typesetting.page import Frame
from jobcentre_desktop.documents.typesetting.pdf_file import A6, MM
from jobcentre_desktop.documents.typesetting.photo import Photo
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.scanning import client_code
from jobcentre_desktop.ports import LetterMark

_FRAME = Frame(size=A6.turned(), left=6 * MM, right=6 * MM, top=6 * MM, bottom=6 * MM)
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.0, 4.0)
"""Points; the last are for names as long as the fields take, so that there is a card for everybody."""
_PADDING = 4 * MM
_QR_SIDE = 24 * MM
_PHOTO = (21 * MM, 27 * MM)


class ClientCard:
    """Sets cards in one language."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording
        self._language = wording.language

    def pdf(self, facts: ClientCardFacts, mark: LetterMark) -> bytes:
        names = (facts.client_name_km, facts.client_name_la)

        def blocks_at(size: float) -> list[Block]:
            return [self._card(self._head.typesetter(size, (*names, *facts.centre.cut_nowhere)), facts)]

        pages = on_one_page(_SIZES, _FRAME, blocks_at)
        title = self._wording.text("file_title", client_no=facts.client_no)
        return self._head.finished(pages, _FRAME, title=title, written_on=facts.registered_on, mark=mark)

    def _card(self, setter: Typesetter, facts: ClientCardFacts) -> Block:
        qr = QrCode(client_code(facts.client_no), _QR_SIDE)
        breadth = _FRAME.width - 2 * _PADDING - qr.breadth
        person = self._person(setter, facts)
        if facts.photo is not None:
            person = Beside(Photo(facts.photo, _PHOTO[0], _PHOTO[1]), _PHOTO[0] + _PADDING, person)
        foot = Stack(
            (
                setter.text(self._wording.text("free"), scale=0.9, align="centre"),
                setter.text(self._keep(facts), scale=0.82, align="centre", grey=0.25),
            )
        )
        inner = Stack(
            (
                self._head.country(setter),
                self._head.centre(setter, facts.centre),
                Gap(3),
                setter.heading(self._wording.text("title"), scale=1.3, align="centre"),
                Gap(2),
                Beside(person, breadth, qr),
                Gap(2),
            )
        )
        return Bordered(inner=inner, foot=foot, least=_FRAME.height, padding=_PADDING)

    def _person(self, setter: Typesetter, facts: ClientCardFacts) -> Block:
        wording = self._wording
        first, *second = client_names(facts, self._language)
        return Stack(
            (
                setter.text(wording.text("name"), scale=0.82, grey=0.25),
                setter.label(first, scale=1.4),
                *(setter.text(name, scale=1.1) for name in second),
                Gap(3),
                setter.text(wording.text("client_no"), scale=0.82, grey=0.25),
                setter.code(facts.client_no, scale=1.7),
                setter.text(
                    wording.text("registered", date=date_words(facts.registered_on, self._language)),
                    scale=0.88,
                ),
            )
        )

    def _keep(self, facts: ClientCardFacts) -> str:
        if facts.centre.phone:
            return self._wording.text("keep_phone", phone=facts.centre.phone_in(self._wording.language))
        return self._wording.text("keep")
