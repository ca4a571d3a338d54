# SPDX-License-Identifier: Apache-2.0
"""Files in a zip whose bytes depend on nothing but the files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the oldest a zip can tell."""


def zipped(files: Mapping[str, bytes], *, level: int = 6) -> bytes:
    """Return a zip of files by name, in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=level)
    return target.getvalue()
