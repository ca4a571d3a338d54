# SPDX-License-Identifier: Apache-2.0
"""Look into one file, as a child with limits: `python -m laban_portal.files.inspecting SECONDS PATH MEDIA`."""

from __future__ import annotations

from pathlib import Path

from laban_portal.files.confined import answer
from laban_portal.files.inspect.found import Found, told
from laban_portal.files.sniff import DOCX, JPEG, PDF, PNG, TIFF, XLSX

PICTURES = {PNG: "PNG", JPEG: "JPEG", TIFF: "TIFF"}


def looked_into(path: str, media: str) -> bytes:
    """Return what was found, as JSON; only the library that is needed is loaded."""
    return told(_found(Path(path), media))


def _found(path: Path, media: str) -> Found:
    if media == PDF:
        from laban_portal.files.inspect.pdf import pdf_found  # noqa: PLC0415  see above

        return pdf_found(path)
    if media in PICTURES:
        from laban_portal.files.inspect.image import image_found  # noqa: PLC0415  see above

        return image_found(path, PICTURES[media])
    if media in {XLSX, DOCX}:
        from laban_portal.files.inspect.office import office_faults  # noqa: PLC0415  see above

        return Found(problems=office_faults(path.read_bytes(), kind="xlsx" if media == XLSX else "docx"))
    return Found()


if __name__ == "__main__":
    answer(looked_into)
