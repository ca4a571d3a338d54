# SPDX-License-Identifier: Apache-2.0
"""Whatever refuses a program, it is told in the one shape: no address, no such method, a host not ours, a fault of ours."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from laban_portal.api.problem import CODES, CONTENT_TYPE, answer, fault_number, language_of, log

Handler = Callable[[HttpRequest], HttpResponse]
PUBLIC = "/api/v1/public/"
KEPT = ("Allow", "Retry-After")


def problems(handler: Handler) -> Handler:
    """Turn every refusal under /api/ that is not told as a problem yet into one, and name the language of every answer."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = handler(request)
        if not request.path.startswith("/api/"):
            return response
        language = language_of(request)
        if request.path.startswith(PUBLIC) and response.status_code < 400:
            return _of_everyone(response)
        if response.status_code >= 400 and not response.headers.get("Content-Type", "").startswith(CONTENT_TYPE):
            return _as_problem(request, response, language)
        if "Content-Language" not in response.headers or response.headers.get("Content-Type", "").startswith(
            "application/json"
        ):
            response.headers["Content-Language"] = language
        return response

    return middleware


def _of_everyone(response: HttpResponse) -> HttpResponse:
    """Let caches keep what is public: it is the same for every reader, and sets no cookie."""
    response.headers.pop("Vary", None)
    response.cookies.clear()
    return response


def _as_problem(request: HttpRequest, response: HttpResponse, language: str) -> HttpResponse:
    """Say what a refusal's status says; a fault of ours gets its number."""
    status = response.status_code
    instance = ""
    if status >= 500:
        instance = fault_number()
        log.error("%s: %s %s answered %s outside of the operations", instance, request.method, request.path, status)
    new = answer(
        status=status, code=CODES.get(status, "api.malformed" if status < 500 else "api.fault"), language=language,
        headers={name: response.headers[name] for name in KEPT if name in response.headers}, instance=instance,
    )  # fmt: skip
    new.cookies = response.cookies
    return new
