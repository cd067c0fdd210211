"""One desk's folder, opened: its vault, and everything a signed-in counsellor can ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from jobcentre_desktop.bootstrap.practice_letters import PracticeLetters
from jobcentre_desktop.bootstrap.system import SystemClock, SystemInstaller, TimeOrderedIds, this_system
from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.documents.scans import ScannedFiles
from jobcentre_desktop.documents.spreadsheets.sheets import SpreadsheetFiles
from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotAllowed
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.log import end_of_log
from jobcentre_desktop.ports import Clock, FootprintLeft, Letters, NewId, OpenWork, RecordsChanged, Work
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.reference.holidays import read_holidays
from jobcentre_desktop.reference.phrases import read_phrases
from jobcentre_desktop.reference.profile_rules import ShippedProfileRules
from jobcentre_desktop.reference.usual_centre import read_usual_centre
from jobcentre_desktop.services.assess_client import AssessClient
from jobcentre_desktop.services.back_up import BackUp
from jobcentre_desktop.services.browse_lists import BrowseClients, BrowsePartners, BrowseReferrals
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.centre_codes import CentreCodes
from jobcentre_desktop.services.change_line_keys import ChangeLineKeys
from jobcentre_desktop.services.check_file import CheckFile
from jobcentre_desktop.services.clean_up import CleanUp
from jobcentre_desktop.services.close_day import CloseDay
from jobcentre_desktop.services.decide_late import DecideLate
from jobcentre_desktop.services.desk_services import DeskServices
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
from jobcentre_desktop.services.other_centres import OtherCentres
from jobcentre_desktop.services.own_numbers import NoticeRestore
from jobcentre_desktop.services.plan_steps import AddSteps, MoveStep, SetGoals
from jobcentre_desktop.services.read_bundle import ReadBundle
from jobcentre_desktop.services.read_news import ReadNews
from jobcentre_desktop.services.read_sheet_row import ReadSheetRow
from jobcentre_desktop.services.receive_visits import ReceiveVisits
from jobcentre_desktop.services.record_consent import RecordConsent
from jobcentre_desktop.services.recount_file import RecountFile
from jobcentre_desktop.services.refer_client import MoveReferral, ReferClient, ReviewReferral
from jobcentre_desktop.services.register_client import EditClient, RegisterClient, centre_of
from jobcentre_desktop.services.removal_fuse import AnswerRemovals
from jobcentre_desktop.services.report_problem import ReportProblem
from jobcentre_desktop.services.restore_copy import RestoreCopy
from jobcentre_desktop.services.save_bundle import SaveBundle
from jobcentre_desktop.services.seal_letter import SealLetter
from jobcentre_desktop.services.send_scans import FetchScan, SendScans
from jobcentre_desktop.services.set_up_desk import SetUpDesk
from jobcentre_desktop.services.settle_conflict import SettleConflict
from jobcentre_desktop.services.show_client import ShowClient
from jobcentre_desktop.services.sign_in import SignIn
from jobcentre_desktop.services.suggest_next import SuggestNext
from jobcentre_desktop.services.take_update import TakeUpdate
from jobcentre_desktop.services.transfer_client import TransferClient
from jobcentre_desktop.services.try_password import TryPassword
from jobcentre_desktop.services.undo_act import ActWatch, UndoAct
from jobcentre_desktop.services.verify_letter import VerifyLetter
from jobcentre_desktop.services.whole_records import WholeRecords
from jobcentre_desktop.settings import VERSION, Settings
from jobcentre_desktop.storage.bundle_files import DiskBundleFiles
from jobcentre_desktop.storage.copies import FolderCopies
from jobcentre_desktop.storage.high_water import HighWaterFile
from jobcentre_desktop.storage.projector import Progress
from jobcentre_desktop.storage.renewal import renew
from jobcentre_desktop.storage.update_files import DiskUpdateFiles
from jobcentre_desktop.storage.vault import BACKUPS, Vault
from jobcentre_desktop.storage.work import WorkOpener
from jobcentre_desktop.storage.wrong_tries import WrongTriesFile
from jobcentre_desktop.sync.bundling import LONGEST, SealedBundles
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.sync.seal import Ed25519Seal
from jobcentre_desktop.sync.update_labels import SignedLabels, shipped_key


@dataclass(frozen=True, slots=True, kw_only=True)
class _WorkAs:
    """`ports.OpenWork` for one counsellor.

    The engine is asked for each time: after a lock it is another one.
    """

    vault: Vault
    author: Counsellor
    desk: Desk
    clock: Clock
    announce: RecordsChanged
    upcasts: Upcasts
    left: FootprintLeft | None = None

    def __call__(self, *, reading: bool = False, gives_way: bool = False) -> Work:
        """Raises DeskLocked while the file is closed."""
        opener = WorkOpener(
            self.vault.engine,
            author=self.author.id,
            clock=self.clock,
            desk=self.desk,
            announce=self.announce,
            upcasts=self.upcasts,
            left=self.left,
        )
        return opener(reading=reading, gives_way=gives_way)


def _closed(*, reading: bool = False, gives_way: bool = False) -> Work:
    """`ports.OpenWork` for who keeps the desk and sees no client's file. Raises NotAllowed."""
    raise NotAllowed


