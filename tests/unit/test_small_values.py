"""Small values: the desk's name, a partner's names, words in two languages, how long something waits."""

from datetime import timedelta
from uuid import UUID

import pytest

from jobcentre_desktop.domain.centre import Centre, Desk
from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.domain.errors import BadPhone
from jobcentre_desktop.domain.holidays import Holiday
from jobcentre_desktop.domain.ids import CentreId, VisitId
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.places import Place
from jobcentre_desktop.domain.usual_centre import UsualCentre
from jobcentre_desktop.domain.visit import Visit, VisitState
from tests.some_records import NOW, TODAY, some_partner


def test_a_desk_is_named_by_centre_letter_and_epoch():
    assert Desk(id=UUID(int=1), letter="A", centre_code="02", epoch=3).name == "02-A.3"


@pytest.mark.parametrize("code", ["02", "0203"])
def test_the_province_of_a_centre_begins_its_code(code):
    centre = Centre(id=CentreId(UUID(int=1)), code=code, name_km="មជ្ឈមណ្ឌលគំរូ", name_en="Sample")
    assert centre.province == "02"


def test_nothing_waits_no_day():
    assert ConnectionState(standing=Standing.ALL_SENT).days_unsent(NOW) == 0


@pytest.mark.parametrize(("hours", "days"), [(-5, 0), (0, 0), (23, 0), (24, 1), (130, 5)])
def test_only_whole_days_count_as_waiting(hours, days):
    state = ConnectionState(standing=Standing.WAITING, oldest_unsent_at=NOW - timedelta(hours=hours))
    assert state.days_unsent(NOW) == days


def test_a_partner_has_a_name_in_one_script_at_least():
    assert some_partner(name_en="Example").name == "រោងចក្រគំរូ"
    assert some_partner(name_km=None, name_en="Example").name == "Example"
    assert some_partner(name_km=None).name == ""


def test_a_partner_is_known_by_either_name_in_any_letter_case():
    partner = some_partner(name_en="Example Factory")
    assert partner.is_called("រោងចក្រគំរូ")
    assert partner.is_called("EXAMPLE factory")
    assert not partner.is_called("Example")


def test_only_a_blocked_partner_is_blocked():
    assert some_partner(verification="blocked").is_blocked()
    assert not some_partner().is_blocked()


def test_words_in_one_language_stand_in_for_the_other():
    assert Words("ក", "a").in_language("km") == "ក"
    assert Words("ក", "a").in_language("en") == "a"
    assert Words("ក").in_language("en") == "ក"
    assert Words(en="a").in_language("km") == "a"
    assert Words().in_language("km") == ""


def test_a_holiday_has_a_name_in_both_languages():
    day = Holiday(day=TODAY, km="ពិធីបុណ្យអុំទូក", en="Water Festival")
    assert (day.name("km"), day.name("en")) == ("ពិធីបុណ្យអុំទូក", "Water Festival")


@pytest.mark.parametrize("state", VisitState)
def test_a_visitor_is_here_while_waiting_or_served(state):
    visit = Visit(id=VisitId(UUID(int=1)), day=TODAY, ticket=1, arrived_at=NOW, state=state)
    assert visit.is_open() is (state in (VisitState.WAITING, VisitState.SERVING))


USUAL = UsualCentre(
    unit_km="ខេត្ត",
    unit_capital_km="រាជធានី",
    unit_en="{province} province",
    unit_capital_en="{province}",
    capital="12",
    name_km="មជ្ឈមណ្ឌលការងារ{unit}{province}",
    name_en="{province} Job Centre",
    head_title_km="ប្រធានមជ្ឈមណ្ឌល",
    head_title_en="Head of Centre",
)


def a_province(code, name_km, name_la):
    return Place(code=code, level="province", name_km=name_km, name_la=name_la, path_km="", path_la="")


def test_a_province_is_written_with_its_unit_and_the_capital_with_its_own():
    pursat, capital = a_province("15", "ពោធិ៍សាត់", "Pursat"), a_province("12", "ភ្នំពេញ", "Phnom Penh")
    assert USUAL.province(pursat) == Words("ខេត្តពោធិ៍សាត់", "Pursat province")
    assert USUAL.province(capital) == Words("រាជធានីភ្នំពេញ", "Phnom Penh")
    assert USUAL.name(pursat) == Words("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់", "Pursat Job Centre")
    assert USUAL.head_title() == Words("ប្រធានមជ្ឈមណ្ឌល", "Head of Centre")


def test_an_error_shows_its_code_and_no_fact_to_a_log():
    told = BadPhone("012 345 678")
    assert (str(told), repr(told)) == ("CLI-02", "<BadPhone CLI-02>")
    assert "012" not in f"{told!r} {told}"
