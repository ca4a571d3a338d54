# SPDX-License-Identifier: Apache-2.0
"""First page, maps, news, search, archive and data, of a full edition and of one that has little."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from laban.draw.outlines import outline_svg
from laban_portal.publishing.data.edition.tables import TABLES
from laban_portal.publishing.site.kinds.maps import tails
from laban_portal.publishing.site.land import outline
from laban_portal.publishing.site.registry import pages
from tests.laban_portal.publishing.site.reading_pages import asian, column, library, made, read, scene, words_of


def test_the_story_names_the_leader_with_the_score_of_the_result():
    of = library()
    result = of.latest.main.result
    first = int(result.ranks[-1, 0].argmin())
    data = made(of, "index").data
    assert data is not None
    facts = {str(row[0]): row for row in data.rows}
    assert facts["leader"][1::2] == (result.units.codes[first], float(result.scores[-1, 0, first]))
    assert facts["last"][4] == float((result.ranks[-1, 0] > 0).sum())
    told = words_of(read(of, "index"))
    assert f"{result.units.members[first].names.into('vi')} dẫn đầu" in told
    assert "không phải sai số chọn mẫu" in told


def test_an_edition_of_one_year_tells_no_moves_and_no_map_of_boundaries():
    data = made(asian(), "index").data
    assert data is not None
    assert {row[0] for row in data.rows} & {"rise", "fall", "clear_moves"} == set()
    assert "Who moved most" not in words_of(read(asian(), "index", "en"))


def test_the_first_page_tells_a_correction():
    assert "Edition 2025-2 corrects edition 2025" in words_of(read(library(), "index", "en"))


def test_each_territory_and_year_has_a_map_and_the_outline_stands_once():
    assert list(tails(scene(library()))) == [
        "map", "map/2023", "map/2024", "map/2025", "vn-63/map", "vn-63/map/2023", "vn-63/map/2024",
    ]  # fmt: skip
    from laban_portal.publishing.site.render import page  # noqa: PLC0415 - beside its use

    html = page(library(), "vi/2025-2/map.html")
    assert html is not None
    assert html.content.decode().count(outline_svg(outline(scene(library()), "vn-34"))) == 1
    assert list(made(library(), "map").figures) == ["map", "tiles", "year-2023", "year-2024", "year-2025"]


def test_without_boundaries_there_is_the_grid_of_tiles():
    shown = made(asian(), "map", "en")
    assert (list(shown.figures), shown.outline) == (["tiles"], "")


def test_maps_show_the_figures_of_their_data():
    shown = made(library(), "map", "en")
    assert shown.data is not None
    told = {
        (name.into("en"), f"{score:.2f}")
        for name, year, score in column(shown.data, "unit_name", "year", "score")
        if year == 2025
    }
    assert {(row[1], row[2]) for row in shown.figures["map"].rows} == told


def test_required_areas_are_named_on_every_map():
    for name, drawing in made(library(), "map").figures.items():
        words = drawing.svg.replace("</tspan>", " ")
        assert (name, "Hoàng Sa" in words, "Trường Sa" in words) == (name, True, True)


def test_the_search_lists_what_has_a_page_without_script():
    links = read(library(), "search").links
    wanted = {f"{tail}.html" for tail in pages(scene(library())) if tail.split("/")[-2:-1] in (["units"], ["items"])}
    assert wanted - set(links) == set()


def test_the_archive_tells_every_edition_with_hash_and_correction():
    of = replace(library(), bundles={"2025-2": b"PK"}, kept={})
    data = made(of, "editions").data
    assert data is not None
    assert column(data, "release", "corrects", "bundle_sha256") == [
        ("2025-2", "2025", sha256(b"PK").hexdigest()),
        ("2025", None, None), ("2024", None, None),
    ]  # fmt: skip
    assert column(data, "changed") == [(1,), (0,), (0,)]


def test_every_table_with_rows_has_a_page_with_its_columns():
    known = [tail.removeprefix("data/") for tail in pages(scene(library())) if tail.startswith("data/")]
    assert known == list(TABLES)
    data = made(library(), "data/scores").data
    assert data is not None
    rows = read(library(), "data/scores").rows
    assert [row[0] for row in rows[1 : len(data.columns) + 1]] == [each.code for each in data.columns]
