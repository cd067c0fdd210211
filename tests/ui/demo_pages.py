"""A small set of pages with invented people, to look at the shell and the widgets; no part of the product."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.settings import VERSION, find_resources
from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page, PageSpec, Place
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.shell.workplace import Workplace
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.person_card import PersonCard
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.search_box import PlaceBox
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.tick import Tick

HELP_BOOK = HelpBook(find_resources(), VERSION)
NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PLACES = [
    ("020801", "ស្វាយប៉ោ, ក្រុងបាត់ដំបង (Svay Pao)"),
    ("020802", "ព្រែកព្រះស្តេច, ក្រុងបាត់ដំបង"),
    ("020803", "រតនៈ, ក្រុងបាត់ដំបង"),
]


@dataclass(frozen=True, slots=True)
class Waiting:
    number: int
    name: str
    latin: str
    reason: tuple[str, str]
    minutes: int
    status: tuple[str, str, str]


QUEUE = [
    Waiting(4, "គឹម ស្រីមុំ", "Kim Sreymom", ("យកលិខិតបញ្ជូន", "Collect letter"), 24, ("ក្នុងជួរ", "In queue", "warn")),
    Waiting(5, "ចាន់ ដារ៉ា", "Chan Dara", ("ស្វែងរកការងារ", "Find a job"), 19, ("ក្នុងជួរ", "In queue", "quiet")),
    Waiting(6, "លី សុវណ្ណ", "Ly Sovann", ("ជួយធ្វើប្រវត្តិរូប", "CV help"), 12, ("អតិថិជនថ្មី", "New client", "info")),
    Waiting(
        7, "សុខ ស្រីនាង", "Sok Sreyneang", ("ស្វែងរកការងារ", "Find a job"), 8, ("ណាត់ជួប", "Appointment", "ok")
    ),
    Waiting(8, "ហេង ពិសិដ្ឋ", "Heng Piseth", ("វគ្គបណ្ដុះបណ្ដាល", "Training course"), 75, ("ហួស", "Overdue", "bad")),
]


class TodayPage(Page):
    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            title=lambda: self.word("អរុណសួស្ដី សុភា", "Good morning, Sophea"),
            subtitle=lambda: look.format.long_date(TODAY),
        )
        register = Button(
            look,
            lambda: self.word("ចុះឈ្មោះអតិថិជនថ្មី", "Register walk-in"),
            kind="primary",
            icon="user-plus",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        register.clicked.connect(
            lambda: self.say(lambda: self.word("បានរក្សាទុក", "Registration saved."), undo=lambda: None)
        )
        self.head.addWidget(register)
        counts = row(gap=16)
        for number, km, en, km2, en2, icon in (
            (6, "កំពុងរង់ចាំ", "Waiting now", "យូរបំផុត ២៤ នាទី", "longest 24 min", "users"),
            (11, "បានបម្រើថ្ងៃនេះ", "Served today", "ចុះឈ្មោះថ្មី ៣ នាក់", "3 new registrations", "circle-check"),
            (4, "ការណាត់ជួប", "Appointments", "បន្ទាប់ម៉ោង ១០:៣០", "next at 10:30", "calendar-days"),
            (7, "ត្រូវតាមដាន", "Follow-ups due", "ហួសកំណត់ ២", "2 are overdue", "phone"),
        ):
            texts = column(
                Label(lambda km=km, en=en: self.word(km, en), "strong"),
                Label(lambda km2=km2, en2=en2: self.word(km2, en2), "small_warn"),
                gap=0,
            )
            card = Card()
            count = Label(lambda number=number: look.format.number(number), "count")
            card.body.addLayout(row(count, (texts, 1), Icon(look, icon, "primary", 24), gap=12))
            counts.addWidget(card, 1)
        self.body.addLayout(counts)
        self.table: RowTable[Waiting] = RowTable(
            [
                Column(
                    lambda: self.word("លេខ", "No."),
                    lambda r: look.format.number(r.number),
                    lambda r: r.number,
                    strong=True,
                    width=66,
                ),
                Column(
                    lambda: self.word("ឈ្មោះ", "Name"), lambda r: r.name, second=lambda r: r.latin, strong=True
                ),
                Column(lambda: self.word("មូលហេតុ", "Reason"), lambda r: self.word(*r.reason)),
                Column(
                    lambda: self.word("រង់ចាំ", "Waiting"),
                    lambda r: look.format.minutes(r.minutes),
                    lambda r: r.minutes,
                    width=130,
                ),
                Column(
                    lambda: self.word("ស្ថានភាព", "Status"),
                    lambda r: self.word(*r.status[:2]),
                    tone=lambda r: r.status[2],
                    width=130,
                ),
            ]
        )
        self.view = RowView(look, self.table, lambda: self.word("ជួររង់ចាំ", "Waiting room"))
        self.table.set_rows(QUEUE)
        waiting = Card(lambda: self.word("ជួររង់ចាំ", "Waiting room"), self.view)
        waiting.head.addWidget(
            Button(
                look,
                lambda: self.word("ហៅអ្នកបន្ទាប់", "Call next"),
                icon="bell-ring",
                shortcut="F9",
                show_key=True,
            )
        )
        home = Card(lambda: self.word("មុនពេលទៅផ្ទះ", "Before you go home"))
        for icon, token, km, en in (
            ("circle-check", "ok", "បានកត់ត្រា ១១ ការមកជួប", "11 visits recorded"),
            ("circle-alert", "warn", "សេចក្ដីព្រាង ១ ត្រូវបញ្ចប់", "1 draft to finish"),
            ("cloud-upload", "warn", "កំណត់ត្រា ១២ ត្រូវផ្ញើ", "12 records to send"),
        ):
            home.body.addLayout(
                row(
                    Icon(look, icon, token, 20), (Label(lambda km=km, en=en: self.word(km, en), wrap=True), 1)
                )
            )
        home.body.addWidget(Button(look, lambda: self.word("បិទបញ្ជីប្រចាំថ្ងៃ", "Close the day"), icon="sunset"))
        side = column(home, None)
        self.body.addLayout(row((waiting, 3), (side, 1), gap=16), 1)

    def word(self, km: str, en: str) -> str:
        return km if self.look.language == "km" else en

    def first_field(self):
        return self.view

    def on_shown(self, about: object) -> None:
        self.view.mark_first()


class RegisterPage(Page):
    def __init__(self, look: Look) -> None:
        super().__init__(look, title=lambda: self.word("ចុះឈ្មោះថ្មី", "New registration"))
        w = self.word
        self.family = Field(lambda: w("នាមត្រកូល", "Family name"), TextLine())
        self.given = Field(lambda: w("នាមខ្លួន", "Given name"), TextLine())
        self.latin = Field(lambda: w("ឈ្មោះជាអក្សរឡាតាំង", "Name in Latin letters"), TextLine())
        self.birth = Field(
            lambda: w("ថ្ងៃខែឆ្នាំកំណើត", "Date of birth"),
            PartialDate(look, lambda: TODAY, show_age=True),
            note=lambda: w("ដឹងតែឆ្នាំក៏បាន", "year is enough"),
        )
        self.sex = Field(
            lambda: w("ភេទ", "Sex"),
            Segmented(
                lambda: [("F", w("ស្រី", "Female")), ("M", w("ប្រុស", "Male")), ("X", w("មិនបញ្ជាក់", "Not stated"))]
            ),
        )
        self.phone = Field(lambda: w("លេខទូរស័ព្ទ", "Phone"), TextLine())
        self.place = Field(
            lambda: w("ភូមិ ឃុំ/សង្កាត់ ឬស្រុក", "Village, commune or district"),
            PlaceBox(look, lambda text: [hit for hit in PLACES if text in hit[1]]),
        )
        self.reason = Field(
            lambda: w("មូលហេតុនៃការមក", "Reason for visit"),
            CodeBox(lambda: [("job", w("ស្វែងរកការងារ", "Find a job")), ("cv", w("ជួយធ្វើប្រវត្តិរូប", "CV help"))]),
        )
        self.education = Field(
            lambda: w("កម្រិតសិក្សាខ្ពស់បំផុត", "Highest education"),
            CodeBox(
                lambda: [
                    ("9", w("មធ្យមសិក្សាបឋមភូមិ", "Lower secondary")),
                    ("12", w("មធ្យមសិក្សាទុតិយភូមិ", "Upper secondary")),
                ]
            ),
            optional=True,
        )
        self.keep = Tick(lambda: w("អតិថិជនយល់ព្រម\u200bឱ្យរក្សាទុកព័ត៌មាននេះ", "Client agrees: keep this record"))
        self.share = Tick(
            lambda: w(
                "អតិថិជនយល់ព្រមឱ្យចែករំលែក\u200bជាមួយនិយោជកដែលខ្លួនជ្រើសរើស",
                "Client agrees: share with chosen employers",
            )
        )
        form = Card(lambda: w("ព័ត៌មានផ្ទាល់ខ្លួន", "Personal details"), gap=10)
        form.body.addLayout(row((self.family, 1), (self.given, 1), (self.latin, 1), gap=18))
        form.body.addLayout(row((self.birth, 2), (self.sex, 1), gap=18))
        form.body.addWidget(Label(lambda: w("អាសយដ្ឋាន និងទំនាក់ទំនង", "Address and contact"), "section"))
        form.body.addLayout(row((self.phone, 1), (self.place, 2), gap=18))
        form.body.addWidget(Label(lambda: w("ការមកជួបលើកនេះ", "This visit"), "section"))
        form.body.addLayout(row((self.reason, 1), (self.education, 1), gap=18))
        form.body.addLayout(row((self.keep, 1), (self.share, 1), gap=18))
        same = Card(lambda: w("អាចជាមនុស្សតែមួយ", "Could be the same person"), kind="card_warn")
        same.body.addWidget(
            PersonCard(
                look,
                "សុខ ស្រីនាង",
                lines=["Sok Sreyneang · 2002", "BTB-2026-000482"],
                reasons=[
                    lambda: w("លេខទូរស័ព្ទដូចគ្នា", "Same phone number"),
                    lambda: w("ឈ្មោះអានស្រដៀងគ្នា", "Name sounds alike"),
                ],
                pill=Pill(lambda: w("ស្រដៀងខ្លាំង", "Strong match"), "warn"),
                actions=[
                    Button(look, lambda: w("បើកឯកសារនេះ", "Open this file"), compact=True),
                    Button(look, lambda: w("មិនមែនទេ", "Not the same"), kind="ghost", compact=True),
                ],
            )
        )
        same.body.addStretch(1)
        same.setFixedWidth(330)
        self.body.addLayout(row((Scroll(column(form, None)), 1), same, gap=16), 1)
        self.save = Button(
            look,
            lambda: w("រក្សាទុក និងចាប់ផ្ដើមប្រឹក្សា", "Save and start session"),
            kind="primary",
            icon="arrow-right",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.save.clicked.connect(self._on_save_clicked)
        queue = Button(
            look,
            lambda: w("រក្សាទុក និងដាក់ក្នុងជួរ", "Save and add to queue"),
            icon="save",
            shortcut="Ctrl+S",
            show_key=True,
        )
        cancel = Button(look, lambda: w("បោះបង់", "Cancel"), kind="ghost")
        self.footer = Footer(look, self.save, queue, cancel)
        self.set_footer(self.footer)

    def word(self, km: str, en: str) -> str:
        return km if self.look.language == "km" else en

    def first_field(self):
        return self.family.control

    def panels(self):
        return [self.family.control, self.save]

    def on_shown(self, about: object) -> None:
        self.footer.show_draft_saved(NOW)

    def _on_save_clicked(self) -> None:
        problems = []
        if not self.family.control.value():
            problems.append((self.family, lambda: self.word("សូមបញ្ចូលនាមត្រកូល", "Enter the family name")))
        wrong = self.birth.control.problem()
        if wrong is not None:
            problems.append((self.birth, wrong))
        self.errors.show_problems(problems)


def pages(look: Look) -> list[PageSpec]:
    def word(km: str, en: str):
        return lambda: km if look.language == "km" else en

    def plain(title):
        return lambda: Page(look, title=title)

    found = [
        PageSpec(
            name="today",
            title=word("ថ្ងៃនេះ", "Today"),
            icon="layout-dashboard",
            build=lambda: TodayPage(look),
        ),
        PageSpec(
            name="clients",
            title=word("អតិថិជន", "Clients"),
            icon="users",
            build=plain(word("អតិថិជន", "Clients")),
        ),
        PageSpec(
            name="register",
            title=word("ចុះឈ្មោះ", "Register"),
            icon="user-plus",
            build=lambda: RegisterPage(look),
            place=Place.HIDDEN,
            under="clients",
            shortcut="Ctrl+N",
        ),
    ]
    for name, km, en, icon, place in (
        ("referrals", "ការបញ្ជូន", "Referrals", "send", Place.MAIN),
        ("partners", "ដៃគូ", "Partners", "briefcase", Place.MAIN),
        ("close_day", "បិទបញ្ជីប្រចាំថ្ងៃ", "Close the day", "sunset", Place.FOOT),
        ("conflicts", "ទិន្នន័យខុសគ្នា", "Conflicts", "git-compare", Place.FOOT),
        ("settings", "ការកំណត់", "Settings", "settings", Place.FOOT),
    ):
        found.append(
            PageSpec(name=name, title=word(km, en), icon=icon, build=plain(word(km, en)), place=place)
        )
    return found


WAITING = ConnectionState(
    standing=Standing.WAITING,
    online=False,
    waiting=12,
    oldest_unsent_at=datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
    last_sent_at=datetime(2026, 11, 21, 9, 40, tzinfo=UTC),
)


def demo_window(look: Look, *, practice: bool = False) -> tuple[MainWindow, Navigator]:
    navigator = Navigator()
    name = "ខេត្តបាត់ដំបង"
    window = MainWindow(look, practice=practice)
    window.furnish(
        navigator,
        lambda window, deeds: Workplace(
            look,
            window,
            deeds,
            pages(look),
            now=lambda: NOW,
            help_book=HELP_BOOK,
            centre_name=name,
            practice=practice,
        ),
    )
    window.show_work("Sophea Chan", "today")
    window.show_connection(WAITING)
    window.show_conflicts(2)
    return window, navigator
