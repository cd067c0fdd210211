"""What the referral page has done off the screen: open, draw, make, print. Holds services, never a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import SHARE_PARTNER, Consent, agreed
from jobcentre_desktop.domain.errors import HeadMustReview, NotFound
from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, DraftId, ReferralId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ports import Draft, Language, PagePictures
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.paper_preview import Drawn
from jobcentre_desktop.ui.shell.about import ReferralAbout

FORM = "referral"
REFERRAL_ID = "referral_id"
"""Beside the typed fields in a draft: the id the referral will have; made twice, it makes no twin."""
_NOT_ISSUED = frozenset({ReferralState.DRAFT, ReferralState.ISSUED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A client to refer, or a referral of theirs."""

    about: ReferralAbout | Draft
    client: Client
    centre: Centre
    consents: tuple[Consent, ...]
    staff: Mapping[CounsellorId, str]
    usual_until: date
    """The last day on which a letter made now is usually valid."""
    view: ReferralView | None = None
    draft: Draft | None = None
    partner: Partner | None = None
    """The line of the register that the draft or the referral names."""

    @property
    def client_line(self) -> str:
        """Return the client's names and number in one line."""
        client = self.client
        return " · ".join(part for part in (client.name_km, client.name_la, client.client_no) if part)

    def has_agreed(self, partner_key: str) -> bool:
        """Return whether the client already agreed to share with this partner."""
        return bool(partner_key and agreed(self.consents, f"{SHARE_PARTNER}:{partner_key}"))

    def without_draft(self) -> Opened:
        """Return the same client with an empty form."""
        return replace(self, view=None, draft=None, partner=None)

    def as_new(self, about: ReferralAbout) -> Opened:
        """Return the same client and partner, to be referred once more."""
        return replace(self, about=about, view=None, draft=None)


def as_language(name: str) -> Language:
    """Return the name as the language of a letter."""
    language: Literal["km", "en"] = "en" if name == "en" else "km"
    return language


@dataclass(frozen=True, slots=True)
class ReferralWork:
    services: DeskServices
    pictures: PagePictures

    def open(self, about: ReferralAbout | Draft) -> Opened:
        """Return what the page is about. Raises NotFound."""
        if isinstance(about, Draft):
            if about.client_id is None:
                raise NotFound("draft", about.title)
            return self._of_client(about, about.client_id, self.services.keep_drafts.read(about.id))
        if about.referral_id is not None:
            return self._of_referral(about, about.referral_id)
        if about.client_id is None:
            raise NotFound("referral", "")
        mine = (one for one in self.services.keep_drafts.mine() if one.form == FORM)
        draft = next((one for one in mine if one.client_id == about.client_id), None)
        return self._of_client(about, about.client_id, draft)

    def _of_client(self, about: ReferralAbout | Draft, client_id: ClientId, draft: Draft | None) -> Opened:
        file = self.services.show_client(client_id)
        number = draft.facts.get("partner") if draft is not None else None
        return Opened(
            about=about,
            client=file.client,
            centre=self.services.keep_centre.now(),
            consents=file.consents,
            staff=file.staff,
            usual_until=self.services.refer_client.usual_until(),
            draft=draft,
            partner=self._partner(number),
        )

    def _partner(self, number: Json) -> Partner | None:
        try:
            return self.services.find_partners.by_no(number) if isinstance(number, str) else None
        except NotFound:
            return None

    def _of_referral(self, about: ReferralAbout, referral_id: ReferralId) -> Opened:
        view = self.services.show_client.referral(referral_id)
        file = self.services.show_client(view.referral.client_id)
        partner_id = view.referral.partner_id
        return Opened(
            about=about,
            client=file.client,
            centre=self.services.keep_centre.now(),
            consents=file.consents,
            staff=file.staff,
            usual_until=self.services.refer_client.usual_until(),
            view=view,
            partner=None if partner_id is None else self.services.find_partners.get(partner_id),
        )

    def draw_unsaved(self, client_id: ClientId, raw: Facts, languages: Sequence[str], dpi: int) -> Drawn:
        """Draw the letter that the form would give. Raises FieldMissing, CharacterNotPrintable, NotFound."""
        letters = self.services.issue_letter
        pdfs = [letters.preview_of(client_id, raw, as_language(one)) for one in languages]
        return Drawn(pages=self._pages(pdfs, dpi), made=False)

    def draw_saved(self, view: ReferralView, languages: Sequence[str], dpi: int) -> Drawn:
        """Draw the letters on file, or how they will be. Raises CharacterNotPrintable, NotFound."""
        letters = self.services.issue_letter
        pdfs = [letters.preview(view.referral.id, as_language(one)) for one in languages]
        made = {one.language for one in view.letters}
        return Drawn(pages=self._pages(pdfs, dpi), made=made.issuperset(languages))

    def _pages(self, pdfs: Sequence[bytes], dpi: int) -> tuple[bytes, ...]:
        return tuple(page for pdf in pdfs for page in self.pictures(pdf, dpi))

    def make(
        self,
        client_id: ClientId,
        raw: Facts,
        languages: Sequence[str],
        *,
        referral_id: ReferralId,
        draft_id: DraftId | None,
    ) -> ReferralId:
        """Keep the referral and its letters; one that the head must look at first is kept without letters.

        Raises every refusal of `ReferClient`, CharacterNotPrintable.
        """
        if raw.get("type"):
            # A sign that no font has is refused here, before a number is taken for it.
            for language in languages:
                self.services.issue_letter.preview_of(client_id, raw, as_language(language))
        self.services.refer_client(client_id, raw, referral_id=referral_id)
        if draft_id is not None:
            self.services.keep_drafts.drop(draft_id)
        try:
            self.make_letters(referral_id, languages)
        except HeadMustReview:
            return referral_id
        return referral_id

    def make_letters(self, referral_id: ReferralId, languages: Sequence[str]) -> ReferralId:
        """Keep the letters of a referral. Raises HeadMustReview, ReferralCannotMove, LetterMadeElsewhere."""
        for language in languages:
            self.services.issue_letter.make(referral_id, as_language(language))
        return referral_id

    def paper(self, view: ReferralView, languages: Sequence[str], *, first_time: bool) -> bytes:
        """Return what goes to the printer: the letters themselves, or copies marked so once they are issued.

        `first_time` also gives the letters themselves: made after the referral was issued, they are in
        nobody's hand yet. Raises LetterMadeElsewhere, NotFound.
        """
        letters = self.services.issue_letter
        if first_time or view.state in _NOT_ISSUED:
            return letters.as_one(*(letters.make(view.referral.id, as_language(one)) for one in languages))
        made = {one.language: one.id for one in view.letters}
        return letters.as_one(*(letters.reprint(made[one]) for one in languages))
