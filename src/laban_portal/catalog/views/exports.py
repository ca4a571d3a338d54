# SPDX-License-Identifier: Apache-2.0
"""A form as a file: TOML as a pack holds it, or JSON with everything it needs."""

from __future__ import annotations

import json
import re

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from laban.io.pack.form_lines import form_lines
from laban_portal.catalog.queries.shelf import form_card
from laban_portal.catalog.queries.versions import content_of
from laban_portal.catalog.states import Kind
from laban_portal.catalog.views.who import actor_of


@login_required
@require_safe
def form_toml(request: HttpRequest, version: int) -> HttpResponse:
    """Give a form as a pack's file."""
    card = form_card(actor_of(request), version)
    text = "\n".join(form_lines(card.parsed.form)).lstrip("\n") + "\n" if card.parsed else ""
    return _file(text, "application/toml", f"{card.code}-v{card.number}.toml")


@login_required
@require_safe
def form_json(request: HttpRequest, version: int) -> HttpResponse:
    """Give a form with its code lists and elements."""
    card, content = content_of(actor_of(request), version, Kind.FORM)
    text = json.dumps(json.loads(content), ensure_ascii=False, indent=2) + "\n"
    return _file(text, "application/json", f"{card.code}-v{card.number}.json")


def _file(text: str, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type=f"{kind}; charset=utf-8")
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name)
    response["Content-Disposition"] = f'attachment; filename="{plain}"'
    return response
