# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
from datetime import date

import numpy as np
import pytest

from laban.errors import FormatError
from laban.io.pack import load_pack, read_pack
from laban.model.formula import Formula
from laban.model.framework import Element, Group, Indicator
from laban.model.pack import Published, Rule
from laban.model.panel import Flag
from laban.model.text import Text
from laban.model.units import UnitKey

NEW = date(2024, 7, 1)


def test_a_sound_pack_has_no_problem(told):
    assert told({}) == []


def test_a_pack_is_read_as_what_its_files_say(pack_with):
    pack = load_pack(pack_with())
    assert (pack.code, pack.languages, pack.source, pack.licence) == ("tiny", ("vi", "en"), "Invented", "CC0")
    assert pack.names == Text.of({"vi": "Chỉ số nhỏ", "en": "Tiny index"})
    assert (pack.reference_day, pack.demonstration) == ((12, 31), False)
    assert pack.rules == (
        Rule(
            code="few",
            left="x",
            relation="<=",
            right="[p.op]",
            severity="error",
            names=Text.of({"vi": "Ít hơn dân", "en": "Fewer than people"}),
        ),
    )
    assert pack.texts == {"cover.title": Text.of({"vi": "Bìa", "en": "Cover"})}
    assert pack.published == (
        Published(
            year=2024,
            unit=UnitKey("new", "01", NEW),
            item="T",
            value=55.5,
            rank=1,
            low=20,
            high=80,
            source="https://example.org/a",
        ),
        Published(
            year=2024,
            unit=UnitKey("new", "03", NEW),
            item="a1",
            kind="raw",
            value=2.1,
            source="https://example.org/b",
            note="as printed",
        ),
    )


def test_the_tree_is_read_with_every_field(pack_with):
    framework = load_pack(pack_with()).framework
    assert (framework.code, framework.names.into("en"), framework.codes) == (
        "tiny",
        "Tiny index",
        ("T", "A", "a1", "B", "b1", "b2"),
    )
    assert framework.groups[1] == Group(
        code="A",
        parent="T",
        level="pillar",
        names=Text.of({"vi": "Một", "en": "One"}),
        weight=2.0,
        status="assumed",
        note="a note",
    )
    names = Text.of({"vi": "Một", "en": "One"})
    assert framework.indicators[0] == Indicator(
        code="a1",
        parent="A",
        names=names,
        unit="%",
        formula=Formula("100 * x / [p.op]"),
        source="Nobody",
        evidence="A paper",
    )
    assert framework.indicators[1].direction == -1
    assert (framework.indicators[1].denominator, framework.indicators[1].scale) == ("p.op", 1000.0)
    assert framework.elements[3] == Element(
        code="b2",
        names=Text.of({"vi": "Ba", "en": "Three"}),
        unit="%",
        merge="mean",
        merge_weight="p.op",
        low=0.0,
        high=100.0,
    )


def test_units_have_validity_lineage_place_and_groups(pack_with):
    units = load_pack(pack_with()).units
    old, new = units.members[0], units.members[3]
    assert old.key == UnitKey("old", "01")
    assert (old.valid_to, old.position, old.sort_key, old.groups) == (
        date(2024, 6, 30),
        (10.5, 100.5),
        "a",
        (("region", "north"),),
    )
    assert old.successors == (new.key,)
    assert new.key == UnitKey("new", "01", NEW)
    assert new.predecessors == (UnitKey("old", "01"), UnitKey("old", "02"))


def test_figures_stand_with_the_unit_that_exists_in_their_year(pack_with):
    panel = load_pack(pack_with()).panel
    missing = np.nan
    assert panel.years == (2023, 2024)
    assert panel.items == ("x", "p.op", "b1", "b2")
    assert panel.present.tolist() == [[True, True, True, False, False], [False, False, False, True, True]]
    np.testing.assert_array_equal(panel.values[0], [
        [10, 20, 15, missing, missing], [1000, 1500, 800, missing, missing],
        [7, 5, 9, missing, missing], [50, missing, 60.5, missing, missing],
    ])  # fmt: skip
    np.testing.assert_array_equal(panel.values[1][:, 3:], [[31, 17], [2550, 810], [11.5, missing], [55, 61]])


def test_flags_are_joined_letters_and_words(pack_with):
    flags = load_pack(pack_with()).panel.flags
    assert flags[0, 1, 0] == Flag.ESTIMATED
    assert flags[0, 3].tolist() == [Flag.PROVISIONAL | Flag.BREAK, Flag.LATE, 0, 0, 0]
    assert flags[1, 0].tolist() == [0, 0, 0, 0, Flag.DISPUTED]
    assert flags.astype(bool).sum() == 4


