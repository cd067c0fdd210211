"""From the first start to the last save: which face the window shows, and who is at work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from typing_extensions import override

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.code_words import CodeWords
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import CounsellorSuspended, FileDamaged, JobCentreError
from jobcentre_desktop.domain.ids import CounsellorId, ReferralId
from jobcentre_desktop.domain.incident import Incident
from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_after_file import LookedAfter
from jobcentre_desktop.services.sign_in import SignIn
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.copy_words import damaged_words, no_copy_words, try_a_copy_words
from jobcentre_desktop.ui.desk_words import clock_words, incident_words
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.file_keeper import FileKeeper
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.removal_question import RemovalQuestion
from jobcentre_desktop.ui.shell.about import ReferralAbout, RestoreAbout
from jobcentre_desktop.ui.shell.finder import Finder
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import CONNECTION, SET_UP, SETTINGS, SIGN_IN, TODAY
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

_SIGNS_OF_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class App(QObject):
    """Moves between welcome, set-up, sign-in and work. Holds what the pages at work are built with.

    `services` is the set of the counsellor at work; pages are built with it and dropped when another one
    signs in.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        *,
        look: Look,
        window: MainWindow,
        navigator: Navigator,
        sign_in: SignIn,
        services_for: Callable[[CounsellorId], DeskServices],
        bare_page: Callable[[str], Page],
        records: Tasks,
        line: LineKeeper,
        folder: FolderKeeper,
        file: FileKeeper,
        changes: Changes,
        idle: IdleLock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._window = window
        self._navigator = navigator
        self._sign_in = sign_in
        self._services_for = services_for
        self._bare_page = bare_page
        self._records = records
        self._line = line
        self._folder = folder
        self._file = file
        self._question = RemovalQuestion(look, window, line, records, parent=self)
        self._services: DeskServices | None = None
        self._centre: Centre | None = None
        self._locking = False
        self._to_restore = False
        self._locked_because: CounsellorSuspended | None = None
        self._idle = idle
        idle.due.connect(self._on_idle)
        window.lock_wanted.connect(self.lock)
        window.sync_wanted.connect(self._on_badge_pressed)
        self._finder = Finder(look, window, navigator, records, self)
        window.number_entered.connect(self._on_number_entered)
        window.closing.connect(self.stop)
        navigator.restore_requested.connect(self._lock_to_restore)
        file.looked_after.connect(self._show_looked_after)
        line.state_changed.connect(window.show_connection)
        line.round_ended.connect(self._count_attention)
        line.round_ended.connect(self._tell_what_happened)
        line.round_failed.connect(self._tell_what_happened)
        changes.records_changed.connect(line.on_records_changed)
        changes.records_changed.connect(self._on_records_changed)

    @property
    def services(self) -> DeskServices:
        """Return what the counsellor at work can ask; there is one whenever a page at work is built."""
        assert self._services is not None, "pages at work are built after signing in"
        return self._services

    @property
    def services_now(self) -> DeskServices | None:
        """Return the same; None while nobody has signed in yet, and when the window closes."""
        return self._services

    def show_set_up(self) -> None:
        self._show_bare(SET_UP)

    def show_sign_in(self) -> None:
        self._show_bare(SIGN_IN)

    def _show_bare(self, name: str) -> None:
        self._window.show_bare(self._bare_page(name), name)

    def enter(self, member_id: CounsellorId) -> None:
        """Go to work on the unlocked file. The same counsellor finds the page that was in front as it was."""
        self._records.run(
            partial(self._services_for, member_id), owner=self, done=self._go_to_work, failed=self._raise_bug
        )

    def lock(self) -> None:
        """Keep what was typed, close the file, ask who is there. Works without a line, always."""
        if self._services is None or self._locking or not self._window.is_at_work():
            return
        self._locking = True
        self._window.close_dialogs()
        self._window.pages.leave()
        self._question.stop()
        self._line.stop()
        self._folder.stop()
        self._file.stop()
        self._idle.stop()
        self._finder.forget()
        self._records.run(self._sign_in.lock, owner=self, done=self._on_locked, failed=self._show_not_locked)

    def person_is_here(self) -> None:
        """Hear of a key or a click: the screen stays open for a while longer."""
        if self._services is not None and self._window.is_at_work():
            self._idle.start()

    def _on_idle(self) -> None:
        if self._records.is_busy:  # somebody waits for a long import: it is not to be broken off
            self._idle.later()
        else:
            self.lock()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for keys and clicks, to know that somebody is here; nothing is taken away from anybody."""
        if event.type() in _SIGNS_OF_LIFE:
            self.person_is_here()
        return False

    def stop(self) -> None:
        """The window closes: end the line; the lanes are closed by whoever made them.

        What they still announce finds nobody at work.
        """
        self._services = None
        self._finder.forget()
        self._question.stop()
        self._line.stop()
        self._folder.stop()
        self._file.stop()
        self._idle.stop()

    def _go_to_work(self, services: DeskServices) -> None:
        another = self._services is None or self._services.me.id != services.me.id
        if another:
            self._window.forget_pages()
        if another or self._services is None:
            self._services = services
        else:  # a colleague's word may have come just before the file was closed
            self._follow_code_words(self._services)
        self._show_centre(services.centre)
        clients = services.me.may_see_clients()
        first = TODAY if clients else SETTINGS
        self._window.show_work(services.me.name, first if another else None, clients=clients)
        self._finder.start(self._services)
        self._question.start(self._services)
        self._line.start(self._services)
        self._folder.start(self._services)
        self._file.start(self._services)
        self._count_attention()
        self._tell_what_happened()
        self._idle.begin()
        self._records.run(
            services.lock_time.minutes, owner=self, done=self._idle.set_minutes, failed=let_bugs_rise
        )
        self.signed_in.emit(self._services)

    def _show_centre(self, centre: Centre) -> None:
        self._centre = centre
        self._look.keep_whole(centre.whole_words)
        self._window.show_centre(self._centre_name)

    def _centre_name(self) -> str:
        if self._centre is None:
            return ""
        return self._centre.name_km if self._look.language is Language.KHMER else self._centre.name_en

    def _on_locked(self, _nothing: None) -> None:
        self._locking = False
        about, self._to_restore = RestoreAbout() if self._to_restore else None, False
        self._window.show_bare(self._bare_page(SIGN_IN), SIGN_IN, about)
        page, why = self._window.page(), self._locked_because
        self._locked_because = None
        if why is not None and page is not None:
            page.notices.tell("warn", partial(sentence, why), code=why.code)

    def _lock_to_restore(self) -> None:
        """Nobody may have the file open that a copy takes the place of."""
        self._to_restore = True
        self.lock()

    def _show_looked_after(self, told: LookedAfter) -> None:
        """Say what is wrong with the file, or that a copy is to be tried, on the page in front."""
        page = self._window.page()
        if page is None or self._services is None:
            return
        if (trouble := told.trouble) is not None:
            page.notices.tell("bad", partial(_trouble_words, trouble), code=trouble.code)
        elif told.try_a_copy:
            page.notices.tell("warn", try_a_copy_words)

    def _show_not_locked(self, error: BaseException) -> None:
        self._locking = False
        self._raise_bug(error)

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        """Hear that the centre changed, or that somebody was suspended: it may be who works now."""
        services = self._services
        if services is None or not self._window.is_at_work():
            return
        self._count_attention()
        if Centre.KIND in kinds:
            self._records.run(
                services.keep_centre.now, owner=self, done=self._show_centre, failed=let_bugs_rise
            )
        if CodeWords.KIND in kinds:
            self._follow_code_words(services)
        if Counsellor.KIND in kinds:
            self._records.run(
                partial(self._sign_in.at_work, services.me.id),
                owner=self,
                done=self._go_on,
                failed=self._lock_out,
            )

    def _follow_code_words(self, services: DeskServices) -> None:
        """Word the lists as the centre says now, on every page that is open."""
        self._records.run(
            services.keep_code_words.follow,
            owner=self,
            done=lambda _nothing: self._look.read_words_again(),
            failed=let_bugs_rise,
        )

    def _lock_out(self, error: BaseException) -> None:
        if isinstance(error, CounsellorSuspended):
            self._locked_because = error
            self.lock()
        else:
            let_bugs_rise(error)

    def _go_on(self, _who: object) -> None:
        """Whoever is at work may go on."""

    def _on_badge_pressed(self) -> None:
        """Send now, and show how it goes and what waits."""
        self._navigator.open(CONNECTION)
        self._question.sync()

    def _count_attention(self, _result: object = None) -> None:
        if self._services is not None:
            self._records.run(
                partial(_needing_attention, self._services),
                owner=self,
                done=self._window.show_conflicts,
                failed=let_bugs_rise,
            )

    def _tell_what_happened(self, _round: object = None) -> None:
        """Tell, once, that this desk was restored or that its clock is wrong."""
        if self._services is not None:
            self._records.run(
                partial(_what_happened, self._services),
                owner=self,
                done=self._show_what_happened,
                failed=let_bugs_rise,
            )

    def _show_what_happened(self, told: tuple[tuple[Incident, ...], int | None]) -> None:
        page = self._window.page()
        if page is not None and self._services is not None and any(told):
            page.notices.tell("warn", partial(self._happened_words, *told, self._services.desk.letter))

    def _happened_words(self, incidents: tuple[Incident, ...], offset_s: int | None, letter: str) -> str:
        lines = [incident_words(one, letter, self._look.format) for one in incidents]
        if offset_s is not None:
            lines.append(clock_words(offset_s, self._look.format))
        return "\n".join(lines)

    def _on_number_entered(self, text: str) -> None:
        """Open what a scanned card or slip is about, on whichever page it was scanned."""
        scanned = read_number(text)
        if self._services is None or scanned is None:
            return
        if scanned.what == "client":
            self._records.run(
                partial(self._services.find_clients.by_no, scanned.number),
                owner=self,
                done=self._navigator.open_client,
                failed=self._raise_bug,
            )
        else:
            self._records.run(
                partial(self._services.issue_letter.by_no, scanned.number),
                owner=self,
                done=self._open_slip,
                failed=self._raise_bug,
            )

    def _open_slip(self, referral_id: ReferralId) -> None:
        self._navigator.open_referral(ReferralAbout(referral_id=referral_id, by_slip=True))

    def _raise_bug(self, error: BaseException) -> None:
        page = self._window.page()
        if isinstance(error, JobCentreError) and page is not None:
            page.show_problem(error)
        else:
            raise error


def _trouble_words(trouble: JobCentreError) -> str:
    if isinstance(trouble, FileDamaged):
        return damaged_words()
    return no_copy_words(sentence(trouble))


def _what_happened(services: DeskServices) -> tuple[tuple[Incident, ...], int | None]:
    return services.incidents.tell(), services.look_at_clock.tell()


def _needing_attention(services: DeskServices) -> int:
    if not services.me.may_see_clients():
        return 0
    asked, refused = services.settle_conflict.open_ones(), services.look_at_refused()
    return len(asked) + len(refused) + services.decide_late.count()
