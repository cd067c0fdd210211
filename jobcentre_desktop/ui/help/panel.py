"""Help in a panel over the right of the window: about the page one is on, which stays in sight beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.help.drawing import PICTURE, Drawing
from jobcentre_desktop.ui.help.picture import PictureDialog
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.text import Line
from jobcentre_desktop.ui.words import language_changed, tool_tip

WIDTH = 452
_MARGIN = 20


class HelpPanel(QFrame):
    """Opened with `open`; `put_away` gives the cursor back to whoever had it."""

    keys_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, look: Look, book: HelpBook, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._book = book
        self._shown = ""
        """The page in front; "" for the list of all."""
        self._came_from: QWidget | None = None
        self.setProperty("kind", "help")
        self.close_button = Button(look, "", kind="ghost", icon="x", compact=True)
        self.search = _SearchLine(lambda: self.tr("Search in help"))
        self.text = _HelpBrowser(self)
        self.all_pages = Button(look, lambda: self.tr("All pages"), icon="list-checks", compact=True)
        self.keys = Button(look, lambda: self.tr("Keys"), icon="keyboard", compact=True)
        self.report = Button(look, lambda: self.tr("Report a problem"), icon="life-buoy", compact=True)
        head = row(
            Icon(look, "circle-help", "primary", 22),
            (Label(lambda: self.tr("Help"), "section"), 1),
            Label("F1", "small"),
            self.close_button,
            margins=(_MARGIN, 10, 10, 0),
            gap=8,
        )
        buttons = Flow(self.all_pages, self.keys, self.report, apart=True)
        buttons.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        foot = boxed(buttons, "footer")
        self.setLayout(
            column(
                head,
                row(self.search, margins=(_MARGIN, 6, _MARGIN, 6)),
                (row(self.text, margins=(_MARGIN, 2, 10, 4)), 1),
                foot,
                gap=0,
            )
        )
        self.close_button.clicked.connect(self.put_away)
        self.all_pages.clicked.connect(self._on_all_pages_clicked)
        self.keys.clicked.connect(self.keys_wanted)
        self.report.clicked.connect(self.report_wanted)
        self.search.textChanged.connect(self._draw)
        self.search.entered.connect(self._on_search_entered)
        self.text.anchorClicked.connect(self._on_link)
        Key(self, "Ctrl+F", lambda: self.tr("Search in help"), self.search.setFocus)
        look.restyled.connect(self._draw)
        self.hide()
        self.retranslate()

    def open(self, name: str) -> None:
        """Show the help of a page, or the list of all when there is none; the cursor goes there."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self.show()
            self.raise_()
        self.show_page(name)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, self.text.accessibleName())

    def show_page(self, name: str) -> None:
        """Show another page's help; the cursor stays where it is."""
        self._shown = name if self._book.has(name) else ""
        self.search.clear()
        self._draw()

    def shown(self) -> str:
        """Return the name of the page of help in front, "" for the list of all."""
        return self._shown

    def put_away(self) -> None:
        """Close, and put the cursor where it was; when it went elsewhere meanwhile it stays there."""
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        back, self._came_from = self._came_from, None
        if inside and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Help"))
        self.search.setAccessibleName(self.tr("Search in help"))
        self.close_button.setAccessibleName(self.tr("Close help"))
        self.close_button.setToolTip(tool_tip(f"{self.tr('Close help')}  (F1, Esc)"))
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        drawing = Drawing(self._look, self._picture_width())
        language, typed = self._look.language.value, self.search.typed()
        if typed:
            found = self._book.find(typed, language)
            title = self.tr("%n page(s) found", "", len(found))
            html = drawing.found(title, found)
        elif self._shown:
            text = self._book.page(self._shown, language)
            title = text.title
            html = drawing.page(text)
            self.text.take_pictures(
                {name: self._look_at(name) for name in text.pictures}, self._picture_width()
            )
        else:
            title = self.tr("All pages of help")
            names = self._book.names()
            html = drawing.contents(title, [(name, self._book.page(name, language).title) for name in names])
        self.text.setHtml(html)
        self.text.setAccessibleName(self.tr("Help: {title}").format(title=title))

    def _picture_width(self) -> int:
        return self.width() - 2 * _MARGIN - 8

    def _look_at(self, name: str) -> QImage:
        return QImage(str(self._book.picture(name, self._look.language.value)))

    def _on_all_pages_clicked(self) -> None:
        self.show_page("")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_entered(self) -> None:
        found = self._book.find(self.search.typed(), self._look.language.value)
        if found:
            self.open(found[0].name)

    def _on_link(self, link: QUrl) -> None:
        name = link.toString()
        if name.startswith(PICTURE):
            self._show_whole(name.removeprefix(PICTURE))
        else:
            self.open(name)

    def _show_whole(self, name: str) -> None:
        blocks = self._book.page(self._shown, self._look.language.value).blocks
        words = next(block.words for block in blocks if block.picture == name)
        dialog = PictureDialog(
            self._look, self._look_at(name), lambda: self._look.breakable(words), window=self.window()
        )
        dialog.exec()


class _SearchLine(Line):
    """Enter opens the first page found, instead of going to the next field."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _HelpBrowser(QTextBrowser):
    """Draws a page; its links tell where they lead and lead nowhere by themselves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}
        self.setProperty("kind", "help")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)

    def take_pictures(self, pictures: dict[str, QImage], width: int) -> None:
        """Take the pictures of the page that is about to be drawn, made as small as they are shown."""
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        self._pictures = {}
        for name, picture in pictures.items():
            small = picture.scaledToWidth(round(width * ratio), smooth)
            small.setDevicePixelRatio(ratio)
            self._pictures[f"{PICTURE}{name}"] = small

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        picture = self._pictures.get(QUrl(name).toString())
        if type == QTextDocument.ResourceType.ImageResource.value and picture is not None:
            return picture
        return super().loadResource(type, name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the page with Space and Shift+Space too, as people know it from reading on screens."""
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
        else:
            super().keyPressEvent(event)
