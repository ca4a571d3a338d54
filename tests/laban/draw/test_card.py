# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

from laban.draw.bars import bars
from laban.draw.card import Card, card
from laban.draw.paper import size_of
from tests.xml_read import parsed as xml_root

SHOWN = Card(title="Bắc & Nam", figure="Hạng 3/34", note="62,45 điểm", name="Chỉ số", edition="Kỳ công bố 2025")


def test_a_card_has_the_size_that_other_sites_show_and_all_its_words(frame):
    made = card(SHOWN, replace(frame, mark="Số liệu giả lập"))
    texts = ["".join(each.itertext()) for each in xml_root(made).iter("{http://www.w3.org/2000/svg}text")]
    assert size_of(made) == (1200.0, 630.0)
    assert texts == ["Bắc & Nam", "Hạng 3/34", "62,45 điểm", "Chỉ số", "Kỳ công bố 2025", "Số liệu giả lập"]


def test_a_drawing_stands_inside_without_a_second_set_of_ids(figures, frame):
    made = card(replace(SHOWN, drawing=bars(figures, frame).svg), frame)
    ids = re.findall(r'id="([^"]*)"', made)
    assert ids == ["vi-test-title", "vi-test-desc"]
    assert made.count("<svg") == made.count("</svg>") == 2
    xml_root(made)


def test_long_words_are_broken_and_cut_not_run_over_the_edge(frame):
    made = card(
        replace(SHOWN, title="Tỷ lệ doanh nghiệp " * 12, figure="Rất dài " * 30, note="", name="Tên " * 99), frame
    )
    assert made.count("…") == 3
    assert "Số liệu" not in made
