"""The central server in the settings: enrolled or not, and a desk that has to be enrolled again."""

import pytest
from ui.screen import assert_fits
from ui.settings_scene import scene, settings  # noqa: F401

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ui.look import Language

# ruff: noqa: F811 - a fixture is named where it is used


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("standing", [Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE])
def test_a_desk_that_has_to_be_enrolled_again_says_why_and_offers_it(scene, look, qtbot, standing, language):
    page = settings(scene, look, qtbot)
    look.change(language=language)
    page.line.show_state(ConnectionState(standing=standing, online=True, distrusted=4, waiting=2))
    assert page.line.enrol.isVisible()
    assert_fits(page)
