# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
import json

import pytest

from laban.cli.frames import show_frame, titles
from laban.cli.terminal import Terminal
from laban.model.frame import Frame

PIPE = Terminal("en", columns=0, error_columns=0, colours=False, moves=False)
FRAME = Frame.of({"unit": ["A", "B"], "score": [1 / 3, float("nan")]})


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("table", "Unit   Score\nA     0.3333\nB          –\n"),
        ("csv", "unit,score,data\nA,0.333333333333,demonstration\nB,,demonstration\n"),
    ],
)
def test_a_frame_of_generated_figures_says_so_where_a_machine_reads_it(capsys, small_pack, form, text):
    show_frame(FRAME, dataclasses.replace(small_pack, demonstration=True), form, PIPE)
    assert capsys.readouterr().out == text


def test_a_frame_of_measured_figures_has_its_own_columns_only(capsys, small_pack):
    show_frame(FRAME, small_pack, "json", PIPE)
    assert json.loads(capsys.readouterr().out) == [{"unit": "A", "score": 0.333333333333}, {"unit": "B", "score": None}]


def test_titles_speak_the_language_of_the_person_and_items_keep_their_code():
    assert titles(("unit", "rank", "2.1.3"), "vi") == ["Đơn vị", "Hạng", "2.1.3"]


def test_an_empty_table_says_that_there_is_nothing(capsys, small_pack):
    show_frame(Frame(("unit",), ((),)), small_pack, "table", PIPE)
    assert capsys.readouterr().err == "None.\n"
