# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata

import pytest

from laban_portal.config.terminal import language, table, width

pytestmark = pytest.mark.once
NAMES = ("LABAN_LANG", "LABAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8", "LABAN_LANGUAGE": "vi"}, "vi"),
        ({"LABAN_LANG": "en", "LABAN_LANGUAGE": "vi"}, "en"),
    ],
)
def test_the_terminals_language_is_the_readers_else_the_instances_else_vietnamese(variables, spoken, monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == spoken


def test_columns_stand_straight_whatever_marks_the_letters_carry():
    assert width(unicodedata.normalize("NFD", "Cà Mau")) == 6
    assert table(["a", "b"], [["Cà Mau", "1"], ["x", "22"]]) == "a       b\n──────  ──\nCà Mau  1\nx       22"
