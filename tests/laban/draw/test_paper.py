# SPDX-License-Identifier: Apache-2.0
from laban.draw.bars import bars
from laban.draw.paper import on_paper, size_of
from laban.draw.svg import Markup


def test_on_paper_no_colour_waits_for_a_page_and_the_font_is_named(figures, frame):
    svg = on_paper(bars(figures, frame).svg, "Be Vietnam Pro")
    assert ("var(" in svg, "inherit" in svg) == (False, False)
    assert 'fill="#0d5f6e"' in svg
    assert 'font-family="Be Vietnam Pro"' in svg


def test_the_size_of_a_picture_is_that_of_its_box():
    assert size_of(Markup('<svg viewBox="0 0 640 86.5" width="640">')) == (640.0, 86.5)
    assert size_of(Markup("<svg>")) == (1.0, 1.0)
