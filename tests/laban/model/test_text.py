# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.text import Text


def test_a_text_falls_back_to_english_then_to_what_there_is():
    text = Text.of({"vi": "Huế", "en": "Hue", "fr": ""})
    assert (text.into("vi"), text.into("fr")) == ("Huế", "Hue")
    assert Text.of({"vi": "Huế"}).into("en") == "Huế"
    assert Text().into("en") == ""
