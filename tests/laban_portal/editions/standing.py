# SPDX-License-Identifier: Apache-2.0
"""Editions in every state for tests, with a real bundle that is made once: nothing is computed anew in a test."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Any

from laban.io.edition import write_bundle
from laban.model.book import Book
from laban_portal.clock.now import now
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.actions.keys import current_key
from laban_portal.editions.models import Edition
from laban_portal.editions.states import PUBLIC_STATES, SIGNED_STATES, EditionState
from tests.laban_portal.conftest import World
from tests.laban_portal.publishing.books import vietnam

WORDS = {"vi": "Kỳ thử", "en": "Test edition"}


@cache
def book() -> Book:
    """Return a real edition: that of 2025 of the demonstration pack."""
    return vietnam()[1]


@cache
def bundle() -> bytes:
    """Return its bundle, not signed."""
    return write_bundle(book())


def standing(world: World, state: EditionState = EditionState.DRAFT, **more: Any) -> Edition:
    """Make an edition that stands in a state, made by the analyst, with the bundle."""
    stored = keep_bundle(bundle())
    signed = state in SIGNED_STATES
    facts: dict[str, Any] = {
        "index": "vn-pii", "code": "2025", "year": 2025, "state": state, "names": WORDS, "summary": WORDS,
        "index_names": WORDS, "work": "done", "draft_id": stored, "taken": True, "recipe": {"year": 2025, "method": "pii"},
        "made_by_id": world.accounts["analyst"].pk, "computed_by_id": world.accounts["analyst"].pk, "by_name": "Analyst",
    }  # fmt: skip
    if signed:
        facts |= {
            "bundle_id": stored, "hash": hashlib.sha256(bundle()).hexdigest(), "key": current_key(), "signed_at": now(),
            "embargo_until": now(),
        }  # fmt: skip
    if state in PUBLIC_STATES:
        facts["published_at"] = now()
    return Edition.objects.create(**{**facts, **more})
