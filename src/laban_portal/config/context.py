# SPDX-License-Identifier: Apache-2.0
"""What every page says of this instance."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from laban_portal.clock.now import now, today


def site(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001  Django's own signature
    """Return whether this is a demonstration, the site's address, and the moment and day the page tells of."""
    return {
        "demonstration": settings.ENVIRONMENT.demonstration,
        "site_url": settings.ENVIRONMENT.site_url,
        "now": now(),
        "today": today(),
    }
