# SPDX-License-Identifier: Apache-2.0
"""The engine alone, after loading: ranks and provenance of a small and of a large index."""

from __future__ import annotations

import numpy as np

from benchmarks.measure import ROOT, machine, timed
from laban.io.pack import load_pack
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import ImputeRule, Method, PerItem, TreatRule
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.pipeline import compute

METHOD = Method(impute=PerItem(ImputeRule(method="group_mean", by="part")), treat=PerItem(TreatRule()))


def invented(units: int, indicators: int, pillars: int, seed: int) -> tuple[Framework, Panel]:
    """Invent an index: log-normal indicators in pillars, a tenth of the cells missing, four groups of units."""
    random = np.random.default_rng(seed)
    groups = [Group(code="index", parent="", level="index")]
    groups += [Group(code=f"p{at}", parent="index", level="pillar") for at in range(pillars)]
    leaves = tuple(Indicator(code=f"i{at}", parent=f"p{at % pillars}") for at in range(indicators))
    framework = Framework("invented", "1", Text(), tuple(groups), leaves)
    members = tuple(
        Unit(key=UnitKey("x", f"{at:05d}"), names=Text(), groups=(("part", str(at % 4)),)) for at in range(units)
    )
    values = np.exp(random.standard_normal((1, indicators, units)) * random.uniform(0.2, 1.0, (1, indicators, 1)))
    values[random.random(values.shape) < 0.1] = np.nan
    return framework, Panel.of(Units(members), (2025,), tuple(leaf.code for leaf in leaves), values)


def main() -> None:
    """Time the builds that the README quotes."""
    print(machine())
    pack = load_pack(ROOT / "packs" / "asem")
    small = timed(lambda: compute(pack.framework, pack.panel, pack.method), 100)
    print(f"ASEM, 51 × 49: least {small.least_s * 1e3:.2f} ms, median {small.median_s * 1e3:.2f} ms")
    for units, indicators in ((63, 52), (700, 100), (11_000, 50)):
        framework, panel = invented(units, indicators, 8, 1)
        large = timed(lambda f=framework, p=panel: compute(f, p, METHOD), 20)  # type: ignore[misc]  # an untyped library beneath
        result = compute(framework, panel, METHOD)
        cells = sum(len(each) for each in result.changes)
        print(
            f"{units:,} × {indicators}: least {large.least_s * 1e3:.2f} ms, median {large.median_s * 1e3:.2f} ms "
            f"({cells:,} changed cells recorded)"
        )