def test_every_file_read_is_listed_with_its_hash(pack_with):
    folder = pack_with({"README.md": "not read"})
    pack = load_pack(folder)
    assert [name for name, _ in pack.inputs] == [
        "data/2023.csv", "data/2024.csv", "elements.csv", "framework.csv", "geo/new.geojson", "indicators.csv", "method.toml",
        "methods/other.toml", "pack.toml", "published/ours.csv", "rules.csv", "texts.toml", "units.csv",
    ]  # fmt: skip
    assert dict(pack.inputs)["units.csv"] == hashlib.sha256((folder / "units.csv").read_bytes()).hexdigest()


def test_optional_files_may_be_left_out(told):
    absent = ("rules.csv", "texts.toml", "published/ours.csv", "methods/other.toml")
    assert told(dict.fromkeys(absent)) == []


def test_ten_faults_in_as_many_files_are_told_at_once(told):
    found = told({
        "pack.toml": ('licence = "CC0"', "licence = 5"),
        "units.csv": ("b,10.5,", "b,north,"),
        "framework.csv": ("B,T,pillar,1", "B,T,pillar,one"),
        "indicators.csv": ("a1,A,Một,One,1,", "a1,A,Một,One,up,"),
        "elements.csv": ("b1,Hai,Two,,add", "b1,Hai,Two,,sum"),
        "data/2023.csv": ("01,x,10,,", "09,x,10,,"),
        "data/2024.csv": ("2024,new,03,17,disputed", "2024,new,03,many,disputed"),
        "rules.csv": ("x,<=,", "x,<<,"),
        "method.toml": ('method = "group_mean"', 'method = "group_means"'),
        "methods/other.toml": ("power = 2.0", 'power = "2"'),
        "texts.toml": ('en = "Cover"', "en = 1"),
        "geo/new.geojson": ('"id": "03"', '"gso": "03"'),
        "published/ours.csv": ("2024,new,01,T", "2024,new,01,U"),
    })  # fmt: skip
    assert sorted(found) == sorted([
        ("pack.not_text", "pack.toml:5:licence"),
        ("number.text", "units.csv:3:lat"),
        ("number.text", "framework.csv:4:weight"),
        ("pack.bad_direction", "indicators.csv:2:direction"),
        ("framework.merge", "elements.csv:4 indicator[b1]"),
        ("pack.unknown_unit", "data/2023.csv:2:unit"),
        ("number.text", "data/2024.csv:3:x"),
        ("values.unknown_relation", "rules.csv:2"),
        ("method.unknown_word", "method.toml:10:impute.method"),
        ("pack.not_a_number", "methods/other.toml:4:aggregate.power"),
        ("pack.not_text", "texts.toml:3:cover.title.en"),
        ("atlas.no_code", "geo/new.geojson:features.1"),
        ("pack.not_in_framework", "published/ours.csv:2:item"),
    ])  # fmt: skip


def test_loading_a_faulty_pack_raises_all_its_problems(pack_with):
    folder = pack_with({"units.csv": None, "method.toml": None})
    with pytest.raises(FormatError) as error:
        load_pack(folder)
    assert [each.code for each in error.value.problems][:2] == ["pack.file_missing", "pack.file_missing"]
    assert error.value.problems == read_pack(folder)[1]


def test_warnings_come_beside_the_pack(pack_with):
    pack, problems = read_pack(pack_with({"data/spare.csv": "x"}))
    assert pack is not None
    assert [(each.code, each.severity.value) for each in problems] == [("pack.not_listed", "notice")]


def test_a_newer_format_is_refused_with_that_alone(told):
    changes = {"pack.toml": ("format = 1", "format = 2\nwhatever = 3"), "units.csv": "nonsense"}
    assert told(changes) == [("pack.newer_format", "pack.toml:1:format")]


def test_a_folder_without_pack_toml_is_told_what_may_be_meant(told):
    assert told({"pack.toml": None, "Pack.toml": "format = 1"}) == [
        ("pack.file_missing", "pack.toml"), ("pack.near_name", "Pack.toml")
    ]  # fmt: skip


def test_what_is_no_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    assert [each.code for each in read_pack(tmp_path / "nothing")[1]] == ["pack.no_folder"]
    assert [each.code for each in read_pack(str(tmp_path / "file"))[1]] == ["pack.not_a_folder"]


def test_a_broken_pack_toml_does_not_hide_faults_of_other_files(told):
    found = told({"pack.toml": "format = 1\ncode =", "framework.csv": ("B,T,pillar,1", "B,T,pillar,one")})
    assert found == [("pack.not_toml", "pack.toml:2"), ("number.text", "framework.csv:4:weight")]
