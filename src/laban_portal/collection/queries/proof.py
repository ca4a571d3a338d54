# SPDX-License-Identifier: Apache-2.0
"""What a proof of the chains finds: links that do not hold, each named, and how much was proved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """One link that does not hold. `code` names the sentence, `facts` what differs; `day` is that of a day's head."""

    code: str
    round: str = ""
    unit: str = ""
    sequence: int = 0
    day: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> dict[str, str]:
        """Return all facts of the sentence."""
        own = {"round": self.round, "unit": self.unit, "sequence": str(self.sequence), "day": self.day}
        return {**own, **dict(self.facts)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was proved, and each chain's and day's first broken link; `others` counts what rooms above proved, by sentence."""

    chains: int
    revisions: int
    days: int
    witnesses: int
    breaks: tuple[Break, ...]
    others: tuple[tuple[str, int], ...] = ()


Prover = Callable[[str, str], tuple[int, tuple[Break, ...]]]
"""(code of a round, key of a unit; each may be empty: all) → how much was proved, and what does not hold."""

_provers: dict[str, Prover] = {}


def also_proves(sentence: str, prover: Prover) -> None:
    """Let a room above prove its own with the chains; the sentence says how much. Called once, when the site starts."""
    _provers[sentence] = prover


def proved_above(round_code: str, unit: str) -> tuple[tuple[tuple[str, int], ...], tuple[Break, ...]]:
    """Return how much the rooms above proved, and what does not hold there."""
    found = {sentence: prover(round_code, unit) for sentence, prover in _provers.items()}
    counts = tuple((sentence, count) for sentence, (count, _) in found.items())
    return counts, tuple(each for _, breaks in found.values() for each in breaks)


@dataclass(slots=True)
class Points:
    """Where chains must have stood, by heads of days: chain → sequence → head → the day that says so."""

    by_chain: dict[tuple[str, str], dict[int, dict[str, str]]] = field(default_factory=dict)

    def of(self, code: str, unit: str) -> dict[int, dict[str, str]]:
        """Return the points of one chain."""
        return self.by_chain.get((code, unit), {})

    def put(self, code: str, unit: str, sequence: int, head: str, day: str) -> None:
        """Note where a chain stood on a day."""
        self.by_chain.setdefault((code, unit), {}).setdefault(sequence, {}).setdefault(head, day)
