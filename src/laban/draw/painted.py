# SPDX-License-Identifier: Apache-2.0
"""A map that uses an outline standing elsewhere on its page: a few hundred bytes of colours, ranks and names.

Units of one class stand in one group that carries the colour; a unit without a figure is hatched, so that it is told apart
without colour. With links the map is a navigation: each unit is a link whose name says its figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite

from laban.draw.drawing import Drawing, Figure, Frame, empty, known, ranking_sentence, ranking_table
from laban.draw.insets import GAP, PAD
from laban.draw.legend import legend
from laban.draw.lettering import lines_of_text, wrapped
from laban.draw.outlines import FINE, Named, Outline, outline_defs
from laban.draw.palette import CLASSES, Classes, classes_of, colour
from laban.draw.svg import NOTHING, Markup, element, short, words

LABEL_SIZE = 11.0
NAME_SIZE = 12.0
KEY_WIDTH = 300.0
BELOW = 30.0
"""How much farther down the insets of a small map reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a map is drawn.

    `classes` are those of the figures unless given (maps of several years share theirs, `shared_classes`); `links` lead
    from a unit's code to its page; `marked` is a unit with a heavy border. A `small` map, one of several side by side,
    has neither ranks nor key (`key_of` is theirs), and its required areas are named in letters twice as large.
    """

    classes: Classes | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    marked: str = ""
    small: bool = False


PLAIN = Look()


def painted_map(outline: Outline, figures: Sequence[Figure], frame: Frame, look: Look = PLAIN) -> Drawing:
    """Draw the map of a page that holds `outline_svg(outline)`; a unit with land but no figure is drawn as missing."""
    if not known(figures):
        return empty(figures, frame)
    classes = look.classes or classes_of([each.value for each in figures])
    by_code = {each.code: each for each in figures}
    shades = {
        code: classes.shade(by_code[code].value) if code in by_code else "none" for code, _ in outline.paths if code
    }
    key, key_height = NOTHING, 0.0
    width, height = outline.size
    if look.small and any(area.far for area in outline.areas):
        height += BELOW
    if not look.small:
        missing = sum(shade == "none" for shade in shades.values())
        key, key_height = legend(classes, missing, (GAP, height + GAP), frame, hatched=f"{outline.ident}-none")
        key_height += 2 * GAP
        width = max(width, KEY_WIDTH)
    sentence = f"{ranking_sentence(figures, frame)} {frame.say('map', classes=len(classes.spans))}"
    svg = frame.picture(
        *(area_frame(area, look) for area in outline.areas if area.far),
        land(outline, by_code, shades, frame, look),
        ranks(outline, by_code, shades, frame) if not look.small else NOTHING,
        *(area_name(area, frame, look) for area in outline.areas),
        key,
        size=(width, height + key_height), desc=sentence, linked=bool(look.links),
    )  # fmt: skip
    header, rows = ranking_table(figures, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def alone(outline: Outline, drawing: Drawing) -> Markup:
    """Return a painted map with its outline inside, as a file of its own or to be shown on other sites."""
    opening, end, rest = drawing.svg.partition(">")
    return Markup(f"{opening}>{outline_defs(outline)}{rest}") if end else NOTHING


def shared_classes(maps: Iterable[Sequence[Figure]]) -> Classes:
    """Return the classes that maps side by side share: those of all their figures together."""
    return classes_of([each.value for figures in maps for each in figures])


def key_of(classes: Classes, frame: Frame, outline: Outline | None = None, missing: int = 0) -> Markup:
    """Return the key of several small maps as a picture of its own."""
    key, height = legend(classes, missing, (2.0, 2.0), frame, hatched=f"{outline.ident}-none" if outline else "")
    return frame.picture(key, size=(KEY_WIDTH, height + 2.0), desc=frame.title)


def land(
    outline: Outline, figures: Mapping[str, Figure], shades: Mapping[str, str], frame: Frame, look: Look
) -> Markup:
    """Return the land in the colours of its classes, the land of no unit, and the islands of the insets as a line."""
    ids = outline.ids
    names = dict(outline.names)
    groups: list[Markup] = []
    for shade in ("none", *map(str, range(1, CLASSES + 1))):
        inside = [
            unit(code, ids[code], figures.get(code), names, frame, look) for code in ids if shades.get(code) == shade
        ]
        if inside:
            fill = f"url(#{outline.ident}-none)" if shade == "none" else colour(f"class-{shade}")
            groups.append(element("g", *inside, fill=fill))
    if "" in ids:
        groups.append(Markup(f'<use href="#{ids[""]}" fill="{colour("none")}"/>'))
    if outline.islands:
        groups.append(
            Markup(f'<use href="#{outline.ident}-far" fill="none" stroke="{colour("ink")}" pointer-events="none"/>')
        )
    if look.marked in ids:
        groups.append(
            Markup(
                f'<use href="#{ids[look.marked]}" fill="none" stroke="{colour("ink")}" stroke-width="{2 * FINE}" '
                'pointer-events="none"/>'
            )
        )
    return element(
        "g", *groups, transform=f"scale({short(1 / FINE, 3)})", stroke=colour("edge"), stroke_width=short(0.7 * FINE),
        stroke_linejoin="round", fill_rule="evenodd",
    )  # fmt: skip


def unit(code: str, ident: str, each: Figure | None, names: Mapping[str, str], frame: Frame, look: Look) -> Markup:
    """Return one unit's land with what a mouse is told over it, as a link where it has one."""
    told = words(label(each, names.get(code, code), frame))
    link = look.links.get(code)
    if link is None:
        return Markup(f'<use href="#{ident}"><title>{told}</title></use>')
    return Markup(f'<a href="{words(link)}" aria-label="{told}"><title>{told}</title><use href="#{ident}"/></a>')


