# SPDX-License-Identifier: Apache-2.0
"""What is done about imports every day."""

from __future__ import annotations

from laban_portal.exchange.actions.deciding import drop_old_imports


def old_imports() -> None:
    """Drop the imports that nobody confirmed in time."""
    drop_old_imports()


DAILY = [old_imports]
"""Called once a day, in the morning."""
