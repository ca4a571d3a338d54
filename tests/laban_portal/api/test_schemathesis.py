# SPDX-License-Identifier: Apache-2.0
"""The interface is what its description says: Schemathesis sends what fits it and what does not, and checks every answer."""

from __future__ import annotations

from functools import cache

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode

from laban_portal.api import limits
from laban_portal.api.interface import description
from tests.laban_portal.api.conftest import put
from tests.laban_portal.conftest import AN

EXAMPLES = 6
DESCRIBED = {each["operationId"]: each for methods in description()["paths"].values() for each in methods.values()}
MODES = {"fitting": GenerationMode.POSITIVE, "unfitting": GenerationMode.NEGATIVE}
ASKED = [("officer-an", "fitting"), ("manager", "fitting"), ("manager", "unfitting")]
"""Who asks what: what does not fit is refused before anybody looks at who asks."""
CASES = [
    (operation, who, mode)
    for operation, said in DESCRIBED.items()
    for who, mode in ASKED
    if mode == "fitting" or said.get("parameters") or said.get("requestBody") or said.get("security")
]
"""Where nothing can be said, not even who asks, nothing can be said that does not fit."""


@cache
def _schema():
    """Read the description once for all operations."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())


def complete(world, secret_of) -> None:
    """Fill in the duty, so that what fits the description is not refused for want of values."""
    client = Client(headers={"authorization": f"Bearer {secret_of('officer-an')}"})
    put(client, world.duties[AN].pk, {"element": "people", "text": "7"}, {"element": "spending", "text": "7"})


@pytest.mark.once
@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.no_cover  # the same doors as in every other test, asked hundreds of times
@pytest.mark.parametrize(("operation", "who", "mode"), CASES)
def test_every_answer_is_what_the_description_says(world, secret_of, monkeypatch, operation, who, mode):
    monkeypatch.setattr(limits, "A_MINUTE", 10**9)
    schema = _schema()
    headers = {"Authorization": f"Bearer {secret_of(who)}", "Accept-Language": "en"}
    found = schema.find_operation_by_id(operation)
    complete(world, secret_of)

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=found.as_strategy(generation_mode=MODES[mode]))
    def ask(case):
        if "duty" in case.path_parameters and mode == "fitting":
            case.path_parameters["duty"] = world.duties[AN].pk
        case.call_and_validate(headers=headers)

    ask()
