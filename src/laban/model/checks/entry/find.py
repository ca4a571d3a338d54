# SPDX-License-Identifier: Apache-2.0
"""What the rules find in the values of one unit and period."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from laban.model.checks.entry.look import LOOKS, SAME_CHANGE, Seen
from laban.model.checks.entry.make import finding
from laban.model.checks.entry.plan import Check, Checks, Join, Need, Spot, Sum
from laban.model.checks.entry.side import holds
from laban.model.checks.values import TOLERANCE
from laban.model.entry_rule import SEVERITIES, Finding, Standing
from laban.model.skip import applying

RANK = {word: at for at, word in enumerate(SEVERITIES)}


def findings(checks: Checks, standing: Standing) -> tuple[Finding, ...]:
    """Return everything that the rules find, in the order of the cells of the forms, the severest first at each cell.

    What a form does not ask by its skip logic counts as missing. A rule of which a side is missing finds nothing. Of several
    rules of one kind only the severest finding at a cell is told; so is, of what sees one and the same change, the first.
    """
    return _told(checks, checks.checks, standing)


def findings_of_cell(checks: Checks, standing: Standing, element: str, slice_: str = "") -> tuple[Finding, ...]:
    """Return what concerns one cell; cheap enough to be asked while it is typed."""
    concerning = checks.concerning.get((element, slice_), ())
    found = _told(checks, (checks.checks[at] for at in concerning), standing)
    return tuple(each for each in found if (element, slice_) in each.cells)


def _told(checks: Checks, wanted: Iterable[Check], standing: Standing) -> tuple[Finding, ...]:
    asked = _asked(checks, standing)
    found = [each for check in wanted for each in _found(check, asked)]
    order = checks.order
    return tuple(
        sorted(found, key=lambda each: (order.get((each.element, each.slice), len(order)), -RANK[each.severity]))
    )


def _asked(checks: Checks, standing: Standing) -> Standing:
    """Leave out cells of fields that are not asked, given what is answered."""
    dropped: set[str] = set()
    for form in checks.every:
        if any(field.when for field in form.fields):
            totals = {element: standing.values.get((element, "")) for element in form.elements}
            dropped |= set(form.elements) - set(applying(form, totals))
    if not dropped:
        return standing
    kinds = {
        (element, part): "unasked" if element in dropped else kind for (element, part), kind in standing.kinds.items()
    }
    for element in dropped:
        kinds.setdefault((element, ""), "unasked")
    values = {cell: value for cell, value in standing.values.items() if cell[0] not in dropped}
    return replace(standing, values=values, kinds=kinds)


def _found(check: Check, standing: Standing) -> Iterable[Finding]:
    if isinstance(check, Spot):
        return _in_spot(check, standing)
    if isinstance(check, Need):
        return _in_need(check, standing)
    return _in_sum(check, standing) if isinstance(check, Sum) else _in_join(check, standing)


def _in_spot(spot: Spot, standing: Standing) -> Iterable[Finding]:
    value = standing.values.get(spot.cell)
    if value is None or not math.isfinite(value):
        return ()
    seen = Seen(spot.cell, value, spot.low, spot.high)
    kept: dict[str, Finding] = {}
    for rule in spot.rules:
        found = LOOKS[rule.kind](rule, seen, standing)
        if found is not None:
            group = "change" if found.kind in SAME_CHANGE else found.kind
            if group not in kept or RANK[kept[group].severity] < RANK[found.severity]:
                kept[group] = found
    return kept.values()


def _in_need(need: Need, standing: Standing) -> Iterator[Finding]:
    """Find cells without a value in a field that must have one, all together."""
    element = need.cells[0][0]
    if any(standing.kinds.get((element, each)) == "unasked" for each in ("", need.cells[0][1])):
        return
    for code, kind in (("required", "none"), ("required_empty", "empty")):
        lacking = tuple(
            cell
            for cell in need.cells
            if cell not in standing.values and standing.kinds.get(cell, "empty") == kind
        )  # fmt: skip
        if lacking and (need.empty or kind == "none"):
            count = {"count": float(len(lacking))}
            yield finding(need.rule, code, lacking, standing.values, numbers=count)


def _in_sum(each: Sum, standing: Standing) -> Iterator[Finding]:
    """Find a total that is not the sum of its parts; where parts are missing, one that is less than those there."""
    total = standing.values.get(each.total)
    parts = [standing.values[part] for part in each.parts if part in standing.values]
    if total is None or not parts:
        return
    share = each.rule.limit or TOLERANCE
    added = math.fsum(parts)
    numbers = {"total": total, "sum": added, "difference": added - total}
    cells = (each.total, *each.parts)
    if len(parts) == len(each.parts):
        if not holds(total, "=", added, share):
            yield finding(each.rule, "total", cells, standing.values, numbers=numbers)
    elif min(parts) >= 0 and not holds(total, ">=", added, share):
        yield finding(each.rule, "parts_over", cells, standing.values, numbers=numbers)


def _in_join(join: Join, standing: Standing) -> Iterator[Finding]:
    left, right = join.left.compute(standing.values), join.right.compute(standing.values)
    if math.isnan(left) or math.isnan(right):
        return
    rule = join.rule
    if holds(left, rule.relation, right, rule.limit or TOLERANCE):
        return
    yield finding(
        rule, "relation", join.cells, standing.values, numbers={"left_value": left, "right_value": right}, rule=rule.code,
        left=rule.left, relation=rule.relation, right=rule.right,
    )  # fmt: skip
