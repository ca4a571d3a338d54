# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from laban.errors import FormatError
from laban.io.pack import load_pack, write_pack
from laban.io.pack.compare import differences
from laban.io.pack.write import pack_files
from laban.model.pack import Shape
from laban.model.panel import Flag, Panel
from laban.model.text import Text


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_pack_that_is_written_is_read_back_the_same(pack_with, tmp_path):
    pack = load_pack(pack_with())
    write_pack(pack, tmp_path / "copy")
    copy = load_pack(tmp_path / "copy")
    assert differences(pack, copy) == ()
    assert copy.panel.units == pack.panel.units
    assert copy.methods == pack.methods


def test_the_same_pack_is_written_as_the_same_bytes(pack_with, tmp_path):
    pack = load_pack(pack_with())
    write_pack(pack, tmp_path / "one")
    write_pack(load_pack(tmp_path / "one"), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_all_parts_have_their_files(pack_with, tmp_path):
    write_pack(load_pack(pack_with()), str(tmp_path / "copy"))
    assert sorted(files(tmp_path / "copy")) == [
        "data/values.csv", "elements.csv", "framework.csv", "geo/new.geojson", "indicators.csv", "method.toml",
        "methods/other.toml", "pack.toml", "published/published.csv", "rules.csv", "texts.toml", "units.csv",
    ]  # fmt: skip


def test_a_folder_in_use_is_refused_and_left_as_it_was(pack_with, tmp_path):
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "mine").write_text("x")
    with pytest.raises(FormatError) as error:
        write_pack(load_pack(pack_with()), tmp_path / "copy")
    assert error.value.code == "pack.folder_in_use"
    assert files(tmp_path / "copy") == {"mine": b"x"}


def test_a_pack_with_faults_is_refused_with_them_and_nothing_is_written(pack_with, tmp_path):
    pack = load_pack(pack_with())
    with pytest.raises(FormatError) as error:
        write_pack(replace(pack, code="not a code"), tmp_path / "copy")
    assert [each.code for each in error.value.problems] == ["pack.bad_code"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tiny"]


@pytest.mark.parametrize("name", ["present", "treated"])
def test_what_no_file_can_say_is_refused(pack_with, tmp_path, name):
    pack = load_pack(pack_with())
    panel = pack.panel
    values, flags, present = np.array(panel.values), np.array(panel.flags), np.array(panel.present)
    if name == "present":
        present[0, 0] = False
        values[0, :, 0] = np.nan
        flags[0, :, 0] = 0
    else:
        flags[0, 0, 0] = Flag.TREATED
    changed = replace(pack, panel=Panel(panel.units, panel.years, panel.items, values, flags, present))
    with pytest.raises(FormatError) as error:
        write_pack(changed, tmp_path / "copy")
    assert error.value.code in {"pack.cannot_say", "panel.unit_empty"}
    assert not (tmp_path / "copy").exists()


def test_codes_cannot_lead_a_file_out_of_the_pack(pack_with):
    pack = load_pack(pack_with())
    evil = replace(
        pack,
        methods={
            "main": pack.method,
            "../x": replace(pack.method, code="../x"),
            "..\\x": replace(pack.method, code="..\\x"),
        },
        atlas=replace(pack.atlas, shapes=(Shape("../../y", "1", "", ()), Shape("", "1", "", ()))),
    )
    names = [name for name in pack_files(evil) if name.startswith(("methods", "geo"))]
    assert names == ["methods/___x.toml", "methods/___x_1.toml", "geo/______y.geojson", "geo/_1.geojson"]


def test_a_pack_without_a_list_of_elements_gets_one(pack_with, tmp_path):
    pack = load_pack(pack_with({"elements.csv": None}))
    write_pack(replace(pack, framework=replace(pack.framework, elements=())), tmp_path / "copy")
    assert differences(pack, load_pack(tmp_path / "copy")) == ()


def test_the_time_in_which_a_framework_holds_survives(pack_with, tmp_path):
    pack = load_pack(pack_with())
    held = replace(pack.framework, version="2", valid_from=date(2024, 1, 1), valid_to=date(2024, 12, 31))
    write_pack(replace(pack, framework=held), tmp_path / "copy")
    assert load_pack(tmp_path / "copy").framework == held


def test_awkward_words_survive(pack_with, tmp_path):
    awkward = Text.of({"vi": 'Một "hai", ba;\tbốn \\ năm', "en": "=1+1"})
    pack = load_pack(pack_with())
    first = replace(pack.framework.groups[0], names=awkward, note="a, b; “c”")
    framework = replace(pack.framework, groups=(first, *pack.framework.groups[1:]), names=awkward)
    changed = replace(pack, framework=framework, source="a\nb", texts={"a.b": awkward})
    write_pack(changed, tmp_path / "copy")
    assert differences(changed, load_pack(tmp_path / "copy")) == ()
