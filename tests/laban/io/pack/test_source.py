# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.io.pack.columns import Layout
from laban.io.pack.source import Source

LAYOUT = Layout(needed=("code",), known=())


def codes(source: Source) -> list[str]:
    return [each.code for each in source.problems]


def test_files_are_remembered_as_they_are_read(tmp_path):
    (tmp_path / "a.toml").write_text("x = 1")
    (tmp_path / "units.csv").write_text("code\n1\n")
    source = Source(tmp_path)
    toml, table = source.toml("a.toml"), source.table("units", LAYOUT)
    assert toml is not None
    assert table is not None
    assert (toml.values, table.texts("code")) == ({"x": 1}, ("1",))
    assert (source.files, source.problems) == (["a.toml", "units.csv"], [])


def test_a_table_is_only_missed_where_it_is_needed(tmp_path):
    source = Source(tmp_path)
    assert source.table("rules", LAYOUT) is None
    assert codes(source) == []
    assert source.table("units", LAYOUT, needed=True) is None
    assert codes(source) == ["pack.file_missing"]


def test_two_tables_of_one_name_are_told_once(tmp_path):
    (tmp_path / "units.csv").write_text("code\n1\n")
    (tmp_path / "units.xlsx").write_text("x")
    source = Source(tmp_path)
    assert source.table("units", LAYOUT, needed=True) is None
    assert codes(source) == ["pack.two_tables"]


def test_a_link_out_of_the_pack_is_not_followed(tmp_path):
    pack = tmp_path / "pack"
    pack.mkdir()
    (tmp_path / "secret.csv").write_text("code\n1\n")
    (pack / "units.csv").symlink_to(tmp_path / "secret.csv")
    source = Source(pack)
    assert source.table("units", LAYOUT, needed=True) is None
    assert codes(source) == ["pack.link_outside"]
    assert source.files == []


def test_a_broken_link_counts_as_a_file(tmp_path):
    (tmp_path / "pack.toml").symlink_to(tmp_path / "nothing")
    assert Source(tmp_path).has("pack.toml")
    assert not Source(tmp_path).has("other.toml")


def test_nothing_else_is_judged_in_a_pack_without_or_of_a_newer_pack_toml(tmp_path):
    assert not Source(tmp_path).begin()
    (tmp_path / "pack.toml").write_text("format = 7")
    source = Source(tmp_path)
    assert not source.begin()
    assert codes(source) == ["pack.newer_format"]
    (tmp_path / "pack.toml").write_text("format = ")
    assert Source(tmp_path).begin()
