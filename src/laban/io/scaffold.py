# SPDX-License-Identifier: Apache-2.0
"""Begin a new pack: a small commented example that computes."""

from __future__ import annotations

from pathlib import Path


def new_pack(folder: Path | str, *, code: str = "", language: str = "en") -> None:
    """Write a small example pack into a new or empty folder, commented in one language."""
    raise NotImplementedError
