# SPDX-License-Identifier: Apache-2.0
"""Files that are two things at once: a PDF or a picture with an archive hung on."""

from __future__ import annotations

import zipfile
from pathlib import Path


def is_also_zip(path: Path) -> bool:
    """Tell whether a file can be opened as an archive with something in it; a stray mark in its bytes is not enough."""
    try:
        with zipfile.ZipFile(path) as zipped:
            return bool(zipped.infolist())
    except Exception:  # noqa: BLE001  whatever is wrong with it, nobody can open it as an archive
        return False
