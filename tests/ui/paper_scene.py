"""A desk with its lanes and a hand that answers the system's own dialogs, for the screens that make paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from ui.screen import put_on_screen, settle, type_text

from jobcentre_desktop.documents.pictures import PagesInGrey, pages_as_png
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.printing.chosen import Chosen
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.referral.page import ReferralPage
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.tasks import Tasks
from tests.a_desk import Pattern, StandingClock, open_as_head

PLAIN_CLIENT = {
    "surname_km": "សុខ",
    "given_km": "ស្រីនាង",
    "surname_la": "Sok",
    "given_la": "Sreyneang",
    "sex": "F",
    "dob_year": 1998,
    "phone": "012 345 678",
}
PLAIN_REFERRAL = {
    "type": "JOB",
    "partner_name_km": "រោងចក្រគំរូ",
    "purpose": "សម្ភាសការងារ",
    "consent_to_share": True,
}


class Hand:
    """What the person does in the print and save dialogs: by default print into a file, save beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cancels = False
        self.dpi, self.copies, self.ranges = 72, 1, ""
        self.spooler = ""
        self.looks = lambda: None
        self.asked: list[str] = []

    @property
    def printout(self) -> Path:
        return self.folder / "printout.pdf"

    def printer(self, title, pages, window):
        self.asked.append(title)
        self.looks()
        if self.cancels:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printout))
        printer.setResolution(self.dpi)
        printer.setCopyCount(self.copies)
        if self.ranges:
            printer.setPageRanges(QPageRanges.fromString(self.ranges))
        return Chosen(printer=printer, spooler=self.spooler, queue="office")

    def path(self, name, window):
        self.asked.append(name)
        self.looks()
        return None if self.cancels else self.folder / f"{name}.pdf"


class PaperScene:
    """Close it when done: no lane may outlive its test."""

    def __init__(self, look, qtbot, pattern: Pattern, folder: Path) -> None:
        self.look, self.qtbot = look, qtbot
        self.changes, self.tasks, self.navigator = Changes(), Tasks(), Navigator()
        self.desk = open_as_head(
            pattern.copy(folder / "desk"), clock=StandingClock(), announce=self.changes.announce
        )
        self.services = self.desk.services
        self.hand = Hand(folder)
        self.print_lane = Tasks()
        dialogs = Dialogs(printer=self.hand.printer, path=self.hand.path)
        self.paper = Paper(look, PagesInGrey(), self.print_lane, dialogs=dialogs)
        opened: list[tuple[str, object]] = []
        self.opened = opened  # a function that knew the scene itself would keep it, and its desk, for ever
        self.navigator.page_requested.connect(lambda page, about: opened.append((page, about)))

    def close(self) -> None:
        self.paper.close()
        self.print_lane.close()
        self.tasks.close()
        self.desk.close()

    def as_counsellor(self):
        """Return the services of somebody of this desk who is not the head of the centre."""
        added = self.services.keep_staff.add("ចាន់ សុភា", "ភ្នំ ទឹក ស្រែ 2026")
        return self.desk.open.services_for(CounsellorId(added.id))

    def show(self, page, about=None, *, size=(1154, 637)):
        put_on_screen(self.qtbot, page, *size)
        page.on_shown(about)
        self.rest()
        return page

    def rest(self, *more) -> None:
        """Wait until the lane is empty, and until everything in `more` (functions) says so too."""
        settle()
        lanes = (self.tasks, self.paper, self.print_lane)
        self.qtbot.waitUntil(
            lambda: not any(lane.is_busy for lane in lanes) and all(one() for one in more), timeout=10_000
        )
        settle()
        if self.tasks.is_busy:
            self.rest(*more)

    def client(self, **told):
        return self.services.register_client({**PLAIN_CLIENT, **told}).client

    def partner(self, **told):
        plain = {
            "kind": "employer",
            "name_km": "រោងចក្រគំរូ",
            "name_en": "Example Factory",
            "addressee_km": "លោកនាយក",
            "verification": "visited",
        }
        return self.services.keep_partner({**plain, **told})

    def referral(self, client, **told):
        return self.services.refer_client(client.id, {**PLAIN_REFERRAL, **told})

    def issued(self, client, **told):
        """Return a referral whose letter is made and in the client's hand."""
        referral = self.referral(client, **told)
        self.services.issue_letter.make(referral.id, "km")
        self.services.issue_letter.confirm_paper(referral.id)
        return referral

    def overdue(self, client):
        """Return one issued three weeks ago whose last day was 10 November, and no answer came."""
        self.desk.open.clock.pass_(days=-21)
        referral = self.issued(client, valid_until="2026-11-10")
        self.desk.open.clock.pass_(days=21)
        return referral


class ReferralDesk:
    """One referral page of a desk, used as a counsellor does."""

    def __init__(self, scene, services=None):
        self.scene, self.services = scene, services or scene.services
        self.page = ReferralPage(
            scene.look, scene.navigator, self.services, scene.tasks, scene.changes, scene.paper, pages_as_png
        )
        scene.navigator.page_requested.connect(lambda _name, about: self.page.on_shown(about))

    @property
    def form(self):
        return self.page.new.form

    @property
    def kept(self):
        return self.page.kept

    def open(self, *, client=None, referral=None, by_slip=False, size=(1154, 637)):
        about = ReferralAbout(
            client_id=client and client.id, referral_id=referral and referral.id, by_slip=by_slip
        )
        self.scene.show(self.page, about, size=size)
        self.rest()
        return self

    def rest(self):
        self.scene.rest(self.page.preview.is_at_rest)

    def choose_type(self, code):
        self.form.type.set_value(code)
        self.form.type.edited.emit()

    def choose_partner(self, partner):
        self.page.new.partner.choose(partner)
        self.page.new.partner.partner_changed.emit()

    def fill(self, partner, *, what="JOB", purpose="សម្ភាសការងារ"):
        self.choose_type(what)
        self.choose_partner(partner)
        type_text(self.form.areas["purpose"], purpose)
        return self

    def agree(self):
        self.form.consent.tick.set_value(True)
        self.form.consent.tick.edited.emit()
        return self

    def make(self):
        self.page.bar.make.click()
        self.rest()
        return self

    def print(self):
        self.page.bar.print_letter.click()
        self.rest()
        return self

    def view(self):
        (view,) = self.services.show_client(self.page._opened.client.id).referrals
        return view

    def referrals_of(self, client):
        return self.services.show_client(client.id).referrals

    def shown(self):
        """The sheet, dot by dot."""
        return [bytes(page.toImage().constBits()) for page in self.page.preview.sheet.pictures()]
