# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack import load_pack

META = """iCode,iName,Direction,Weight,Level,Type,Parent
roads,Roads,1,1,1,Indicator,index
crime,Crime,-1,2,1,Indicator,index
index,Index,1,1,2,Aggregate,
"""
DATA = "uCode,uName,Time,roads,crime\nA,Alpha,2018,1,5\nB,Beta,2018,2,3\nC,Gamma,2018,4,4\n"


@pytest.fixture
def tables(tmp_path):
    (tmp_path / "iMeta.csv").write_text(META)
    (tmp_path / "iData.csv").write_text(DATA)
    return tmp_path


def _words(tables, *more: object) -> list[object]:
    return ["import", "coinr", "--meta", tables / "iMeta.csv", "--data", tables / "iData.csv", *more]


def test_a_pack_is_made_of_two_tables_and_computes(run, tables):
    outcome = run(*_words(tables, tables / "pack"))
    assert outcome == (0, "", f"The pack is in {tables / 'pack'}. Next: laban check {tables / 'pack'}\n")
    assert load_pack(tables / "pack").framework.leaves == ("roads", "crime")
    assert run("compute", tables / "pack", "--format", "csv").code == 0


def test_all_problems_of_both_tables_are_told_and_nothing_is_written(run, tables):
    (tables / "iMeta.csv").write_text(
        META.replace("crime,Crime,-1", "crime,Crime,5").replace("Indicator,index\nc", "Indicator,up\nc")
    )
    outcome = run(*_words(tables, tables / "pack"))
    assert (outcome.code, outcome.out) == (1, "")
    assert len(outcome.err.splitlines()) >= 3
    assert sorted(path.name for path in tables.iterdir()) == ["iData.csv", "iMeta.csv"]


def test_missing_tables_are_named_both(run, tmp_path):
    outcome = run(*_words(tmp_path, tmp_path / "pack", "--lang", "vi"))
    assert outcome.code == 1
    told = [line.split(":")[0] for line in outcome.err.splitlines()[:-1]]
    assert [(place.split()[0], place[-9:]) for place in told] == [("lỗi", "iMeta.csv"), ("lỗi", "iData.csv")]


def test_a_folder_in_use_is_left_alone(run, tables):
    outcome = run(*_words(tables, tables))
    assert (outcome.code, "[pack.folder_in_use]" in outcome.err) == (1, True)
    assert sorted(path.name for path in tables.iterdir()) == ["iData.csv", "iMeta.csv"]
