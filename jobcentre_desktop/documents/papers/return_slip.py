"""The tear-off return slip of a referral letter: what the partner ticks, fills in and sends back."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.dates import date_words
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Columns, Gap, Rule, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBoxes
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.domain.scanning import referral_code

_QR_SIDE = 19 * MM
_RESULTS = ("accepted", "waitlisted", "not_accepted", "no_show", "come_back")
# Rows of lines to fill in, each with the share of the width it gets.
_ROWS = (
    (("presented", 0.45), ("started_on", 0.55)),
    (("job_or_course", 0.55), ("pay", 0.45)),
    (("reason", 1.0),),
    (("receiver", 0.5), ("post", 0.5)),
    (("phone", 0.4), ("sign", 0.6)),
)
_TELLS_THE_REASON = ("job_or_course", "pay")


class ReturnSlip:
    """One slip, set a little smaller than the letter. Its fields are those of the domain brief, §4.2."""

    def __init__(
        self, wording: Wording, setter: Typesetter, facts: ReferralLetterFacts, head: Wording
    ) -> None:
        self._wording = wording
        self._set = setter
        self._facts = facts
        self._head = head

    def block(self) -> Block:
        """Return the slip with the line to cut along above it."""
        setter = self._set
        boxes = TickBoxes(
            tuple(setter.text(self._text(name), scale=0.86) for name in _RESULTS),
            side=setter.size * 0.8,
            leading=setter.leading,
        )
        result = setter.text(setter.bold(self._text("result")), scale=0.86)
        body = Stack(
            (
                setter.heading(self._text("title")),
                setter.text(self._intro(), scale=0.86),
                Gap(2),
                Beside(result, result.natural_width() + setter.size, boxes),
            )
        )
        return Stack(
            (
                setter.text(self._wording.text("cut_here"), scale=0.68, align="centre", grey=0.35),
                Rule(0.6, (4, 3)),
                Gap(3),
                Columns(((0.8, body), (0.2, QrCode(referral_code(self._facts.referral_no), _QR_SIDE)))),
                *(self._row(row) for row in _ROWS),
                Gap(2),
                setter.text(self._send_back(), scale=0.8),
            )
        )

    def _row(self, row: tuple[tuple[str, float], ...]) -> Block:
        shown = [
            (name, share)
            for name, share in row
            if not (name in _TELLS_THE_REASON and not self._wording.prints_reason)
        ]
        if not shown:
            return Gap(0)
        whole = sum(share for _, share in shown)
        return Columns(tuple((share / whole, self._blank(name)) for name, share in shown), gutter=10)

    def _blank(self, name: str) -> Block:
        return BlankLine(self._set.text(self._text(name), scale=0.86), self._set.leading * 1.05)

    def _intro(self) -> str:
        facts, language = self._facts, self._wording.language
        names = (facts.client_name_km, facts.client_name_la)
        return self._text(
            "intro",
            referral_no=facts.referral_no,
            date=date_words(facts.issued_on, language),
            name=" / ".join(name for name in names if name),
        )

    def _send_back(self) -> str:
        facts = self._facts
        sentences = [self._text("send_back", centre=facts.centre.name.in_language(self._wording.language))]
        if facts.telegram:
            sentences.append(self._text("by_telegram", telegram=facts.telegram))
        if facts.centre.phone:
            sentences.append(self._text("by_phone", phone=facts.centre.phone_in(self._wording.language)))
        return " ".join(sentences)

    def _text(self, name: str, /, **facts: str) -> str:
        return self._wording.text(f"slip_{name}", **facts)
