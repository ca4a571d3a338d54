# SPDX-License-Identifier: Apache-2.0
"""Composite indices from packs of plain files: the front door for notebooks.

>>> import laban
>>> laban.GII.code
'gii'

A name is looked up in its module when it is first used, so that `import laban` costs nothing. Inside the package every module
imports the module it needs, never this one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laban.analysis.audit.run import audit
    from laban.analysis.change.split import change
    from laban.analysis.compare import compare
    from laban.analysis.describe import describe
    from laban.analysis.peers import peers
    from laban.analysis.profile import profile
    from laban.analysis.select import Layout, Selection, figures, results
    from laban.analysis.sensitivity.run import sensitivity
    from laban.analysis.trends import trends
    from laban.analysis.uncertainty.prepare import prepare
    from laban.analysis.uncertainty.run import uncertainty
    from laban.errors import LabanError
    from laban.io.frames import panel_to_pandas, to_pandas
    from laban.io.pack import load_pack, read_pack
    from laban.model.change import Edition
    from laban.model.design import Design
    from laban.model.framework import Element, Framework, Group, Indicator
    from laban.model.method import (
        COINR,
        GII,
        AggregateRule,
        Aggregating,
        CustomStep,
        ImputeRule,
        Method,
        NormaliseRule,
        OwnAggregateRule,
        PerItem,
        Screening,
        TreatRule,
        Window,
    )
    from laban.model.own import OwnStep
    from laban.model.pack import Pack
    from laban.model.panel import Panel
    from laban.model.peers import PeerFeature, PeerRule
    from laban.model.result import Result
    from laban.model.sensitivity import Sampling
    from laban.model.text import Text
    from laban.model.units import Unit, UnitKey, Units
    from laban.pipeline import compute

__all__ = [
    "COINR", "GII", "AggregateRule", "Aggregating", "CustomStep", "Design", "Edition", "Element", "Framework",
    "Group", "ImputeRule", "Indicator", "LabanError", "Layout", "Method", "NormaliseRule", "OwnAggregateRule",
    "OwnStep", "Pack", "Panel", "PeerFeature", "PeerRule", "PerItem", "Result", "Sampling", "Screening",
    "Selection", "Text", "TreatRule", "Unit", "UnitKey", "Units", "Window", "audit", "change", "compare",
    "compute", "describe", "figures", "load_pack", "panel_to_pandas", "peers", "prepare", "profile",
    "read_pack", "results", "sensitivity", "to_pandas", "trends", "uncertainty",
]  # fmt: skip

_HOMES = {
    "laban.analysis.audit.run": ("audit",),
    "laban.model.change": ("Edition",),
    "laban.analysis.change.split": ("change",),
    "laban.analysis.compare": ("compare",),
    "laban.analysis.describe": ("describe",),
    "laban.analysis.peers": ("peers",),
    "laban.analysis.profile": ("profile",),
    "laban.analysis.select": ("Layout", "Selection", "figures", "results"),
    "laban.analysis.sensitivity.run": ("sensitivity",),
    "laban.analysis.trends": ("trends",),
    "laban.analysis.uncertainty.prepare": ("prepare",),
    "laban.analysis.uncertainty.run": ("uncertainty",),
    "laban.errors": ("LabanError",),
    "laban.io.frames": ("panel_to_pandas", "to_pandas"),
    "laban.io.pack": ("load_pack", "read_pack"),
    "laban.model.design": ("Design",),
    "laban.model.framework": ("Element", "Framework", "Group", "Indicator"),
    "laban.model.method": (
        "COINR", "GII", "AggregateRule", "Aggregating", "CustomStep", "ImputeRule", "Method", "NormaliseRule",
        "OwnAggregateRule", "PerItem", "Screening", "TreatRule", "Window",
    ),
    "laban.model.own": ("OwnStep",),
    "laban.model.pack": ("Pack",),
    "laban.model.panel": ("Panel",),
    "laban.model.peers": ("PeerFeature", "PeerRule"),
    "laban.model.result": ("Result",),
    "laban.model.sensitivity": ("Sampling",),
    "laban.model.text": ("Text",),
    "laban.model.units": ("Unit", "UnitKey", "Units"),
    "laban.pipeline": ("compute",),
}  # fmt: skip
"""In which module each name lives."""

if not TYPE_CHECKING:  # the type checker reads the imports above, and knows which names there are

    def __getattr__(name: str) -> object:
        """Return a name of the front door from its module."""
        for module, names in _HOMES.items():
            if name in names:
                return getattr(import_module(module), name)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    """List what the front door offers."""
    return sorted({*globals(), *__all__})
