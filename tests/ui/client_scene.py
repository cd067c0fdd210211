"""A client with some weeks behind them at a real desk, for the tests of the client file and the session."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget
from ui.screen import put_on_screen, read, settle

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import Work
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.session.page import SessionPage
from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from tests.a_desk import ADesk, Pattern, StandingClock, open_as_head

FIRST_DAY = datetime(2026, 11, 2, 7, 2, tzinfo=UTC)  # 14:02 in Battambang
TODAY_0915 = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)

SREYNEANG = {
    "surname_km": "សុខ",
    "given_km": "ស្រីនាង",
    "surname_la": "Sok",
    "given_la": "Sreyneang",
    "sex": "F",
    "dob_year": 2002,
    "dob_month": 5,
    "phone": "012 345 678",
    "place": "02030601",
    "education_level": "E02",
    "grade": 9,
    "labour_status": "unemployed_seeking",
    "months_without_work": 8,
    "wanted_occupations": ["4110", "5223"],
    "poverty": "near_poor",
    "ethnicity": "khmer",
    "cares_for": ["child_3_5"],
    "care_blocks_work": "part",
    "identity_documents": [{"type": "nid", "number": "020 123 456", "seen_original": True}],
}


class Scene:
    """The desk, its lane, its navigator and what the navigator was asked for."""

    def __init__(self, pattern: Pattern, folder: Path, clock: StandingClock | None = None) -> None:
        """`pattern` is the desk to copy into a folder in `folder`."""
        self.clock = clock or StandingClock(TODAY_0915)
        self.changes = Changes()
        self.tasks = Tasks()
        self.navigator = Navigator()
        asked: list[tuple[str, object]] = []
        self.asked = asked  # a function that knew the scene itself would keep it, and its desk, for ever
        self.navigator.page_requested.connect(lambda page, about: asked.append((page, about)))
        self.desk: ADesk = open_as_head(
            pattern.copy(folder / "desk"), clock=self.clock, announce=self.changes.announce
        )
        self.services: DeskServices = self.desk.services

    def register(self, **told: object) -> Client:
        return self.services.register_client({**SREYNEANG, **told}).client  # type: ignore[dict-item]

    def sign_in_another(self, name: str = "ហេង ពិសិដ្ឋ", role: Role = Role.COUNSELLOR) -> DeskServices:
        """Return the services of another counsellor of this desk."""
        other: Counsellor = self.services.keep_staff.add(name, "another password 26", role=role)
        return self.desk.open.services_for(other.id)

    def work(self) -> Work:
        """Open a piece of work as the signed-in counsellor."""
        return self.desk.open.work_for(self.services.me, self.services.desk)()

    def all_sent(self) -> int:
        """Act as if the central server had numbered everything; return the last number."""
        with self.work() as work:
            own = work.changes.unsent(most=10_000)
            first = work.changes.cursor() + 1
            work.changes.acknowledge({one.seq: n for n, one in enumerate(own, first)}, at=self.clock.now())
            numbered = [NumberedChange(number=n, change=one) for n, one in enumerate(own, first)]
            work.changes.take_in(numbered, first + len(own) - 1)
            work.commit()
        return first + len(own) - 1

    def close(self) -> None:
        self.tasks.close()
        self.desk.close()


def some_weeks(scene: Scene) -> Client:
    """Register, hold two sessions, refer, and have the client at the counter again today."""
    services, clock = scene.services, scene.clock
    clock.told = FIRST_DAY
    given = [ConsentGiven(purpose="registration", given=True, how="signature")]
    given.append(ConsentGiven(purpose="share_employers", given=True, how="signature"))
    client = services.register_client(SREYNEANG, consents=tuple(given)).client
    clock.pass_(minutes=18)
    services.hold_session(
        client.id,
        {
            "kind": "intake",
            "mode": "face",
            "minutes": 40,
            "needs": ["job"],
            "started_at": clock.now().isoformat(),
            "shared_note": "ចង់បានការងារនៅក្នុងក្រុង។ ចូលចិត្តធ្វើការជាមួយមនុស្ស និងរៀបចំការងារ។",
            "steps": [
                {"what": "កែប្រវត្តិរូប", "by": "2026-11-10"},
                {"what": "ហាត់ឆ្លើយសម្ភាសន៍", "by": "2026-11-16"},
            ],
        },
    )
    services.assess_client(client.id, tier="C", reason="family_support", text="ម្តាយមេម៉ាយ មើលកូនតូចម្នាក់ឯង")
    clock.told = datetime(2026, 11, 16, 3, 5, tzinfo=UTC)
    services.hold_session(
        client.id,
        {
            "kind": "job_search_help",
            "mode": "face",
            "minutes": 35,
            "needs": ["job", "training"],
            "started_at": clock.now().isoformat(),
            "shared_note": "ចង់ធ្វើការការិយាល័យ ឬលក់ដូរ ជិតផ្ទះ។ បានហាត់ឆ្លើយសម្ភាសន៍ និងកែប្រវត្តិរូបជាមួយគ្នា។",
            "restricted_note": "មានបញ្ហាក្នុងគ្រួសារ",
            "advice": "Apply to two vacancies this month",
            "next_appointment": "2026-11-30T09:00:00+07:00",
            "next_place": "មជ្ឈមណ្ឌលការងារ",
            "steps": [
                {"what": "ដាក់ពាក្យការងារ ២ កន្លែង", "by": "2026-11-30"},
                {"what": "ចូលរៀនវគ្គកុំព្យូទ័រ", "who": "partner", "by": "2026-12-01"},
            ],
        },
    )
    steps = services.show_client(client.id).steps
    services.move_step(steps[0].id, StepStatus.DONE, result="ប្រវត្តិរូបថ្មីរួចរាល់")
    services.move_step(steps[1].id, StepStatus.DONE)
    clock.pass_(minutes=33)
    referral = services.refer_client(
        client.id,
        {
            "type": "TVET",
            "partner_name_km": "សាលាបណ្តុះបណ្តាលសង្កែ",
            "partner_name_en": "Sangkae Training School",
            "purpose": "វគ្គកុំព្យូទ័រ",
            "consent_to_share": True,
        },
    )
    services.issue_letter.make(referral.id, "km")
    services.issue_letter.make(referral.id, "en")
    clock.pass_(minutes=2)
    services.issue_letter.confirm_paper(referral.id)
    services.refer_client(
        client.id,
        {"type": "GBV", "partner_name_km": "អង្គការសុវត្ថិភាព", "purpose": "ការគាំទ្រ", "consent_to_share": True},
    )
    clock.told = TODAY_0915
    services.receive_visits.arrive(client.id)
    return client


def quiet(scene: Scene) -> bool:
    """Return whether everything asked for has been done and shown."""
    settle()
    return not scene.tasks.is_busy


def two_values(scene: Scene, client: Client, field: str, *, here: str, there: str) -> None:
    """Give one field two values at two desks that had not heard of each other."""
    known = scene.all_sent()
    scene.services.edit_client(client.id, {field: here})
    said_there_too(scene, field, there, known=known)


def said_there_too(scene: Scene, field: str, there: str, *, known: int) -> None:
    """Let desk B have given another value to the field of the one change that waits here."""
    with scene.work() as work:
        (own,) = work.changes.unsent(most=10)
        other = replace(
            own, desk="02-B.1", seq=1, tx=1, base=known, facts={**own.facts, field: there}, chain="",
            clock=own.clock.replace(own.clock[-4:], "0001"),
        )  # fmt: skip
        work.changes.take_in([NumberedChange(number=known + 1, change=other)], known + 1)
        work.changes.acknowledge({own.seq: known + 2}, at=scene.clock.now())
        work.changes.take_in([NumberedChange(number=known + 2, change=own)], known + 2)
        work.commit()


def said_at_another_desk(
    scene: Scene, client: Client, facts: Facts, *, base: int, desk: str = "02-B.1", author: UUID | None = None
) -> None:
    """Let a change of desk B arrive as the next one of the centre, made in knowledge of `base`."""
    change = Change(
        desk=desk, seq=1, tx=1, clock=next_clock("", scene.clock.now()), schema=SCHEMA,
        author=author or scene.services.me.id, kind=Client.KIND, record_id=client.id, act=Act.SET, base=base,
        facts=facts,
    )  # fmt: skip
    with scene.work() as work:
        work.changes.take_in([NumberedChange(number=base + 1, change=change)], base + 1)
        work.commit()


def words(widget: QWidget) -> str:
    """Return everything in sight in one line, without the breaks for the eye."""
    settle()
    return " | ".join(read(widget)).replace("\u200b", "")


def button(widget: QWidget, text: str) -> Button:
    """Return the first button in sight whose text begins so."""
    settle()
    found = [
        one
        for one in widget.findChildren(Button)
        if one.isVisible() and one.text().strip().replace("\u200b", "").startswith(text)
    ]
    assert found, f"no button {text!r} in sight"
    return found[0]


def do(scene: Scene, qtbot, button: Button) -> None:
    """Press a button and wait until all it asked for is done."""
    button.click()
    qtbot.waitUntil(lambda: quiet(scene))


def open_file(scene: Scene, look, qtbot, client: Client, *, services=None) -> ClientFilePage:
    """Open a client's file as the head sees it, or whose services these are."""
    page = ClientFilePage(look, scene.navigator, services or scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def open_session(scene: Scene, look, qtbot, about: SessionAbout, *, services=None) -> SessionPage:
    page = SessionPage(look, scene.navigator, services or scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def sessions(scene: Scene, client: Client) -> tuple[CounsellingSession, ...]:
    return scene.services.show_client(client.id).sessions


def hold(scene: Scene, client: Client, **told: object) -> CounsellingSession:
    """Keep a session without the screen."""
    return scene.services.hold_session(
        client.id, {"kind": "intake", "mode": "face", "minutes": 30, **told}
    ).session
