# SPDX-License-Identifier: Apache-2.0
"""The interface itself: its routers, its one way to refuse, and its OpenAPI description with every refusal in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from laban.errors import Place, problem
from laban_portal.api.identity import identify
from laban_portal.api.operations import (
    account,
    audit,
    catalogue,
    cells,
    duties,
    evidence,
    exchange,
    findings,
    public,
    reports,
    review,
    rounds,
    snapshots,
)
from laban_portal.api.problem import CONTENT_TYPE, refuse
from laban_portal.api.typed import UNFIT
from laban_portal.ui.errors import Refused

Operation = Callable[..., Any]
PREFIX = "/api/v1/"
REFUSALS = {
    "400": "The request cannot be read.", "401": "Nobody is known to have sent this.", "403": "This may not be done.",
    "404": "There is no such thing, or it may not be seen.", "405": "The address does not take this method.",
    "409": "This cannot be done now.", "413": "Too large.", "415": "Not JSON.", "422": "Faults, each with its place.",
    "429": "Too many requests; see Retry-After.", "500": "A fault of ours, with its number.",
}  # fmt: skip
PROBLEM_SCHEMA: dict[str, object] = {
    "title": "Problem",
    "description": "Every refusal (RFC 9457), in the reader's language.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "code", "errors"],
    "properties": {
        "type": {"type": "string", "description": "Address of the code's own page."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What cannot be done, why, and what to do next."},
        "code": {"type": "string", "description": "Never changes; programs decide by it."},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/FaultShape"}},
        "instance": {"type": "string", "description": "Number of an unexpected fault, to be quoted."},
    },
}

RENDERER = JSONRenderer()
RENDERER.json_dumps_params = {"ensure_ascii": False, "separators": (",", ":")}


def only_known(operation: Operation) -> Operation:
    """Refuse parameters that an address does not have: a misspelt filter would show everything."""

    @wraps(operation)
    def checked(request: HttpRequest, **values: Any) -> Any:
        known = _parameters()[request.resolver_match.url_name]  # type: ignore[union-attr, index]  # ninja names each by its operation
        unknown = [UNFIT.sub("\ufffd", name[:80]) for name in request.GET if name not in known]
        if unknown:
            faults = [problem("api.unknown_parameter", Place(column=f"query.{name}"), name=name) for name in unknown]
            raise Refused(faults, "api.faults")
        return operation(request, **values)

    return checked


interface = NinjaAPI(
    title="Laban",
    version="1",
    description="Rounds, duties, values, the catalogue: a program may do exactly what the person may who made its token. "
    "Published editions are open to all without a token.",
    urls_namespace="api-v1",
    openapi_url=None,
    docs_url=None,
    auth=identify,
    renderer=RENDERER,
)
interface.add_decorator(only_known, mode="operation")
for _router in (
    account.router, rounds.router, duties.router, cells.router, findings.router, review.router, reports.router,
    snapshots.router, catalogue.router, evidence.router, exchange.router, audit.router,
    public.router,
):  # fmt: skip
    interface.add_router("", _router)
for _kind in (Exception, *interface._exception_handlers):  # noqa: SLF001  ninja's own handlers speak another shape
    interface.add_exception_handler(_kind, refuse)  # type: ignore[arg-type]  # it is called with an error, never with a class


@cache
def _parameters() -> dict[str, frozenset[str]]:
    """Return the names that may stand behind the question mark of each operation's address."""
    return {
        operation["operationId"]: frozenset(each["name"] for each in operation["parameters"] if each["in"] == "query")
        for methods in description()["paths"].values()
        for operation in methods.values()
    }


@cache
def description() -> dict[str, Any]:
    """Return the OpenAPI 3.1 description: ninja's own, with the two ways to come in and every refusal added."""
    found: dict[str, Any] = dict(interface.get_openapi_schema(path_prefix=PREFIX))
    components = found.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM_SCHEMA
    components["responses"] = {
        status: {
            "description": told,
            "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, told in REFUSALS.items()
    }
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "A person's own token."}
    }
    for methods in found["paths"].values():
        for operation in methods.values():
            public_one = operation["operationId"] == "verify" or operation["tags"] == ["public"]
            operation["security"] = [] if public_one else [{"token": []}]
            for status in REFUSALS:
                operation["responses"][status] = {"$ref": f"#/components/responses/{status}"}
            operation["responses"] = {str(status): each for status, each in operation["responses"].items()}
            if operation["tags"] in (["catalogue"], ["public"]):
                operation["responses"]["304"] = {"description": "Unchanged since the ETag in If-None-Match."}
    return found
