"""The client's photo in the head of the file, or their initials; pressed, it takes another one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import AttachmentId, ClientId
from jobcentre_desktop.services.keep_photo import ClientPhoto
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.screens.client_file.scan_dialogs import ScanDialogs
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.avatar import Avatar
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.layout import column

SIZE = 64


class PhotoBox(QWidget):
    """`fetched` tells that a photo taken at another desk is here now."""

    fetched = Signal()

    def __init__(
        self, tools: FileTools, line: Tasks, dialogs: ScanDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._line, self._dialogs = tools, line, dialogs
        self._client_id: ClientId | None = None
        self._has_photo = False
        self._asked: set[AttachmentId] = set()
        self.avatar = Avatar(tools.look, size=SIZE)
        self.change = Button(tools.look, self._words, kind="ghost", compact=True)
        self.change.clicked.connect(self._on_clicked)
        self.setLayout(column(self.avatar, self.change, None, gap=0))
        layout = self.layout()
        assert layout is not None
        layout.setAlignment(self.avatar, Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(SIZE + 36)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_photo(self, client_id: ClientId, photo: ClientPhoto | None, *, may_change: bool) -> None:
        """Show it; one that only another desk has is asked for once, and quietly."""
        self._client_id = client_id
        self._has_photo = photo is not None
        self.avatar.show_picture(None if photo is None else photo.content)
        self.change.retranslate()
        self.change.setEnabled(may_change)
        if photo is not None and photo.content is None and photo.attachment.id not in self._asked:
            self._asked.add(photo.attachment.id)
            self._line.run(
                partial(self._tools.services.fetch_scan, photo.attachment.id),
                owner=self,
                done=self._on_fetched,
                failed=self._on_not_fetched,
            )

    def clear(self) -> None:
        self._client_id = None
        self.avatar.show_picture(None)
        self.change.setEnabled(False)

    def _words(self) -> str:
        return self.tr("New photo") if self._has_photo else self.tr("Add photo")

    def _on_clicked(self) -> None:
        path = None if self._client_id is None else self._dialogs.photo(self)
        if path is None or self._client_id is None:
            return
        self.change.setEnabled(False)
        self._tools.undoing.run(
            partial(self._tools.services.keep_photo.set, self._client_id, path),
            owner=self,
            done=self._on_kept,
            failed=self._on_refused,
        )

    def _on_kept(self, acted: Acted[ClientPhoto]) -> None:
        self.change.setEnabled(True)
        self._tools.undoing.offer(lambda: self.tr("The photo is kept, small and without its place."), acted)

    def _on_refused(self, error: BaseException) -> None:
        self.change.setEnabled(True)
        self._tools.page.show_problem(error)

    def _on_fetched(self, _nothing: None) -> None:
        self.fetched.emit()

    def _on_not_fetched(self, error: BaseException) -> None:
        """The initials do; it is asked for again when the app was started anew."""
        if not isinstance(error, JobCentreError):
            raise error
