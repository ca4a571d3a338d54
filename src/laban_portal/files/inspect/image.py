# SPDX-License-Identifier: Apache-2.0
"""Is a picture whole, of the kind that its beginning says, and not larger than a page scanned finely."""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import Image, ImageFile

from laban.errors import problem
from laban_portal.files.inspect.found import Found
from laban_portal.files.inspect.polyglot import is_also_zip

MOST_PIXELS = 80_000_000
"""An A3 page at 600 points an inch has 70 million."""
MOST_SIDE, MOST_PAGES = 30_000, 200

ImageFile.LOAD_TRUNCATED_IMAGES = False


def image_found(path: Path, kind: str) -> Found:
    """Look into a picture of one kind: PNG, JPEG or TIFF. Its size is read before a single point is unpacked."""
    Image.MAX_IMAGE_PIXELS = None  # the limit below holds for every kind and says so in words
    warnings.simplefilter("ignore")
    try:
        with Image.open(path, formats=(kind,)) as picture:
            width, height = picture.size
            pages = getattr(picture, "n_frames", 1) if kind == "TIFF" else 1
            if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
                limit = MOST_PIXELS // 1_000_000
                return Found(problems=(problem("files.image_large", width=width, height=height, limit=limit),))
            if pages > MOST_PAGES:
                return Found(problems=(problem("files.pdf_pages", count=pages, limit=MOST_PAGES),))
            picture.load()
        with Image.open(path, formats=(kind,)) as picture:
            picture.verify()
    except Exception:  # noqa: BLE001  the library raises whatever its decoders do
        return Found(problems=(problem("files.image_broken"),))
    also = (problem("files.polyglot"),) if is_also_zip(path) else ()
    return Found(pages=pages, width=width, height=height, problems=also)
