# SPDX-License-Identifier: Apache-2.0
"""The audit of ASEM: what an auditor of this index must find, and weights that go to whom they were meant for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from laban.analysis.audit.reweighting import balanced
from laban.analysis.audit.run import audit
from laban.analysis.audit.subject import subject_of
from laban.io.pack.read import load_pack
from laban.model.audit.finding import Judgement
from laban.pipeline import compute

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", name="asem")
def _asem():
    pack = load_pack(ROOT / "packs" / "asem")
    return pack.framework, compute(pack.framework, pack.panel, pack.method)


@pytest.mark.slow
def test_the_audit_of_asem_finds_what_is_known_to_be_weak_in_it(asem):
    framework, result = asem
    found = audit(framework, result, rng=np.random.default_rng(1))
    said = {each.code: each for each in found.findings}
    # Barriers to trade count against connectivity, and the most connected countries have most of them.
    assert said["negative_parent_found"].judgement is Judgement.PROBLEM
    assert said["negative_parent_found"].listed[0][0] == ("TBTs", "Instit")
    # Debt, growth, research and youth employment are no single thing, and do not show in the index.
    assert said["alpha_found"].listed[0][0] == ("SusEcFin",)
    assert said["alpha_found"].figure < 0
    assert said["importance_index_found"].listed[0][0] == ("SusEcFin",)
    assert said["outranking_good"].figure > 0.95


def test_weights_go_to_the_pillar_they_were_wanted_for(asem):
    """Asked 30 % for Physical, COINr 1.1.14 gives ConEcFin 28 %: it sorts correlations by code, and targets not."""
    subject = subject_of(*asem)
    pillars = subject.level_items("pillar")
    found = balanced(subject, "Index", pillars, {code: 0.3 if code == "Physical" else 0.1 for code in pillars})
    after = dict(zip(found.items, found.after, strict=True))
    assert max(after, key=lambda code: after[code]) == "Physical"
    assert after["Physical"] == pytest.approx(0.3, abs=0.005)
    assert after["ConEcFin"] == pytest.approx(0.1, abs=0.01)
    assert min(found.weights) >= 0
