# SPDX-License-Identifier: Apache-2.0
"""Keys that an operator brings along are written down and never changed by this program; a broken one is refused in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.test import override_settings

from laban.io.edition.keys import fingerprint, new_key, private_pem
from laban_portal.editions.actions.keys import current_key, rotate_key
from laban_portal.editions.models import SigningKey
from laban_portal.ui.errors import WrongState
from tests.laban_portal.conftest import NOON


@contextmanager
def brought(text: str) -> Iterator[None]:
    """Let the operator set a key."""
    with override_settings(ENVIRONMENT=dataclasses.replace(settings.ENVIRONMENT, signing_key=text)):
        yield


def test_a_key_from_outside_takes_the_place_of_the_one_before_and_may_come_back(world):  # noqa: ARG001  the database stands
    own = current_key().fingerprint
    first, second = new_key(), new_key()
    one, two = (fingerprint(each.public_key()) for each in (first, second))
    with brought(private_pem(first).decode()):
        assert rotate_key() == (own, one)
        assert rotate_key() == (one, one)
    with brought(private_pem(second).decode()):
        assert rotate_key() == (one, two)
    with brought(private_pem(first).decode()):
        assert rotate_key() == (two, one)
    rows = {row.fingerprint: (row.retired_at, row.signature) for row in SigningKey.objects.all()}
    assert rows == {own: (NOON, ""), two: (NOON, ""), one: (None, "")}
    assert current_key().fingerprint == own


@pytest.mark.parametrize("text", ["no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_key_is_refused_without_repeating_it(world, text):  # noqa: ARG001  the database stands
    with brought(text), pytest.raises(WrongState) as refused:
        current_key()
    assert (refused.value.code, refused.value.facts) == ("editions.key_unreadable", {})
    assert not SigningKey.objects.exists()
