# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import problem
from laban_portal.files.inspect.found import Found, heard, told

pytestmark = pytest.mark.once


def test_what_was_found_goes_from_one_process_to_another():
    found = Found(pages=3, width=4, height=5, problems=(problem("files.large", limit="25"), problem("files.empty")))
    assert heard(told(found)) == found


@pytest.mark.parametrize(
    "said",
    [b"", b"{}", b"[]", b"[1, 2, 3]", b'["1", 0, 0, []]', b"[-1, 0, 0, []]", b"[true, 0, 0, []]", b"[1e9, 0, 0, []]",
     b"[1, 0, 0, [1]]", b'[1, 0, 0, [["a.b", {}]]]', b'[1, 0, 0, [["files.empty", 1]]]', b"[" * 100_000],
)  # fmt: skip
def test_a_child_that_says_anything_else_is_not_believed(said):
    with pytest.raises(ValueError, match=r"."):
        heard(said)
