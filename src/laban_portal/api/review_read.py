# SPDX-License-Identifier: Apache-2.0
"""What programs send about decisions, discussions and appeals, read strictly; every fault is told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from laban.errors import Place, Problem, problem
from laban_portal.api.typed import UNFIT
from laban_portal.ui.errors import Refused


def texts_from(body: Mapping[str, object], fields: Mapping[str, Mapping[str, Any]], *needed: str) -> dict[str, str]:
    """Return the texts and choices of a body by name; raise with every fault of its shape. Whole numbers are left out."""
    faults = [problem("api.unknown_field", Place(column=name), name=name) for name in _unknown(body, fields)]
    for name, shape in fields.items():
        faults += _faults(name, shape, body, wanted=name in needed)
    if faults:
        raise Refused(faults, "api.faults")
    return {
        name: str(body.get(name, shape.get("default", ""))) for name, shape in fields.items() if "minimum" not in shape
    }


def whole_from(body: Mapping[str, object], name: str) -> int:
    """Return a whole number of a body that `texts_from` found in order."""
    value = body.get(name, 0)
    return int(value) if isinstance(value, int | float) else 0


def _unknown(body: Mapping[str, object], fields: Mapping[str, object]) -> Iterator[str]:
    return (UNFIT.sub("\ufffd", name[:80]) for name in body if name not in fields)


def _faults(name: str, shape: Mapping[str, Any], body: Mapping[str, object], *, wanted: bool) -> Iterator[Problem]:
    """Tell what is wrong with one field."""
    value, code = body.get(name, shape.get("default", "")), ""
    if name not in body:
        code = "missing" if wanted else ""
    elif "enum" in shape:
        code = "" if isinstance(value, str) and value in shape["enum"] else "no_choice"
    elif "minimum" in shape:
        code = "" if _whole(value) and shape["minimum"] <= value <= shape["maximum"] else "no_whole_number"
    elif not isinstance(value, str):
        code = "no_text"
    elif len(value) > shape["maxLength"]:
        code = "too_long"
    elif UNFIT.search(value):
        code = "unfit_letters"
    elif wanted and not value.strip():
        code = "missing"
    if code:
        yield problem(f"api.{code}", Place(column=name), name=name)


def _whole(value: object) -> bool:
    """Tell whether a number is whole; JSON does not tell 1.0 from 1."""
    return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))
