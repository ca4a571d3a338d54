# SPDX-License-Identifier: Apache-2.0
"""A pack as a folder of plain files: `read_pack` tells all its faults at once, `write_pack` puts one back."""

from __future__ import annotations

from laban.io.pack.read import load_pack, read_pack
from laban.io.pack.write import write_pack

__all__ = ["load_pack", "read_pack", "write_pack"]
