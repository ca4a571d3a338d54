# SPDX-License-Identifier: Apache-2.0
"""The method in words: every choice of the Method value becomes a sentence of `laban.texts.*.recipe`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from laban.draw.numbers import significant
from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.method import AggregateRule, ImputeRule, Method, NormaliseRule, PerItem, TreatRule
from laban.report.pieces import section
from laban.report.tree import level_name
from laban.report.view import View
from laban.texts import say

R = TypeVar("R")

NAMES_SHOWN = 8


def method(view: View) -> Markup:
    """Return the section: one step after another, each with its sentences."""
    chosen = view.result.method
    shown = (
        element("li", element("h3", words(title)), *(element("p", words(each)) for each in said))
        for title, said in steps_said(view)
    )
    note = element("p", words(chosen.note), class_="note") if chosen.note else NOTHING
    return section(view, "method", note, element("ol", *shown, class_="steps"))


def steps_said(view: View) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each step that has something to say, and its sentences, in the order in which it is taken."""
    chosen = view.result.method
    steps = (
        ("regroup", regroup_words(view, chosen)),
        ("denominate", [recipe(view, f"denominate_{chosen.denominate.method}")]),
        ("screen", screen_words(view, chosen)),
        ("impute", per_item(view, chosen.impute, impute_words)),
        ("treat", [*per_item(view, chosen.treat, treat_words), *moments_words(view, chosen.treat)]),
        ("normalise", [*per_item(view, chosen.normalise, normalise_words), window_words(view, chosen)]),
        ("weigh", [weigh_words(view, chosen)]),
        ("aggregate", aggregate_words(view, chosen)),
        ("rank", rank_words(view, chosen)),
        ("custom", [recipe(view, "custom", name=each.name, after=each.after) for each in chosen.custom]),
    )
    for name, said in shown_in_order(steps, chosen):
        yield recipe(view, f"step_{name}"), said


def shown_in_order(steps: tuple[tuple[str, list[str]], ...], chosen: Method) -> Iterator[tuple[str, list[str]]]:
    """Yield the steps that have something to say, screening after imputation where the method puts it there."""
    said = {name: sentences for name, sentences in steps if sentences}
    order = list(said)
    if chosen.screen.when == "after_imputation":
        order.remove("screen")
        order.insert(order.index("impute") + 1, "screen")
    for name in order:
        yield name, said[name]


def recipe(view: View, name: str, /, **facts: object) -> str:
    """Say a sentence of the recipe."""
    return say(f"recipe.{name}", view.language, **facts)


def plain(view: View, value: float) -> str:
    """Write a parameter without decimals it does not need."""
    return significant(value, view.language, 6)


def per_item(view: View, rules: PerItem[R], sentences: Callable[[View, R], list[str]]) -> list[str]:
    """Say the rule of most items, then each other rule with the items it is for."""
    said = list(sentences(view, rules.default))
    others: dict[R, list[str]] = {}
    for code, rule in rules.items:
        if rule != rules.default:
            others.setdefault(rule, []).append(view.item(code) if code in view.framework.by_code else code)
    for rule, items in others.items():
        said.append(recipe(view, "only_for", items=some(view, items), words=" ".join(sentences(view, rule))))
    return said


