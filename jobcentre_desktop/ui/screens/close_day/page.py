"""Close the day: finish drafts, compare with the paper list, send, keep the receipt. Works without a line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.connection import ConnectionState
from jobcentre_desktop.domain.day import COUNTED
from jobcentre_desktop.domain.errors import JobCentreError, NotEnrolled
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.close_day import DayClosed, EndOfDay
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.backup_card import BackupCard
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.ended_draft import ended_words, put_away, put_away_label
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.close_day.receipt_card import ReceiptCard
from jobcentre_desktop.ui.screens.close_day.still_here import StillHere
from jobcentre_desktop.ui.shell.about import PapersAbout
from jobcentre_desktop.ui.shell.draft_pages import PAGE_OF_FORM
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import TODAY
from jobcentre_desktop.ui.stick_card import StickCard, StickDialogs
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import FoldingLabel, Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.steps import Progress
from jobcentre_desktop.ui.widgets.text import NumberLine
from jobcentre_desktop.ui.widgets.width_keeper import keep_width


class CloseDayPage(Page):
    """Three short checks and one button.

    `line` is the lane of the central server: the screen never waits for it.
    """

    _progressed = Signal(int, int)

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        line: Tasks,
        changes: Changes,
        *,
        stick: StickDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            title=lambda: self.tr("Close the day of {day}").format(
                day=look.format.day_and_month(services.clock.today())
            ),
            subtitle=lambda: self.tr("Three short checks. You can stop and come back."),
            parent=parent,
        )
        self._navigator = navigator
        self._services = services
        self._tasks = tasks
        self._line = line
        self._end: EndOfDay | None = None
        self._state: ConnectionState | None = None
        self._closing = False
        self.paper: dict[str, NumberLine] = {}
        self._verdicts: dict[str, tuple[Icon, Label]] = {}
        self._computer: dict[str, Label] = {}
        self.close_button = Button(
            look, self._close_words, kind="primary", icon="sunset", shortcut="Ctrl+Return", show_key=True
        )
        self.sheet = Button(
            look, lambda: self.tr("Day sheet"), icon="printer", shortcut="Ctrl+P", show_key=True
        )
        self.register = Button(look, lambda: self.tr("Daily register"), icon="clipboard-list")
        self.drafts = column(gap=6)
        self.still_here = StillHere(look)
        self.waiting = Label("", wrap=True)
        self.progress = Progress(look)
        self.progress.hide()
        self.receipt = ReceiptCard(look)
        self.backup = BackupCard(look, services, line, only_away=True)
        self.stick = StickCard(look, services, line, stick or StickDialogs())
        self._build(look)
        self._progressed.connect(self._show_progress)
        changes.records_changed.connect(self._on_records_changed)

    def _build(self, look: Look) -> None:
        self.close_button.clicked.connect(self._on_close_clicked)
        self.sheet.clicked.connect(self._on_sheet_clicked)
        self.register.clicked.connect(self._on_register_clicked)
        self.still_here.opened.connect(self._on_waiting_room_wanted)
        drafts = Card(lambda: self.tr("1. Finish what is still open"), self.drafts, self.still_here)
        compare = Card(lambda: self.tr("2. Compare with the paper list"), self._compare_grid(look))
        send = Card(lambda: self.tr("3. Send to the central server"), self.waiting, self.progress)
        left = Scroll(column(drafts, compare, send, None, gap=12))
        self.stick.refused.connect(self._show_stick_problem)
        self.stick.changed.connect(self._on_stick_changed)
        self.backup.refused.connect(self.show_problem)
        self.backup.done.connect(partial(self.notices.tell, "ok"))
        side = Scroll(column(self.receipt, self.backup, self.stick, None, gap=12))
        keep_width(look, side, 336)
        self.body.addLayout(row((left, 1), side, gap=16), 1)
        self.set_footer(Footer(look, self.close_button, self.sheet, self.register))

    def _compare_grid(self, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.addWidget(FoldingLabel(lambda: self.tr("This computer"), "small"), 0, 1)
        grid.addWidget(FoldingLabel(lambda: self.tr("Paper list"), "small"), 0, 2)
        for n, name in enumerate(COUNTED, start=1):
            box = NumberLine(width=96)
            box.setAccessibleName(self._counted(name))
            box.edited.connect(self._show_verdicts)
            self.paper[name] = box
            self._computer[name] = Label("", "strong")
            icon, verdict = Icon(look, "minus", "text2"), Label("", "muted", wrap=True)
            self._verdicts[name] = (icon, verdict)
            grid.addWidget(FoldingLabel(partial(self._counted, name)), n, 0)
            grid.addWidget(self._computer[name], n, 1)
            grid.addWidget(box, n, 2)
            grid.addLayout(row(icon, (verdict, 1), gap=6), n, 3)
        grid.setColumnStretch(3, 1)
        return grid

    @override
    def on_shown(self, about: object) -> None:
        self._load()
        self.stick.load()
        if self.backup.isVisible():
            self.backup.load()

    @override
    def first_field(self) -> QWidget | None:
        return self.paper["visits"]

    @override
    def retranslate(self) -> None:
        for name, box in self.paper.items():
            box.setAccessibleName(self._counted(name))
        if self._end is not None:
            self._show(self._end)

    def _on_stick_changed(self) -> None:
        self.notices.clear()
        self._load()

    def _show_stick_problem(self, error: BaseException) -> None:
        self._load()
        self.show_problem(error)

    def _counted(self, name: str) -> str:
        if name == "visits":
            return self.tr("Visits")
        if name == "registrations":
            return self.tr("New registrations")
        if name == "sessions":
            return self.tr("Counselling sessions")
        return self.tr("Referral letters")

    def _close_words(self) -> str:
        if self._end is not None and self._end.closed is not None:
            return self.tr("Close the day again")
        return self.tr("Close the day and send")

    def _load(self) -> None:
        self._tasks.run(self._services.close_day.look, owner=self, done=self._show, failed=self.show_problem)

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and not self._closing:
            self._load()

    def _show(self, end: EndOfDay) -> None:
        self._end = end
        self.say_title()
        for name, label in self._computer.items():
            label.say(self.look.format.number(end.counts.get(name, 0)))
        self.still_here.show_people(end.still_here)
        self._show_drafts(end)
        self._show_waiting(end)
        self._show_verdicts()
        self.receipt.show_receipt(end.receipt)
        self.close_button.retranslate()
        self.sheet.setEnabled(end.closed is not None)

    def _show_drafts(self, end: EndOfDay) -> None:
        while self.drafts.count():
            item = self.drafts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        if not end.drafts:
            self.drafts.addWidget(Label(lambda: self.tr("No drafts. Good."), "ok"))
        for draft in end.drafts:
            line = QWidget()
            if why := end.ended.get(draft.id):
                words = partial(self._ended_words, draft, why)
                button = Button(self.look, put_away_label, compact=True, about=words)
                button.clicked.connect(partial(self._on_put_away_clicked, draft))
            else:
                words = partial(self._draft_words, draft)
                button = Button(self.look, lambda: self.tr("Finish"), compact=True, about=words)
                button.setEnabled(draft.form in PAGE_OF_FORM)
                button.clicked.connect(partial(self._on_finish_clicked, draft))
            line.setLayout(row((Label(words, wrap=True), 1), button))
            self.drafts.addWidget(line)

    def _ended_words(self, draft: Draft, why: JobCentreError) -> str:
        return self.look.breakable(ended_words(draft, why))

    def _draft_words(self, draft: Draft) -> str:
        forms = {
            "registration": self.tr("Registration"),
            "outreach": self.tr("Taking in at an event"),
            "completion": self.tr("File to complete"),
            "session": self.tr("Counselling session"),
            "referral": self.tr("Referral"),
            "partner": self.tr("Partner"),
            "follow_up": self.tr("Follow-up"),
        }
        named = f"{forms.get(draft.form, '')} · {draft.title}".strip(" ·")
        now = self._services.clock.now()
        return self.tr("{what}, last typed {when}").format(
            what=named, when=self.look.format.moment(draft.changed_at, now)
        )

    def _on_finish_clicked(self, draft: Draft) -> None:
        self._navigator.open(PAGE_OF_FORM[draft.form], draft)

    def _on_waiting_room_wanted(self) -> None:
        self._navigator.open(TODAY)

    def _on_put_away_clicked(self, draft: Draft) -> None:
        put_away(self, self._services.keep_drafts, self._tasks, draft, self._load)

    def _show_waiting(self, end: EndOfDay) -> None:
        self.waiting.say(partial(self._waiting_words, end.unsent.not_arrived, end.scans.count))

    def _waiting_words(self, changes: int, scans: int) -> str:
        if not changes and not scans:
            return self.tr("Everything is sent.")
        lines = []
        if changes:
            lines.append(
                self.tr(
                    "%n change(s) wait here. They are safe on this computer and are sent by themselves "
                    "when there is a line.",
                    "",
                    changes,
                )
            )
        if scans:
            lines.append(self._scan_words(scans))
        return "\n".join(lines)

    def _scan_words(self, scans: int) -> str:
        return self.tr(
            "%n scan(s) still to go to the central server. This happens by itself while this computer is on; "
            "the receipt does not wait for it.",
            "",
            scans,
        )

    def _closed_words(self, scans: int) -> str:
        if scans:
            closed = self.tr("The day is closed and all work is sent.")
            return f"{closed} {self._scan_words(scans)}"
        return self.tr("The day is closed and everything is sent. Good evening.")

    def _show_verdicts(self) -> None:
        for name, (icon, label) in self._verdicts.items():
            told = self.paper[name].value()
            mine = self._end.counts.get(name, 0) if self._end is not None else 0
            if told is None:
                icon.show_icon("minus", "text2")
                label.set_style("muted")
                label.say(lambda: self.tr("Type the count"))
            elif told == mine:
                icon.show_icon("circle-check", "ok")
                label.set_style("muted")
                label.say(lambda: self.tr("Same"))
            else:
                icon.show_icon("triangle-alert", "warn")
                label.set_style("warn")
                label.say(partial(self._difference, told - mine))

    def _difference(self, missing: int) -> str:
        if missing > 0:
            return self.tr("%n missing here. Who is it?", "", missing)
        return self.tr("%n more here than on paper", "", -missing)

    def _on_close_clicked(self) -> None:
        if self._closing:
            return
        self._closing = True
        self.close_button.setEnabled(False)
        self.notices.clear()
        counted = {name: told for name, box in self.paper.items() if (told := box.value()) is not None}
        self.progress.show_progress(0, 0)
        self.progress.show()
        self._line.run(
            partial(
                self._services.close_day,
                counted,
                send=not self._services.practice,
                progress=self._progressed.emit,
            ),
            owner=self,
            done=self._show_closed,
            failed=self._show_not_closed,
        )

    def _show_progress(self, done: int, total: int) -> None:
        if self._closing:
            self.progress.show_progress(done, total)

    def _show_closed(self, closed: DayClosed) -> None:
        self._end_of_closing()
        trouble = closed.trouble
        if trouble is None and closed.waiting == 0 and closed.agrees is not False:
            self.notices.tell("ok", partial(self._closed_words, closed.scans.count))
        elif closed.agrees is False:
            self.notices.tell(
                "warn",
                lambda: self.tr(
                    "The day is closed and sent, but the central server's digest differs from this desk's. "
                    "Tell IT; nothing is lost."
                ),
            )
        else:
            self.notices.tell(
                "warn", partial(self._closed_without_line, closed), code=trouble.code if trouble else ""
            )
        self._load()

    def _closed_without_line(self, closed: DayClosed) -> str:
        waits = self.tr(
            "The day is closed. %n change(s) wait on this computer and are safe.", "", closed.waiting
        )
        if closed.trouble is None or isinstance(closed.trouble, NotEnrolled):
            return waits
        return f"{waits} {sentence(closed.trouble)}"

    def _show_not_closed(self, error: BaseException) -> None:
        self._end_of_closing()
        self.show_problem(error)

    def _end_of_closing(self) -> None:
        self._closing = False
        self.progress.hide()
        self.close_button.setEnabled(True)

    def _on_register_clicked(self) -> None:
        self._navigator.open_papers(PapersAbout(kind=PaperKind.DAILY_REGISTER))

    def _on_sheet_clicked(self) -> None:
        self._navigator.open_papers(PapersAbout(kind=PaperKind.DAY_SHEET))
