# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from laban_portal.ui.theme import KEYS, ThemeFault, contrast, read_theme

WHOLE = """
logo = "PII"
name = { vi = "Chỉ số đổi mới", en = "Innovation index" }
[words.vi]
"frame.rounds" = "Kỳ báo cáo"
[words.en]
"refusal.faults" = "{count} things to mend"
[colours.light]
accent = "#5b2a86"
bar = "#3a1a57"
[colours.dark]
accent = "#d9b8f5"
"""


def faults(text: str) -> list[str]:
    with pytest.raises(ThemeFault) as caught:
        read_theme(text)
    return caught.value.faults


def test_the_example_in_the_operators_book_is_a_theme_and_shows_every_key():
    page = (Path(__file__).resolve().parents[3] / "docs" / "operator" / "settings.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    theme = read_theme(example)
    assert set(tomllib.loads(example)) == KEYS
    assert (theme.logo, theme.words["en"]["frame.site_name"]) == ("PII", "Provincial Innovation Index")
    assert [each in theme.style for each in ("#0a5873", "#0b3f4b", "#8fd3ea")] == [True] * 3


def test_a_whole_theme_is_read():
    theme = read_theme(WHOLE)
    assert theme.words == {
        "vi": {"frame.rounds": "Kỳ báo cáo", "frame.site_name": "Chỉ số đổi mới"},
        "en": {"refusal.faults": "{count} things to mend", "frame.site_name": "Innovation index"},
    }
    assert theme.logo == "PII"
    assert "--accent: #5b2a86;" in theme.style
    assert "--accent: #d9b8f5;" in theme.style


def test_no_theme_has_no_style():
    assert read_theme("").style == ""


def test_a_faint_colour_is_refused_with_its_contrast():
    assert faults('[colours.light]\naccent = "#9fd0e0"')[0] == (
        f"colours.light.accent: its contrast with #ffffff (paper) is {contrast('#9fd0e0', '#ffffff'):.2f}; "
        "it must be at least 4.5. Choose a colour further from it."
    )


def test_a_colour_that_would_carry_a_rule_of_its_own_is_refused():
    assert faults('[colours.light]\naccent = "#000000; } body { display: none"') == [
        "colours.light.accent: a colour is written #rrggbb."
    ]


def test_every_fault_is_told_at_once():
    text = """
    name = { vi = "Tên" }
    [words.vi]
    "frame.nothing" = "Không"
    "refusal.faults" = "Có lỗi"
    "frame.rounds" = ""
    [words.fr]
    "frame.rounds" = "Cycles"
    [colours.light]
    blink = "#000000"
    [colours.sepia]
    accent = "#000000"
    """
    assert faults(text) == [
        "name: give it in both languages, vi and en.",
        'words.vi."frame.nothing": no sentence has this code.',
        'words.vi."refusal.faults": its facts in braces must be those of ours: {count}.',
        'words.vi."frame.rounds": the sentence is empty.',
        "words.fr: the tables are words.vi and words.en.",
        "colours.light.blink: the colours are accent and bar.",
        "colours.sepia: the tables are colours.light and colours.dark.",
    ]


def test_a_word_may_not_reach_into_what_its_facts_are_made_of():
    assert faults('[words.en]\n"refusal.faults" = "{count.__class__}"') == [
        'words.en."refusal.faults": its facts in braces must be those of ours: {count}.'
    ]


@pytest.mark.parametrize("text", ["[colours", 'unknown = "x"', 'words = "x"', 'logo = "far too long for a logo"'])
def test_what_is_no_theme_is_refused(text):
    assert len(faults(text)) == 1


def test_a_site_with_a_faulty_theme_does_not_start(tmp_path):
    file = tmp_path / "theme.toml"
    file.write_text('[colours.light]\nbar = "#ffffff"', encoding="utf-8")
    environment = {
        "LABAN_THEME": str(file),
        "LABAN_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "laban_portal.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "its theme has faults" in done.stderr) == (3, True)
