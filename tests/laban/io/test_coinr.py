# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import FormatError
from laban.io.coinr import import_coinr, read_coinr
from laban.io.pack import load_pack, write_pack
from laban.io.pack.compare import differences
from laban.model.method import READY
from laban.model.text import Text

META = """\
Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
1,roads,Roads,1,1,km,NA,area,ways,Indicator
1,rails,Rails,1,0.5,km,120,area,ways,Indicator
2.0,ways,Ways,1,1,Score,NA,NA,top,Aggregate
2,air,Air,1.0,2.0,Score,,,top,Aggregate
1,dust,Dust,-1,1,µg,5,,air,Indicator
3,top,Whole,1,NA,Score,,,NA,Aggregate
NA,area,Area,NA,NA,km2,NA,NA,NA,Denominator
NA,side,Side,NA,NA,NA,NA,NA,NA,Group
NA,people,People,NA,NA,NA,NA,NA,NA,Other
NA,remark,Remark,NA,NA,NA,NA,NA,NA,Other
"""
DATA = """\
uName,uCode,Time,side,area,people,remark,roads,rails,dust
North,N,2020,left,100,7,fine,50,10,5
South,S,2020,right,200,8,n/a,80,NA,7.5
West,NA,2020,left,50,9,odd,20,5,NA
"""


def tables(tmp_path, meta=META, data=DATA):
    (tmp_path / "iMeta.csv").write_text(meta)
    (tmp_path / "iData.csv").write_text(data)
    return tmp_path / "iMeta.csv", tmp_path / "iData.csv"


def told(tmp_path, meta=META, data=DATA, **choices):
    pack, problems = read_coinr(*tables(tmp_path, meta, data), **choices)
    for each in problems:
        assert each.text("vi")
        assert each.text("en")
    assert (pack is None) == any(each.severity == "error" for each in problems)
    return [(each.code, str(each.where)) for each in problems]


def test_two_sound_tables_make_a_pack(tmp_path):
    pack = import_coinr(*tables(tmp_path))
    assert (pack.code, pack.names, pack.languages) == ("top", Text.of({"en": "Whole"}), ("en",))
    assert pack.framework.codes == ("top", "ways", "roads", "rails", "air", "dust")
    assert pack.framework.levels == ("index", "pillar", "indicator")
    assert [unit.code for unit in pack.units.members] == ["N", "S", "NA"]
    assert pack.panel.items == ("roads", "rails", "dust", "area", "people")
    missing = np.nan
    np.testing.assert_array_equal(
        pack.panel.values[0], [[50, 80, 20], [10, missing, 5], [5, 7.5, missing], [100, 200, 50], [7, 8, 9]]
    )
    assert (pack.method, list(pack.methods)) == (READY["coinr"], ["coinr", "default"])


def test_only_what_is_left_out_is_told_of_sound_tables(tmp_path):
    assert told(tmp_path) == [("coinr.left_out", "iData.csv:1:remark")]


def test_an_imported_pack_is_written_and_read_back(tmp_path):
    pack = import_coinr(*tables(tmp_path), code="mine", language="vi")
    write_pack(pack, tmp_path / "pack")
    copy = load_pack(tmp_path / "pack")
    assert differences(pack, copy) == ()
    assert (copy.code, copy.languages) == ("mine", ("vi",))


def test_several_years_are_several_years(tmp_path):
    more = DATA.replace("2020", "2020-06") + DATA.partition("\n")[2].replace("2020", "2021M12").replace(",5\n", ",4\n")
    panel = import_coinr(*tables(tmp_path, data=more)).panel
    assert panel.years == (2020, 2021)
    assert panel.values[:, 2, 0].tolist() == [5.0, 4.0]


def test_a_missing_column_of_time_is_asked_for_or_given(tmp_path):
    lines = [line.split(",") for line in DATA.splitlines()]
    data = "\n".join(",".join([*line[:2], *line[3:]]) for line in lines)
    assert ("coinr.no_time", "iData.csv:1") in told(tmp_path, data=data)
    assert import_coinr(*tables(tmp_path, data=data), year=2018).panel.years == (2018,)


def test_faults_of_both_tables_are_told_at_once(tmp_path):
    meta = META.replace("1,rails,Rails,1,", "1,rails,Rails,up,").replace(
        "2,air,Air,1.0,2.0,Score,,,top", "2,air,Air,1.0,2.0,Score,,,tip"
    )
    data = DATA.replace("South,S,2020", "South,N,2020").replace("50,10,5\n", "50,ten,5\n")
    assert told(tmp_path, meta, data) == [
        ("coinr.bad_direction", "iMeta.csv:3:Direction"),
        ("coinr.left_out", "iData.csv:1:remark"),
        ("coinr.twice", "iData.csv:3:uCode"),
        ("coinr.varies", "iData.csv:3:uName"),
        ("coinr.varies", "iData.csv:3:side"),
        ("framework.unknown_parent", "iMeta.csv:5 indicator[air]"),
        ("number.text", "iData.csv:2:rails"),
    ]


def test_an_import_with_faults_raises_them_all(tmp_path):
    with pytest.raises(FormatError) as error:
        import_coinr(*tables(tmp_path, meta=META.replace(",ways,Indicator", ",wais,Indicator")))
    assert [each.code for each in error.value.problems if each.severity == "error"] == [
        "framework.unknown_parent", "framework.unknown_parent", "framework.empty_group"
    ]  # fmt: skip


@pytest.mark.parametrize("broken", ["meta", "data"])
def test_a_table_that_cannot_be_read_is_told(tmp_path, broken):
    meta, data = tables(tmp_path)
    (meta if broken == "meta" else data).unlink()
    pack, problems = read_coinr(meta, data)
    assert (pack, [each.code for each in problems]) == (None, ["table.not_found"])


def test_needed_columns_are_all_asked_for(tmp_path):
    meta = META.replace("Type", "type").replace("Weight", "weight")
    assert told(tmp_path, meta, DATA.replace("uCode", "code")) == [
        ("pack.missing_column", "iMeta.csv:1"), ("pack.missing_column", "iMeta.csv:1"), ("pack.missing_column", "iData.csv:1")
    ]  # fmt: skip


def test_a_unit_without_any_figure_is_told_at_its_row(tmp_path):
    assert ("panel.unit_empty", "iData.csv:4:uCode unit[NA].year[2020]") in told(
        tmp_path, data=DATA.replace("left,50,9,odd,20,5,NA", "left,NA,NA,odd,NA,NA,NA")
    )


def test_problems_of_whole_items_are_told_at_their_row_of_the_other_table(tmp_path):
    data = DATA.replace("left,100,7", "left,0,7")
    assert ("panel.zero_denominator", "iMeta.csv:8 indicator[area].year[2020]") in told(tmp_path, data=data)


def test_a_column_that_is_missing_is_told_once(tmp_path):
    found = told(tmp_path, data=DATA.replace(",dust\n", ",dirt\n"))
    assert [each for each in found if "dust" in each[1] or each[0] in {"coinr.no_column", "panel.missing_element"}] == [
        ("coinr.no_column", "iMeta.csv:6:iCode")
    ]


def test_figures_without_any_value_are_told(tmp_path):
    data = "uCode,Time,side,area,roads,rails,dust\nN,2020,left,NA,NA,NA,NA\n"
    assert ("panel.year_empty", "year[2020]") in told(tmp_path, data=data)
