# SPDX-License-Identifier: Apache-2.0
"""Draw one page, or read its words, as a child with limits; the arguments are SECONDS PATH MEDIA PAGE WIDTH.

A picture is drawn anew from its points, so that nothing of the file itself (comments, positions of cameras, hung-on bytes)
survives. With width 0 the words of the page are written instead, for those who cannot see the picture.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from laban_portal.files.confined import answer
from laban_portal.files.sniff import JPEG, PDF, PNG, TIFF

TALLEST = 4
"""A page may be so many times as high as it is wide; a longer one is drawn smaller."""
MOST_WORDS = 60_000


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
    Image.MAX_IMAGE_PIXELS = None  # its size was judged when it came
    with Image.open(path, formats=({PNG: "PNG", JPEG: "JPEG", TIFF: "TIFF"}[media],)) as picture:
        picture.seek(page)
        picture.draft("RGB", (width, TALLEST * width))
        upright = ImageOps.exif_transpose(picture)
    seen = upright.convert("RGBA" if upright.mode in {"RGBA", "LA", "PA", "P"} else "RGB")
    seen.thumbnail((width, TALLEST * width), Image.Resampling.LANCZOS)
    ground = Image.new("RGB", seen.size, "white")
    ground.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    return _png(ground)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.convert("RGB").save(out, "PNG", compress_level=3)
    return out.getvalue()


if __name__ == "__main__":
    answer(drawn)
