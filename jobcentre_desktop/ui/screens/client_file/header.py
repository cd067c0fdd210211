"""Who this file is about, in sight on every tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION, agreed, in_force
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.services.keep_photo import ClientPhoto
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.photo import PhotoBox
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.pill import Pill, Tone
from jobcentre_desktop.ui.words import language_changed

_STATUS_TONES: dict[str, Tone] = {
    "active": "info",
    "in_training": "info",
    "placed": "ok",
    "inactive": "quiet",
}


class IdentityHeader(QFrame):
    """Name in both scripts, number, age, phone, place, status, consent, and the two things to do."""

    def __init__(self, tools: FileTools, photo: PhotoBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._look = look = tools.look
        self._file: ClientFile | None = None
        self.setProperty("kind", "card")
        self.photo = photo
        self._avatar = photo.avatar
        self._name = ElidedLabel(self._name_words, "title")
        self.status = Pill("", "info")
        self.consent = Pill("", "warn")
        self.to_choose = Pill("", "warn")
        self._other_name = ElidedLabel(self._other_name_words, "muted")
        self._age = Label(self._age_words)
        self._phone = Label(self._phone_words)
        self._place = ElidedLabel(self._place_words)
        self.start = Button(
            look,
            lambda: self.tr("Start session"),
            kind="primary",
            icon="messages-square",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.refer = Button(look, lambda: self.tr("Refer"), icon="send", shortcut="Ctrl+R")
        self.papers = Button(look, lambda: self.tr("Papers"), icon="printer", shortcut="Ctrl+P")
        facts = row(
            *(Icon(look, "cake"), self._age, 10),
            *(Icon(look, "phone"), self._phone, 10),
            *(Icon(look, "map-pin"), (self._place, 1)),
            gap=6,
        )
        names = column(
            Flow(self._name, self.status, self.consent, self.to_choose, line_gap=2), self._other_name, gap=0
        )
        actions = Flow(self.start, self.refer, self.papers, right=True)
        right = column(row((names, 1), actions, gap=16), facts, gap=0)
        self.setLayout(row(photo, (right, 1), margins=(8, 10, 18, 4), gap=8))
        self.banner = boxed(
            row(
                Icon(look, "shield-alert", "warn", 20),
                (Label(self._banner_words, wrap=True), 1),
                margins=(14, 8, 14, 8),
                gap=10,
            ),
            "notice_warn",
        )
        self.banner.hide()
        self.heard = Label(self._heard_words, "small_warn", wrap=True)
        self.heard.hide()

    def show_file(self, file: ClientFile, photo: ClientPhoto | None) -> None:
        """Show whose file it is. After a withdrawn consent nothing new is begun until it is given again."""
        self._file = file
        client = file.client
        self._avatar.show_name(self._name_words())
        self.status.show_status(self._status_words, _STATUS_TONES.get(client.status, "warn"))
        given = agreed(file.consents, REGISTRATION)
        tone: Tone = "ok" if given else "warn" if given is None else "bad"
        self.consent.show_status(self._consent_words, tone)
        self.to_choose.show_status(self._to_choose_words, "warn")
        self.to_choose.setVisible(bool(file.conflicts))
        for label in (self._name, self._other_name, self._age, self._phone, self._place):
            label.retranslate()
        word = in_force(file.consents).get(REGISTRATION)
        locked = word is not None and word.withdrawn
        self.banner.setVisible(locked)
        for label in self.banner.findChildren(Label):
            label.retranslate()
        self.heard.setVisible(bool(file.provisional))
        self.heard.retranslate()
        self.photo.show_photo(client.id, photo, may_change=not locked)
        self.start.setEnabled(not locked)
        self.refer.setEnabled(not locked)

    def clear(self) -> None:
        """Show nobody, while another file is being opened."""
        self._file = None
        self._avatar.show_name("")
        self.photo.clear()
        for pill in (self.status, self.consent, self.to_choose):
            pill.hide()
        for label in (self._name, self._other_name, self._age, self._phone, self._place):
            label.retranslate()

    def name(self) -> str:
        """Return the name that is shown."""
        return self._name_words()

    def reveal(self) -> None:
        """Show the pills again once there is something to say."""
        self.status.show()
        self.consent.show()
        self.to_choose.setVisible(self._file is not None and bool(self._file.conflicts))

    @property
    def _client(self) -> Client | None:
        return None if self._file is None else self._file.client

    def _scripts(self) -> tuple[str, str]:
        """Return the name in the script of the screen's language first."""
        client = self._client
        if client is None:
            return "", ""
        km, la = client.name_km, client.name_la
        first, second = (la, km) if self._look.language is Language.ENGLISH else (km, la)
        return (first, second) if first else (second, "")

    def _heard_words(self) -> str:
        """Return what stands in the file and is only on the desks of this centre."""
        told = {} if self._file is None else self._file.provisional
        return " ".join(self._heard_from(desk_words(desk), count) for desk, count in sorted(told.items()))

    def _heard_from(self, desk: str, count: int) -> str:
        return self.tr(
            "In this file are %n change(s) of {desk} that came by stick or shared folder and are not yet at "
            "the central server.",
            "",
            count,
        ).format(desk=desk)

    def _name_words(self) -> str:
        return self._scripts()[0]

    def _other_name_words(self) -> str:
        client = self._client
        if client is None:
            return ""
        return "  ·  ".join(
            part for part in (client.client_no, self._scripts()[1], client.other_name) if part
        )

    def _age_words(self) -> str:
        client = self._client
        if client is None:
            return ""
        if client.birth is None:
            return self.tr("age not known")
        today = self._tools.services.clock.today()
        youngest, oldest = client.birth.youngest_age(today), client.birth.oldest_age(today)
        about = client.birth.estimated or youngest != oldest
        return self._look.format.years_old(oldest, about=about)

    def _phone_words(self) -> str:
        client = self._client
        if client is None:
            return ""
        return phone_shown(client.phone) if client.phone else self.tr("no phone")

    def _place_words(self) -> str:
        client = self._client
        if client is None:
            return ""
        place = self._tools.coded.place(client.place, client.place_name_km) or client.place_text
        return place or self.tr("place not known")

    def _status_words(self) -> str:
        client = self._client
        return "" if client is None else self._tools.coded.label("client_status", client.status)

    def _to_choose_words(self) -> str:
        return self.tr("Two values: choose one")

    def _consent_words(self) -> str:
        if self._file is None:
            return ""
        word = in_force(self._file.consents).get(REGISTRATION)
        if word is None:
            return self.tr("Consent not yet recorded")
        if word.withdrawn:
            return self.tr("Consent withdrawn")
        return self.tr("Consent given") if word.given else self.tr("Consent refused")

    def _banner_words(self) -> str:
        word = None if self._file is None else in_force(self._file.consents).get(REGISTRATION)
        if word is None or not word.withdrawn:
            return ""
        day = self._look.format.short_date(self._look.format.local(word.at).date())
        return self._look.breakable(
            self.tr(
                "The client withdrew their consent on {day}. What was recorded stays to be read; a new "
                "session or referral needs a new consent first (tab Consents)."
            ).format(day=day)
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._avatar.show_name(self._name_words())
