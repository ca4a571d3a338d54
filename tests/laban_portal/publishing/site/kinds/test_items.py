# SPDX-License-Identifier: Apache-2.0
"""Pages of items: rankings equal to their data, method sheets, definitions that changed, empty states."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

from laban.draw.numbers import place, significant
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.site.item.changed import between, changes
from laban_portal.publishing.site.library import Library
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


def test_the_tree_and_each_item_of_it_have_a_page() -> None:
    book = library().latest
    assert tails_of(library(), "items") == ["items", *(f"items/{code}" for code in book.pack.framework.codes)]
    rows = [row for row in read(library(), "items").rows if row]
    assert len(rows) == 1 + len(book.pack.framework.codes)


def test_the_ranking_of_an_indicator_is_that_of_its_data_and_of_the_edition() -> None:
    field = current(library().latest.main)
    data = made(library(), "items/2.2.4").data
    assert data is not None
    told = [row[1:] for row in column(data, "year", "unit_name", "rank", "raw", "score") if row[0] == 2025]
    shown = [row for row in read(library(), "items/2.2.4").rows if len(row) == 5 and row[0] != "Hạng"][: len(told)]
    leaf = field.leaf_place["2.2.4"]
    for (name, rank, raw, _), row in zip(told, shown, strict=True):
        assert row[0] == place(rank or 0, "vi")
        assert row[1].startswith(name.into("vi"))
        assert row[2] == significant(float("nan") if raw is None else raw, "vi")
    known = [field.raw[leaf][at] for at in field.order]
    assert {raw for _, _, raw, _ in told if raw is not None} == {raw for raw in known if not isnan(raw)}


def test_a_method_sheet_tells_formula_source_proof_form_treatment_bounds_and_status() -> None:
    said = words_of(read(library(), "items/2.2.4"))
    assert "100 × [Tổng chi cho nghiên cứu và phát triển] ÷ [Tổng sản phẩm trên địa bàn (GRDP), giá hiện hành]" in said
    assert "100 × rd_spending ÷ grdp" in said
    for term in (
        "Cơ quan chịu trách nhiệm cung cấp",
        "Minh chứng cần có",
        "Kỳ thu thập hằng năm",
        "Giá trị ngoại lai",
        "giả định",
    ):
        assert term in said
    assert "Năm 2025: kém nhất" in said


def test_a_group_shows_its_children_with_weights_and_no_raw_values() -> None:
    rows = read(library(), "items/2.2").rows
    children = [row for row in rows if len(row) == 4 and row[1] == "25,0%"]
    assert len(children) == 4
    assert not [row for row in rows if row[:3] == ["Hạng", "Đơn vị", "Giá trị"]]


def test_a_definition_that_changed_between_editions_says_from_what_to_what() -> None:
    newest, _, older = library().books
    tree = older.pack.framework
    changed = tuple(
        replace(each, denominator="households", scale=1000.0) if each.code == "2.2.1" else each
        for each in tree.indicators
    )
    books = (newest, replace(older, pack=replace(older.pack, framework=replace(tree, indicators=changed))))
    now = scene(Library(books=books))
    assert changes(now, "2.2.1") == [
        ("2025-2", "Mẫu số: từ “households” thành “population”."),
        ("2025-2", "Hệ số quy đổi: từ “1.000” thành “10.000”."),
    ]
    assert changes(now, "2.2.3") == []
    without = replace(tree, indicators=tuple(each for each in tree.indicators if each.code != "2.2.2"))
    fewer = replace(older, pack=replace(older.pack, framework=without))
    assert between(scene(library()), fewer, newest, "2.2.2") == ["Có mặt từ kỳ 2025-2 (kỳ 2024 chưa có)."]
    assert between(scene(library()), newest, fewer, "2.2.2") == ["Không còn từ kỳ 2024 (kỳ 2025-2 có)."]
    assert "Định nghĩa không thay đổi" in words_of(read(library(), "items/2.2.3"))


def test_an_index_of_one_year_without_boundaries_has_its_pages_too() -> None:
    for tail in tails_of(asian(), "items")[:4]:
        said = words_of(read(asian(), tail, "en"))
        assert "{" not in said
    said = words_of(read(asian(), "items/LPI", "en"))
    assert "so there is no trend yet" in said
    assert "This is the first edition on this site." in said
