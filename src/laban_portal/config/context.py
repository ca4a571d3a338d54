# SPDX-License-Identifier: Apache-2.0
"""What every page says of this instance."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001  Django's own signature
    """Return whether this is a demonstration, and the site's address."""
    return {"demonstration": settings.ENVIRONMENT.demonstration, "site_url": settings.ENVIRONMENT.site_url}
