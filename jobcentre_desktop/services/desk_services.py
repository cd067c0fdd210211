"""Everything a signed-in counsellor can ask of a desk, in one value.

Built by bootstrap, one set per sign-in.
"""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.centre import Centre, Desk
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer, NewId
from jobcentre_desktop.services.assess_client import AssessClient
from jobcentre_desktop.services.back_up import BackUp
from jobcentre_desktop.services.browse_lists import BrowseClients, BrowsePartners, BrowseReferrals
from jobcentre_desktop.services.check_file import CheckFile
from jobcentre_desktop.services.close_day import CloseDay
from jobcentre_desktop.services.decide_late import DecideLate
from jobcentre_desktop.services.enrol_desk import EnrolDesk
from jobcentre_desktop.services.exchange_changes import ExchangeChanges
from jobcentre_desktop.services.exchange_folder import CarryBundle, ExchangeFolder
from jobcentre_desktop.services.export_list import ExportList
from jobcentre_desktop.services.fetch_update import FetchUpdate
from jobcentre_desktop.services.find_anything import FindAnything
from jobcentre_desktop.services.find_clients import FindClients
from jobcentre_desktop.services.find_duplicates import LookForDuplicates, TellApart
from jobcentre_desktop.services.follow_clients import FollowClients
from jobcentre_desktop.services.hold_outreach import HoldOutreach
from jobcentre_desktop.services.hold_session import AddAddendum, EditSession, HoldSession
from jobcentre_desktop.services.import_clients import ImportClients
from jobcentre_desktop.services.incidents import Incidents
from jobcentre_desktop.services.issue_letter import IssueLetter
from jobcentre_desktop.services.keep_centre import KeepCentre
from jobcentre_desktop.services.keep_code_words import KeepCodeWords
from jobcentre_desktop.services.keep_drafts import KeepDrafts
from jobcentre_desktop.services.keep_folder import KeepFolder
from jobcentre_desktop.services.keep_lock_time import KeepLockTime
from jobcentre_desktop.services.keep_outcomes import KeepOutcomes
from jobcentre_desktop.services.keep_pace import KeepPace
from jobcentre_desktop.services.keep_partners import FindPartners, KeepPartner
from jobcentre_desktop.services.keep_photo import KeepPhoto
from jobcentre_desktop.services.keep_phrases import KeepPhrases
from jobcentre_desktop.services.keep_scans import KeepScans
from jobcentre_desktop.services.keep_staff import KeepStaff
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.look_after_file import LookAfterFile
from jobcentre_desktop.services.look_at_clock import LookAtClock
from jobcentre_desktop.services.look_at_connection import LookAtConnection
from jobcentre_desktop.services.look_at_desk import LookAtDesk
from jobcentre_desktop.services.look_at_line import LookAtTheLine
from jobcentre_desktop.services.look_at_refused import LookAtRefused
from jobcentre_desktop.services.look_at_today import LookAtToday
from jobcentre_desktop.services.look_at_waiting import LookAtWaiting
from jobcentre_desktop.services.make_paper import MakePaper
from jobcentre_desktop.services.open_restricted import OpenRestricted
from jobcentre_desktop.services.plan_steps import AddSteps, MoveStep, SetGoals
from jobcentre_desktop.services.read_bundle import ReadBundle
from jobcentre_desktop.services.read_news import ReadNews
from jobcentre_desktop.services.receive_visits import ReceiveVisits
from jobcentre_desktop.services.record_consent import RecordConsent
from jobcentre_desktop.services.refer_client import MoveReferral, ReferClient, ReviewReferral
from jobcentre_desktop.services.register_client import EditClient, RegisterClient
from jobcentre_desktop.services.removal_fuse import AnswerRemovals
from jobcentre_desktop.services.save_bundle import SaveBundle
from jobcentre_desktop.services.send_scans import FetchScan, SendScans
from jobcentre_desktop.services.settle_conflict import SettleConflict
from jobcentre_desktop.services.show_client import ShowClient
from jobcentre_desktop.services.suggest_next import SuggestNext
from jobcentre_desktop.services.take_update import TakeUpdate
from jobcentre_desktop.services.transfer_client import TransferClient
from jobcentre_desktop.services.undo_act import UndoAct
from jobcentre_desktop.services.verify_letter import VerifyLetter


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServices:
    me: Counsellor
    desk: Desk
    centre: Centre
    """As it was at sign-in; `keep_centre.now` reads it again."""

    practice: bool
    """True on a practice desk: invented clients, marked paper, no line."""

    clock: Clock
    new_id: NewId
    codes: CodeLists
    """As the centre words them."""

    gazetteer: Gazetteer

    look_at_today: LookAtToday
    receive_visits: ReceiveVisits
    look_at_waiting: LookAtWaiting
    keep_drafts: KeepDrafts
    undo_act: UndoAct

    find_anything: FindAnything
    find_clients: FindClients
    browse_clients: BrowseClients
    browse_referrals: BrowseReferrals
    browse_partners: BrowsePartners
    look_for_duplicates: LookForDuplicates
    tell_apart: TellApart
    register_client: RegisterClient
    edit_client: EditClient
    show_client: ShowClient
    open_restricted: OpenRestricted
    record_consent: RecordConsent
    hold_outreach: HoldOutreach
    keep_scans: KeepScans
    keep_photo: KeepPhoto
    send_scans: SendScans
    fetch_scan: FetchScan
    transfer_client: TransferClient
    decide_late: DecideLate
    import_clients: ImportClients
    export_list: ExportList

    keep_phrases: KeepPhrases
    keep_code_words: KeepCodeWords
    hold_session: HoldSession
    edit_session: EditSession
    add_addendum: AddAddendum
    assess_client: AssessClient
    add_steps: AddSteps
    move_step: MoveStep
    set_goals: SetGoals

    follow_clients: FollowClients
    keep_outcomes: KeepOutcomes
    suggest_next: SuggestNext

    find_partners: FindPartners
    keep_partner: KeepPartner
    refer_client: ReferClient
    move_referral: MoveReferral
    review_referral: ReviewReferral
    issue_letter: IssueLetter
    verify_letter: VerifyLetter
    make_paper: MakePaper

    exchange_changes: ExchangeChanges
    enrol_desk: EnrolDesk
    look_at_the_line: LookAtTheLine
    look_at_connection: LookAtConnection
    save_bundle: SaveBundle
    read_bundle: ReadBundle
    exchange_folder: ExchangeFolder
    keep_folder: KeepFolder
    carry_bundle: CarryBundle
    settle_conflict: SettleConflict
    answer_removals: AnswerRemovals
    look_at_refused: LookAtRefused
    incidents: Incidents
    look_at_clock: LookAtClock
    close_day: CloseDay

    keep_centre: KeepCentre
    working_days: KeepWorkingDays
    keep_staff: KeepStaff
    check_file: CheckFile
    back_up: BackUp
    look_after_file: LookAfterFile
    take_update: TakeUpdate
    fetch_update: FetchUpdate
    lock_time: KeepLockTime
    keep_pace: KeepPace
    look_at_desk: LookAtDesk
    read_news: ReadNews
