# SPDX-License-Identifier: Apache-2.0
"""Profiles: every number on the page is that of its data, which is that of the edition; each gap has its sentence."""

from __future__ import annotations

from gzip import compress
from math import isnan

import pytest

from laban.draw.numbers import number
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.render import page
from tests.laban_portal.publishing.site.reading_pages import (
    asian,
    column,
    library,
    made,
    read,
    scene,
    tails_of,
    words_of,
)

HEAVIEST = 60_000
"""So many bytes may a page weigh, compressed, with its pictures."""


def test_each_unit_of_both_territories_has_a_profile_and_a_page_of_its_workings() -> None:
    tails = tails_of(library(), "units")
    assert len(tails) == 2 + 2 * (34 + 63)
    assert {"units", "units/01", "units/01/sources", "vn-63/units", "vn-63/units/02"} <= set(tails)
    assert "units/02" not in tails


@pytest.mark.parametrize("tail", ["units/08", "vn-63/units/10"])
def test_scores_ranks_and_values_on_a_profile_are_those_of_its_data_and_of_the_edition(tail: str) -> None:
    book = library().latest
    territory = book.main if tail.startswith("units") else book.territories[1]
    field, unit = current(territory), territory.unit_place[tail[-2:]]
    data = made(library(), tail).data
    assert data is not None
    told = {item: (score, rank, raw) for item, year, score, rank, raw in column(data, "item", "year", "score", "rank", "raw")
            if year == field.year}  # fmt: skip
    rows = {row[0].split(" nhóm")[0].strip(): row for row in read(library(), tail).rows if row}
    for at, code in enumerate(field.framework.codes):
        score, rank = field.scores[at][unit], field.ranks[at][unit]
        assert told[code][:2] == (None if isnan(score) else score, rank or None)
        if code in field.leaf_place:
            name = scene(library()).item_name(code)
            row = next(cells for head, cells in rows.items() if head.startswith(name) and len(cells) == 6)
            assert row[3] == number(score, "vi")
            assert row[4] == (f"{rank}/{field.counts[at]}" if rank else "–")
            raw = field.raw[field.leaf_place[code]][unit]
            assert told[code][2] == (None if isnan(raw) else raw)


def test_the_opening_tells_place_score_interval_and_the_place_in_the_region() -> None:
    said = words_of(read(library(), "units/08"))
    field = current(library().latest.main)
    unit = library().latest.main.unit_place["08"]
    rank = field.rank("PII", unit)
    score = number(field.score("PII", unit), "vi")
    assert f"đứng thứ {rank} trong 34 đơn vị năm 2025, đạt {score} điểm" in said
    assert f"{max(rank - 2, 1)}–{rank + 2}" in said
    placed = field.in_groups["region"][unit]
    assert f"Trung du và miền núi phía Bắc {placed.rank}/{placed.count}" in said


def test_a_profile_leads_in_three_clicks_from_score_to_formula_to_figures_and_their_proof() -> None:
    book = library().latest
    reference = book.references[0]
    profile = read(library(), f"units/{reference.unit}")
    element = next(each for each in book.pack.framework.ordered_indicators if reference.element in each.needs)
    anchor = f"{reference.unit}/sources.html#{element.code}"
    assert anchor in profile.links
    sources = read(library(), f"units/{reference.unit}/sources")
    assert element.code in sources.idents
    said = words_of(sources)
    assert "Nguồn A · =Sở · 12/BC ngày 2026-01-02 · Báo cáo · trang 3" in said
    assert f"../../items/{element.code}.html" in sources.links


def test_the_sheet_of_a_former_territory_says_when_its_series_ends_and_leads_to_the_unit_of_today() -> None:
    reader = read(library(), "vn-63/units/02")
    assert "kết thúc ở năm 2024" in words_of(reader)
    assert "../../units/08.html" in reader.links
    today = read(library(), "units/08")
    assert {"../vn-63/units/02.html", "../vn-63/units/08.html"} <= set(today.links)


def test_the_change_is_told_in_parts_that_add_up_with_noise_called_noise() -> None:
    unit = library().latest.main.result.units.members[0].code
    reader = read(library(), f"units/{unit}")
    said = words_of(reader)
    row = next(row for row in reader.rows if row and row[0].startswith("Chỉ số đổi mới") and len(row) == 6)
    assert row[1:] == ["30,05", "31,36", "+1,31", "+1,50", "−0,19"]
    assert "nhỏ hơn nhiễu" in said
    assert "Các chỉ số thành phần còn lại cộng chung: 0,00 điểm." in said


def test_without_earlier_editions_years_regions_or_proofs_the_page_says_so_instead() -> None:
    code = asian().latest.main.result.units.members[0].code
    reader = read(asian(), f"units/{code}", "en")
    said = words_of(reader)
    assert "This edition has figures of one year (2018), so there is no trend yet." in said
    assert "why" not in reader.idents
    assert "lineage" not in reader.idents
    assert "This edition has no documents of proof that may be published." in words_of(
        read(asian(), f"units/{code}/sources", "en")
    )


def test_no_page_of_a_unit_is_heavier_than_its_budget() -> None:
    for of, tails in ((library(), tails_of(library(), "units")[:6]), (asian(), tails_of(asian(), "units")[:3])):
        for tail in tails:
            found = page(of, scene(of).address(tail))
            assert found is not None
            assert len(compress(found.content)) < HEAVIEST


def test_links_of_these_pages_lead_to_pages_that_exist() -> None:
    tails = [
        *tails_of(library(), "units")[:4],
        "vn-63/units/02",
        "items",
        "items/2.2",
        tails_of(library(), "comparing")[1],
    ]
    known = {scene(library()).address(tail) for tail in pages(scene(library()))}
    for tail in tails:
        here = scene(library()).address(tail)
        for link in read(library(), tail).links:
            target = joined(here, link.partition("#")[0])
            if target.startswith("vi/2025-2/") and target.endswith(".html"):
                assert target in known, (tail, link)


def joined(here: str, link: str) -> str:
    """Return where a relative link leads."""
    parts = here.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)
