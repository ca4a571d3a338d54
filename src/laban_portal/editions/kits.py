# SPDX-License-Identifier: Apache-2.0
"""A pack folder as one zip and back: the same folder gives the same bytes."""

from __future__ import annotations

import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from laban.io.pack import load_pack
from laban.model.pack import Pack

MOMENT = (1980, 1, 1, 0, 0, 0)


def zipped_pack(folder: Path) -> bytes:
    """Return the files of a folder in the order of their names."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            about = zipfile.ZipInfo(path.relative_to(folder).as_posix(), MOMENT)
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, path.read_bytes())
    return held.getvalue()


def unzipped_pack(content: bytes) -> Pack:
    """Return the pack in a zip.

    Raises:
        FormatError: it is no pack, with every fault.

    """
    with tempfile.TemporaryDirectory(prefix="laban-kit-") as folder:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            archive.extractall(folder)  # zipped by this house (zipped_pack), proved by its hash
        return load_pack(Path(folder))
