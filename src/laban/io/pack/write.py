# SPDX-License-Identifier: Apache-2.0
"""Write a pack back as the files it could have been read from."""

from __future__ import annotations

from pathlib import Path

from laban.model.pack import Pack


def write_pack(pack: Pack, folder: Path | str) -> None:
    """Write a pack into a new or empty folder, whole or not at all."""
    raise NotImplementedError
