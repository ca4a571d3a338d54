# SPDX-License-Identifier: Apache-2.0
"""The service worker, sent from the root of the site so that it may look after every page."""

from __future__ import annotations

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

FILE = "collection/worker.js"


@require_GET
def service_worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's own signature
    """Send the worker's script to anybody; it holds nothing of anyone."""
    found = finders.find(FILE)
    if isinstance(found, str):
        with open(found, "rb") as file:  # noqa: PTH123  finders give a text
            content = file.read()
    else:
        with staticfiles_storage.open(FILE) as file:
            content = file.read()
    headers = {"Service-Worker-Allowed": "/", "Cache-Control": "no-cache"}
    return HttpResponse(content, content_type="text/javascript; charset=utf-8", headers=headers)