class OpenDesk:
    """What is there before anybody signs in, and how the rest is built once somebody has.

    `announce` hears the kinds of records every committed work touched, on the thread that committed.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        practice: bool = False,
        announce: RecordsChanged = lambda _kinds: None,
        clock: Clock | None = None,
        new_id: NewId | None = None,
        upcasts: Upcasts = UPCASTS,
        renewing: Progress = lambda _done, _all: None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        """`renewing` hears (records done, records) while a file is renewed after an update.

        Who opens many desks hands them one `gazetteer`: its places are the same for all and long to read.
        """
        self._upcasts = upcasts
        self._settings = settings
        self._practice = practice
        self._announce = announce
        self.clock = clock or SystemClock()
        self.new_id = new_id or TimeOrderedIds()
        self.codes = CodeLists(settings.resources)
        self.gazetteer = gazetteer or Gazetteer(settings.resources)
        self.holidays = read_holidays(settings.resources)
        self.phrases = read_phrases(settings.resources)
        self.usual = read_usual_centre(settings.resources)
        papers = PdfLetters(settings.resources)
        self.letters: Letters = PracticeLetters(papers) if practice else papers
        self.exchange = HttpExchange(
            app_version=VERSION, authorities=settings.ca_bundle, schema=upcasts.schema
        )
        self.bundles = SealedBundles(app_version=VERSION, schema=upcasts.schema)
        self.bundle_files = DiskBundleFiles(most=LONGEST)
        labels = SignedLabels(shipped_key(settings.resources))
        self.update_files = DiskUpdateFiles(settings.home / "updates", labels)
        self._high_water = HighWaterFile(settings.home)
        common_passwords = settings.resources / "reference" / "common_passwords.txt"
        self.vault = Vault(
            settings.home,
            common_passwords=common_passwords,
            now=self.clock.now,
            renew=partial(renew, upcasts=upcasts, progress=renewing),
        )
        self.copies = FolderCopies(settings.home, settings.home / BACKUPS, common_passwords=common_passwords)
        self.report_problem = ReportProblem(
            partial(end_of_log, settings.home), self.vault.check, self.bundle_files, self.clock
        )
        self.try_password = TryPassword(WrongTriesFile(settings.home), self.clock)
        self.restore_copy = RestoreCopy(self.vault, self.copies, self.clock, self.try_password)
        self.sign_in = SignIn(self.vault, self.work_for, self.try_password)
        self.set_up_desk = SetUpDesk(
            vault=self.vault,
            work_for=self.work_for,
            clock=self.clock,
            new_id=self.new_id,
            gazetteer=self.gazetteer,
            letters=self.letters,
        )

    def work_for(self, counsellor: Counsellor, desk: Desk, left: FootprintLeft | None = None) -> OpenWork:
        """Return how to open work in the name of one counsellor, on the unlocked file."""
        return _WorkAs(
            vault=self.vault,
            author=counsellor,
            desk=desk,
            clock=self.clock,
            announce=self._announce,
            upcasts=self._upcasts,
            left=left,
        )

    def services_for(self, member_id: CounsellorId) -> DeskServices:
        """Build what the counsellor can ask, on the unlocked file. Raises CounsellorSuspended, NotFound."""
        return self._services(*self.sign_in.at_work(member_id))

    def _services(self, me: Counsellor, desk: Desk) -> DeskServices:
        acts = ActWatch()
        work, clock, new_id = self.work_for(me, desk, acts), self.clock, self.new_id
        # Whatever gives out or changes what is known of clients is built with `files`: so no service of it is
        # open to who may not see them, the terminal's commands included.
        files = work if me.may_see_clients() else _closed
        NoticeRestore(work, self._high_water, clock)()
        read = ReadInput(self.codes, self.gazetteer)
        others = OtherCentres(self.gazetteer, self._practice)
        sheets = SpreadsheetFiles()
        register = RegisterClient(files, clock, new_id, read, self.gazetteer, me)
        apart = TellApart(files, clock, new_id, me)
        whole = WholeRecords(work, self.exchange.states, clock, self._high_water)
        carry = CarryOn(work, self.bundles, self.exchange, clock, self._high_water)
        keys = ChangeLineKeys(work, self.exchange, clock, self._high_water, self.vault)
        exchange = ExchangeChanges(
            work, self.exchange, clock, self._high_water, self.vault, carry, whole, keys
        )
        save_bundle = SaveBundle(
            work, self.bundles, self.bundle_files, clock, self._high_water, self._practice
        )
        read_bundle = ReadBundle(
            work,
            self.bundles,
            self.bundle_files,
            self.exchange,
            clock,
            self._high_water,
            carry,
            CleanUp(work, self.vault, clock),
            self._practice,
        )
        # What a person reads at this desk is in the centre's words; what is read in, counted or handed on is
        # in those that ship.
        codes = CentreCodes(self.codes)
        code_words = KeepCodeWords(work, self.codes, codes, me)
        code_words.follow()
        working_days = KeepWorkingDays(work, self.holidays, me)
        back_up = BackUp(self.vault, work, clock, me)
        with work(reading=True) as looking:
            centre = centre_of(looking)
        take_update = TakeUpdate(
            files=self.update_files,
            back_up=back_up,
            put_in_place=SystemInstaller(),
            working_days=working_days,
            clock=clock,
            version=VERSION,
            system=this_system(),
            me=me,
        )
        return DeskServices(
            me=me,
            desk=desk,
            centre=centre,
            practice=self._practice,
            clock=clock,
            new_id=new_id,
            codes=codes,
            gazetteer=self.gazetteer,
            look_at_today=LookAtToday(files, clock, working_days, me),
            receive_visits=ReceiveVisits(files, clock, new_id, me),
            look_at_waiting=LookAtWaiting(files, clock),
            undo_act=UndoAct(work, acts),
            keep_drafts=KeepDrafts(work, clock, new_id, me, self._upcasts),
            find_anything=FindAnything(files, clock),
            find_clients=FindClients(files),
            browse_clients=BrowseClients(files, "clients"),
            browse_referrals=BrowseReferrals(files, "referrals"),
            browse_partners=BrowsePartners(files, "partners"),
            look_for_duplicates=LookForDuplicates(files),
            tell_apart=apart,
            register_client=register,
            edit_client=EditClient(files, clock, read, self.gazetteer),
            show_client=ShowClient(files, me),
            open_restricted=OpenRestricted(files, clock, new_id, me),
            record_consent=RecordConsent(files, clock, new_id, me),
            hold_outreach=HoldOutreach(files, clock, read, self.gazetteer, register, apart, me),
            send_scans=SendScans(work, self.exchange.scans, clock, self._high_water),
            fetch_scan=FetchScan(files, self.exchange.scans, clock, self._high_water),
            keep_photo=KeepPhoto(files, clock, new_id, ScannedFiles(), me),
            keep_scans=KeepScans(files, clock, new_id, read, ScannedFiles(), me),
            transfer_client=TransferClient(files, clock, new_id, read, others, me),
            decide_late=DecideLate(files, clock, new_id, me, self._upcasts),
            import_clients=ImportClients(
                files, new_id, sheets, ReadSheetRow(self.codes, self.gazetteer, clock, read), register
            ),
            export_list=ExportList(files, clock, new_id, sheets, self.codes, self.gazetteer, me),
            keep_phrases=KeepPhrases(work, new_id, self.phrases),
            keep_code_words=code_words,
            hold_session=HoldSession(files, clock, new_id, read, me),
            edit_session=EditSession(files, clock, read, me),
            add_addendum=AddAddendum(files, clock, new_id, read, me),
            assess_client=AssessClient(
                files, clock, new_id, ShippedProfileRules(self._settings.resources), me
            ),
            add_steps=AddSteps(files, clock, new_id, read, me),
            move_step=MoveStep(files, clock),
            set_goals=SetGoals(files, clock, new_id, read, me),
            follow_clients=FollowClients(files, clock, new_id, read, working_days, me),
            keep_outcomes=KeepOutcomes(files, clock, new_id, read, me),
            suggest_next=SuggestNext(files, clock, new_id, me),
            find_partners=FindPartners(files),
            keep_partner=KeepPartner(files, new_id, read, self.gazetteer),
            refer_client=ReferClient(files, clock, new_id, read, self.letters, working_days, me),
            move_referral=MoveReferral(files, clock, new_id, me),
            review_referral=ReviewReferral(files, me),
            issue_letter=IssueLetter(
                files,
                clock,
                new_id,
                self.letters,
                self.codes,
                self.gazetteer,
                self.usual,
                SealLetter(Ed25519Seal()),
                working_days,
                me,
            ),
            verify_letter=VerifyLetter(files, clock, Ed25519Seal()),
            make_paper=MakePaper(files, clock, self.letters, codes, self.gazetteer, self.usual, me),
            exchange_changes=exchange,
            enrol_desk=EnrolDesk(work, self.exchange, self.vault, me, self._practice),
            look_at_the_line=LookAtTheLine(work, clock),
            look_at_connection=LookAtConnection(work),
            save_bundle=save_bundle,
            read_bundle=read_bundle,
            exchange_folder=ExchangeFolder(work, self.bundles, self.bundle_files, save_bundle, read_bundle),
            keep_folder=KeepFolder(work, self.bundle_files, clock),
            carry_bundle=CarryBundle(self.bundle_files, self.bundles, carry),
            settle_conflict=SettleConflict(files, me, read),
            look_at_refused=LookAtRefused(files, clock, me),
            answer_removals=AnswerRemovals(work),
            incidents=Incidents(work),
            look_at_clock=LookAtClock(work, clock),
            close_day=CloseDay(files, exchange, clock, new_id, me),
            keep_centre=KeepCentre(work, read, clock, self.letters, self.gazetteer, self.usual, me),
            working_days=working_days,
            keep_staff=KeepStaff(self.vault, work, new_id, others, self.try_password, me),
            check_file=CheckFile(self.vault, RecountFile(work, clock)),
            back_up=back_up,
            look_after_file=LookAfterFile(self.vault, self.vault, work, clock, me),
            take_update=take_update,
            fetch_update=FetchUpdate(
                open_work=work,
                line=self.exchange.updates,
                clock=clock,
                high_water=self._high_water,
                files=self.update_files,
                take=take_update,
            ),
            lock_time=KeepLockTime(work, me),
            keep_pace=KeepPace(work, clock),
            look_at_desk=LookAtDesk(work, self.vault, desk, VERSION),
            read_news=ReadNews(work, me, VERSION),
        )

    def close(self) -> None:
        """Break off a round under way and close the file."""
        self.exchange.cancel()
        self.vault.lock()
