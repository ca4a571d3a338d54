# SPDX-License-Identifier: Apache-2.0
"""Compose an edition: everything that is computed for it, in one value, from a pack by a recipe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from laban.analysis.audit.run import audit
from laban.analysis.peers import peers
from laban.analysis.uncertainty.prepare import prepare
from laban.analysis.uncertainty.run import uncertainty
from laban.edition.correlated import correlated
from laban.edition.moved import moved
from laban.edition.picked import picked
from laban.edition.series import chosen_years, method_of, pack_until
from laban.edition.versions import versions
from laban.errors import MethodError
from laban.io.edition.packs import frozen
from laban.model.audit.audit import Audit
from laban.model.book import LEVEL, Before, Book, Certainty, Recipe, Reference, Release, Territory
from laban.model.design import WEIGHTS_ONLY, Design, Noise
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.model.result import Result
from laban.model.text import Text
from laban.model.uncertainty import Uncertainty
from laban.pipeline import compute

Watch = Callable[[str], None]
"""Told the name of each stage as it begins: `results`, `ranks`, `audit`, `change`."""

BY_DEFAULT = "default"
NOWHERE = "uncertainty.noise_nowhere"


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A Book, and what its audit report is drawn from besides."""

    book: Book
    audit: Audit
    design: Design
    draws: Uncertainty


def compose(
    pack: Pack,
    recipe: Recipe,
    release: Release,
    *,
    before: Before | None = None,
    references: tuple[Reference, ...] = (),
    documents: Mapping[str, bytes] | None = None,
    watch: Watch | None = None,
) -> Book:
    """Return the whole edition; the same arguments give the same value on any machine with the recorded versions.

    Figures of years after the recipe's are left out. Of each further territory only the years whose figures can be read by
    it are told: a series that starts with merged units is never split.

    Raises:
        FrameworkError, PanelError, MethodError: what `compute`, `uncertainty` and `change` refuse, with every problem.

    """
    found = composed(pack, recipe, release, before=before, watch=watch)
    return replace(found.book, references=references, documents=documents or {})


def composed(
    pack: Pack, recipe: Recipe, release: Release, *, before: Before | None = None, watch: Watch | None = None
) -> Composed:
    """Return the edition with its whole audit; the rest is as `compose` has it."""
    told = watch or (lambda _: None)
    pack = frozen(pack_until(pack, recipe.year))
    panel, design = pack.panel, design_of(pack, recipe)
    if before:
        before = replace(before, pack=frozen(pack_until(before.pack, before.recipe.year)))
    told("results")
    results = [_result(pack, panel, code) for code in (recipe.method, *recipe.also)]
    told("ranks")
    drawn = [_drawn(pack, panel, result, design, recipe) for result in results]
    territories = tuple(
        _territory(pack, recipe, result, draws, main=at == 0)
        for at, (result, draws) in enumerate(zip(results, drawn, strict=True))
    )
    told("audit")
    found = audited(pack, results[0], drawn[0], recipe)
    told("change")
    moves = moved(pack, panel, recipe, territories[0], before) if before else None
    book = Book(
        release=release, recipe=recipe, pack=pack, territories=territories, correlations=correlated(results[0], recipe.year),
        findings=found.findings, moves=moves, before=before, made_with=versions(),
    )  # fmt: skip
    return Composed(book=book, audit=found, design=design, draws=drawn[0])


def design_of(pack: Pack, recipe: Recipe) -> Design:
    """Return the design of the rank intervals: the one named, the pack's default, else weights only."""
    return pack.designs.get(recipe.design or BY_DEFAULT, WEIGHTS_ONLY)


def audited(pack: Pack, result: Result, draws: Uncertainty, recipe: Recipe) -> Audit:
    """Return the audit of the edition's year."""
    rng = np.random.default_rng(recipe.seed)
    return audit(pack.framework, result, rng=rng, year=recipe.year, uncertainty=draws)


def _result(pack: Pack, panel: Panel, code: str) -> Result:
    method = method_of(pack, code)
    return compute(pack.framework, chosen_years(pack, panel, method), method)


def _drawn(pack: Pack, panel: Panel, result: Result, design: Design, recipe: Recipe) -> Uncertainty:
    figures = chosen_years(pack, panel, result.method)
    try:
        prepared = prepare(pack.framework, figures, result.method, design)
    except MethodError as error:
        if {each.code for each in error.problems} != {NOWHERE}:
            raise
        # No cell of this territory bears the marks (such as rebuilt): there is no such noise to draw here.
        prepared = prepare(pack.framework, figures, result.method, replace(design, noise=Noise()))
    return uncertainty(prepared, draws=recipe.draws, seed=recipe.seed)


def _territory(pack: Pack, recipe: Recipe, result: Result, draws: Uncertainty, *, main: bool) -> Territory:
    system = result.units.systems[0]
    last = result.years[-1]
    territory = Territory(
        system=system, names=pack.texts.get(f"system.{system}", Text.of({"en": system, "vi": system})), main=main,
        result=result, certainty=_certainty(draws), until=None if last == recipe.year else last,
        highlights=tuple(picked(result, recipe, last)),
    )  # fmt: skip
    return replace(territory, peers=peers(result, pack.peers, count=recipe.peers)) if main else territory


def _certainty(draws: Uncertainty) -> Certainty:
    low, high = draws.interval(LEVEL)
    groups = draws.rank_groups()
    none = np.zeros(draws.base_ranks.shape, np.int32)
    return Certainty(
        level=LEVEL, draws=draws.draws, seed=draws.seed, design=draws.design.code, held=draws.design.held, low=low,
        high=high, median=draws.median_rank, group=none if groups is None else groups,
        top={k: draws.probability_top(k) for k in draws.design.top},
    )  # fmt: skip
