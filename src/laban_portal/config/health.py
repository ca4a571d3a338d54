# SPDX-License-Identifier: Apache-2.0
"""`/healthz`: is this process alive and its database there. For load balancers; says nothing worth knowing to others."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from laban_portal.clock.now import now


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  asked by anybody
    """Answer 200 with `ok`, or 503 if the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        return JsonResponse({"status": "no database", "time": now().isoformat(timespec="seconds")}, status=503)
    return JsonResponse({"status": "ok", "time": now().isoformat(timespec="seconds")})
