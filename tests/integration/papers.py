"""Facts of invented people and an invented centre, for the tests of printed papers."""

from dataclasses import replace
from datetime import date, time

from jobcentre_desktop.domain.papers.day_sheet import CountLine, DaySheetFacts, ReceiptFacts
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts

CENTRE = CentreHeading(
    name=Words("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់", "Job Centre of Pursat Province"),
    province=Words("ខេត្តពោធិ៍សាត់", "Pursat province"),
    letters="ម.ក.ព.ស.",
    address=Words("ផ្លូវជាតិលេខ ៥ ក្រុងពោធិ៍សាត់", "National Road 5, Pursat town"),
    phone="052 123 456",
    head_name=Words("ទេព ធារី", "TEP Theary"),
    head_title=Words("ប្រធានមជ្ឈមណ្ឌល", "Head of the Job Centre"),
)

LETTER = ReferralLetterFacts(
    centre=CENTRE,
    referral_no="R15-26-A00123-K",
    printed_no="A00123/26",
    qr_payload="NEA1:" + "0123456789$%*+-./:AB" * 7,  # as long as a signed one
    issued_on=date(2026, 11, 22),
    lunar_line="ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០",
    type="JOB",
    partner_name=Words("ក្រុមហ៊ុន Angkor Example Textile Co., Ltd.", "Angkor Example Textile Co., Ltd."),
    addressee=Words("លោកនាយក", "The Director"),
    client_name_km="សុខ ចាន់ដារ៉ា",
    client_name_la="SOK CHANDARA",
    client_no="15-2026-A00017-K",
    sex="F",
    birth_year=2001,
    phone="012 345 678",
    purpose="សម្ភាសន៍ការងារជាកម្មករដេរម៉ាស៊ីន (ការងារពេញម៉ោង)",
    reference="ការងារទំនេរលេខ V-2026-0041",
    appointment_on=date(2026, 11, 25),
    appointment_at=time(8, 30),
    contact="អ្នកនាង ម៉ៅ ស្រីនាង",
    documents_carried=(
        Words("អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ", "National identity card"),
        Words("ប្រវត្តិរូបសង្ខេប", "Curriculum vitae"),
    ),
    valid_until=date(2026, 12, 6),
    copies_to=("មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈខេត្តពោធិ៍សាត់",),
)

# A letter with as little in it as there may be.
SPARSE_LETTER = replace(
    LETTER,
    centre=CentreHeading(name=CENTRE.name, province=CENTRE.province),
    addressee=Words(),
    client_name_la="",
    phone=None,
    purpose="",
    reference="",
    appointment_on=None,
    appointment_at=None,
    contact="",
    documents_carried=(),
    copies_to=(),
)

RECOVERY = RecoverySheetFacts(
    centre=CENTRE,
    desk="A",
    code_groups=("7K2M", "Q9XF", "3TVB", "8HND", "5WRC", "1JPS", "6ZGY", "4EAK", "0"),
    written_on=date(2026, 11, 22),
    first_counsellor="ចាន់ សុភា",
)

RECEIPT = ReceiptFacts(
    number="15-A-0318",
    issued_on=date(2026, 11, 22),
    issued_at=time(16, 40),
    counts=(("client", 12), ("session", 6), ("referral", 2), ("plan_step", 4), ("day", 1)),
    records=1204,
    digest="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
)

DAY = DaySheetFacts(
    centre=CENTRE,
    desk="15-A.1",
    day=date(2026, 11, 22),
    closed_at=time(16, 38),
    counsellor="ចាន់ សុភា",
    counts=(
        CountLine(name="visits", computer=11, paper=12),
        CountLine(name="registrations", computer=3, paper=3),
        CountLine(name="sessions", computer=6, paper=6),
        CountLine(name="referrals", computer=2),
    ),
    drafts_left=1,
    waiting=12,
    receipt=RECEIPT,
)
