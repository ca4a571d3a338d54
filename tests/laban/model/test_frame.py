# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.model.frame import Frame


def test_a_frame_gives_its_rows_and_columns():
    frame = Frame.of({"unit": ["A", "B"], "score": [1.5, 2.0]})
    assert (frame.names, len(frame)) == (("unit", "score"), 2)
    assert frame.column("score") == (1.5, 2.0)
    assert list(frame.rows()) == [("A", 1.5), ("B", 2.0)]


def test_a_frame_can_be_made_from_rows_even_without_any():
    assert Frame.of_rows(("a", "b"), [(1, "x"), (2, "y")]) == Frame.of({"a": [1, 2], "b": ["x", "y"]})
    empty = Frame.of_rows(("a", "b"), [])
    assert (empty.columns, len(empty), list(empty.rows())) == (((), ()), 0, [])
    assert len(Frame((), ())) == 0


@pytest.mark.parametrize(("names", "columns"), [(("a",), ()), (("a", "b"), ((1,), (1, 2))), (("a", "a"), ((1,), (2,)))])
def test_a_crooked_frame_is_refused(names, columns):
    with pytest.raises(ValueError, match="columns of one length"):
        Frame(names, columns)
