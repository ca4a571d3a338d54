# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.io.pack import load_pack
from laban.io.pack.compare import differences, same
from laban.model.pack import Rule
from laban.model.text import Text


@pytest.mark.parametrize(
    ("one", "two", "equal"),
    [
        (np.array([1.0, np.nan]), np.array([1.0, np.nan]), True),
        (np.array([1.0, np.nan]), np.array([1.0, 2.0]), False),
        (np.array([1, 2], np.uint16), np.array([1, 2], np.uint16), True),
        (Text.of({"vi": "a", "en": "b"}), Text.of({"en": "b", "vi": "a"}), True),
        (Text.of({"vi": "a"}), Text.of({"en": "a"}), False),
        (" a", "a ", True),
        ((1, "a"), (1, "b"), False),
        ((1,), (1, 2), False),
        ({"a": Text()}, {"a": Text()}, True),
        ({"a": 1}, {"b": 1}, False),
        (Rule(code="a", left="x", relation="<", right="y"), Rule(code="a", left="x", relation="<", right="z"), False),
        (1, "1", False),
    ],
)
def test_values_are_the_same_if_they_say_the_same(one, two, equal):
    assert same(one, two) is equal


def test_packs_differ_in_what_they_say_and_not_in_their_files(pack_with):
    pack = load_pack(pack_with())
    assert differences(pack, replace(pack, inputs=())) == ()
    assert differences(pack, replace(pack, code="b", licence="")) == ("code", "licence")
