# SPDX-License-Identifier: Apache-2.0
"""Keys are told by their fingerprint and followed from one to the next."""

from __future__ import annotations

import json

import pytest

from laban.errors import FormatError
from laban.io.edition.keys import (
    fingerprint,
    first_keys,
    keys_bytes,
    load_private,
    load_public,
    new_key,
    private_pem,
    public_pem,
    read_keys,
    rotated,
    trusted,
)
from tests.laban.composed import KEY, OTHER_KEY


def _chain() -> bytes:
    keys = rotated(first_keys(KEY.public_key(), "2025-01-01"), KEY, OTHER_KEY.public_key(), "2026-01-01")
    third = new_key()
    return keys_bytes(rotated(keys, OTHER_KEY, third.public_key(), "2027-01-01"))


def test_a_key_written_as_pem_is_read_back_and_only_as_what_it_is() -> None:
    private, public = private_pem(KEY), public_pem(KEY.public_key())
    assert fingerprint(load_private(private).public_key()) == fingerprint(load_public(public))
    assert trusted(public) == (fingerprint(KEY.public_key()),)
    for content, code in ((public, "bundle.not_private"), (b"no key", "bundle.not_a_key")):
        with pytest.raises(FormatError) as refusal:
            load_private(content, "key.pem")
        assert (refusal.value.code, refusal.value.where.file) == (code, "key.pem")
    with pytest.raises(FormatError):
        load_public(private)


def test_a_reader_follows_from_the_first_key_to_the_newest() -> None:
    keys = read_keys(_chain())
    assert [(each.valid_from, each.valid_to) for each in keys] == [
        ("2025-01-01", "2026-01-01"), ("2026-01-01", "2027-01-01"), ("2027-01-01", ""),
    ]  # fmt: skip
    assert [each.replaced_by for each in keys[:-1]] == [each.fingerprint for each in keys[1:]]
    assert keys_bytes(keys) == _chain() or keys[2].fingerprint in keys_bytes(keys).decode()
    assert len(trusted(keys_bytes(keys))) == 3


@pytest.mark.parametrize("field", ["key", "fingerprint", "valid_from", "signature"])
def test_an_entry_that_somebody_changed_is_refused_by_its_number(field: str) -> None:
    said = json.loads(_chain())
    said["keys"][1][field] = said["keys"][0][field] or "AAAA"
    with pytest.raises(FormatError) as refusal:
        read_keys(json.dumps(said).encode(), "keys.json")
    assert refusal.value.problems[0].code == "bundle.bad_keys"
    assert dict(refusal.value.problems[0].facts)["at"] == "2"


def test_only_the_key_in_use_can_name_the_next() -> None:
    with pytest.raises(FormatError) as refusal:
        rotated(first_keys(KEY.public_key(), "2025-01-01"), OTHER_KEY, new_key().public_key(), "2026-01-01")
    assert refusal.value.code == "bundle.not_last_key"
