# SPDX-License-Identifier: Apache-2.0
"""The PII pack: what is public is carried with its source, what is assumed says so, and the mergers are right."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from laban.draw.outlines import outline_of
from laban.errors import FormatError
from laban.io.pack.read import load_pack, read_pack
from laban.model.framework import Group
from laban.model.pack import Pack
from laban.model.panel import Flag
from laban.model.units import Unit

PACK = Path(__file__).parents[2] / "packs" / "vn-pii"
RENAMED = {
    "15": ("Yên Bái", "Lào Cai"),
    "24": ("Bắc Giang", "Bắc Ninh"),
    "44": ("Quảng Bình", "Quảng Trị"),
    "52": ("Bình Định", "Gia Lai"),
    "80": ("Long An", "Tây Ninh"),
    "82": ("Tiền Giang", "Đồng Tháp"),
    "91": ("Kiên Giang", "An Giang"),
}
UNCHANGED = {"01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(PACK)


def rows(name: str) -> list[dict[str, str]]:
    with (PACK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_system(pack: Pack, system: str) -> dict[str, Unit]:
    return {unit.code: unit for unit in pack.units.of_system(system).members}


def test_the_framework_has_seven_pillars_eighteen_groups_and_52_indicators(pack: Pack) -> None:
    levels = Counter(item.level for item in pack.framework.by_code.values() if isinstance(item, Group))
    assert levels == {"index": 1, "sub-index": 2, "pillar": 7, "group": 18}
    assert len(pack.framework.indicators) == 52
    below = pack.framework.leaves_below
    assert [len(below[code]) for code in "123"] == [7, 7, 5]
    assert [len(pack.framework.children[code]) for code in "123"] == [2, 2, 2]


def test_eleven_indicators_are_confirmed_26_inferred_15_assumed_and_each_public_name_has_its_source() -> None:
    table = rows("indicators.csv")
    assert Counter(row["status"] for row in table) == {"confirmed": 11, "inferred": 26, "assumed": 15}
    for row in table:
        assert bool(row["x_name_source"]) == (row["status"] != "assumed"), row["code"]
        assert ("Giả định" in row["note"]) == (row["status"] == "assumed"), row["code"]
        assert row["evidence"]
        assert row["source"]


def test_all_directions_are_upwards_market_entry_costs_included(pack: Pack) -> None:
    assert {indicator.direction for indicator in pack.framework.indicators} == {1}


def test_there_are_63_units_until_june_2025_and_34_since(pack: Pack) -> None:
    for system, count, day in (("vn-63", 63, date(2025, 6, 30)), ("vn-34", 34, date(2025, 7, 1))):
        there = [unit for unit in pack.units.members if unit.exists_on(day)]
        assert {unit.key.system for unit in there} == {system}
        assert len(there) == count


def test_seven_codes_kept_their_number_and_changed_their_name(pack: Pack) -> None:
    old, new = of_system(pack, "vn-63"), of_system(pack, "vn-34")
    changed = {
        code: (old[code].names.into("vi"), new[code].names.into("vi"))
        for code in new
        if old[code].names.into("vi") != new[code].names.into("vi")
    }
    assert changed == RENAMED


def test_lineage_is_whole_and_eleven_units_go_on_alone(pack: Pack) -> None:
    old, new = of_system(pack, "vn-63"), of_system(pack, "vn-34")
    from_below = {key.code: unit.code for unit in new.values() for key in unit.predecessors}
    from_above = {unit.code: key.code for unit in old.values() for key in unit.successors}
    assert from_below == from_above
    assert len(from_above) == 63
    alone = {unit.code for unit in new.values() if len(unit.predecessors) == 1}
    assert alone == UNCHANGED
    assert all(new[from_above[code]].code in new for code in old)
    assert {code for code in new if from_above[code] != code} == set()


def test_regions_of_the_63_units_have_the_official_sizes(pack: Pack) -> None:
    sizes = Counter(unit.group("region") for unit in pack.units.of_system("vn-63").members)
    assert sorted(sizes.values()) == [5, 6, 11, 13, 14, 14]
    assert {row["x_region_status"] for row in rows("units.csv") if row["system"] == "vn-34"} == {"assumed"}


def test_names_sort_by_the_vietnamese_alphabet_and_then_by_tone(pack: Pack) -> None:
    old = sorted(of_system(pack, "vn-63").values(), key=lambda unit: unit.sort_key)
    names = [unit.names.into("vi") for unit in old]
    assert names[:14] == [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
        "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ",
    ]  # fmt: skip
    assert names[14:20] == ["Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp"]
    assert names[-3:] == ["Vĩnh Long", "Vĩnh Phúc", "Yên Bái"]
    assert all(unit.sort_key.isascii() for unit in old)


def test_every_figure_is_marked_as_generated_and_the_pack_says_so(pack: Pack) -> None:
    assert pack.demonstration
    known = ~np.isnan(pack.panel.values)
    assert (pack.panel.flags[known] & np.uint16(Flag.GENERATED) != 0).all()
    assert all("giả lập" in unit.group("income") for unit in pack.units.members)
    assert "GIẢ LẬP" in pack.description.into("vi")
    assert "GENERATED" in pack.description.into("en")


def test_the_checks_find_every_planted_slip_contradiction_and_decimal_comma() -> None:
    _, problems = read_pack(PACK)
    told = {(each.where.file, each.where.line) for each in problems}
    lines = {
        (row["year"], row["unit"], row["item"]): (f"data/{year}.csv", at)
        for year in (2023, 2024, 2025)
        for at, row in enumerate(rows(f"data/{year}.csv"), 2)
    }
    unfound = [
        fault
        for fault in rows("planted_faults.csv")
        if fault["kind"] in ("thousandfold", "decimal_comma", "part_over_total")
        and lines[fault["year"], fault["unit"], fault["item"]] not in told
    ]
    assert unfound == []


def test_planted_faults_stand_in_the_figures_as_they_are_told() -> None:
    written = {
        (row["year"], row["unit"], row["item"]): (row["value"], row["flag"])
        for year in (2023, 2024, 2025)
        for row in rows(f"data/{year}.csv")
    }
    faults = rows("planted_faults.csv")
    assert {fault["kind"] for fault in faults} == {
        "gap", "late", "thousandfold", "decimal_comma", "part_over_total", "parts_unlike_total",
    }  # fmt: skip
    for fault in faults:
        assert written[fault["year"], fault["unit"], fault["item"]] == (fault["written"], fault["flag"])


def test_both_maps_show_hoang_sa_and_truong_sa(pack: Pack) -> None:
    assert [area.names.into("vi") for area in pack.atlas.required] == ["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"]
    assert Counter(shape.system for shape in pack.atlas.shapes) == {"vn-63": 63, "vn-34": 34}
    assert "Marc Choisy" in pack.atlas.credit


@pytest.mark.parametrize(("system", "count"), [("vn-63", 63), ("vn-34", 34)])
def test_a_light_outline_keeps_every_unit_and_both_archipelagos_within_12_kb_compressed(
    pack: Pack, system: str, count: int
) -> None:
    outline = outline_of(pack.atlas, system)
    assert len(outline.paths) == len({code for code, path in outline.paths if path}) == count
    assert [(area.names.into("vi"), area.far) for area in outline.areas] == [
        ("Quần đảo Hoàng Sa", True), ("Quần đảo Trường Sa", True),
    ]  # fmt: skip
    assert outline.islands.count("z") > 40
    assert outline.weight[1] <= 12_000


def test_published_figures_have_sources_and_disputed_ones_are_kept_apart(pack: Pack) -> None:
    assert len(pack.published) == 90
    assert all(each.source for each in pack.published)
    assert {row["use"] for row in rows("published/as_printed/disputed.csv")} == {"never"}
    printed = {(each.year, str(each.unit.code), each.item, each.value) for each in pack.published}
    for row in rows("published/as_printed/disputed.csv"):
        if row["value"] and row["year_claimed"].isdigit() and row["unit_name_vi"] == "Lai Châu":
            assert (int(row["year_claimed"]), "12", "PII", float(row["value"])) not in printed


def test_a_map_without_the_archipelagos_is_refused(tmp_path: Path) -> None:
    for path in PACK.rglob("*"):
        if path.is_file():
            copy = tmp_path / path.relative_to(PACK)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    boundaries = tmp_path / "geo" / "vn34.geojson"
    boundaries.write_text(boundaries.read_text(encoding="utf-8").replace("[11", "[10"), encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        load_pack(tmp_path)
    assert {each.code for each in caught.value.problems if each.severity == "error"} == {"atlas.lacks_area"}
