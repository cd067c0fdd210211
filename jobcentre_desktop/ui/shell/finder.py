"""Answers the search box: finds on the lane, adds pages and commands, remembers whom one looked at last."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from jobcentre_desktop.domain.ids import ClientId, PartnerId, ReferralId
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.find_anything import Found, FoundReferral
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.commands import Command, begins, buttons_here, fits
from jobcentre_desktop.ui.shell.everything_box import Line
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.places import CLIENT_FILE, PARTNERS
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

MOST_RECENT = 10
_MOST_DEEDS = 5
_SURE = 3
"""Letters of a command's word after which it stands first, when no client's name begins like that."""


class Finder(QObject):
    """`start` when somebody signs in, `forget` when the desk is locked: whom they looked at is nobody's."""

    def __init__(
        self, look: Look, window: MainWindow, navigator: Navigator, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._window, self._navigator, self._tasks = look, window, navigator, tasks
        self._services: DeskServices | None = None
        self._words: ReferralWords | None = None
        self._recent: list[ClientId] = []
        window.search_asked.connect(self._on_asked)
        window.search_chosen.connect(self._on_chosen)
        window.register_wanted.connect(navigator.register_client)
        navigator.page_requested.connect(self._on_page_requested)

    def start(self, services: DeskServices) -> None:
        self._services = services
        self._words = ReferralWords(self._look, Coded(self._look, services.codes, services.gazetteer))

    def forget(self) -> None:
        """Know nobody any more, and answer nothing until the next start."""
        self._services = None
        self._recent.clear()

    def _on_page_requested(self, page: str, about: object) -> None:
        if page == CLIENT_FILE and isinstance(about, UUID):
            client_id = ClientId(about)
            self._recent = [client_id, *(one for one in self._recent if one != client_id)][:MOST_RECENT]

    def _on_asked(self, text: str) -> None:
        if self._services is not None:
            self._tasks.run(
                partial(_find, self._services, text, tuple(self._recent)),
                owner=self,
                done=self._show,
                failed=let_bugs_rise,
            )

    def _show(self, found: tuple[str, Found]) -> None:
        text, things = found
        if self._services is None:
            return
        clients = [self._client(one, is_recent=not text) for one in things.clients]
        rest = [*map(self._referral, things.referrals), *map(self._partner, things.partners)]
        deeds = self._deeds(text)
        if read_number(text) is None and text:  # Enter opens what a number is about; it is no name
            new = self.tr("Register new: {text}").format(text=text)
            rest.append(
                Line(
                    code=f"new:{text}",
                    text=new,
                    icon="user-plus",
                    key="Ctrl+Enter",
                    group=self.tr("Somebody new"),
                )
            )
        if self._are_meant(text, things):
            self._window.show_search_lines(text, [*deeds, *clients, *rest])
        else:
            self._window.show_search_lines(text, [*clients, *rest, *deeds])

    def _are_meant(self, text: str, things: Found) -> bool:
        """Return whether a command is meant rather than a name."""
        commands = self._window.commands
        if len(text) < _SURE or not any(begins(text, one) for one in (*commands.places, *commands.deeds)):
            return False
        wanted = f" {fold_for_search(text)}"
        names = (f"{one.name} {one.surname_la} {one.given_la}" for one in things.clients)
        return not any(wanted in f" {fold_for_search(name)}" for name in names)

    def _client(self, one: ClientRow, *, is_recent: bool) -> Line:
        latin = " ".join(part for part in (one.surname_la, one.given_la) if part)
        beside = [latin if latin != one.name else "", one.client_no, one.place_name_km or ""]
        return Line(
            code=f"client:{one.id}",
            text=one.name,
            beside=" · ".join(part for part in beside if part),
            icon="user",
            group=self.tr("Clients you looked at last") if is_recent else self.tr("Clients"),
        )

    def _referral(self, one: FoundReferral) -> Line:
        assert self._words is not None, "started before it shows anything"
        return Line(
            code=f"referral:{one.referral.id}",
            text=one.referral.referral_no,
            beside=" · ".join(part for part in (one.client.name, self._words.to_whom(one.referral)) if part),
            icon="send",
            group=self.tr("Referrals"),
        )

    def _partner(self, one: Partner) -> Line:
        km, en = one.name_km, one.name_en
        name = en or km if self._look.language is Language.ENGLISH else km or en
        return Line(
            code=f"partner:{one.id}",
            text=name or one.partner_no,
            beside=one.partner_no,
            icon="handshake",
            group=self.tr("Partners"),
        )

    def _deeds(self, text: str) -> list[Line]:
        """Return what can be done; what is called just so comes first, and nothing twice."""
        commands, here = self._window.commands, self._here(text)
        done_here = {(one.key, one.title()) for one in here}
        places = [one for one in commands.places if (one.key, one.title()) not in done_here]
        groups = []
        for kind, group, some in (
            ("button", self.tr("On this page"), here),
            ("do", self.tr("Go to"), places),
            ("do", self.tr("Commands"), commands.deeds),
        ):
            meant = [one for one in some if one.offered and (not text or fits(text, one))]
            meant.sort(key=lambda one: not _is_called(text, one.title()))
            groups.append([_line(one, group, kind) for one in (meant[:_MOST_DEEDS] if text else meant)])
        groups.sort(key=lambda lines: not (lines and _is_called(text, lines[0].text)))
        return [line for lines in groups for line in lines]

    def _here(self, text: str) -> list[Command]:
        """Return what the buttons of the page in front do that have a key of their own."""
        page = self._window.page()
        if page is None or not text:
            return []
        return [
            Command(name=button.key, title=button.accessibleName, key=button.key, icon="hand")
            for button in buttons_here(page)
        ]

    def _on_chosen(self, code: str) -> None:
        what, _, which = code.partition(":")
        match what:
            case "client":
                self._navigator.open_client(ClientId(UUID(which)))
            case "referral":
                self._navigator.open_referral(ReferralAbout(referral_id=ReferralId(UUID(which))))
            case "partner":
                self._navigator.open(PARTNERS, PartnerId(UUID(which)))
            case "new":
                self._navigator.register_client(which)
            case "button":
                self._press(which)
            case "do":
                command = self._window.commands.get(which)
                if command is not None and command.run is not None:
                    command.run()

    def _press(self, key: str) -> None:
        page = self._window.page()
        if page is not None:
            for one in [button for button in buttons_here(page) if button.key == key][:1]:
                one.click()


def _is_called(text: str, title: str) -> bool:
    return fold_for_search(title) == fold_for_search(text)


def _line(command: Command, group: str, kind: str) -> Line:
    return Line(
        code=f"{kind}:{command.name}",
        text=command.title(),
        key=command.key,
        icon=command.icon,
        group=group,
    )


def _find(services: DeskServices, text: str, recent: tuple[ClientId, ...]) -> tuple[str, Found]:
    if not text.strip():
        return text, Found(clients=services.find_anything.recent(recent))
    return text, services.find_anything(text)
