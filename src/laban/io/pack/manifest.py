# SPDX-License-Identifier: Apache-2.0
"""pack.toml: who a pack is, its languages, where its figures and boundaries are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laban.errors import Problem, problem
from laban.io.pack.fill import LANGUAGE, fill
from laban.io.pack.toml import Spot, Toml
from laban.io.quoting import shown
from laban.model.pack import RequiredArea
from laban.model.text import Text

FORMAT = 1
"""The newest pack format that this version reads, and the one it writes."""

BESIDE = ("peers",)
"""Tables of pack.toml that have a reader of their own, once the data elements are known."""

LAYOUTS = ("long", "wide")
DECIMALS = ("", ".", ",")
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One table of figures, and what the table itself does not say."""

    file: str
    layout: str = "long"
    system: str = ""
    year: int | None = None
    decimal: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundaries:
    """One file of boundaries: of which code system, and the property that holds the unit's code."""

    system: str
    file: str
    code: str = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Maps:
    """What is said of maps: the credit, the files, and the areas that every map must show."""

    credit: str = ""
    boundaries: tuple[Boundaries, ...] = ()
    required: tuple[RequiredArea, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """What is said of the framework as a whole; the code and the names are the pack's where they are left out."""

    code: str = ""
    version: str = ""
    names: Text = Text()
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything pack.toml says."""

    format: int
    code: str
    names: Text
    languages: tuple[str, ...]
    data: tuple[DataFile, ...]
    description: Text = Text()
    demonstration: bool = False
    reference_day: str = "12-31"
    source: str = ""
    licence: str = ""
    decimal: str = ""
    framework: Tree = Tree()
    atlas: Maps = Maps()

    @property
    def day(self) -> tuple[int, int]:
        """Return the reference day as month and day; one that cannot be read counts as the last of the year."""
        month, day = self.reference_day.split("-") if _is_day(self.reference_day) else ("12", "31")
        return int(month), int(day)


NOTHING = Manifest(format=FORMAT, code="", names=Text(), languages=(), data=())
"""What stands in for the keys that a faulty pack.toml lacks."""


def newer_format(toml: Toml) -> list[Problem]:
    """Tell whether a file is of a newer format than this version reads; nothing else in it can be judged then."""
    given = toml.values.get("format")
    if isinstance(given, int) and given > FORMAT:
        return [problem("pack.newer_format", toml.place("format"), format=given, known=FORMAT)]
    return []


def read_manifest(toml: Toml) -> tuple[Manifest | None, list[Problem]]:
    """Read pack.toml; a pack of a newer format is refused with that problem alone.

    Whatever can be read comes back beside the problems, so that the files it names can be judged too.
    """
    if found := newer_format(toml):
        return None, found
    manifest, problems = fill(Manifest, toml.values, Spot(toml), beside=BESIDE)
    if manifest is None:
        manifest, _ = fill(Manifest, toml.values, Spot(toml), NOTHING)
    return (None, problems) if manifest is None else (manifest, [*problems, *_sense(manifest, Spot(toml))])


def _sense(manifest: Manifest, spot: Spot) -> Iterator[Problem]:
    """Tell what has the right type and makes no sense."""
    if manifest.format < 1:
        yield problem("pack.bad_format", spot.below("format").place, given=manifest.format, known=FORMAT)
    if isinstance(spot.toml.values.get("code"), str) and not CODE.fullmatch(manifest.code):
        yield problem("pack.bad_code", spot.below("code").place, given=shown(manifest.code))
    name = spot.toml.values.get("name")
    if isinstance(name, dict) and not any(name.values()):
        yield problem("pack.no_name", spot.below("name").place)
    yield from _languages(manifest.languages, spot.below("languages"))
    if not _is_day(manifest.reference_day):
        yield problem("pack.bad_reference_day", spot.below("reference_day").place, given=shown(manifest.reference_day))
    if spot.toml.values.get("data") == []:
        yield problem("pack.no_data", spot.place)
    yield from _word(manifest.decimal, DECIMALS[1:], spot.below("decimal"))
    for at, table in enumerate(manifest.data):
        here = spot.below("data", str(at))
        if table.year is not None and not 1000 <= table.year <= 9999:
            yield problem("pack.not_a_year", here.below("year").place, given=table.year, rows=1)
        yield from _word(table.layout, LAYOUTS, here.below("layout"))
        yield from _word(table.decimal, DECIMALS[1:], here.below("decimal"))
    for at, area in enumerate(manifest.atlas.required):
        west, south, east, north = area.box
        if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
            yield problem("atlas.bad_box", spot.below("atlas", "required", str(at), "box").place)


def _languages(languages: tuple[str, ...], spot: Spot) -> Iterator[Problem]:
    if spot.toml.values.get("languages") == []:
        yield problem("pack.no_language", spot.place)
    for at, language in enumerate(languages):
        if not LANGUAGE.fullmatch(language):
            yield problem("pack.bad_language", spot.place, given=shown(language))
        elif language in languages[:at]:
            yield problem("pack.same_language", spot.place, given=shown(language))


def _word(given: str, known: tuple[str, ...], spot: Spot) -> Iterator[Problem]:
    if given and given not in known:
        yield problem("pack.unknown_word", spot.place, given=shown(given), known=" · ".join(known))


def _is_day(text: str) -> bool:
    """Tell whether a text is a day that every year has, written MM-DD."""
    if not re.fullmatch(r"\d\d-\d\d", text):
        return False
    try:
        date(2023, int(text[:2]), int(text[3:]))
    except ValueError:
        return False
    return True
