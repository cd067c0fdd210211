"""Each desk writes down its centre when it is set up: one record, in which nobody's silence is a word."""

from dataclasses import replace

from tests.a_desk import BATTAMBANG, a_desk


def test_who_left_a_line_of_the_letterhead_empty_says_nothing_against_who_filled_it(central, tmp_path):
    central.add_centre("02")
    told = replace(BATTAMBANG, head_title_km="ប្រធានមជ្ឈមណ្ឌល", head_name_km="ហេង សំណាង", desk_letter="A")
    less = replace(BATTAMBANG, head_title_km="", head_name_km="", phone="", desk_letter="B")
    desks = [a_desk(tmp_path / one.desk_letter, told=one) for one in (told, less)]
    for desk, letter in zip(desks, "AB", strict=True):
        desk.services.enrol_desk(central.url, central.invite("02", letter))
    for desk in (*desks, *desks):
        desk.services.exchange_changes()
    for desk in desks:
        assert desk.services.settle_conflict.open_ones() == ()
        centre = desk.services.keep_centre.now()
        assert (centre.head_title_km, centre.head_name_km) == ("ប្រធានមជ្ឈមណ្ឌល", "ហេង សំណាង")
        desk.close()
