"""Facts of every paper besides letters: usual ones, very long ones, and as sparse as they may be."""

from dataclasses import replace
from datetime import date, time, timedelta

from integration.papers import CENTRE, DAY
from integration.typeset import RESOURCES

from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.papers.consent_form import Answer, ConsentFormFacts, ConsentLine
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts, Goal, StepLine
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts, RegisterLine
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.registration_form import Ask, Question, RegistrationFormFacts, Section
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.waiting_times import WaitingTimes
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.services.fill_registration import FillRegistration

HOSTILE = "<b>ធំ</b> &amp; <img src=x> =1+1"
TODAY = date(2026, 11, 22)
SIGNED = SignedOn(day=TODAY, lunar_line="ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០")
WHO = {
    "client_no": "15-2026-A00017-K",
    "client_name_km": "សុខ ចាន់ដារ៉ា",
    "client_name_la": "SOK CHANDARA",
}
LONG_NAME = {
    "client_name_km": "ព្រហ្មសុវណ្ណារិទ្ធិរាជបុត្រា " * 2 + "សុវណ្ណារិទ្ធ",
    "client_name_la": "PROHMSOVANNARITHREACHBOTRA " * 2 + "W" * 50,
}
LONG_CENTRE = replace(
    CENTRE,
    name=Words("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់ និងខេត្តកំពង់ឆ្នាំង " * 2, "Joint Job Centre of two provinces " * 3),
    address=Words("ផ្លូវជាតិលេខ ៥ ភូមិសាកល្បង ឃុំសាកល្បង " * 3, "National Road 5, an invented village " * 3),
)
SPARSE_CENTRE = CentreHeading(name=CENTRE.name, province=CENTRE.province)

CARD = ClientCardFacts(centre=CENTRE, registered_on=TODAY, **WHO)
SLIP = AppointmentSlipFacts(
    centre=CENTRE, day=date(2026, 11, 26), at=time(8, 30), counsellor="ចាន់ សុភា", agreed_on=TODAY, **WHO
)

CLIENT, DOING = Words("អតិថិជន", "Client"), Words("កំពុងធ្វើ", "Doing")
STEP = StepLine(what="យកអត្តសញ្ញាណប័ណ្ណមកបង្ហាញ", who=CLIENT, by=date(2026, 11, 25), state=DOING)
SUMMARY = CounsellingSummaryFacts(
    centre=CENTRE,
    counsellor="ចាន់ សុភា",
    held_on=TODAY,
    minutes=45,
    mode=Words("ជួបផ្ទាល់", "Face to face"),
    kind=Words("ការប្រឹក្សាលើកដំបូង", "Intake"),
    needs=(Words("ការងារ", "A job"), Words("ការបណ្តុះបណ្តាល", "Training")),
    strengths="ចេះដេរ",
    advice="ចូលរៀនវគ្គខ្លី មុននឹងស្វែងរកការងារថ្មី។",
    shared_note=HOSTILE,
    main_goal=Goal(text="មានការងារជាជាងដេរ", occupation=Words("ជាងកាត់ដេរ", "Tailor")),
    target_date=date(2027, 4, 30),
    steps=(STEP, replace(STEP, what="សរសេរប្រវត្តិរូប", by=None, remark="ជួបជុំថ្ងៃចន្ទ")),
    appointment_on=date(2026, 11, 26),
    appointment_at=time(8, 30),
    signed=SIGNED,
    **WHO,
)

PURPOSES = tuple(
    ConsentLine(purpose=one.code, name=Words(one.km, one.en))
    for one in CodeLists(RESOURCES).get("consent_purpose")
)
SIGNED_LINE = replace(
    PURPOSES[3],
    answer=Answer.AGREED,
    on=TODAY,
    how=Words("ហត្ថលេខា", "Signature"),
    text_version="2026-11",
    partner="ក្រុមហ៊ុនសាកល្បង",
)
CONSENT = ConsentFormFacts(
    centre=CENTRE,
    lines=(*PURPOSES[:3], SIGNED_LINE, *PURPOSES[4:]),
    counsellor="ចាន់ សុភា",
    signed=SIGNED,
    **WHO,
)

