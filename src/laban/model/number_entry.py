# SPDX-License-Identifier: Apache-2.0
"""Read one number as a person types or pastes it into a cell, exactly, and write it back for people.

One cell cannot always tell: "1.234" is 1234 where a comma is the decimal sign, and 1.234 where a point is. So each entry has
the reading of the style in which a person works, and the other one where there is another; `decide` takes the one that passes
the checks of the cell and asks where both do. What can have one meaning only is read so in either style, with a notice.

Numbers are `decimal.Decimal`, never rounded. Accepted beside digits: groups of three set apart by points, commas, blanks of
any width or apostrophes; −, – and - as minus; +; an exponent (1.5E+06); parentheses as accountants write a negative number;
the cell's own unit of measure behind it, or a percent sign where that unit has one. Anything else behind a number makes it no
number, for what is dropped may have meant something: "0x10", "1E400", "5 tỷ".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from laban.errors import Problem, Severity, problem

Style = Literal["comma", "point"]
"""How a person writes numbers: "comma" is 1.234,5 and "point" is 1,234.5."""

SIGNS = str.maketrans({"−": "-", "﹣": "-", "－": "-", "–": "-", "＋": "+"})
SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
INVISIBLE = "\ufeff\u200b\u200e\u200f"
"""Signs without width that come along when something is pasted; around a number they are passed over."""

NO_NUMBERS = frozenset({"inf", "infinity", "nan", "∞", "1.#inf", "1.#ind", "1.#qnan", "#num!"})
"""Words with which programs write what is not a finite number."""

DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}([ T].*)?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|\d{1,2}[-/ ][A-Za-z]{3}([-/ ]\d{2,4})?"
    r"|\d{1,3}:\d{2}(:\d{2})?",
    re.ASCII,
)
NUMBER = re.compile(
    r"(?P<sign>[+-]?) ?"
    r"(?P<whole>\d{1,3}(?P<mark>[ .,'])\d{3}(?:(?P=mark)\d{3})*(?!\d)|\d+)?"
    r"(?:(?P<point>[.,])(?P<part>\d*))?"
    r"(?P<power>(?:[eE][+-]?\d+(?!\w))?)",
    re.ASCII,
)
UNIT = re.compile(r"[%‰°$€£¥₫/]|[^\W\d_]")
"""How a unit of measure begins."""

LONGEST_POWER = 2
"""How many digits an exponent may have, zeros before them apart."""

ANOTHER = re.compile(r"(?:^|[^\w])\d|\d[\s;|/&-]+[+-]?\d")
"""A digit that begins another number."""

MULTIPLIERS = frozenset(
    ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nghin", "ngan", "trieu", "ty", "tr", "k", "thousand",
     "thousands", "million", "millions", "billion", "billions", "mn", "bn")
)  # fmt: skip
"""Words that multiply the number before them."""

LONGEST_TEXT = 60
MOST_DIGITS = 30
"""How many digits a number may have, before and behind its decimal sign together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a text says: its reading in the style, the other one if it can mean two numbers, or why it is no number.

    `notes` tell what was passed over or decided. `unit` is what stood behind the number.
    """

    text: str
    style: Style
    value: Decimal | None = None
    other: Decimal | None = None
    unit: str = ""
    fault: Problem | None = None
    notes: tuple[Problem, ...] = ()

    @property
    def kept(self) -> str:
        """Return the reading as it is stored, or nothing."""
        return "" if self.value is None else canonical(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The number that is taken; or the question to ask first, with both numbers; or why there is none."""

    value: Decimal | None = None
    question: Problem | None = None
    fault: Problem | None = None
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """The reading in the style, the decimal sign that it needs (nothing: any), and the other reading if there is one."""

    value: Decimal | None
    decimal: str = ""
    other: Decimal | None = None


