# SPDX-License-Identifier: Apache-2.0
"""Draw one page, or read its words, as a child with limits; the arguments are SECONDS PATH MEDIA PAGE WIDTH.

A picture is drawn anew from its points, so that nothing of the file itself (comments, positions of cameras, hung-on bytes)
survives. With width 0 the words of the page are written instead, for those who cannot see the picture.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from laban_portal.files.confined import answer
from laban_portal.files.sniff import JPEG, PDF, PNG, TIFF

TALLEST = 4
"""A page may be so many times as high as it is wide; a longer one is drawn smaller."""
MOST_WORDS = 60_000
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_90,
}  # fmt: skip
"""How a camera was held, and what puts its picture right."""
ACROSS = frozenset(TURNS[each] for each in (5, 6, 7, 8))


def drawn(path: str, media: str, page: str, width: str) -> bytes:
    """Return a page (from 1) as PNG, or its words in UTF-8."""
    if media == PDF:
        return _pdf(Path(path), int(page) - 1, int(width))
    return _picture(Path(path), media, int(page) - 1, int(width)) if int(width) else b""


def _pdf(path: Path, page: int, width: int) -> bytes:
    import pypdfium2  # noqa: PLC0415  a picture does without it

    document = pypdfium2.PdfDocument(path)
    if width:
        document.init_forms()  # stamps of signatures are fields of a form
    sheet = document[page]
    if not width:
        words: str = sheet.get_textpage().get_text_bounded()[:MOST_WORDS]
        return words.replace("\r\n", "\n").encode("utf-8", "replace")
    across, down = sheet.get_size()
    scale = min(width / across, TALLEST * width / down)
    return _png(sheet.render(scale=scale, rev_byteorder=True).to_pil())


def _picture(path: Path, media: str, page: int, width: int) -> bytes:
    """Draw a picture upright on white. It is made small before anything else, so that a large one is held once only."""
    Image.MAX_IMAGE_PIXELS = None  # its size was judged when it came
    with Image.open(path, formats=({PNG: "PNG", JPEG: "JPEG", TIFF: "TIFF"}[media],)) as picture:
        picture.seek(page)
        turn = TURNS.get(picture.getexif().get(ORIENTATION, 1)) if media != TIFF else None  # the library turns a TIFF
        box = (TALLEST * width, width) if turn in ACROSS else (width, TALLEST * width)
        picture.draft("RGB", box)
        mode = {"1": "L", "P": "RGBA", "PA": "RGBA", "LA": "RGBA"}.get(picture.mode)
        seen = picture.convert(mode) if mode else picture
        seen.thumbnail(box, Image.Resampling.LANCZOS)
        upright = seen.transpose(turn) if turn is not None else seen
        ground = Image.new("RGB", upright.size, "white")
        ground.paste(upright.convert("RGB"), mask=upright if upright.mode == "RGBA" else None)
    return _png(ground)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.convert("RGB").save(out, "PNG", compress_level=3)
    return out.getvalue()


if __name__ == "__main__":
    answer(drawn)
