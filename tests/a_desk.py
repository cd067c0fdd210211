"""A desk really set up in a folder: its encrypted file, its keyring, all that a counsellor can ask of it.

To set one up takes as long as many tests: a test that is not about it works on a copy (tests/patterns.py).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.set_up_desk import DeskToSetUp
from jobcentre_desktop.settings import Settings, find_resources

PASSWORD = "ស្រូវ ទន្លេ ព្រះច័ន្ទ 2026"
COUNSELLOR = "ស្រី សុភាព"
SUNDAY_MORNING = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
PLACES = Gazetteer(find_resources())
"""Read once for all desks of a run: nobody can change it, and to read it takes longer than most tests."""

BATTAMBANG = DeskToSetUp(
    centre_code="02",
    centre_name_km="មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង",
    centre_name_en="Battambang Job Centre",
    desk_letter="A",
    counsellor_name=COUNSELLOR,
    letters="ម.ក.ប.ប.",
    address_km="ផ្លូវលេខ ៣ ក្រុងបាត់ដំបង",
    address_en="Street 3, Battambang",
    phone="053 000 000",
    head_name_km="កែវ វិបុល",
    head_name_en="Keo Vibol",
    head_title_km="ប្រធានមជ្ឈមណ្ឌល",
    head_title_en="Head of Centre",
)


class StandingClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime = SUNDAY_MORNING) -> None:
        self.told = now

    def now(self) -> datetime:
        return self.told

    def today(self) -> date:
        return self.told.astimezone(CAMBODIA).date()

    def pass_(self, **parts: float) -> None:
        """Let some time go by: `clock.pass_(days=1)`."""
        self.told += timedelta(**parts)


@dataclass(frozen=True)
class ADesk:
    """The folder, what is plugged together over it, and the services of the signed-in counsellor."""

    home: Path
    open: OpenDesk
    services: DeskServices
    recovery_code: str

    def close(self) -> None:
        self.open.close()


@dataclass(frozen=True)
class Pattern:
    """The folder of a closed desk that nobody works in and everybody copies, and its recovery code."""

    home: Path
    recovery_code: str

    def copy(self, home: Path) -> Pattern:
        """Copy it as a whole into a folder that is not there yet."""
        shutil.copytree(self.home, home)
        return replace(self, home=home)


def settings_of(home: Path, *, user: str | None = None, password: str | None = None) -> Settings:
    return Settings(home=home, resources=find_resources(), user=user, password=password, ca_bundle=None)


def a_desk(
    home: Path,
    *,
    told: DeskToSetUp = BATTAMBANG,
    password: str = PASSWORD,
    clock: StandingClock | None = None,
    practice: bool = False,
    announce=lambda _kinds: None,
) -> ADesk:
    """Set a desk up in `home` and sign its first counsellor in. Close it when done."""
    open_desk = OpenDesk(
        settings_of(home),
        practice=practice,
        announce=announce,
        clock=clock or StandingClock(),
        gazetteer=PLACES,
    )
    ready = open_desk.set_up_desk(told, password)
    services = open_desk.services_for(ready.counsellor.id)
    return ADesk(home=home, open=open_desk, services=services, recovery_code=ready.recovery_code)


def open_as_head(
    pattern: Pattern,
    *,
    clock: StandingClock,
    practice: bool = False,
    announce=lambda _kinds: None,
    upcasts: Upcasts = UPCASTS,
) -> ADesk:
    """Open a desk with its recovery code: unlike a password it needs no slow derivation of a key."""
    open_desk = OpenDesk(
        settings_of(pattern.home),
        practice=practice,
        announce=announce,
        clock=clock,
        upcasts=upcasts,
        gazetteer=PLACES,
    )
    open_desk.vault.unlock_with_recovery(pattern.recovery_code)
    services = open_desk.services_for(open_desk.sign_in.member_named(COUNSELLOR).id)
    return ADesk(pattern.home, open_desk, services, pattern.recovery_code)
