# SPDX-License-Identifier: Apache-2.0
"""Many draws, counted as they come: memory does not grow with their number."""

from __future__ import annotations

from laban.analysis.uncertainty.prepare import Prepared, Watch
from laban.model.uncertainty import Uncertainty


def uncertainty(
    prepared: Prepared,
    *,
    draws: int | None = None,
    seed: int | None = None,
    workers: int = 1,
    cluster: str = "",
    keep: bool = False,
    watch: Watch | None = None,
) -> Uncertainty:
    """Draw from the design and count; the same seed gives the same bytes whatever the number of workers.

    `draws` and `seed` are the design's where not given. `cluster` is the address of a Dask scheduler (`tcp://…`).
    `keep` keeps every draw's parameters (8 bytes an item and draw). Ctrl-C returns what was counted so far.
    """
    raise NotImplementedError