VISITOR = RegisterLine(
    ticket="A 1",
    arrived_at=time(7, 55),
    sex="F",
    birth_year=2001,
    reason=Words("ស្វែងរកការងារ", "To find a job"),
    counsellor="ចាន់ សុភា",
    visits=1,
    sessions=1,
    **WHO,
)
WAITED = WaitingTimes(came=7, called=5, median=timedelta(minutes=12), longest=timedelta(minutes=48), left=1)
REGISTER = DailyRegisterFacts(
    centre=CENTRE,
    desk="A",
    day=TODAY,
    lines=(VISITOR, RegisterLine(ticket="A 2", arrived_at=time(8, 5), visits=1)),
    counsellor="ចាន់ សុភា",
    signed=SIGNED,
    waiting=WAITED,
    waiting_by_hour=((7, WAITED), (8, WaitingTimes(came=1)), (13, WAITED), (16, WAITED)),
)

BLANK = FillRegistration(CodeLists(RESOURCES), Gazetteer(RESOURCES)).blank(CENTRE)
ANSWER = Question(name="remarks", ask=Ask.LINES, answer="មកតាមរយៈមេឃុំ។")
TOLD = (
    Question(name="other_name", ask=Ask.LINE, answer=HOSTILE),
    Question(name="sex", ask=Ask.TICK, answer=(Words("ស្រី", "Female"),)),
    ANSWER,
)
REGISTRATION = RegistrationFormFacts(
    centre=CENTRE,
    sections=(Section(name="identity", items=TOLD),),
    consents=PURPOSES,
    signed=SIGNED,
    **WHO,
)

USUAL = {
    "registration": REGISTRATION,
    "registration_blank": BLANK,
    "consent": CONSENT,
    "client_card": CARD,
    "counselling_summary": SUMMARY,
    "appointment_slip": SLIP,
    "daily_register": REGISTER,
    "day_sheet": DAY,
}
LONG = {
    "registration": replace(
        REGISTRATION,
        centre=LONG_CENTRE,
        sections=(Section(name="identity", items=(replace(ANSWER, answer="មកតាមរយៈមេឃុំ។ " * 800),)),),
        **LONG_NAME,
    ),
    "consent": replace(CONSENT, centre=LONG_CENTRE, lines=(SIGNED_LINE,) * 20, **LONG_NAME),
    "client_card": replace(CARD, centre=LONG_CENTRE, **LONG_NAME),
    "counselling_summary": replace(
        SUMMARY, centre=LONG_CENTRE, steps=SUMMARY.steps * 20, shared_note=f"{HOSTILE} " * 120, **LONG_NAME
    ),
    "appointment_slip": replace(SLIP, centre=LONG_CENTRE, place="សាលាឃុំ" * 17, **LONG_NAME),
    "daily_register": replace(
        REGISTER,
        centre=LONG_CENTRE,
        lines=(*REGISTER.lines, replace(VISITOR, **LONG_NAME)) * 20,
        waiting_by_hour=tuple((hour, WAITED) for hour in range(24)),
    ),
}
SPARSE = {
    "registration": replace(REGISTRATION, centre=SPARSE_CENTRE, sections=(), client_name_la=""),
    "consent": ConsentFormFacts(centre=SPARSE_CENTRE, lines=PURPOSES),
    "client_card": replace(CARD, centre=SPARSE_CENTRE, client_name_km=""),
    "counselling_summary": CounsellingSummaryFacts(
        centre=SPARSE_CENTRE,
        counsellor="ចាន់ សុភា",
        held_on=TODAY,
        minutes=5,
        mode=SUMMARY.mode,
        kind=SUMMARY.kind,
        signed=SIGNED,
        **WHO,
    ),
    "appointment_slip": replace(SLIP, centre=SPARSE_CENTRE, at=None, client_name_la=""),
    "daily_register": replace(REGISTER, centre=SPARSE_CENTRE, lines=(), waiting=None),
}
ALL = [
    (f"{name}-{how}", facts)
    for how, papers in (("usual", USUAL), ("long", LONG), ("sparse", SPARSE))
    for name, facts in papers.items()
]
