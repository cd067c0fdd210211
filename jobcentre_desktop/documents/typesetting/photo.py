"""A photo as a block: a JPEG drawn as it is, its middle in a frame of fixed size."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from jobcentre_desktop.documents.typesetting.blocks import Block
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet


@dataclass(frozen=True, slots=True)
class Photo:
    """`breadth` and `tall` are those of the frame in points; what sticks out at the edges is not seen."""

    jpeg: bytes
    breadth: float
    tall: float

    def height(self, width: float) -> float:
        return self.tall

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        dots = _size(self.jpeg)
        scale = max(self.breadth / dots[0], self.tall / dots[1])
        wide, high = dots[0] * scale, dots[1] * scale
        bottom = top - self.tall
        # Of a tall picture the upper part: there is the face.
        left, lower = x - (wide - self.breadth) / 2, bottom - (high - self.tall) * 3 / 4
        sheet.picture(self.jpeg, dots, (left, lower, wide, high), within=(x, bottom, self.breadth, self.tall))
        sheet.frame(x, bottom, self.breadth, self.tall)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        return None


def _size(jpeg: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as picture:
        return picture.size
