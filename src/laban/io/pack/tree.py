# SPDX-License-Identifier: Apache-2.0
"""Put the tree of a pack together from its tables, and check it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from laban.errors import Problem, Severity, problem
from laban.io.pack.columns import Sheet, located
from laban.io.pack.framework import ELEMENTS, GROUPS, INDICATORS, Rows, elements_of, groups_of, indicators_of
from laban.io.pack.source import Source
from laban.model.checks import framework_problems
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.text import Text

ABOUT_NEEDS = ("framework.unknown_denominator", "framework.no_element", "framework.unknown_element")
"""Problems that only appear beside elements and still are an indicator's."""


@dataclass(frozen=True)
class ReadTree:
    """The tree, the rows of its items and of its elements, and whether both tables of the tree could be read."""

    framework: Framework
    items: Rows
    elements: Rows
    whole: bool


def read_tree(source: Source) -> ReadTree:
    """Read framework, indicators and elements; without a table of elements there are none yet."""
    group_sheet = source.table("framework", GROUPS, needed=True)
    leaf_sheet = source.table("indicators", INDICATORS, needed=True)
    element_sheet = source.table("elements", ELEMENTS)
    groups: tuple[tuple[Group, ...], Rows] = ((), ())
    leaves: tuple[tuple[Indicator, ...], Rows] = ((), ())
    elements: tuple[tuple[Element, ...], Rows] = ((), ())
    if group_sheet is not None:
        groups = source.take(groups_of(group_sheet))
        source.tell(_nameless(group_sheet, [each.names for each in groups[0]], source.manifest.languages))
    if leaf_sheet is not None:
        leaves = source.take(indicators_of(leaf_sheet))
        source.tell(_nameless(leaf_sheet, [each.names for each in leaves[0]], source.manifest.languages))
    if element_sheet is not None:
        elements = source.take(elements_of(element_sheet))
    manifest = source.manifest
    said = manifest.framework
    framework = Framework(
        code=said.code or manifest.code,
        version=said.version,
        names=said.names if said.names.versions else manifest.names,
        groups=groups[0],
        indicators=leaves[0],
        elements=elements[0],
        valid_from=said.valid_from,
        valid_to=said.valid_to,
    )
    tree = ReadTree(
        framework, (*groups[1], *leaves[1]), elements[1], group_sheet is not None and leaf_sheet is not None
    )
    if tree.whole:
        source.tell(_checked(tree))
    return tree


def _checked(tree: ReadTree) -> Iterator[Problem]:
    """Check the tree; a code may be that of an indicator and of its element, whose rows are told apart here."""
    items, elements = dict(tree.items), dict(tree.elements)
    of_tree = Counter(framework_problems(replace(tree.framework, elements=())))
    for each in framework_problems(tree.framework):
        in_tree = of_tree[each] > 0 or each.code in ABOUT_NEEDS
        of_tree[each] -= 1
        yield from located([each], items if in_tree else elements)


def _nameless(sheet: Sheet, names: Sequence[Text], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Warn of the languages of the pack in which items have no name."""
    for language in languages:
        count = sum(language not in dict(each.versions) for each in names)
        if count:
            where = sheet.table.heading(f"name_{language}")
            yield problem("pack.names_lacking", where, severity=Severity.WARNING, count=count, lacking=language)
