# SPDX-License-Identifier: Apache-2.0
"""A change in a terminal: a line for each unit, or everything that is told of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.analysis.change.behind import Named, behind
from laban.cli.show import Cell, as_table, width
from laban.cli.terminal import Terminal, printable
from laban.draw.numbers import number, place, signed
from laban.model.change import COVERAGE, MERGED, OWN, SPLIT, STANDINGS, Change, Movement
from laban.model.pack import Pack
from laban.numeric.apportion import printed_parts
from laban.texts import say

SCORE_DECIMALS, RANK_DECIMALS = 2, 1
TEXT_COLUMNS = 2


def all_units(pack: Pack, found: Change, top: int, terminal: Terminal) -> str:
    """Return two tables of the index: what moved scores, what moved ranks; units by their rank after."""
    language = terminal.language
    order = ordered(found)
    lines = [terminal.painted(printable(_head(pack, found, language)), "1")]
    for movement in (found.score, found.rank):
        titles = [_word("title_code", language), _word("unit_word", language), *_titles(found, movement, language)]
        rows: list[list[Cell]] = [
            [found.units.members[at].code, _name(found, at, language), *figures(movement, 0, at, language)]
            for at in order[:top]
        ]  # fmt: skip
        lines += [
            "",
            terminal.painted(_word(f"{_kind(movement)}s_title", language), "1"),
            table(titles, rows, terminal),
        ]
        if len(order) > top:
            lines.append(say("terminal.more_rows", language, count=len(order) - top))
    return "\n".join([*lines, *_endnotes(found, language)])


def one_unit(pack: Pack, found: Change, at: int, terminal: Terminal) -> str:
    """Return all that is told of one unit: index and pillars, its rank, what is behind its own part, the back-cast."""
    language = terminal.language
    name = f"{found.units.members[at].names.into(language)} ({found.units.members[at].code})"
    lines = [terminal.painted(printable(f"{name} · {_head(pack, found, language)}"), "1")]
    if found.standing[at] != SPLIT:
        lines.append(standing_text(found, at, language))
    for movement in (found.score, found.rank):
        titles = [_word("item_word", language), *_titles(found, movement, language)]
        rows: list[list[Cell]] = [
            [found.name_of(item, language), *figures(movement, place, at, language)]
            for place, item in enumerate(found.items)
        ]  # fmt: skip
        lines += ["", terminal.painted(_word(f"{_kind(movement)}s_title", language), "1")]
        lines.append(table(titles, rows, terminal, text=1))
    lines += [*_behind(found, at, language), *_coverage(found, at, language), *_cast(found, at, language)]
    return "\n".join([*lines, *_endnotes(found, language)])


def ordered(found: Change) -> list[int]:
    """Return the places of the units by their rank after; those without one last, by their sort key."""
    ranks = np.nan_to_num(found.rank.after[0], nan=np.inf).tolist()
    members = found.units.members
    return sorted(range(len(members)), key=lambda at: (ranks[at], members[at].sort_key, members[at].code))


def figures(movement: Movement, item: int, unit: int, language: str) -> list[str]:
    """Return before, after, gain and parts of one figure as texts; the parts add up as they stand."""
    ranks = movement.better < 0
    decimals = RANK_DECIMALS if ranks else SCORE_DECIMALS
    before, after = float(movement.before[item, unit]), float(movement.after[item, unit])
    gain, parts = printed_parts(before, after, movement.parts[:, item, unit].tolist(), decimals, movement.better)
    ends = [
        place(np.nan_to_num(end), language) if ranks else number(end, language, decimals) for end in (before, after)
    ]
    return [*ends, *(signed(value, language, decimals) for value in (gain, *parts))]


def table(titles: Sequence[str], rows: Sequence[Sequence[Cell]], terminal: Terminal, text: int = TEXT_COLUMNS) -> str:
    """Lay a table out whose first columns are names and whose others are figures as texts, set to the right."""
    heads, cells = list(titles), [list(row) for row in rows]
    for column in range(text, len(heads)):
        wide = max(map(width, (heads[column], *(str(row[column]) for row in cells))))
        heads[column] = heads[column].rjust(wide)
        for row in cells:
            row[column] = str(row[column]).rjust(wide)
    return as_table(heads, cells, terminal)


def standing_text(found: Change, at: int, language: str) -> str:
    """Say what can be told of a unit that was not simply ranked both times, and who it was before."""
    return f"{say(f'change.{found.standing[at]}', language)} {past_text(found, at, language)}".rstrip()


def past_text(found: Change, at: int, language: str) -> str:
    """Say in brackets who a unit was before, with scores and ranks; nothing where it was nobody."""
    names = [
        _word("past_unit", language, name=unit.names.into(language) or unit.code, score=number(score, language),
              rank=place(rank, language))
        for unit, score, rank in found.past_of(at)
    ]  # fmt: skip
    return f"({_word('past', language, names='; '.join(names))})" if names else ""


def _head(pack: Pack, found: Change, language: str) -> str:
    years = _word("from_to", language, first=found.years[0], last=found.years[1])
    index = found.name_of(found.items[0], language)
    return " · ".join(dict.fromkeys((pack.names.into(language), index, years)))


def _name(found: Change, at: int, language: str) -> str:
    mark = "" if found.standing[at] == SPLIT else " *"
    return found.units.members[at].names.into(language) + mark


def _kind(movement: Movement) -> str:
    return "rank" if movement.better < 0 else "score"


def _titles(found: Change, movement: Movement, language: str) -> list[str]:
    kind = _kind(movement)
    ends = [_word(f"{kind}_of_year", language, year=year) for year in found.years]
    gained = _word("gained_places" if kind == "rank" else "gained_points", language)
    return [*ends, gained, *(_word(f"title_{factor}", language) for factor in found.factors)]


def _behind(found: Change, at: int, language: str) -> Iterator[str]:
    """Say which items raised and lowered the index most by the unit's own figures."""
    told = behind(found, at)
    if told is None:
        if OWN in found.factors and found.told(at):
            yield from ("", _word("own_untold", language))
        return
    for name, items in (("raised", told.raised), ("lowered", told.lowered)):
        yield from ("", _word(name, language))
        yield from (_item_line(found, each, language) for each in items)
        if not items:
            yield f"  {_word(f'{name}_none', language)}"
    if told.others:
        yield from ("", f"  {signed(told.rest, language):>8}  {_word('others_together', language, count=told.others)}")
    whole = _word("own_whole", language, whole=signed(told.whole, language), own=say("change.own", language))
    yield f"  {whole}"


