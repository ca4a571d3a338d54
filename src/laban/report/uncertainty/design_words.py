# SPDX-License-Identifier: Apache-2.0
"""A design of uncertainty in words: what varies, how probable each way is, what stays fixed."""

from __future__ import annotations

from laban.draw.numbers import significant
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.design import Choice, Design, Setting
from laban.model.settings import path_text
from laban.report.method_words import some
from laban.report.pieces import Column, section, table
from laban.report.tree import level_name
from laban.report.view import View


def design(view: View, chosen: Design) -> Markup:
    """Return the section: a table of choices, then weights, what is left out, noise, and what is held.

    The view must know the words of `uncertainty_page`.
    """
    columns = [
        Column(view.say("choice_word"), sort=False),
        Column(view.say("alternative_word"), sort=False),
        Column(view.say("probability_word"), "num", sort=False),
    ]
    rows = (row for choice in chosen.choices for row in choice_rows(view, choice))
    choices = table(view.say("design_caption"), columns, rows, "design") if chosen.choices else NOTHING
    said = [weights_words(view, chosen), leave_out_words(view, chosen), noise_words(view, chosen)]
    others = element("ul", *(element("li", words(each)) for each in said), class_="notes")
    held = chosen.held.into(view.language)
    fixed = together(element("h3", view.say("held_title")), element("p", words(held))) if held else NOTHING
    return section(view, "design", choices, element("h3", view.say("beside_title")), others, fixed)


def choice_rows(view: View, choice: Choice) -> list[Markup]:
    """Return one row for each alternative; the choice's name stands in the first."""
    whole = sum(each.probability for each in choice.alternatives) or 1.0
    name = choice.names.into(view.language) or choice.name
    span = f' rowspan="{len(choice.alternatives)}"'
    rows: list[Markup] = []
    for at, each in enumerate(choice.alternatives):
        head = f'<th scope="rowgroup"{span}>{words(name)}</th>' if at == 0 else ""
        called = words(each.names.into(view.language) or each.name)
        own = NOTHING if each.settings else element("small", view.say("own_way"))
        settings = together(*(element("code", words(setting_text(setting))) for setting in each.settings))
        chance = view.percent(each.probability / whole, 0 if round(100 * each.probability / whole, 6) % 1 == 0 else 1)
        kind = ' class="first"' if at == 0 else ""
        rows.append(
            Markup(f'<tr{kind}>{head}<td>{called} {own}{settings}</td><td class="num">{words(chance)}</td></tr>')
        )
    return rows


def setting_text(setting: Setting) -> str:
    """Write a setting as in a method file.

    >>> setting_text(Setting(("treat", "mirror"), False)), setting_text(Setting(("screen", "keep"), ("A", "B")))
    ('treat.mirror = false', 'screen.keep = A, B')
    """
    value = setting.value
    if isinstance(value, bool):
        written = str(value).lower()
    elif isinstance(value, tuple):
        written = ", ".join(map(str, value))
    else:
        written = f"{value:g}" if isinstance(value, float) else str(value)
    return f"{path_text(setting.path)} = {written}"


def weights_words(view: View, chosen: Design) -> str:
    """Say how weights vary."""
    noise = chosen.weights
    if noise.method == "none":
        return view.text("weights_none")
    levels = ", ".join(level_name(view, level) for level in noise.levels) or view.text("all_levels")
    if noise.method == "dirichlet":
        return view.text(
            "weights_dirichlet", levels=levels, concentration=significant(noise.concentration, view.language)
        )
    return view.text("weights_uniform", levels=levels, spread=view.percent(noise.spread))


def leave_out_words(view: View, chosen: Design) -> str:
    """Say what may be left out."""
    out = chosen.leave_out
    if not out.probability:
        return view.text("leave_out_none")
    items = some(view, [view.item(code) for code in out.items if code in view.framework.by_code])
    return view.text("leave_out", share=view.percent(out.probability), items=items or view.text("any_indicator"))


def noise_words(view: View, chosen: Design) -> str:
    """Say on which cells there is noise, and how much."""
    noise = chosen.noise
    if not noise.on:
        return view.text("noise_none")
    marks = ", ".join(view.text(f"flag_{mark}") for mark in noise.on)
    size = significant(noise.size, view.language)
    said = view.text("noise", shape=view.text(f"noise_{noise.method}"), size=size, marks=marks)
    return f"{said} {view.text(f'bounds_{noise.bounds}')}"
