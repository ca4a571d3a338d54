# SPDX-License-Identifier: Apache-2.0
"""What the report holds, in the order in which an international auditor works; page and paper are written from it."""

from __future__ import annotations

from collections.abc import Callable

from laban.report.audit.added_value import added_value
from laban.report.audit.assumptions import assumptions
from laban.report.audit.blocks import Contents, Part
from laban.report.audit.correlation import correlation
from laban.report.audit.coverage import coverage
from laban.report.audit.ending import conclusions, limits, method, rebuild
from laban.report.audit.importance import importance
from laban.report.audit.other_rankings import other_rankings
from laban.report.audit.robustness import robustness
from laban.report.audit.shifts import shifts
from laban.report.audit.structure import structure
from laban.report.audit.summary import facts, summary
from laban.report.audit.view import AuditView

PARTS: tuple[Callable[[AuditView], Part], ...] = (
    coverage,
    correlation,
    structure,
    importance,
    added_value,
    assumptions,
    robustness,
    shifts,
    other_rankings,
    conclusions,
    method,
    limits,
    rebuild,
)


def contents(view: AuditView) -> Contents:
    """Return the whole report in one language."""
    return Contents(
        kind=view.text("audit_kind"),
        title=view.named_text(view.pack.names, view.pack.code),
        description=view.text("audit_description"),
        facts=facts(view),
        summary=summary(view),
        parts=tuple(make(view) for make in PARTS),
    )
