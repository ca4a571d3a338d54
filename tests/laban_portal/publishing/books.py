# SPDX-License-Identifier: Apache-2.0
"""Editions for tests, put together from packs within a second: everything computed but the draws, which stand in for ranks.

The figures are those of the engine; rank intervals are the ranks ± 2, so that nothing has to be drawn thousands of times.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from laban.analysis.peers import peers
from laban.edition.correlated import correlated
from laban.edition.picked import picked
from laban.edition.series import chosen_years, method_of, panel_until
from laban.io.pack import load_pack
from laban.model.audit.finding import Finding, Judgement
from laban.model.book import Book, Certainty, Corrected, Move, Moves, Recipe, Reference, Release, Territory
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.text import Text
from laban.pipeline import compute
from tests.kept import kept

PACKS = Path(__file__).resolve().parents[3] / "packs"


@kept
def vietnam() -> tuple[Book, ...]:
    """Return a corrected edition of the demonstration pack by both territories, the one it corrects, and the year before."""
    found = load_pack(PACKS / "vn-pii")
    before = _book(found, Recipe(year=2024, method="by-63", also=("pii",), groupings=("region",)), Release(code="2024"))
    recipe = Recipe(year=2025, method="pii", also=("by-63",), groupings=("region",))
    said = Text.of({"vi": "Sửa một số liệu", "en": "One figure was wrong"})
    first = _book(
        found, recipe, Release(code="2025", previous="2024", publisher=Text.of({"vi": "Bộ", "en": "Ministry"}))
    )
    again = _book(found, recipe, Release(code="2025-2", number=2, corrects="2025", reason=said, previous="2024"))
    return again, first, before


@kept
def asem() -> Book:
    """Return an edition of real figures, in one language, without boundaries."""
    found = load_pack(PACKS / "asem")
    return _book(found, Recipe(year=found.panel.years[-1], method=found.method.code), Release(code="2018"))


def _book(pack: Pack, recipe: Recipe, release: Release) -> Book:
    panel = panel_until(pack.panel, recipe.year)
    methods = [method_of(pack, code) for code in (recipe.method, *recipe.also)]
    results = [compute(pack.framework, chosen_years(pack, panel, method), method) for method in methods]
    territories = tuple(_territory(pack, recipe, result, main=at == 0) for at, result in enumerate(results))
    main = territories[0]
    unit, leaf, element = main.result.units.members[0], pack.framework.leaves[0], main.result.elements.items[0]
    reference = Reference(
        system=main.system, unit=unit.code, year=main.year, element=element, source="Nguồn A", issuer="=Sở", number="12/BC",
        issued_on="2026-01-02", title="Báo cáo", page="3", sha256="a" * 64,
    )  # fmt: skip
    corrected = (
        Corrected(unit=str(unit.key), year=main.year, item=leaf, measure="raw", before=1.5, after=float("nan")),
    )  # fmt: skip
    return Book(
        release=release, recipe=recipe, pack=pack, territories=territories,
        correlations=correlated(main.result, recipe.year), findings=(_finding(leaf),), moves=_moves(pack, main),
        corrected=corrected if release.corrects else (), references=(reference,), made_with={"laban": "0"},
    )  # fmt: skip


def _territory(pack: Pack, recipe: Recipe, result: Result, *, main: bool) -> Territory:
    last = result.years[-1]
    ranks = np.asarray(result.ranks[:, 0], np.float64)
    middle = np.where(ranks == 0, np.nan, ranks)
    certainty = Certainty(
        level=0.9, draws=0, seed=1, design="", held=Text(), low=np.maximum(middle - 2, 1), high=middle + 2, median=middle,
        group=np.ones(ranks.shape, np.int32), top={3: (middle <= 3).astype(float)},
    )  # fmt: skip
    return Territory(
        system=result.units.systems[0], names=Text.of({"en": result.units.systems[0]}), main=main, result=result,
        certainty=certainty, until=None if last == recipe.year else last, highlights=tuple(picked(result, recipe, last)),
        peers=peers(result, pack.peers, count=3) if main else None,
    )  # fmt: skip


def _finding(leaf: str) -> Finding:
    return Finding(
        code="constant_good", part="coverage", judgement=Judgement.GOOD, figure=0.0, limit=float("nan"), decimals=0,
        listed=(((leaf,), 1.0),), facts=(("total", 52),),
    )  # fmt: skip


def _moves(pack: Pack, main: Territory) -> Moves:
    count = len(main.result.units)
    moves = tuple(
        Move(
            unit=unit,
            item=pack.framework.root,
            measure=measure,
            before=unit + 0.1,
            after=unit + 1 / 3,
            parts=(1 / 3, float("nan")),
        )
        for unit in range(count)
        for measure in ("score", "rank")
    )
    own = tuple(((pack.framework.leaves[0], unit / 7),) for unit in range(count))
    return Moves(
        previous="before", year=main.year - 1, factors=("own", "others"), standing=("split",) * count, moves=moves, own=own
    )  # fmt: skip
