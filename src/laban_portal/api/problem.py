# SPDX-License-Identifier: Apache-2.0
"""The one shape of every refusal (RFC 9457, `application/problem+json`), in the reader's language.

`type` is the address of the code's own page, `errors` holds every fault with its place, and an unexpected fault carries an
`instance`, the number under which it stands in the log.
"""

from __future__ import annotations

import json
import logging
import secrets

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header
from ninja.errors import HttpError, ValidationError

from laban.errors import LabanError, Problem
from laban_portal.api.refusals import TooOften
from laban_portal.ui.errors import PortalError, Refused
from laban_portal.ui.words import say

CONTENT_TYPE = "application/problem+json"
CODES = {
    400: "api.malformed", 401: "api.who", 403: "api.not_allowed", 404: "api.nowhere", 405: "api.method", 409: "api.state",
    413: "api.too_large", 415: "api.other_type", 422: "api.faults", 429: "api.pause",
}  # fmt: skip
"""What is said of a refusal that brings no code of its own."""

KINDS: dict[type[Exception], int] = {
    LabanError: 422, ValidationError: 422, Http404: 404, RequestDataTooBig: 413, UnreadablePostError: 400,
    PermissionDenied: 403, SuspiciousOperation: 400,
}  # fmt: skip
"""Which status errors of other rooms have."""

PYDANTIC = {
    "missing": "api.missing", "int_parsing": "api.no_whole_number", "int_type": "api.no_whole_number",
    "int_parsing_size": "api.no_whole_number",
    "bool_parsing": "api.no_yes_or_no", "literal_error": "api.no_choice", "enum": "api.no_choice",
    "string_too_long": "api.too_long", "date_from_datetime_parsing": "api.no_day", "date_parsing": "api.no_day",
    "extra_forbidden": "api.unknown_field",
}  # fmt: skip
"""What is said of a parameter that cannot be read, by the reader's own name for the fault."""

log = logging.getLogger("laban_portal.api")


def language_of(request: HttpRequest) -> str:
    """Return the language to answer in: the one asked for by Accept-Language, else the account's, else the site's."""
    known = dict(settings.LANGUAGES)
    for asked, weight in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()[:200]):
        if weight and asked[:2] in known and asked[2:3] in {"", "-"}:
            return asked[:2]
    account = getattr(getattr(request, "actor", None), "language", "") if getattr(request, "actor", None) else ""
    known_account = account in known and request.actor.account  # type: ignore[attr-defined]  # set by the people's middleware
    return account if known_account else (get_language() or settings.LANGUAGE_CODE)[:2]


def refuse(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer with the problem that an error is; what is no refusal is logged under a number and told as ours."""
    language = language_of(request)
    errors = _faults_in(error, language)
    status, code, facts = _told_of(error)
    return answer(
        status=status, code=code, facts=facts, language=language, errors=errors,
        headers={"Retry-After": str(error.wait)} if isinstance(error, TooOften) else {},
        instance=_logged(request, error) if status >= 500 else "",
    )  # fmt: skip


def _told_of(error: Exception) -> tuple[int, str, dict[str, str]]:
    """Return status, code and facts of an error."""
    if isinstance(error, PortalError):
        return error.status, error.code, error.facts
    if isinstance(error, HttpError):
        return error.status_code, CODES.get(error.status_code, "api.malformed"), {}
    for kind, status in KINDS.items():
        if isinstance(error, kind):
            return status, CODES[status], {}
    return 500, "api.fault", {}


def _faults_in(error: Exception, language: str) -> list[dict[str, str]]:
    """Return every fault of an error."""
    if isinstance(error, Refused | LabanError):
        return [fault(each, language) for each in error.problems]
    if isinstance(error, ValidationError):
        return [_of_parameter(each, language) for each in error.errors]
    return []


def answer(
    *, status: int, code: str, language: str, facts: dict[str, str] | None = None, errors: list[dict[str, str]] | None = None,
    headers: dict[str, str] | None = None, instance: str = "",
) -> HttpResponse:  # fmt: skip
    """Write one problem."""
    if code in {"api.faults", "refusal.faults"}:
        facts = {"count": str(len(errors or ()))}
    document: dict[str, object] = {
        "type": f"{settings.ENVIRONMENT.site_url.rstrip('/')}/api/v1/problems/{code}",
        "title": say(f"api.title_{status}", language) if status in TITLED else say("api.title_400", language),
        "status": status,
        "detail": say(code, language, **(facts or {})),
        "code": code,
        "errors": errors or [],
    }
    if instance:
        document["instance"] = instance
    response = HttpResponse(
        json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"), status=status, content_type=CONTENT_TYPE
    )
    response["Content-Language"] = language
    response["Cache-Control"] = "no-store"
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Laban"'
    for name, value in (headers or {}).items():
        response[name] = value
    return response


TITLED = frozenset((*CODES, 500))


def fault(each: Problem, language: str) -> dict[str, str]:
    """Return one fault as it travels: where, which, and in words what is wrong and what to do next."""
    return {
        "place": str(each.where),
        "code": each.code,
        "severity": each.severity.value,
        "sentence": say(each.code, language, **dict(each.facts)),
    }


def fault_number() -> str:
    """Draw a number under which a fault of ours stands in the log and can be quoted."""
    return f"fault-{secrets.token_hex(4)}"


def _logged(request: HttpRequest, error: Exception) -> str:
    number = fault_number()
    log.error("%s: %s %s", number, request.method, request.path, exc_info=error)
    return number


def _of_parameter(each: dict[str, object], language: str) -> dict[str, str]:
    """Return a parameter's fault in our words; the place is `query.limit` or `path.duty`."""
    loc = each.get("loc", ())
    place = ".".join(str(part) for part in loc if part != "query_params") if isinstance(loc, tuple | list) else str(loc)
    code = PYDANTIC.get(str(each.get("type", "")), "api.unfit")
    return {"place": place, "code": code, "severity": "error", "sentence": say(code, language, name=place)}