def label(each: Figure | None, name: str, frame: Frame) -> str:
    """Say a unit's name, value and rank, or that it has none."""
    if each is None or not isfinite(each.value):
        return frame.say("unit_without", name=each.name if each else name)
    if not each.rank:
        return frame.say("unit_unranked", name=each.name, value=frame.number(each.value))
    return frame.say("unit_with", name=each.name, value=frame.number(each.value), rank=frame.place(each.rank))


def ranks(outline: Outline, figures: Mapping[str, Figure], shades: Mapping[str, str], frame: Frame) -> Markup:
    """Return the rank of every unit whose land is wide enough to carry it, in groups by the colour under it."""
    groups: dict[str, list[str]] = {}
    for spot in outline.spots:
        each = figures.get(spot.code)
        written = frame.place(each.rank) if each and each.rank and isfinite(each.value) else ""
        if written and spot.room >= LABEL_SIZE * (0.7 + 0.3 * len(written)):
            y = spot.y + LABEL_SIZE * 0.36
            groups.setdefault(shades[spot.code], []).append(
                f'<text x="{short(spot.x)}" y="{short(y)}">{written}</text>'
            )
    made = (element("g", Markup("".join(texts)), fill=colour(f"on-{shade}")) for shade, texts in groups.items())
    return element("g", *made, font_size=LABEL_SIZE, font_weight=600, text_anchor="middle", pointer_events="none")


def area_frame(area: Named, look: Look) -> Markup:
    """Return the frame of an inset; on a small map it reaches farther down, to hold its large letters."""
    left, top, width, height = area.frame
    high = height + (BELOW if look.small else 0.0)
    return element("rect", x=left, y=top, width=width, height=high, rx=3, fill=colour("sea"), stroke=colour("line"))


def area_name(area: Named, frame: Frame, look: Look) -> Markup:
    """Return the name of a required area: inside its inset, or under its place in the mainland."""
    left, top, width, height = area.frame
    text, middle = area.names.into(frame.language), left + width / 2
    size = NAME_SIZE * (2 if look.small else 1)
    if not area.far:
        return element(
            "text",
            words(text),
            x=middle,
            y=top + height + size,
            text_anchor="middle",
            font_size=size,
            fill=colour("ink"),
        )
    bottom = top + height + (BELOW if look.small else 0.0)
    lines = wrapped(text, width - PAD, size)
    place = (middle, bottom - 0.75 * size - 1.25 * size * (len(lines) - 1))
    return lines_of_text(lines, place, size, text_anchor="middle", fill=colour("ink"), font_weight=600)
