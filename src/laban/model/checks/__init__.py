# SPDX-License-Identifier: Apache-2.0
"""Everything that can be wrong with a framework, units, a panel, a method, a design or single values; all told at once."""

from __future__ import annotations

from laban.model.checks.design import design_problems
from laban.model.checks.form import code_list_problems, form_problems
from laban.model.checks.framework import framework_problems
from laban.model.checks.method import method_problems
from laban.model.checks.panel import panel_problems
from laban.model.checks.suspects import jump_problems, outlier_problems, scale_slip_problems
from laban.model.checks.units import units_problems
from laban.model.checks.values import range_problems, relation_problems, rule_problems

__all__ = [
    "code_list_problems",
    "design_problems",
    "form_problems",
    "framework_problems",
    "jump_problems",
    "method_problems",
    "outlier_problems",
    "panel_problems",
    "range_problems",
    "relation_problems",
    "rule_problems",
    "scale_slip_problems",
    "units_problems",
]