def readings(text: str, style: Style, unit: str = "") -> Entry:
    """Read a text; `unit` is the unit of measure of the cell, the only one that may stand behind the number.

    >>> readings("1.234,5", "comma").kept, readings("1.234", "comma").kept, readings("1.234", "comma").other
    ('1234.5', '1234', Decimal('1.234'))
    >>> readings("12,5 %", "comma", "%").kept, readings("12,5 %", "comma").fault.code, readings("12 tỷ", "comma").fault.code
    ('12.5', 'entry_number.behind', 'entry_number.multiplier')
    """
    bare = unicodedata.normalize("NFC", text[: 4 * LONGEST_TEXT]).strip(INVISIBLE + " \t\r\n\u00a0\u2007\u2009\u202f")
    if why := _unreadable(bare):
        return _no(text, style, why)
    plain = bare.translate(SPACES).translate(SIGNS).translate(APOSTROPHES)
    bracketed = len(plain) > 2 and plain[0] == "(" and plain[-1] == ")" and plain[1] not in "+-"
    inner = plain[1:-1].strip() if bracketed else plain
    found = NUMBER.match(inner)
    if found is None or not (found["whole"] or found["part"]):
        return _no(text, style, _why_not(inner))
    behind = inner[found.end() :].strip()
    if why := _behind(inner, behind, unit) or _beyond(found["power"]):
        return _no(text, style, why, left_out=_cell(behind), unit=unit)
    read = _read(found, style)
    if read.value is None:
        return _no(text, style, _why_not(inner))
    if any(len(canonical(each).strip("-").replace(".", "")) > MOST_DIGITS for each in (read.value, read.other or 0)):
        return _no(text, style, "too_many_digits")
    return _entry(text, style, read, negative=bracketed, behind=behind, unit=unit)


def decide(entry: Entry, passes: Callable[[Decimal], bool]) -> Decision:
    """Take the reading that passes the checks of the cell; ask where both do.

    Where neither passes, the reading in the person's style is taken, and the checks tell what is wrong with it.
    """
    if entry.value is None or entry.other is None:
        return Decision(value=entry.value, fault=entry.fault, notes=entry.notes)
    first, second = passes(entry.value), passes(entry.other)
    cell, value, other = _cell(entry.text), shown(entry.value, entry.style), shown(entry.other, entry.style)
    if first and second:
        question = problem("entry_number.unclear", cell=cell, value=value, other=other)
        return Decision(question=question, notes=entry.notes)
    if second:
        note = problem("entry_number.other_reading", severity=Severity.NOTICE, cell=cell, value=other)
        return Decision(value=entry.other, notes=(*entry.notes, note))
    return Decision(value=entry.value, notes=entry.notes)


def canonical(value: Decimal | int) -> str:
    """Write a number as it is stored: a point, no exponent, no grouping, no zeros at the end, and no minus before 0.

    >>> canonical(Decimal("1.50")), canonical(Decimal("12E+2")), canonical(Decimal("-0.0"))
    ('1.5', '1200', '0')
    """
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def shown(value: Decimal, style: Style) -> str:
    """Write a number for people, in groups of three.

    >>> shown(Decimal("-1234567.25"), "comma"), shown(Decimal("1234.5"), "point")
    ('-1.234.567,25', '1,234.5')
    """
    text = canonical(value)
    whole, _, part = text.partition(".")
    whole = f"{int(whole.lstrip('-')):,}"
    minus = "-" if text.startswith("-") else ""
    if style == "comma":
        return minus + whole.replace(",", ".") + ("," + part if part else "")
    return minus + whole + ("." + part if part else "")


def _unreadable(bare: str) -> str:
    """Tell why a text cannot even be looked at, or nothing."""
    if not bare:
        return "empty"
    if any(unicodedata.category(each) in {"Cc", "Cf", "Cs", "Co"} for each in bare):
        return "several_numbers" if len(re.findall(r"\d[^\t\r\n]*", bare)) > 1 else "control_characters"
    if len(bare) > LONGEST_TEXT:
        return "too_long"
    if bare.lstrip("+-−").casefold() in NO_NUMBERS:
        return "infinite"
    return "error_value" if bare.startswith("#") else ""


def _why_not(inner: str) -> str:
    """Tell why a text of visible signs is no number."""
    return "date" if DATE.fullmatch(inner) else "not_a_number"