def _item_line(found: Change, each: Named, language: str) -> str:
    code, share = each
    return f"  {signed(share, language):>8}  {code} {found.name_of(code, language)}"


def _coverage(found: Change, at: int, language: str) -> Iterator[str]:
    if COVERAGE not in found.factors:
        return
    first, last = found.years
    for name, items in (("came", found.appeared[at]), ("went", found.disappeared[at])):
        if items:
            named = "; ".join(f"{code} {found.name_of(code, language)}" for code in items)
            yield from ("", _word(name, language, first=first, last=last, items=named))


def _cast(found: Change, at: int, language: str) -> Iterator[str]:
    """Say what the first year would have given, computed as the last one."""
    unit = found.after.units.place[found.units.members[at].key]
    score, rank = float(found.backcast.scores[0, unit]), float(found.backcast.ranks[0, unit])
    if rank and np.isfinite(found.rank.before[0, at]):
        facts = {"score": number(score, language), "rank": place(rank, language)}
        facts |= {"before": number(float(found.score.before[0, at]), language)}
        facts |= {"place": place(float(found.rank.before[0, at]), language)}
        name = found.units.members[at].names.into(language)
        kind = "cast_rebuilt" if found.standing[at] == MERGED else "cast"
        yield from ("", _word(kind, language, first=found.years[0], last=found.years[1], name=name, **facts))


def _endnotes(found: Change, language: str) -> Iterator[str]:
    """Say what the parts mean, what a reader must know, and who stands apart."""
    yield from ("", _word("pages", language))
    yield from (note.text(language) for note in found.notes)
    for standing in STANDINGS[1:] if len(found.units) > 1 else ():
        units = [at for at in ordered(found) if found.standing[at] == standing]
        if units:
            yield f"* {say(f'change.{standing}', language)}"
            yield from (
                f"  {found.units.members[at].names.into(language)} {past_text(found, at, language)}" for at in units
            )
    if found.gone:
        names = ", ".join(unit.names.into(language) or unit.code for unit in found.gone)
        yield _word("gone", language, first=found.years[0], units=names)


def _word(name: str, language: str, /, **facts: object) -> str:
    return say(f"change_page.{name}", language, **facts)
