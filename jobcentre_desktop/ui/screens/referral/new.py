"""A referral not yet made: the form, its draft, and the consent that goes with the partner chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.facts import Facts, to_facts
from jobcentre_desktop.domain.ids import ClientId, ReferralId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.client_parts.closed_day import ClosedDayHint
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.referral.form import FormFacts, ReferralForm
from jobcentre_desktop.ui.screens.referral.partner_choice import PartnerChoice
from jobcentre_desktop.ui.screens.referral.partner_dialog import PartnerDialog
from jobcentre_desktop.ui.screens.referral.work import FORM, REFERRAL_ID, Opened, ReferralWork
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column

LANGUAGE, REPLACES = "letter_language", "replaces"
_NOT_AGAIN = frozenset(
    {"client_id", "counsellor_id", "session_id", "referral_no", "made_on", "valid_until", "appointment"}
    | {"lunar_line", "partner_id", "partner_kind", "reviewed_by", "replaces"}
)
"""What a new letter does not take over from the one it replaces: numbers, days, and who did it."""


_AT_FIELD: dict[type[JobCentreError], str] = {
    errors.ConsentToShareMissing: "consent_to_share",
    errors.GuardianConsentMissing: "consent_by_guardian",
    errors.HazardousForMinor: "hazardous_or_night",
    errors.TooYoungForReferral: "type",
    errors.PartnerBlocked: "partner",
    errors.PartnerMissing: "partner",
}
"""Refusals that are about one box; the others stand in the notice bar."""


class NewReferral(QWidget):
    """`edited` tells any change by the person. `language` is asked which language the letter shall have."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        coded: Coded,
        services: DeskServices,
        undoing: Undoing,
        *,
        language: Callable[[], str | None],
    ) -> None:
        super().__init__()
        self._look, self._coded, self._services, self._undoing = look, coded, services, undoing
        self._tasks, failed = undoing.tasks, undoing.page.show_problem
        self._language = language
        self._opened: Opened | None = None
        self._replaces: str | None = None
        self._referral_id = ReferralId(services.new_id())
        self.partner = PartnerChoice(look, coded, services.find_partners, self._tasks, failed)
        self.form = ReferralForm(
            look,
            coded,
            services.clock.today,
            self.partner,
            lambda: ClosedDayHint(look, services.working_days, self._tasks),
        )
        self.drafts = DraftKeeper(
            services.keep_drafts, self._tasks, form=FORM, watched=self, read=self._typed
        )
        self.setLayout(column(self.form))
        self.form.edited.connect(self.drafts.touch)
        self.form.edited.connect(self.edited)
        self.partner.partner_changed.connect(self._ask_consent)
        self.partner.new_wanted.connect(self._on_new_partner_wanted)
        self.drafts.failed.connect(failed)

    @property
    def has_type(self) -> bool:
        """Return whether it is chosen what the client is sent for."""
        return self.form.type.value() is not None

    def begin(self, opened: Opened, facts: Facts | None, partner: Partner | None) -> None:
        """Show the form: empty, or with what a draft or an earlier referral says."""
        told = facts or {}
        known, replaces = told.get(REFERRAL_ID), told.get(REPLACES)
        self._opened = opened
        # The id is there before anything is saved, so that a second press or a restored draft makes no twin.
        self._referral_id = ReferralId(UUID(known) if isinstance(known, str) else self._services.new_id())
        self._replaces = replaces if isinstance(replaces, str) else None
        self.form.begin(self._known(opened), facts, partner)
        self.drafts.begin(None if opened.draft is None else opened.draft.id)
        self._ask_consent()

    def begin_again(self, opened: Opened, earlier: Referral) -> None:
        """Show the form with what an earlier referral said; the new one will replace it."""
        told = {name: fact for name, fact in to_facts(earlier).items() if name not in _NOT_AGAIN}
        usual = ReferralForm.usual(self._known(opened))
        self.begin(opened, {**usual, **told, REPLACES: str(earlier.id)}, opened.partner)
        self.drafts.touch()

    def answers(self) -> Facts:
        """Return what was typed as `ReferClient` takes it, without the consent."""
        replaces: Facts = {} if self._replaces is None else {REPLACES: self._replaces}
        return self.form.answers() | replaces

    def making(self, work: ReferralWork, languages: Sequence[str]) -> Callable[[], ReferralId]:
        """Return what makes the referral and its letters, to be run off the screen."""
        assert self._opened is not None, "a form is made for a client"
        return partial(
            work.make,
            self._opened.client.id,
            self.answers() | self.form.consent.answers(),
            tuple(languages),
            referral_id=self._referral_id,
            draft_id=self.drafts.draft_id,
        )

    def field_of(self, error: BaseException) -> Field | None:
        """Return the box that a refusal is about; None when it is about no single one."""
        name = _AT_FIELD.get(type(error)) if isinstance(error, JobCentreError) else None
        if name is None:
            return None
        field = self.form.fields[name]
        by_hand = name == "partner" and not field.isVisibleTo(self)
        return self.form.fields["partner_name_km"] if by_hand else field

    def client_id(self) -> ClientId:
        assert self._opened is not None, "a form is made for a client"
        return self._opened.client.id

    def discard(self) -> Callable[[], None]:
        """Delete the draft and empty the form; return what brings it back."""
        assert self._opened is not None, "a form is made for a client"
        bare = self._opened.without_draft()
        back = partial(self._bring_back, bare, self._typed().facts, self.partner.partner)
        self.drafts.drop()
        self.begin(bare, None, None)
        self.edited.emit()
        self.drafts.begin()
        return back

    def _known(self, opened: Opened) -> FormFacts:
        types = self._services.codes.get("referral_type")
        return FormFacts(
            client=opened.client,
            centre=opened.centre,
            today=self._services.clock.today(),
            usual_until=opened.usual_until,
            until_course=frozenset(one.code for one in types if one.is_marked("valid_until_course_start")),
        )

    def _bring_back(self, opened: Opened, facts: Facts, partner: Partner | None) -> None:
        if self._opened is not None and self._opened.client.id == opened.client.id:
            self.begin(opened, facts, partner)
            self.drafts.touch()
            self.drafts.keep_now()
            self.edited.emit()

    def _typed(self) -> Typed:
        assert self._opened is not None, "a draft is kept of an open form only"
        beside: Facts = {
            REFERRAL_ID: str(self._referral_id),
            LANGUAGE: self._language(),
            REPLACES: self._replaces,
        }
        client = self._opened.client
        return Typed(facts=self.form.draft() | beside, title=client.name, client_id=client.id)

    def _ask_consent(self) -> None:
        agreed = self._opened is not None and self._opened.has_agreed(self.partner.consent_key())
        self.form.consent.show_partner(self.partner.consent_key(), self.partner.shown_name, already=agreed)

    def _on_new_partner_wanted(self) -> None:
        chosen = self.form.type.value()
        kinds = self._services.codes.get("referral_type").get(chosen).names("partner_kinds") if chosen else ()
        dialog = PartnerDialog(self._look, self._coded, self._services, self._tasks, self)
        dialog.propose(kinds[0] if kinds else None, self.partner.search.typed())
        dialog.accepted.connect(partial(self._on_partner_added, dialog))
        dialog.open()

    def _on_partner_added(self, dialog: PartnerDialog) -> None:
        assert dialog.acted is not None, "it is accepted once the partner is saved"
        partner = dialog.acted.value
        self.partner.choose(partner)
        self.partner.partner_changed.emit()
        self.form.fields["purpose"].take_focus()
        self._undoing.offer(
            lambda: self.tr("{partner} is in the register").format(partner=partner.name),
            dialog.acted,
            then=lambda _nothing: self._forget_partner(partner),
        )

    def _forget_partner(self, partner: Partner) -> None:
        """Ask for another one where a partner was chosen that is taken back."""
        if self.partner.partner is not None and self.partner.partner.id == partner.id:
            self.partner.choose(None)
            self.partner.partner_changed.emit()
