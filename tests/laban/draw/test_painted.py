# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

from laban.draw.outlines import outline_svg
from laban.draw.painted import Look, alone, key_of, painted_map, shared_classes
from laban.draw.palette import classes_of
from tests.xml_read import parsed as xml_root

SPACE = "{http://www.w3.org/2000/svg}"


def parsed(svg):
    return xml_root(svg)


def test_a_map_uses_the_outline_of_its_page_and_holds_no_land_of_its_own(outline, figures, frame):
    svg = painted_map(outline, figures, frame).svg
    used = re.findall(r'href="#([^"]+)"', svg)
    assert sorted(used) == ["new-0", "new-1", "new-2", "new-3", "new-far"]
    assert set(used) <= set(re.findall(r'id="([^"]+)"', outline_svg(outline)))
    assert "<path" not in svg


def test_a_unit_without_a_figure_is_hatched_in_the_map_and_in_its_key(outline, figures, frame):
    made = painted_map(outline, figures[1:], frame)
    assert made.svg.count("url(#new-none)") == 2
    assert re.findall(r"<title>([^<]*)</title>", made.svg) == [
        "A: không có điểm", "Tây: không có điểm", "Nam: 40,25, hạng 3", "Trung &lt;1&gt;: 60,50, hạng 2",
    ]  # fmt: skip
    assert "không có điểm (2)" in made.svg


def test_every_map_names_the_areas_it_must_show_small_ones_too(outline, figures, frame):
    for look in (Look(), Look(small=True)):
        words = "".join(parsed(painted_map(outline, figures, frame, look).svg).itertext())
        assert ("Một" in words, "Hai" in words) == (True, True)


def test_larger_units_carry_their_rank_inside_their_land(outline, figures, frame):
    svg = painted_map(outline, figures, frame).svg
    (ranks,) = re.findall(r'<g [^>]*pointer-events="none">(.*?)</g></g>', svg)
    assert sorted(re.findall(r">([^<]+)</text>", ranks)) == ["1", "2", "3"]
    spots = {each.code: (each.x, each.y) for each in outline.spots}
    assert spots["A"][1] < spots["B"][1] < spots["D"][1]
    assert spots["D"][0] < spots["C"][0]


def test_a_small_map_has_neither_ranks_nor_key(outline, figures, frame):
    texts = [
        each.text for each in parsed(painted_map(outline, figures, frame, Look(small=True)).svg).iter(f"{SPACE}text")
    ]
    assert [each for each in texts if each] == []


def test_with_links_a_map_is_a_navigation_whose_links_have_names(outline, figures, frame):
    svg = painted_map(outline, figures, frame, Look(links={"A": "/a?b=1&c=2", "B": "/b"})).svg
    links = [(each.get("href"), each.get("aria-label")) for each in parsed(svg).iter(f"{SPACE}a")]
    assert sorted(links) == [("/a?b=1&c=2", "Bắc: 80,00, hạng 1"), ("/b", "Trung <1>: 60,50, hạng 2")]
    assert parsed(svg).get("role") == "group"


def test_a_map_that_is_told_says_what_a_table_says(outline, figures, frame):
    made = painted_map(outline, figures, frame)
    assert made.rows[0] == ("1", "Bắc", "80,00")
    assert made.sentence.startswith("Bắc dẫn đầu 3 đơn vị với 80,00")
    assert painted_map(outline, figures[3:], frame).svg == ""


def test_maps_of_several_years_share_their_classes_and_their_key(outline, figures, frame):
    later = [replace(each, value=each.value + 30) for each in figures]
    shared = shared_classes((figures, later))
    assert shared == classes_of([each.value for each in (*figures, *later)])
    first, second = (
        painted_map(outline, each, frame, Look(classes=shared, small=True)).svg for each in (figures, later)
    )
    assert first != second
    assert "40,25" in key_of(shared, frame, outline, missing=1)
    assert "url(#new-none)" in key_of(shared, frame, outline, missing=1)


def test_a_map_alone_holds_all_it_uses(outline, figures, frame):
    made = alone(outline, painted_map(outline, figures, frame))
    used, held = (set(re.findall(each, made)) for each in (r'(?:href="|url\()#([\w-]+)', r'id="([^"]+)"'))
    assert used - held == set()
    parsed(made)
    assert alone(outline, painted_map(outline, (), frame)) == ""


def test_a_marked_unit_has_a_border_and_one_without_a_rank_none_to_show(outline, figures, frame):
    unranked = [replace(each, rank=0) for each in figures]
    svg = painted_map(outline, unranked, frame, Look(marked="B")).svg
    assert svg.count('href="#new-1"') == 2
    assert "Bắc: 80,00</title>" in svg


def test_maps_are_light(outline, figures, frame):
    assert len(painted_map(outline, figures, frame, Look(small=True)).svg) < 2600
