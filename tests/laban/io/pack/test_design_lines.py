# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from laban.io.pack import load_pack, write_pack
from laban.io.pack.design import read_design
from laban.io.pack.design_lines import design_lines
from laban.io.pack.toml import Toml
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, Setting, WeightNoise
from laban.model.text import Text

SET = (
    Setting(("treat", "items", "2.1.3", "first"), "none"),
    Setting(("screen", "keep"), ("01", "03")),
    Setting(("window", "years"), (2024, 2025)),
    Setting(("treat", "skewness"), 2.25),
    Setting(("impute", "neighbours"), 3),
    Setting(("treat", "mirror"), value=False),
)
RICH = Design(
    code="rich",
    names=Text.of({"vi": "Giàu", "en": "Rich"}),
    held=Text.of({"vi": "Số liệu"}),
    choices=(
        Choice(
            name="a",
            names=Text.of({"en": "A “choice”"}),
            alternatives=(
                Alternative(name="own", probability=0.25),
                Alternative(name="other", names=Text.of({"vi": "Khác"}), settings=SET),
            ),
        ),
        Choice(name="b", alternatives=(Alternative(name="x"), Alternative(name="y"))),
    ),
    weights=WeightNoise(method="dirichlet", spread=0.1, concentration=20.0, levels=("pillar",)),
    leave_out=LeaveOut(probability=0.5, items=("1.1",)),
    noise=Noise(on=("late",), size=0.5, method="uniform", bounds="held"),
    draws=500,
    seed=0,
    top=(2,),
    levels=(0.5, 0.95),
)


@pytest.mark.parametrize("design", [Design(), RICH], ids=["usual", "rich"])
def test_a_design_that_is_written_is_read_back(design):
    text = "\n".join(design_lines(design))
    assert read_design(Toml("designs/d.toml", tomllib.loads(text), text)) == (design, [])


def test_a_pack_that_is_written_keeps_its_designs(pack_with, tmp_path):
    pack = load_pack(pack_with())
    treat = Choice(
        name="t",
        alternatives=(Alternative(name="own"), Alternative(name="z", settings=(Setting(("rank", "ties"), "max"),))),
    )
    designs = {"default": Design(choices=(treat,)), "a b": Design(code="x.y", choices=(treat,), draws=5)}
    designs["x.y"] = designs.pop("a b")
    write_pack(replace(pack, designs=designs), tmp_path / "again")
    assert load_pack(tmp_path / "again").designs == designs