def some(view: View, names: list[str]) -> str:
    """Name a few and count the rest."""
    shown = ", ".join(names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return f"{shown} {recipe(view, 'and_more', count=left)}" if left > 0 else shown


def regroup_words(view: View, chosen: Method) -> list[str]:
    """Say which units are ranked."""
    return [recipe(view, "regroup_to", to=chosen.regroup.to) if chosen.regroup.to else recipe(view, "regroup_none")]


def screen_words(view: View, chosen: Method) -> list[str]:
    """Say which units take part."""
    rule = chosen.screen
    share, nonzero = view.percent(rule.min_available), view.percent(rule.min_nonzero)
    said = [recipe(view, f"screen_{rule.rule}", share=share, nonzero=nonzero)]
    if rule.rule != "none":
        said.append(recipe(view, f"screen_{rule.when}"))
    names = dict(zip(view.result.units.codes, view.names, strict=True))
    for name, codes in (("keep", rule.keep), ("drop", rule.drop)):
        if codes:
            said.append(recipe(view, f"screen_{name}", units=some(view, [names.get(code, code) for code in codes])))
    return said


def impute_words(view: View, rule: ImputeRule) -> list[str]:
    """Say how a gap is filled."""
    facts = {
        "by": view.grouping(rule.by) if rule.by else "",
        "within": level_name(view, rule.within) if rule.within else recipe(view, "whole_framework"),
        "neighbours": rule.neighbours,
        "value": plain(view, rule.value),
        "predictors": some(view, [view.item(code) for code in rule.predictors]) if rule.predictors else "",
    }
    name = rule.method
    if name == "regression" and not rule.predictors:
        name = "regression_siblings"
    said = [recipe(view, f"impute_{name}", **facts)]
    if rule.method == "latest" and rule.max_lag:
        said.append(recipe(view, "impute_max_lag", years=rule.max_lag))
    return said


def treat_words(view: View, rule: TreatRule) -> list[str]:
    """Say when an indicator is treated, and how."""
    if rule.method == "none":
        return [recipe(view, "treat_none")]
    if rule.force == "winsorise":
        return [recipe(view, "treat_force_winsorise", points=rule.max_points)]
    if rule.force:
        return [recipe(view, "treat_force", transform=recipe(view, f"by_{rule.force}", power=plain(view, rule.power)))]
    limits = {"skewness": plain(view, rule.skewness), "kurtosis": plain(view, rule.kurtosis)}
    said = [recipe(view, f"treat_when_{rule.junction}", **limits)]
    if rule.first == "winsorise":
        said.append(recipe(view, "treat_winsorise", points=rule.max_points))
    if rule.second != "none":
        base = "treat_second_combined" if rule.combine else "treat_second"
        transform = recipe(view, f"by_{rule.second}", power=plain(view, rule.power))
        said.append(recipe(view, base if rule.first == "winsorise" else "treat_only", transform=transform))
        said.append(recipe(view, "treat_mirror" if rule.mirror else "treat_no_mirror"))
    return said


def moments_words(view: View, rules: PerItem[TreatRule]) -> list[str]:
    """Define skewness and kurtosis as this method takes them."""
    used = dict.fromkeys(
        rule.moments for rule in (rules.default, *(rule for _, rule in rules.items)) if rule.method == "treat"
    )
    return [recipe(view, f"moments_{name}") for name in used]


def normalise_words(view: View, rule: NormaliseRule) -> list[str]:
    """Say how indicators are made comparable."""
    facts = {name: plain(view, getattr(rule, name)) for name in ("low", "high", "mean", "spread", "factor", "shift")}
    names = dict(zip(view.result.units.codes, view.names, strict=True))
    said = [recipe(view, f"normalise_{rule.method}", reference=names.get(rule.reference, rule.reference), **facts)]
    if rule.method == "goalposts" and rule.truncate:
        said.append(recipe(view, "normalise_truncated"))
    if rule.goalposts_first and rule.method != "goalposts":
        said.append(recipe(view, "normalise_goalposts_first"))
    return said


def window_words(view: View, chosen: Method) -> str:
    """Say from which years caps and bounds are learned."""
    return recipe(view, f"window_{chosen.window.method}", years=", ".join(str(year) for year in chosen.window.years))


def weigh_words(view: View, chosen: Method) -> str:
    """Say where the weights come from."""
    known = chosen.weigh.method in ("given", "equal")
    return recipe(view, f"weigh_{chosen.weigh.method}" if known else "weigh_set", name=chosen.weigh.method)


def aggregate_words(view: View, chosen: Method) -> list[str]:
    """Say how children become their parent: for all, then for levels and groups with rules of their own."""
    rules = chosen.aggregate
    said = [mean_words(view, rules.default)]
    for level, rule in rules.levels:
        said.append(recipe(view, "only_level", level=level_name(view, level), words=mean_words(view, rule)))
    for code, rule in rules.groups:
        name = view.item(code) if code in view.framework.by_code else code
        said.append(recipe(view, "only_for", items=name, words=mean_words(view, rule)))
    return said


def mean_words(view: View, rule: AggregateRule) -> str:
    """Say one rule of aggregation, with what happens to missing children."""
    said = [recipe(view, f"aggregate_{rule.method}", power=plain(view, rule.power))]
    if rule.method in ("mazziotta_pareto", "adjusted_mazziotta_pareto"):
        said.append(recipe(view, f"penalty_{rule.penalty}"))
    if rule.min_share > 0:
        said.append(recipe(view, "min_share", share=view.percent(rule.min_share)))
    if rule.min_children > 1:
        said.append(recipe(view, "min_children", count=rule.min_children))
    if rule.min_coverage > 0:
        said.append(recipe(view, "min_coverage", share=view.percent(rule.min_coverage)))
    return " ".join(said)


def rank_words(view: View, chosen: Method) -> list[str]:
    """Say how scores become ranks."""
    decimals = chosen.rank.decimals
    rounding = recipe(view, "rank_twelve") if decimals is None else recipe(view, "rank_decimals", decimals=decimals)
    return [recipe(view, f"rank_{chosen.rank.ties}"), rounding]
