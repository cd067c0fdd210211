"""The consent form: who asks, what for, which rights the client has; ticked, and signed or thumbprinted."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.client_names import both_names, main_name
from jobcentre_desktop.documents.papers.consent_table import ConsentTable
from jobcentre_desktop.documents.papers.fitting import on_one_page
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.signatures import (
    Signer,
    at_the_right,
    date_lines,
    signature_boxes,
)
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Columns, Flow, Gap, Headed, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBoxes
from jobcentre_desktop.documents.typesetting.page import Frame
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.domain.papers.consent_form import ConsentFormFacts
from jobcentre_desktop.ports import LetterMark

# The last is for two pages: with many partners no size is small enough.
_SIZES = (10.5, 10.0, 9.5, 9.0, 10.0)
_FRAME = Frame(top=12 * MM, bottom=13 * MM)
_RIGHTS = ("right_1", "right_2", "right_3", "right_4", "right_5")


class ConsentForm:
    """Sets consent forms in one language. The version of its wording is the version of the consent's text."""

    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording
        self._language = wording.language

    def pdf(self, facts: ConsentFormFacts, mark: LetterMark) -> bytes:
        whole = (facts.client_name_km, facts.client_name_la, *facts.centre.cut_nowhere)

        def blocks_at(size: float) -> list[Block]:
            return self._blocks(self._head.typesetter(size, whole), facts)

        pages = on_one_page(_SIZES, _FRAME, blocks_at)
        day = facts.signed.day if facts.signed else self._wording.dated
        title = self._wording.text("file_title", client_no=facts.client_no).strip()
        return self._head.finished(pages, _FRAME, title=title, written_on=day, mark=mark, of=facts.client_no)

    def _blocks(self, setter: Typesetter, facts: ConsentFormFacts) -> list[Block]:
        text = self._wording.text
        return [
            self._head.country(setter),
            self._head.centre(setter, facts.centre),
            Gap(3),
            setter.heading(text("title"), scale=1.25, align="centre"),
            setter.label(text("about"), align="centre"),
            Gap(4),
            self._person(setter, facts),
            Gap(4),
            self._part(setter, "who", [setter.text(self._who(facts), align="justify")]),
            Gap(3),
            self._part(
                setter,
                "what",
                [ConsentTable(self._wording, setter).block(facts.lines, blank=not facts.client_no)],
            ),
            Gap(4),
            self._part(setter, "rights", [setter.text(text(name), scale=0.95) for name in _RIGHTS]),
            Gap(3),
            setter.text(text("law", version=self._wording.version), scale=0.86, grey=0.25),
            Gap(3),
            self._end(setter, facts),
        ]

    def _part(self, setter: Typesetter, name: str, blocks: list[Block]) -> Block:
        return Headed(setter.heading(self._wording.text(f"{name}_title"), scale=0.95), Flow(tuple(blocks)))

    def _person(self, setter: Typesetter, facts: ConsentFormFacts) -> Block:
        name, number = self._wording.text("name"), self._wording.text("client_no")
        if not facts.client_no:
            lines = (BlankLine(setter.label(label), setter.leading * 1.15) for label in (name, number))
            return Columns(tuple(zip((0.6, 0.4), lines, strict=True)), gutter=12)
        told = both_names(facts, self._language)
        return Columns(
            (
                (0.62, setter.text(setter.bold(f"{name} "), told)),
                (0.38, setter.text(setter.bold(f"{number} "), facts.client_no)),
            ),
            gutter=12,
        )

    def _who(self, facts: ConsentFormFacts) -> str:
        agency = facts.centre.agency.in_language(self._language) or self._head.wording.text("agency")
        return self._wording.text("who", centre=facts.centre.name.in_language(self._language), agency=agency)

    def _end(self, setter: Typesetter, facts: ConsentFormFacts) -> Block:
        text = self._wording.text
        client = main_name(facts, self._language)
        signers = [
            Signer(text("client_signs"), text("signature_or_thumbprint"), client),
            Signer(text("witness_signs"), text("witness_why"), facts.witness),
            Signer(text("counsellor_signs"), text("signature"), facts.counsellor),
        ]
        if facts.with_guardian:
            signers.insert(1, Signer(text("guardian_signs"), text("guardian_why"), facts.guardian))
        ticked = frozenset() if facts.read_aloud is None else frozenset({int(facts.read_aloud)})
        how = setter.label(text("read"))
        boxes = TickBoxes(
            (setter.text(text("read_alone")), setter.text(text("read_aloud"))),
            side=setter.size * 0.85,
            leading=setter.leading,
            ticked=ticked,
        )
        days = date_lines(self._head, setter, facts.centre, facts.signed)
        return Stack(
            (
                setter.text(text("declaration"), align="justify"),
                Beside(how, how.natural_width() + setter.size, boxes),
                Gap(2),
                at_the_right(*days),
                Gap(3),
                signature_boxes(setter, signers),
            )
        )
