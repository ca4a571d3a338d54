# SPDX-License-Identifier: Apache-2.0
"""The change of the small index between its two years, as the page sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laban.analysis.change.split import change
from laban.model.change import Change, Edition
from laban.model.method import Method
from laban.model.pack import Pack
from laban.report.change.view import ChangeView


def changed(pack: Pack, method: Method) -> Change:
    sides = [
        Edition(framework=pack.framework, panel=pack.panel, method=method, year=year, label=pack.code)
        for year in (2024, 2025)
    ]
    return change(*sides)


@pytest.fixture
def small_change(small_pack: Pack) -> Change:
    """Return the change where nothing is imputed, so that figures come and go."""
    none = replace(small_pack.method.impute.default, method="none")
    return changed(small_pack, replace(small_pack.method, impute=replace(small_pack.method.impute, default=none)))


@pytest.fixture
def seen(small_pack: Pack, small_change: Change) -> ChangeView:
    return ChangeView(small_pack, small_change.after, "en", small_change)


@pytest.fixture
def with_standing():
    """Return a view in which a unit has another standing and no parts."""

    def made(view: ChangeView, at: int, standing: str) -> ChangeView:
        found = view.found
        score, rank = found.score.parts.copy(), found.rank.parts.copy()
        score[:, :, at] = rank[:, :, at] = float("nan")
        told = tuple(standing if place == at else each for place, each in enumerate(found.standing))
        changed = replace(
            found, standing=told, score=replace(found.score, parts=score), rank=replace(found.rank, parts=rank)
        )
        return ChangeView(view.pack, view.result, view.language, changed)

    return made
