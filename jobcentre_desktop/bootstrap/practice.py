"""The practice desk: a file of its own with plainly invented clients, never enrolled, never sent."""

from __future__ import annotations

from typing import Any

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.services.set_up_desk import DeskToSetUp

PRACTICE_PASSWORD = "practise without fear"
_COUNSELLOR = "អ្នកហាត់ការ"

_CLIENTS: tuple[dict[str, Any], ...] = (
    {"surname_km": "គំរូ", "given_km": "សុភា", "surname_la": "Kumru", "given_la": "Sophea", "sex": "F",
     "dob_year": 2004, "phone": "012 000 101", "province": "02", "labour_status": "unemployed_seeking",
     "education_level": "E02", "poverty": "poor_1", "wanted_occupations": ["8153"]},
    {"surname_km": "គំរូ", "given_km": "ដារ៉ា", "surname_la": "Kumru", "given_la": "Dara", "sex": "M",
     "dob_year": 1988, "dob_month": 4, "phone": "012 000 102", "province": "02", "ever_abroad": True,
     "abroad_country": "THA", "education_level": "E01", "labour_status": "unemployed_seeking"},
    {"surname_km": "គំរូ", "given_km": "ចន្ធូ", "surname_la": "Kumru", "given_la": "Chanthou", "sex": "F",
     "dob_year": 1995, "dob_month": 9, "dob_day": 3, "phone": "012 000 103", "province": "02",
     "cares_for": ["child_0_2"], "care_blocks_work": "part", "education_level": "E03"},
    {"surname_km": "គំរូ", "given_km": "វិសាល", "surname_la": "Kumru", "given_la": "Visal", "sex": "M",
     "dob_year": 2009, "phone": "012 000 104", "province": "02", "education_level": "E02",
     "never_worked": True},
    {"surname_km": "គំរូ", "given_km": "បូរី", "surname_la": "Kumru", "given_la": "Borey", "sex": "M",
     "dob_year": 1979, "phone": "012 000 105", "province": "02", "wg_mobility": 3, "education_level": "E01"},
    {"surname_km": "គំរូ", "given_km": "ស្រីពៅ", "surname_la": "Kumru", "given_la": "Sreypov", "sex": "F",
     "dob_year": 2001, "phone": "012 000 106", "province": "01", "education_level": "T11"},
)  # fmt: skip
"""គំរូ means "example": nobody can take these people for real ones."""

_PARTNERS: tuple[dict[str, Any], ...] = (
    {"kind": "employer", "name_km": "រោងចក្រគំរូ", "name_en": "Example Factory", "addressee_km": "លោកនាយក"},
    {"kind": "training_institute", "name_km": "វិទ្យាស្ថានគំរូ", "name_en": "Example Institute",
     "addressee_km": "លោកនាយក"},
)  # fmt: skip


def make_practice_desk(desk: OpenDesk) -> CounsellorId:
    """Open the practice desk, made with its invented records when there is none yet.

    Return who works there.
    """
    if desk.sign_in.is_set_up():
        member = desk.sign_in.members()[0]
        desk.sign_in.unlock(member.id, PRACTICE_PASSWORD)
        return member.id
    ready = desk.set_up_desk(
        DeskToSetUp(
            centre_code="02",
            centre_name_km="មជ្ឈមណ្ឌលការងារគំរូ",
            centre_name_en="Practice Job Centre",
            desk_letter="P",
            counsellor_name=_COUNSELLOR,
            letters="គំរូ",
            head_name_km=_COUNSELLOR,
            head_title_km="ប្រធានមជ្ឈមណ្ឌល",
            head_title_en="Head of Centre",
        ),
        PRACTICE_PASSWORD,
    )
    fill_with_examples(desk.services_for(ready.counsellor.id))
    return ready.counsellor.id


def fill_with_examples(services: DeskServices) -> None:
    """Register the invented clients and partners; four of them wait, one has had a session."""
    agreed = (ConsentGiven(purpose="registration", given=True), ConsentGiven(purpose="contact", given=True))
    for n, told in enumerate(_CLIENTS):
        client = services.register_client(told, consents=agreed).client
        if n < 4:
            services.receive_visits.arrive(
                client.id, reason=("find_job", "training_information", "counselling", "referral_letter")[n]
            )
        if n == 4:
            services.hold_session(
                client.id,
                {
                    "kind": "intake",
                    "mode": "face",
                    "minutes": 30,
                    "needs": ["job"],
                    "shared_note": "ចង់ធ្វើការនៅជិតផ្ទះ។",
                    "steps": [
                        {"what": "រៀបចំប្រវត្តិរូប", "who": "client", "by": services.clock.today().isoformat()}
                    ],
                },
            )
    for told in _PARTNERS:
        services.keep_partner(told)
