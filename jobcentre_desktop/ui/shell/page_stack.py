"""The pages themselves: built when first opened or before, kept until somebody else signs in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcentre_desktop.ui.shell.page import Page, PageSpec

_FARTHEST_BACK = 100
"""Pages that Back still finds; the way of a whole day is not kept."""


class PageStack(QStackedWidget):
    """`page_opened` carries the spec of the page that is now in front."""

    page_opened = Signal(object)
    page_built = Signal(object)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.name: spec for spec in pages}
        self._built: dict[str, Page] = {}
        self._trail: list[tuple[str, object]] = []
        self._sees_clients = True

    def has(self, name: str) -> bool:
        return name in self._specs

    def allow(self, *, clients: bool) -> None:
        """Say whether who signed in sees clients; pages that show them are else never built."""
        self._sees_clients = clients

    def open(self, name: str, about: object = None) -> None:
        """Bring a page to the front, if who signed in may see it. Raises KeyError where there is none."""
        spec = self._specs[name]
        if spec.shows_clients and not self._sees_clients:
            return
        if self._trail and self._trail[-1][0] == name:
            self._trail.pop()
        self._trail.append((name, about))
        del self._trail[:-_FARTHEST_BACK]
        self._show(spec, about)

    def back(self) -> None:
        """Go back one page; on the first page nothing happens."""
        if len(self._trail) < 2:
            return
        self._trail.pop()
        name, about = self._trail[-1]
        self._show(self._specs[name], about)

    def page(self) -> Page | None:
        """Return the page in front."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def current_name(self) -> str | None:
        """Return the name of the page in front; None before the first was opened."""
        return self._trail[-1][0] if self._trail else None

    def forget(self) -> None:
        """Drop every page with what it shows, e.g. before another counsellor signs in."""
        self.leave()
        for page in self._built.values():
            self.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        self._trail.clear()

    def leave(self) -> None:
        """Let the page in front keep what was typed."""
        page = self.page()
        if page is not None:
            page.on_left()

    def go_ahead(self) -> bool:
        """Dress the next page that wears an old theme, or build one; return whether there was one."""
        return self._dress_ahead() or self._build_ahead()

    def _dress_ahead(self) -> bool:
        return any(page.look.dresser.dress(page) for page in self._built.values())

    def _build_ahead(self) -> bool:
        for spec in self._specs.values():
            if spec.name not in self._built and (self._sees_clients or not spec.shows_clients):
                self._page_of(spec).look.dresser.let_go()
                return True
        return False

    def _page_of(self, spec: PageSpec) -> Page:
        if spec.name not in self._built:
            page = spec.build()
            page.look.dresser.set_apart(page)
            self._built[spec.name] = page
            self.addWidget(page)
            self.page_built.emit(page)
        return self._built[spec.name]

    def _show(self, spec: PageSpec, about: object) -> None:
        page = self._page_of(spec)
        before = self.page()
        if page is not before:
            self.leave()
        page.look.dresser.take_in(page)
        self.setCurrentWidget(page)
        if before is not None and page is not before:
            before.look.dresser.set_apart(before)
            before.look.dresser.let_go()
        page.notices.clear()
        page.on_shown(about)
        self.page_opened.emit(spec)
        first = page.first_field()
        if first is not None:
            first.setFocus()
