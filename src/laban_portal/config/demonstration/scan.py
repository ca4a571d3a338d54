# SPDX-License-Identifier: Apache-2.0
"""Make of a report what comes back from a scanner: pictures of its first pages, a little askew, with a red stamp."""

from __future__ import annotations

import io
from typing import Any

PAGES, SCALE, ASKEW, QUALITY = 3, 2.0, 0.6, 60
RED = (176, 28, 28)
WORDS = "TRÌNH DIỄN"


def scanned(pdf: bytes) -> bytes:
    """Return a PDF of pictures."""
    import pypdfium2  # noqa: PLC0415  only who builds a demonstration needs it

    document = pypdfium2.PdfDocument(pdf)
    pages = [_stamped(document[place].render(scale=SCALE).to_pil()) for place in range(min(PAGES, len(document)))]
    out = io.BytesIO()
    pages[0].save(out, format="PDF", save_all=True, append_images=pages[1:], quality=QUALITY)
    return out.getvalue()


def _stamped(page: Any) -> Any:
    """Return a page with a stamp that says what it is, turned a little as paper on a scanner is."""
    from importlib.resources import as_file, files  # noqa: PLC0415  as above

    from PIL import ImageDraw, ImageFont  # noqa: PLC0415  as above

    page = page.convert("RGB")
    draw = ImageDraw.Draw(page)
    wide, high = page.size
    middle, size = (int(wide * 0.72), int(high * 0.8)), int(wide * 0.11)
    box = (middle[0] - size, middle[1] - size, middle[0] + size, middle[1] + size)
    draw.ellipse(box, outline=RED, width=6)
    with as_file(files("laban.io").joinpath("fonts", "BeVietnamPro-SemiBold.ttf")) as font:
        draw.text(middle, WORDS, fill=RED, anchor="mm", font=ImageFont.truetype(str(font), size // 4))
    return page.rotate(ASKEW, fillcolor=(250, 250, 248))
