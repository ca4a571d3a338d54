# SPDX-License-Identifier: Apache-2.0
"""What moved between two snapshots of a round, with the request and the decision behind each; as far as a person may read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.apps import apps

from laban_portal.catalog.queries import form_contents
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.rounds import RoundHead, round_head
from laban_portal.people.rules import Actor, may_see_rounds, sees_all_values
from laban_portal.review.models import Correction, Snapshot
from laban_portal.review.queries.corrections import (
    CorrectionLine,
    cell_name,
    cell_shown,
    correction_lines,
    correction_rows,
)
from laban_portal.review.queries.shown import form_code
from laban_portal.review.queries.snapshots import own_part_units, parts_of
from laban_portal.review.snapshot.content import Value, moved
from laban_portal.ui.errors import NotAllowed, NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One value that is another one in the later snapshot, in the reader's words."""

    unit: str
    unit_names: Mapping[str, str]
    form: str
    period: str
    name: str
    before: str
    after: str
    request: CorrectionLine | None

    @property
    def form_code(self) -> str:
        """Return the code of its form."""
        return form_code(self.form)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two snapshots of a round, the earlier first, and what moved."""

    head: RoundHead
    earlier: int
    later: int
    moves: tuple[Move, ...]
    whole: bool


def comparison(actor: Actor, code: str, one: int, two: int, language: str, on: date) -> Comparison:
    """Compare two snapshots: of all units for who sees all values, of their own for others."""
    head = round_head(actor, code, on)
    earlier, later = sorted((one, two))
    known = Snapshot.objects.filter(round=head.pk)
    if earlier == later or not all(known.filter(number=each).exists() for each in (one, two)):
        raise NotFound("refusal.no_page")
    whole, own = sees_all_values(actor), own_part_units(actor)
    if not whole and may_see_rounds(actor) and not own:
        raise NotAllowed("snapshots.not_whole")
    limits = None if whole else own
    before, after = parts_of(head.pk, earlier, limits), parts_of(head.pk, later, limits)
    found = [
        (unit, each) for unit in sorted({*before, *after}) for each in moved(before.get(unit, ()), after.get(unit, ()))
    ]
    taken = correction_rows(actor).filter(
        duty__round=head.pk, snapshot__number__gt=earlier, snapshot__number__lte=later
    ).order_by("pk")  # fmt: skip
    requests = _by_place(actor, language, list(taken))
    names = dict(
        apps.get_model("catalog", "Unit")
        .objects.filter(key__in={unit for unit, _ in found})
        .values_list("key", "names")
    )
    duties = (
        Duty.objects.filter(round=head.pk)
        .order_by("pk")
        .values_list("form__pack", "form__code", "form__number", "form")
    )
    forms = {f"{pack}/{form}@{number}"[-80:]: pk for pack, form, number, pk in duties.distinct()}
    contents = form_contents(set(forms.values()))

    def shown(value: Value | None, form: str) -> str:
        content = contents[forms[form]]
        if value is None:
            return cell_shown(actor, content, "", "empty", "", language)
        return cell_shown(
            actor, content, value.element, value.kind, value.reason if value.kind == "none" else value.text, language
        )

    moves = []
    for unit, each in found:
        form, period, element, part = each.place
        moves.append(
            Move(
                unit=unit, unit_names=names.get(unit, {}), form=form, period=period,
                name=cell_name(contents[forms[form]], (element, part), language), before=shown(each.before, form),
                after=shown(each.after, form), request=requests.get((unit, form.rpartition("/")[2].partition("@")[0], period, element, part)),  # noqa: E501  one row
            )
        )  # fmt: skip
    return Comparison(head=head, earlier=earlier, later=later, moves=tuple(moves), whole=whole)


def _by_place(
    actor: Actor, language: str, rows: list[Correction]
) -> dict[tuple[str, str, str, str, str], CorrectionLine]:
    lines = correction_lines(actor, language, rows)
    return {(each.unit, each.form.rpartition("/")[2], each.period, each.element, each.slice): each for each in lines}
