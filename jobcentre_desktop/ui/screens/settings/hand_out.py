"""The buttons of the settings by which a list of theirs is handed out, and what each hands out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.code_words import WORDED
from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.phrase import PHRASED
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.listed_settings import (
    ListedSettings,
    listed_code_words,
    listed_counsellors,
    listed_days,
    listed_phrases,
)
from jobcentre_desktop.ui.client_parts.list_names import list_name
from jobcentre_desktop.ui.export_dialog import count_and_export
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.settings.phrases_card import box_name
from jobcentre_desktop.ui.screens.settings.staff_card import role_name
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card


def _no_names() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsList:
    """A list of the settings: how it is called, and the words for what stands in its cells."""

    listed: ListedSettings
    title: Callable[[], str]
    names: Callable[[], dict[str, str]] = field(default=_no_names)


def settings_lists(services: DeskServices) -> tuple[SettingsList, ...]:
    """Return the lists of counsellors, days, phrases and words, in this order."""
    return (
        SettingsList(
            listed=listed_counsellors(services.keep_staff),
            title=lambda: QCoreApplication.translate("HandOut", "Counsellors"),
            names=lambda: {role.value: role_name(role) for role in Role},
        ),
        SettingsList(
            listed=listed_days(services.working_days),
            title=lambda: QCoreApplication.translate("HandOut", "Open and closed days"),
        ),
        SettingsList(
            listed=listed_phrases(services.keep_phrases),
            title=lambda: QCoreApplication.translate("HandOut", "Phrases"),
            names=lambda: {name: box_name(name) for name in PHRASED},
        ),
        SettingsList(
            listed=listed_code_words(services.codes, services.keep_code_words.shipped),
            title=lambda: QCoreApplication.translate("HandOut", "Word lists"),
            names=lambda: {name: list_name(name) for name in WORDED},
        ),
    )


def add_hand_out(
    look: Look, page: Page, card: Card, services: DeskServices, tasks: Tasks, one: SettingsList
) -> Button:
    """Put the button at the head of a card; who keeps the desk alone hands nothing out."""
    button = Button(
        look,
        lambda: QCoreApplication.translate("HandOut", "Export"),
        kind="ghost",
        icon="download",
        compact=True,
        about=one.title,
    )
    button.setVisible(services.me.may_see_clients())
    button.clicked.connect(
        lambda: count_and_export(page, services, tasks, one.listed, one.listed.count, one.title, one.names())
    )
    card.head.addWidget(button)
    return button
