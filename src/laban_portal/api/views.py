# SPDX-License-Identifier: Apache-2.0
"""Pages about the interface: the description for machines, the same for people, and a page for each code of a refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from laban.texts.speak import table
from laban_portal.api.interface import description
from laban_portal.api.limits import A_MINUTE
from laban_portal.api.tagged import tagged
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import LANGUAGES, tables

CODE = re.compile(r"[a-z][a-z0-9_]{0,40}\.[a-z][a-z0-9_]{0,60}")


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Give the OpenAPI description; it tells nothing that is not in the source."""
    return tagged(request, description())


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Show the same description as a page that needs no script and nothing from elsewhere."""
    context = {"operations": list(_operations()), "most": A_MINUTE}
    return render(request, "api/docs.html", context)


@require_safe
def problem_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a code says, in both languages; facts stand as {names}."""
    sentences = [(language, _words(code, language)) for language in LANGUAGES]
    if not all(sentence for _, sentence in sentences):
        raise NotFound("api.nowhere")
    return render(request, "api/problem.html", {"code": code, "sentences": sentences})


def _words(code: str, language: str) -> str:
    """Return the sentence of a code as it is written, facts as {names}; nothing where nobody says it."""
    if not CODE.fullmatch(code):
        return ""
    area, _, name = code.partition(".")
    own = tables(language).get(area)
    try:
        return (table(area, language) if own is None else own).get(name, "")
    except ModuleNotFoundError:
        return ""


def _operations() -> Iterable[dict[str, Any]]:
    """Take the description apart for people: one entry for each operation."""
    found = description()
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            answer = (
                operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
            )
            yield {
                "id": operation["operationId"], "method": method.upper(), "path": path,
                "summary": operation.get("summary", ""), "description": operation.get("description", ""),
                "parameters": operation.get("parameters", []),
                "body": json.dumps(body, indent=2, ensure_ascii=False) if body else "",
                "answer": _schema_text(found, answer),
            }  # fmt: skip


def _schema_text(found: dict[str, Any], schema: dict[str, Any]) -> str:
    """Write the fields of an answer, one on each line."""
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    known = found["components"]["schemas"].get(name, schema)
    lines = [f"{field}: {_kind(each)}" for field, each in known.get("properties", {}).items()]
    return "\n".join(lines)


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(_kind(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        return f"[{_kind(schema.get('items', {}))}]"
    if "enum" in schema:
        return " | ".join(str(each) for each in schema["enum"])
    return str(schema.get("format") or schema.get("type", ""))
