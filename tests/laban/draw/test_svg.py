# SPDX-License-Identifier: Apache-2.0
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.svg import Markup, element, picture, short, words

PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=40)


@settings(max_examples=40)
@given(PRINTABLE)
def test_any_text_comes_back_from_the_markup_as_it_went_in(text):
    markup = element("text", words(text), data_said=text)
    parsed = ET.fromstring(markup)  # noqa: S314 - our own output
    assert (parsed.text or "", parsed.get("data-said") or "") == (text, text)


def test_names_of_attributes_are_written_as_svg_knows_them():
    assert element("g", class_="a", stroke_width=1.25, viewBox="0 0 1 1", rx=2) == (
        '<g class="a" stroke-width="1.2" viewBox="0 0 1 1" rx="2"/>'
    )


def test_an_empty_attribute_is_left_out_and_zero_is_not():
    assert element("rect", x=0, y=0.0, id="") == '<rect x="0" y="0"/>'


def test_a_script_in_a_name_stays_text():
    assert element("text", words("<script>alert(1)</script>")) == ("<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>")


def test_coordinates_are_short_and_minus_zero_is_zero():
    assert [short(value) for value in (1.0, -0.01, 10.05, 3.14159, -2.5)] == ["1", "0", "10.1", "3.1", "-2.5"]


def test_a_picture_is_an_image_with_title_and_description():
    parsed = ET.fromstring(  # noqa: S314 - our own output
        picture(Markup("<g/>"), size=(10, 20), ident="a", title="T & T", desc="D")
    )
    space = "{http://www.w3.org/2000/svg}"
    labels = {each.get("id"): each.text for each in parsed if each.tag in (f"{space}title", f"{space}desc")}
    assert parsed.get("role") == "img"
    assert labels == {"a-title": "T & T", "a-desc": "D"}
    assert parsed.get("aria-labelledby") == "a-title a-desc"
