# SPDX-License-Identifier: Apache-2.0
"""How the pages of people answer a form: done and back, or the page again with the refusal among the form's faults."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from laban_portal.ui.errors import NotFound, PortalError
from laban_portal.ui.words import say

Done = TypeVar("Done")


def done(request: HttpRequest, code: str, to: str, *arguments: object, **facts: object) -> HttpResponse:
    """Say what was done and go to a page."""
    messages.success(request, say(code, "", **facts))
    return HttpResponseRedirect(reverse(to, args=arguments))


def warned(request: HttpRequest, code: str, to: str, *arguments: object, **facts: object) -> HttpResponse:
    """Say what went half-way and go to a page."""
    messages.warning(request, say(code, "", **facts))
    return HttpResponseRedirect(reverse(to, args=arguments))


def tried(form: Form, action: Callable[[], Done]) -> Done | None:
    """Do it; a refusal becomes a fault of the form. What may not be seen stays not found."""
    try:
        return action()
    except NotFound:
        raise
    except PortalError as error:
        form.add_error(None, say(error.code, "", **error.facts))
        return None
