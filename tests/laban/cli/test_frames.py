# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
import json

import pytest

from laban.cli.frames import show_frame
from laban.cli.terminal import Terminal
from laban.model.frame import Frame

PIPE = Terminal("en", columns=0, error_columns=0, colours=False, moves=False)
FRAME = Frame.of({"unit": ["A", "B"], "score": [1 / 3, float("nan")]})


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("table", "unit   score\nA     0.3333\nB          –\n"),
        ("csv", "unit,score,data\nA,0.333333333333,demonstration\nB,,demonstration\n"),
    ],
)
def test_a_frame_of_generated_figures_says_so_where_a_machine_reads_it(capsys, small_pack, form, text):
    show_frame(FRAME, dataclasses.replace(small_pack, demonstration=True), form, PIPE)
    assert capsys.readouterr().out == text


def test_a_frame_of_measured_figures_has_its_own_columns_only(capsys, small_pack):
    show_frame(FRAME, small_pack, "json", PIPE)
    assert json.loads(capsys.readouterr().out) == [{"unit": "A", "score": 0.333333333333}, {"unit": "B", "score": None}]
