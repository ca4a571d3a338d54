# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import translation

from laban_portal.collection.queries.entry import entry_page
from laban_portal.collection.views.cells import displays
from laban_portal.collection.views.row_html import row_html
from tests.laban_portal.conftest import AN, World

pytestmark = pytest.mark.django_db


def test_a_row_is_another_in_another_language_when_locked_and_when_anything_in_it_changed(world: World):
    page = entry_page(world.actor("officer-an"), world.duties[AN].pk, "vi")
    ((_, (shown, *_)),) = displays(page, "vi")
    with translation.override("vi"):
        first = row_html(shown, "vi", locked=False)
        assert row_html(replace(shown), "vi", locked=False) is first
        assert "readonly" not in first
        assert "readonly" in row_html(shown, "vi", locked=True)
        marked = replace(shown, row=replace(shown.row, now=replace(shown.row.now, number=7)))
        assert 'name="seen-0" value="7"' in row_html(marked, "vi", locked=False)
    with translation.override("en"):
        assert row_html(shown, "en", locked=False) != first


def test_a_page_opened_again_shows_what_was_saved_in_between(world: World):
    client, address = world.client("officer-an"), f"/duties/{world.duties[AN].pk}/"
    assert 'name="text-0" value=""' in client.get(address).content.decode()
    cell = {"element": "people", "text": "12", "seen": 0, "operation": "a" * 8}
    saved = client.post(f"{address}save", {"source": "typed", "cells": [cell]}, content_type="application/json")
    assert saved.status_code == 200
    assert 'name="text-0" value="12"' in client.get(address).content.decode()
