# SPDX-License-Identifier: Apache-2.0
"""Findings and explanations for programs."""

from __future__ import annotations

import json

import pytest

from laban.model.content_shape import plain
from laban.model.entry_rule import EntryRule
from laban.model.text import Text
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.models import Version
from laban_portal.clock.now import now
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Explanation
from laban_portal.collection.typed import Typed
from tests.laban_portal.conftest import AN, World


@pytest.fixture
def ruled(world: World) -> World:
    """Give the round a rule that An's values break."""
    words = Text((("vi", "Chi ít hơn số người"), ("en", "Spending is below people")))
    rule = EntryRule(
        code="less", kind="relation", left="spending", relation="<", right="people", severity="explain", names=words
    )
    text, digest = canonical({"rules": plain((rule,))})
    world.round.rules = Version.objects.create(
        kind="rules", pack="test", code="test", number=1, content=text, hash=digest, state="ready"
    )
    world.round.save()
    typed = [Typed(element="people", text="10"), Typed(element="spending", text="20")]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="api", at=now())
    return world


def test_a_finding_is_told_explained_and_told_again_as_explained(ruled: World) -> None:
    client, duty = ruled.client("officer-an"), ruled.duties[AN].pk
    (found,) = client.get(f"/api/v1/duties/{duty}/findings").json()["items"]
    assert (found["element"], found["rule"], found["severity"], found["open"]) == ("spending", "less", "explain", True)
    body = {"element": "spending", "rule": "less", "words": "A loan of the Government came in."}
    answer = client.post(f"/api/v1/duties/{duty}/explanations", json.dumps(body), content_type="application/json")
    assert (answer.status_code, answer.json()) == (200, {"explanation": Explanation.objects.get().pk})
    (found,) = client.get(f"/api/v1/duties/{duty}/findings").json()["items"]
    assert (found["open"], found["explained"]) == (False, "A loan of the Government came in.")


def test_faults_of_an_explanation_are_told_at_once_and_others_find_nothing(ruled: World) -> None:
    duty = ruled.duties[AN].pk
    path = f"/api/v1/duties/{duty}/explanations"
    answer = ruled.client("officer-an").post(path, json.dumps({"rule": "", "more": 1}), content_type="application/json")
    assert answer.status_code == 422
    assert len(answer.json()["errors"]) >= 3
    assert ruled.client("officer-binh").get(f"/api/v1/duties/{duty}/findings").status_code == 404
    assert Explanation.objects.count() == 0
