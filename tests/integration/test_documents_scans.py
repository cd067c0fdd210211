"""A scan is taken by what it is, kept with no more than can be seen on it, and never run."""

import base64
import zlib
from io import BytesIO

import pytest
from PIL import Image

from jobcentre_desktop.documents.scans import LONGEST_SIDE, MOST_FILE_BYTES, ScannedFiles
from jobcentre_desktop.domain.attachment import JPEG, MOST_BYTES, PDF, PNG
from jobcentre_desktop.domain.errors import NotAScan, ScanCarriesMore, ScanTooBig, ScanUnreadable
from tests import some_scans

FILES = ScannedFiles()


def seen(content):
    return Image.open(BytesIO(content))


def test_a_photo_keeps_nothing_of_where_and_with_what_it_was_taken():
    photo = some_scans.a_photo_that_tells()
    assert some_scans.TELEPHONE.encode() in photo
    taken = FILES.take_in(photo, "photo.jpg")
    picture = seen(taken.content)
    assert taken.media_type == JPEG
    assert not picture.getexif()
    assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert some_scans.TELEPHONE.encode() not in taken.content
    assert b"invented comment" not in taken.content
    assert picture.size == (40, 80), "it stands upright, as its telephone said it should"


def test_a_large_picture_is_made_no_larger_than_paper_needs():
    taken = FILES.take_in(some_scans.saved(Image.new("RGB", (4000, 3000), "white"), "JPEG"), "scan.jpg")
    assert seen(taken.content).size == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)


def test_what_is_clear_in_a_picture_becomes_white_paper():
    taken = FILES.take_in(some_scans.saved(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"), "stamp.png")
    assert taken.media_type == PNG
    assert seen(taken.content).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_photo_saved_without_loss_is_kept_small():
    taken = FILES.take_in(some_scans.a_picture(size=(900, 900), form="PNG"), "photo.png")
    assert taken.media_type == JPEG
    assert len(taken.content) < MOST_BYTES


def test_the_same_picture_twice_is_the_same_scan():
    picture = some_scans.a_picture(3)
    assert FILES.take_in(picture, "a.jpg") == FILES.take_in(picture, "b.jpg")


def test_a_pdf_stays_as_it_is_and_its_pages_can_be_seen():
    pdf = some_scans.a_pdf(pages=3)
    taken = FILES.take_in(pdf, "certificate.pdf")
    assert (taken.content, taken.media_type) == (pdf, PDF)
    assert FILES.pages(pdf, PDF) == 3
    assert seen(FILES.page(pdf, PDF, 2, dpi=72)).size == (200, 280)


def test_a_picture_is_its_own_page():
    picture = some_scans.a_picture()
    assert FILES.pages(picture, JPEG) == 1
    assert FILES.page(picture, JPEG, 0, dpi=72) == picture


TORN = zlib.decompress(
    base64.b85decode(
        b"c-rMsy-ve05Z>=8Zixf~wH?P1L)C#oC4>-BV5=D1`cef|apX8s%S$rw2Jj-dsc0htTQ@A-^8MWRo#ZIHo?VEMgy`e*?HvSiw"
        b"2K!QkAY>*ns!MJ&+2V$igTDufGV@2<DTqkTNAQOuc!ewwQc250J|$qgL6!RFvsVfRSv9E?e*HOV7~)*yYrqQ`85kzPK|BdGB"
        b"^Sg<m{eIsjuuN#PSjECgx!-c_<J}jzYDc+c%C1_-E&GRKO1pQ>CQB0uPu_xM!*(rjh|BgdAdNe8jxd<(gb~%47LTA(rLVdX!"
        b"x&c3Tw|#dpKTYv;Ruu}UF|ZXRav_qRMr@h_Oz#P$"
    )
)
"""A PDF to which another was appended that lost its middle and its end; found by fuzzing."""

STRANGE = zlib.decompress(
    base64.b85decode(
        b"c-s4a<NpH&0WUXCHwH#V1_nkTWcdG(VT)@;W*P&7uP=iZ0|NsG12dyI0~3%X48%r^LJZ6dAhm1^3>~TrEMPVRgBuVtc;=O*="
        b"9Q$TD1@Zuq!wi4=cNJ#S%C5&-AsNUB}@#gKoVp^4UhzjyE1@P!NjL9Kmae)WL7Ax1*OxWG!K+!1JVEgF$iVCY){V5%>}al-)"
        b"3-T;9z58XJh4HXJ_Z+<ly2F;pO4x=8+T<<`<Ebl9!W}l95qR(NkAY(ovR?(J<H4F)%bSF_Bldw6!p@(K9wN0vW={$;rvX%_G"
        b"6fD`BK4qi6&Iz>pvX{6D}T$ibk&5Wvi+#K0uT$SlbC{|JLT(B-U*U;y<r10xeN3o9Et2PYRdP{CFK1|~*kW+oP9R#p~ZP&3v"
        b"7<r!E6S%nl09od8f6WNstMT{CJF62;l+IUbj=;8+z<D{Y{PA)NV2}vncHFXV5EfZ5Sa|=r=XBSsDcMngm;E>R;@QBE$<doF3"
        b"^o-1`;*!#`@`}o;=9bpB_Kwc3Nt35cRi8d%=B!1Fm&7hxzGCI7O`ErD-L`$l&RvHNA31vL_=%IJE?vHI_1g6tH*Y<B^!UlsX"
        b"U|`}eD(3u=PzHsegE<E7sy|Xz%&B`Sp6jk^cNEg3o{El$X|?1<sb!uEUb!#Y(kEK?1_cKN=A(wB2E(*Zam1TY#j7KG^yw!mz"
        b"avlL)DKUuYr9=oX47weKrm1v!#T52KN}kU$+=|n1M-IkXewyp5f7pMO{B9e-~KPrNKZ3X8wN@0E2b=Qv"
    )
)
"""A photo whose notes of the camera say what cannot be written again; found by fuzzing."""


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (b"", NotAScan),
        (b"MZ\x90 a program named scan.jpg", NotAScan),
        (b"<html><script>", NotAScan),
        (some_scans.a_picture()[:400], ScanUnreadable),
        (b"\x89PNG\r\n\x1a\n and nothing more", ScanUnreadable),
        (b"%PDF-1.7 and nothing more", ScanUnreadable),
        (some_scans.a_pdf(pages=0), ScanUnreadable),
        (some_scans.a_pdf_under_a_password(), ScanUnreadable),
        (TORN, ScanUnreadable),
        (STRANGE, ScanUnreadable),
        (some_scans.a_pdf_with_a_program(), ScanCarriesMore),
        (some_scans.a_pdf_that_starts_another(), ScanCarriesMore),
        (some_scans.a_pdf_with_a_file(), ScanCarriesMore),
        (bytes(MOST_FILE_BYTES + 1), ScanTooBig),
        (some_scans.a_pdf() + bytes(MOST_BYTES), ScanTooBig),
    ],
)
def test_what_is_no_scan_is_refused_by_what_it_is(content, refused):
    with pytest.raises(refused):
        FILES.take_in(content, "scan.jpg")


def test_a_small_file_that_would_unpack_to_a_huge_picture_is_refused():
    bomb = some_scans.saved(Image.new("1", (60_000, 3_000)), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(ScanTooBig):
        FILES.take_in(bomb, "bomb.png")
