# SPDX-License-Identifier: Apache-2.0
"""The shape and the kind of each state, so that none is told by colour alone."""

from __future__ import annotations

SHAPES = {
    "ring": (("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z", ""),),
    "half": (("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z", ""), ("M8 2a6 6 0 0 1 0 12z", "solid")),
    "full": (("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z", "solid"),),
    "check": (("M2.5 8.5l4 4 7-8.5", ""),),
    "back": (("M6 3L2 7l4 4M2 7h7.5a4 4 0 0 1 0 7H7", ""),),
    "lock": (("M3 7.5h10V14H3z", "solid"), ("M5 7.5V5a3 3 0 0 1 6 0v2.5", "")),
    "clock": (("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z", ""), ("M8 4.5V8l2.5 1.5", "")),
    "triangle": (("M8 2l6.5 11.5h-13z", ""), ("M8 6.5v3M8 11.3v.2", "")),
    "cross": (("M3 3l10 10M13 3L3 13", ""),),
    "dash": (("M3 8h10", ""),),
    "question": (("M5 5.5a3 3 0 1 1 4 2.8c-.8.3-1 .9-1 1.7M8 12.8v.2", ""),),
    "letter": (("M2 4h12v9H2zM2 4l6 5 6-5", ""),),
}
"""Each shape as paths in a square of 16: the path and its class."""

STATES = {
    "open": ("half", "info"), "submitted": ("letter", "info"), "returned": ("back", "warn"),
    "accepted": ("check", "good"), "frozen": ("lock", ""), "planned": ("ring", ""), "closed": ("lock", ""),
    "draft": ("ring", ""), "ready": ("check", "good"), "retired": ("dash", ""), "late": ("triangle", "bad"),
    "due_soon": ("clock", "warn"), "on_time": ("check", "good"), "due_today": ("clock", "warn"),
    "submitted_late": ("clock", "warn"), "assumed": ("question", "warn"), "confirmed": ("check", "good"),
    "inferred": ("question", "info"), "missing": ("ring", "bad"), "active": ("check", "good"),
    "inactive": ("lock", ""), "invited": ("letter", "info"), "expired": ("clock", "bad"),
    "revoked": ("cross", "bad"), "unread": ("full", "info"), "urgent": ("triangle", "bad"),
    "done": ("check", "good"), "waiting": ("clock", ""), "failed": ("cross", "bad"), "running": ("half", "info"),
    "demonstration": ("question", "warn"), "current": ("full", "info"), "required": ("full", ""),
}  # fmt: skip
"""Each state's shape and kind; its name is the text `state.<state>`."""


def mark_of(state: str) -> tuple[tuple[str, str], ...]:
    """Return the paths of a state's shape; a state of another room gets a ring."""
    return SHAPES[STATES.get(state, ("ring", ""))[0]]


def kind_of(state: str) -> str:
    """Return the kind of a state: good, info, warn, bad, or none."""
    return STATES.get(state, ("ring", ""))[1]