def _behind(inner: str, behind: str, unit: str) -> str:
    """Tell why what stands behind a number cannot stand there, or nothing."""
    if not behind or _same(behind, unit) or (behind == "%" and "%" in unit):
        return ""
    if DATE.fullmatch(inner):
        return "date"
    if ANOTHER.search(behind) or re.match(r"[^\w]+\d", behind):
        return "several_numbers"
    if MULTIPLIERS & set(re.findall(r"\w+", behind.casefold())):
        return "multiplier"
    if not UNIT.match(behind):
        return "not_a_number"
    return "behind_other" if unit else "behind"


def _beyond(power: str) -> str:
    """Tell that an exponent is out of range, or nothing."""
    return "out_of_range" if len(power.lstrip("eE+-0")) > LONGEST_POWER else ""


def _read(found: re.Match[str], style: Style) -> _Read:
    """Tell apart decimal signs and groups."""
    whole, mark, point = found["whole"] or "0", found["mark"] or "", found["point"] or ""
    sign, power = found["sign"].strip("+"), found["power"]
    if mark in {" ", "'"}:
        whole, mark = whole.replace(mark, ""), ""
    elif mark and not point and whole.count(mark) == 1:
        decimal = Decimal(sign + whole.replace(mark, ".") + power)
        if power or whole.startswith("0"):
            return _Read(decimal, mark)
        grouped = Decimal(sign + whole.replace(mark, ""))
        return _Read(decimal, mark, grouped) if mark == _sign(style) else _Read(grouped, _sign(style), decimal)
    if mark and (mark == point or power or whole.startswith("0")):
        return _Read(None)
    digits = whole.replace(mark, "") if mark else whole
    return _Read(Decimal(f"{sign}{digits}.{found['part'] or '0'}{power}"), point or {".": ",", ",": "."}.get(mark, ""))


def _entry(text: str, style: Style, read: _Read, *, negative: bool, behind: str, unit: str) -> Entry:
    """Put a reading together with what is to be said of it."""
    both = [None if each is None else _exact(-each if negative else each) for each in (read.value, read.other)]
    value = both[0] or Decimal(0)
    cell, said = _cell(text), shown(value, style)
    percent = bool(behind) and not _same(behind, unit)
    notes = tuple(
        problem(f"entry_number.{name}", severity=Severity.NOTICE, cell=cell, value=said, unit=unit)
        for name in _notes(read, style, negative=negative, percent=percent)
    )
    return Entry(text=text, style=style, value=value, other=both[1], unit=behind, notes=notes)


def _notes(read: _Read, style: Style, *, negative: bool, percent: bool) -> Iterator[str]:
    """Name what a person is told of a number that was read."""
    if read.decimal and read.decimal != _sign(style):
        yield "other_style"
    if negative:
        yield "parentheses"
    if percent:
        yield "percent"


def _exact(value: Decimal) -> Decimal:
    """Return a number in its one form."""
    return Decimal(canonical(value))


def _sign(style: Style) -> str:
    return "," if style == "comma" else "."


def _same(behind: str, unit: str) -> bool:
    """Tell whether two units of measure are written alike."""
    one, two = (" ".join(unicodedata.normalize("NFC", each).casefold().split()) for each in (behind, unit))
    return one == two


def _cell(text: str) -> str:
    """Write a text so that it can be repeated to a person: cut short, what is not printable replaced."""
    bare = "".join(each if each.isprintable() else "�" for each in text.strip())
    return bare[:LONGEST_TEXT] + ("…" if len(bare) > LONGEST_TEXT else "")


def _no(text: str, style: Style, why: str, left_out: str = "", unit: str = "") -> Entry:
    example = "1.234,5" if style == "comma" else "1,234.5"
    most = MOST_DIGITS if why == "too_many_digits" else LONGEST_TEXT
    fault = problem(f"entry_number.{why}", cell=_cell(text), most=most, left_out=left_out, unit=unit, example=example)
    return Entry(text=text, style=style, fault=fault)
