"""A link is as tall as its words need, and nothing of them lies outside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from ui.screen import press, put_on_screen, settle

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import boxed, column
from jobcentre_desktop.ui.widgets.link_button import LinkButton
from jobcentre_desktop.ui.widgets.text import TextLine

SENTENCES = {
    Language.ENGLISH: "The family name and the given name stand together in one box, and the centre's "
    "letters need them apart: type the family name here and the given name beside it",
    Language.KHMER: "នាមត្រកូល​និង​នាមខ្លួន​ស្ថិត​ក្នុង​ប្រអប់​តែមួយ ហើយ​លិខិត​របស់​មជ្ឈមណ្ឌល​ត្រូវការ​វា​ដាច់​ពីគ្នា "
    "សូម​វាយ​នាមត្រកូល​នៅទីនេះ និង​នាមខ្លួន​នៅ​ក្បែរ​វា",
}
UNBROKEN = "ភ្នំពេញកំពង់ចាមបាត់ដំបងសៀមរាប" * 4


def ink(link: LinkButton) -> int:
    """The number of pixels of the link's own size that its words have coloured."""
    # Four bytes a pixel: in a format of one, rows end in bytes that are no pixel and hold anything.
    image = QImage(link.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    link.render(image, QPoint(0, 0), renderFlags=LinkButton.RenderFlag.DrawChildren)
    return sum(green < 200 for green in bytes(image.constBits())[1::4])


@pytest.mark.parametrize("words", [*SENTENCES.values(), UNBROKEN, "W" * 300])
@pytest.mark.parametrize("text_step", [0, 3])
def test_words_take_as_many_lines_as_they_need_and_none_is_cut(look, qtbot, words, text_step):
    look.change(text_step=text_step)
    link = LinkButton(words)
    wide = link.sizeHint().width()
    holder = boxed(column(link))
    put_on_screen(qtbot, holder, wide, 200)
    whole = ink(link)
    for width in (600, 400, 160):
        link.setFixedSize(width, link.heightForWidth(width))
        assert link.height() > 1.5 * link.fontMetrics().height()
        assert ink(link) == pytest.approx(whole, rel=0.06)


def test_a_link_in_a_column_gets_the_height_its_words_need(look, qtbot):
    link = LinkButton(SENTENCES[Language.ENGLISH])
    holder = boxed(column(link, None))
    put_on_screen(qtbot, holder, 300, 400)
    assert link.height() == link.heightForWidth(link.width()) > 3 * link.fontMetrics().height()


@pytest.mark.parametrize("language", SENTENCES)
def test_a_long_sentence_of_the_summary_leads_to_its_field_by_keyboard(look, qtbot, language):
    look.change(language=language)
    line, summary = TextLine(), ErrorSummary(look)
    field = Field("Name", line)
    page = Page(look, title=lambda: "Register")
    page.body.addLayout(column(summary, field, None))
    put_on_screen(qtbot, page, 420, 500)
    summary.show_problems([(field, SENTENCES[language])])
    settle()
    link = summary.findChild(LinkButton)
    assert link.accessibleName() == SENTENCES[language]
    assert link.geometry().bottom() < summary.height()
    assert link.height() == link.heightForWidth(link.width()) > 2 * link.fontMetrics().height()
    assert summary.hasFocus()
    press(Qt.Key.Key_Tab)
    assert link.hasFocus()
    press(Qt.Key.Key_Space)
    assert line.hasFocus()
