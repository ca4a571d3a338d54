# SPDX-License-Identifier: Apache-2.0
"""What is done about editions every hour: those whose moment has come are published, should their own job not have run."""

from __future__ import annotations

from laban_portal.editions.actions.stages import publish_all_due
from laban_portal.jobs.queue import Daily

HOURLY: list[Daily] = [publish_all_due]
"""Called once an hour."""
