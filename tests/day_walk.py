"""A counsellor's whole day at the real window: real encrypted file, real central server, keys and clicks.

Used by `make day`, which keeps the pictures and papers, and by the journeys, which look at what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jobcentre_desktop.bootstrap.window import RunningDesk
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.printing.chosen import Chosen
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import PapersAbout
from tests.a_desk import PASSWORD, settings_of

if TYPE_CHECKING:
    from tests.central import CentralServer  # its modules would count as the desk's in benchmarks

SIZE = (1366, 688)
PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier

SURNAME, GIVEN = "គំរូ", "សុភា"
LATIN_SURNAME, LATIN_GIVEN = "Kumru", "Sophea"
PARTNER = "រោងចក្រគំរូ"
PURPOSE = "ចូលសម្ភាសន៍ជាកម្មករដេរម៉ាស៊ីន"
SHARED_NOTE = "ចង់ធ្វើការនៅជិតផ្ទះ។ បានហាត់ឆ្លើយសម្ភាសន៍ជាមួយគ្នា។"
STEP = "រៀបចំប្រវត្តិរូបសង្ខេប"


class GaveUp(AssertionError):
    """Something on the screen did not happen within the patience of a person."""


class DayWalk:
    """One desk with its window. `picture` is called with a name at every screen worth seeing."""

    def __init__(
        self,
        qt: QApplication,
        home: Path,
        papers: Path,
        *,
        letter: str = "A",
        clock: Clock | None = None,
        picture: Callable[[str, RunningDesk], None] = lambda _name, _desk: None,
    ) -> None:
        papers.mkdir(parents=True, exist_ok=True)
        self.papers = papers
        self._letter = letter
        self._picture = picture
        dialogs = Dialogs(printer=self._printer, path=self._path)
        self.desk = RunningDesk(qt, settings_of(home), clock=clock, dialogs=dialogs)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()

    @property
    def window(self) -> Any:
        return self.desk.window

    @property
    def page(self) -> Any:
        page = self.window.page()
        assert page is not None, "no page in front"
        return page

    @property
    def services(self) -> DeskServices:
        return self.desk.app.services

    def close(self) -> None:
        self.window.close()
        self.desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- the day ---

    def set_up(self, server: CentralServer | None, *, name: str = "ស្រី សុភាព") -> None:
        """From the first start to the first page at work."""
        self._see("welcome")
        self.page.set_up.click()
        self.until(lambda: hasattr(self.page, "centre"), "the set-up opens")
        self.page.centre.province.set_value("02")
        self.page.centre.province.edited.emit()
        self._see("set_up_centre")
        self.page.next.click()
        self.page.desk.letter.set_value(self._letter)
        self.type(self.page.desk.counsellor, name)
        self.type(self.page.desk.password, PASSWORD)
        self.type(self.page.desk.again, PASSWORD)
        self._see("set_up_desk")
        set_up = self.page
        set_up.next.click()
        self.until(lambda: set_up.steps.isVisible() and set_up.stack.currentIndex() == 2, "the desk is made")
        set_up.save_sheet.click()
        self.until(lambda: (self.papers / "recovery-sheet.pdf").exists(), "the recovery sheet is saved")
        self._see("set_up_recovery")
        set_up.kept.set_value(True)
        set_up.next.click()
        if server is not None:
            self.type(set_up.server, server.url)
            self.type(set_up.enrolment_code, server.invite("02", self._letter))
        self._see("set_up_server")
        set_up.next.click()
        self.until(self.window.is_at_work, "the desk is ready")
        self.until(lambda: self._is_at(places.TODAY), "today opens")

    def sign_in(self, name: str | None = None, password: str = PASSWORD) -> None:
        """Choose a tile (the first, or the one with the name) and type the password."""
        self.until(lambda: bool(self.page.tiles), "the tiles are there")
        self._see("sign_in")
        next(tile for tile in self.page.tiles if name in (None, tile.member.name)).click()
        self.type(self.page.password, password)
        self.page.unlock.click()
        self.until(self.window.is_at_work, "the file opens")

    def register(self, *, phone: str = "012345678", given: str = GIVEN) -> None:
        """Register a walk-in and start the session."""
        self._see("today_morning")
        self.press(Qt.Key.Key_N, CONTROL)
        self.until(lambda: self._is_at(places.REGISTER), "the registration opens")
        page = self.page
        for name, text in (
            ("surname_km", SURNAME),
            ("given_km", given),
            ("surname_la", LATIN_SURNAME),
            ("given_la", LATIN_GIVEN),
            ("phone", phone),
        ):
            self.type(page.fields[name].control, text)
        self._set(page.fields["dob_year"].control, (1999, 4, None))
        self._set(page.fields["sex"].control, "F")
        self._set(page.consents["registration"], True)
        self._set(page.consents["share_employers"], True)
        self._set(page.form.consents.how, "signature")
        self._see("register")
        page.save_and_start.click()
        self.until(lambda: self._is_at(places.SESSION), "the session opens")
        self.rest()

    def hold_session(self) -> None:
        """Write down the session with one step, and go on to the referral."""
        page, form = self.page, self.page.form
        self._set(form.boxes["minutes"], 30)
        self._set(form.boxes["needs"], ("job",))
        self.type(form.boxes["shared_note"], SHARED_NOTE)
        self.type(form.boxes["restricted_note"], "សម្រាប់អ្នកប្រឹក្សាប៉ុណ្ណោះ")
        if not form.steps.rows:
            form.steps.add.click()
        self.type(form.steps.rows[0].what, STEP)
        self._see("session")
        page.finish_and_refer.click()
        self.until(lambda: self._is_at(places.REFERRAL), "the referral opens")
        self.rest()

    def refer(self) -> str:
        """Refer the client, make the letter, print it, confirm the paper; return the number."""
        page = self.page
        self.fill_referral()
        self._set(page.new.form.consent.tick, True)
        self.until(page.preview.is_at_rest, "the preview follows")
        self._see("referral")
        page.bar.make.click()
        self.until(lambda: page.bar.print_letter.isVisible(), "the letter is made")
        self.rest()
        number = str(self.services.show_client.recent_referrals(limit=1)[0][0].referral.referral_no)
        page.bar.print_letter.click()
        self.until(lambda: page.kept.no.isVisible(), "the question about the paper")
        self._see("letter_printed")
        page.kept.yes.click()
        self.until(lambda: self._state_of(number) == "handed_over", "the referral is issued")
        self.rest()
        self._see("letter_issued")
        return number

    def fill_referral(self) -> None:
        """Say what for and to whom, on the page of a new referral."""
        new = self.page.new
        self._set(new.form.type, "JOB")
        new.partner.set_way("typed")
        self.type(new.partner.lines["partner_name_km"], PARTNER)
        self.type(new.form.areas["purpose"], PURPOSE)

    def close_day(self) -> None:
        """Compare, close, send."""
        self.desk.navigator.open(places.CLOSE_DAY)
        self.until(lambda: self._is_at(places.CLOSE_DAY), "the closing opens")
        self.rest()
        page = self.page
        for name, box in page.paper.items():
            self.type(box, str(page._end.counts.get(name, 0)))
        self._see("close_day")
        page.close_button.click()
        self.until(lambda: page.close_button.isEnabled() and page.notices.isVisible(), "the day is closed")
        self.rest()
        self._see("day_closed")
        page.sheet.click()
        self.until(
            lambda: self._is_at(places.PAPERS) and self.page.preview.is_at_rest(), "the sheet is drawn"
        )
        self.rest()
        self._see("day_sheet")
        self.page.print.click()
        self.until(lambda: (self.papers / "printout.pdf").exists(), "the day sheet is printed")
        self.rest()

    def look_around(self) -> None:
        """Open every other page."""
        client = self.services.find_clients(SURNAME, limit=1)[0].id
        for name, opens in (
            ("clients", lambda: self.desk.navigator.open(places.CLIENTS)),
            ("client_file", lambda: self.desk.navigator.open_client(client)),
            ("referrals", lambda: self.desk.navigator.open(places.REFERRALS)),
            ("papers", lambda: self._open_papers(PapersAbout(client, PaperKind.COUNSELLING_SUMMARY))),
            ("papers_of_the_centre", lambda: self._open_papers(PapersAbout())),
            ("partners", lambda: self.desk.navigator.open(places.PARTNERS)),
            ("conflicts", lambda: self.desk.navigator.open(places.CONFLICTS)),
            ("settings", lambda: self.desk.navigator.open(places.SETTINGS)),
            ("today_evening", lambda: self.desk.navigator.open(places.TODAY)),
        ):
            opens()
            self.rest()
            self._see(name)

    def _open_papers(self, about: PapersAbout) -> None:
        self.desk.navigator.open_papers(about)
        self.rest()
        self.until(self.page.preview.is_at_rest, "the preview follows")

    def lock(self) -> None:
        self.press(Qt.Key.Key_L, CONTROL)
        self.until(lambda: not self.window.is_at_work(), "the desk is locked")

    # --- hands and eyes ---

    def type(self, control: QWidget, text: str) -> None:
        """Type as an input method does."""
        target = control.focusProxy() or control
        target.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(target, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window is in front")
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def rest(self) -> None:
        """Wait until no lane has work left."""
        lanes = (self.desk.records, self.desk.line_lane, self.desk.print_lane)
        self.until(lambda: not any(lane.is_busy for lane in lanes), "the lanes are empty")

    def until(self, holds: Callable[[], bool], what: str, *, every_ms: int = 20) -> None:
        """Let the app run until something holds. Raises GaveUp."""
        waited = 0
        while not holds():
            if waited > PATIENCE_MS:
                raise GaveUp(what)
            loop = QEventLoop()
            QTimer.singleShot(every_ms, loop.quit)
            loop.exec()
            waited += every_ms

    def show_in(self, language: Language) -> None:
        self.desk.look.change(language=language)

    def _set(self, control: Any, value: Any) -> None:
        control.set_value(value)
        control.edited.emit()

    def _see(self, name: str) -> None:
        self._picture(name, self.desk)

    def _is_at(self, place: str) -> bool:
        return bool(self.window.is_at_work() and self.window.pages.current_name() == place)

    def _state_of(self, number: str) -> str:
        for view, _client in self.services.show_client.recent_referrals(limit=5):
            if view.referral.referral_no == number:
                return str(view.state)
        return ""

    def _printer(self, title: str, _pages: int, _window: QWidget) -> Chosen:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.papers / "printout.pdf"))
        printer.setResolution(150)
        printer.setDocName(title)
        return Chosen(printer=printer)

    def _path(self, name: str, _window: QWidget) -> Path:
        return self.papers / f"{name}.pdf"
