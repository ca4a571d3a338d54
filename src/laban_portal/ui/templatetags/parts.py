# SPDX-License-Identifier: Apache-2.0
"""The parts of pages as tags: field, faults, badge, progress, trend, pager, tabs, breadcrumbs, empty.

`{% field form.name "area.label" "area.hint" %}` · `{% faults form %}` · `{% badge "late" %}` ·
`{% progress done total "…" %}` · `{% trend points "…" %}` · `{% pager page %}` ·
`{% breadcrumbs "/rounds/" "…" here="…" %}` ·
`{% empty "…" "…" %}`. Their markup is in `ui/templates/ui/parts/`, their look in `ui/static/ui/parts.css`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.forms.utils import ErrorList
from django.template.context import Context
from django.utils.html import strip_tags

from laban_portal.ui.faults import own_words
from laban_portal.ui.marks import kind_of, mark_of
from laban_portal.ui.numbers import written
from laban_portal.ui.templatetags.figures import style_of
from laban_portal.ui.trend import Trend, drawn
from laban_portal.ui.words import say

register = template.Library()


BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "coc_coc": "Cốc Cốc",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS", "Linux": "Linux",
}  # fmt: skip
"""What a browser and a system call themselves, and their names; the first that fits."""


@register.filter
def browser(agent: str) -> str:
    """Name a browser and its system from what it says of itself; what is not known is shown as it is.

    >>> browser("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36")
    'Chrome · Windows'
    """
    named = (next((name for sign, name in table.items() if sign in agent), "") for table in (BROWSERS, SYSTEMS))
    return " · ".join(name for name in named if name) or agent


@register.inclusion_tag("ui/parts/badge.html")
def badge(state: str, words: str = "", kind: str = "") -> dict[str, object]:
    """Show a state by a shape and a word; colour only repeats them. `words` in place of the state's own name."""
    return {"words": words or say(f"state.{state}"), "mark": mark_of(state), "kind": kind or kind_of(state)}


@register.inclusion_tag("ui/parts/progress.html")
def progress(done: int, total: int, label: str = "") -> dict[str, object]:
    """Show how much of a whole is done: the bar and its number."""
    share = 100 * done // total if total else 0
    return {
        "done": done, "total": max(total, 1), "full": total > 0 and done >= total,
        "label": label or say("parts.progress", done=done, total=total),
        "words": say("parts.progress_share", done=done, total=total, share=share),
    }  # fmt: skip


@register.inclusion_tag("ui/parts/trend.html", takes_context=True)
def trend(
    context: Context, points: Sequence[tuple[str, Decimal | float | None]], name: str, *, table: bool = True
) -> dict[str, object]:
    """Draw a short line of figures with the sentence that says it and, unless told otherwise, their table."""
    style = style_of(context)
    drawing: Trend = drawn(points, name, style)
    rows = [(when, written(value, style) if value is not None else say("parts.no_value")) for when, value in points]
    return {"drawing": drawing, "rows": rows, "name": name, "table": table and len(rows) > 1}


@register.inclusion_tag("ui/parts/pager.html", takes_context=True)
def pager(context: Context, page: Page, name: str = "page") -> dict[str, object]:  # type: ignore[type-arg]  # Django leaves it open
    """Show where in a long list the page is, and the way to the pages beside it, with all filters kept."""
    query = context["request"].GET.copy()

    def address(number: int) -> str:
        query[name] = str(number)
        return f"?{query.urlencode()}"

    return {
        "page": page,
        "before": address(page.previous_page_number()) if page.has_previous() else "",
        "after": address(page.next_page_number()) if page.has_next() else "",
    }


@register.inclusion_tag("ui/parts/breadcrumbs.html")
def breadcrumbs(*parts: str, here: str = "") -> dict[str, object]:
    """Show the way to the page: pairs of address and name, then the page's own name in `here`."""
    return {"steps": list(zip(parts[::2], parts[1::2], strict=True)), "here": here}


@register.inclusion_tag("ui/parts/empty.html")
def empty(sentence: str, advice: str = "", address: str = "", action: str = "") -> dict[str, object]:
    """Say that there is nothing, why, and what to do next.

    Inside a `for` it may stand only behind that loop's own `{% empty %}`, which bears the same name.
    """
    return {"sentence": sentence, "advice": advice, "address": address, "action": action}


@register.inclusion_tag("ui/parts/field.html")
def field(bound: BoundField, label_code: str = "", hint_code: str = "", kind: str = "") -> dict[str, object]:
    """Show a field with its label, hint and faults, tied together for those who cannot see them side by side.

    The label and the hint are the sentences of two codes, else the form's own; the code "-" means no hint at all.
    """
    label = say(label_code) if label_code else bound.label
    hint = "" if hint_code == "-" else say(hint_code) if hint_code else bound.help_text
    faults = [own_words(each) for each in bound.errors]
    described = [f"{bound.auto_id}_hint"] if hint else []
    described += [f"{bound.auto_id}_fault"] if faults else []
    widget = bound.field.widget
    # Placeholders stand for no label; those of third-party forms are dropped.
    extra: dict[str, str | bool] = {"placeholder": ""} if "placeholder" in widget.attrs else {}
    if described:
        extra["aria-describedby"] = " ".join(described)
    if faults:
        extra["aria-invalid"] = "true"
    if kind:
        extra["class"] = f"{widget.attrs.get('class', '')} {kind}".strip()
    input_type = getattr(widget, "input_type", "")
    return {
        "bound": bound, "label": label, "faults": faults, "hint": hint, "control": bound.as_widget(attrs=extra),
        "choice": input_type == "checkbox" and not hasattr(widget, "choices"),
        "group": bool(getattr(bound.field.widget, "use_fieldset", False)), "optional": not bound.field.required,
    }  # fmt: skip


@register.inclusion_tag("ui/parts/faults.html")
def faults(form: BaseForm | None, *more: BaseForm) -> dict[str, object]:
    """List every fault of one or several forms with a link to its field, above them."""
    found: list[tuple[str, str]] = []
    for each in (form, *more):
        if each is None or not each.is_bound:
            continue
        for name, errors in each.errors.items():
            label = _label(each, name)
            found += [(_place(each, name), label + own_words(fault)) for fault in _sentences(errors)]
    return {"faults": found, "count": len(found)}


def _place(form: BaseForm, name: str) -> str:
    return form[name].id_for_label or form[name].auto_id if name in form.fields and not form[name].is_hidden else ""


def _label(form: BaseForm, name: str) -> str:
    """Name the field of a fault, where a form says that its labels are the page's (`faults_name_fields`)."""
    named = getattr(form, "faults_name_fields", False) and name in form.fields
    return f"{form.fields[name].label}: " if named else ""


def _sentences(errors: ErrorList) -> list[str]:
    return [strip_tags(str(each)) for each in errors]
