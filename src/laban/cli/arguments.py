# SPDX-License-Identifier: Apache-2.0
"""What can be typed after `laban`, with its help; imports nothing heavy, so that help comes at once."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from laban.texts import LANGUAGES, say

_Word = Callable[[str], str]
_Command = Callable[[str], argparse.ArgumentParser]

FORMATS = ("table", "csv", "json")
MODULES = {
    "check": "check",
    "compute": "compute",
    "describe": "describe",
    "profile": "profile",
    "results": "results",
    "trends": "trends",
    "import": "bring_in",
    "export": "export",
    "new": "new",
}
"""Command → module in `laban.cli`."""


def language_of(arguments: Sequence[str], environment: dict[str, str]) -> str:
    """Choose the language before anything is parsed: `--lang`, then LABAN_LANG, then the locale, then English."""
    words = list(arguments)
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    named = [*asked[-1:], *(environment.get(name, "") for name in ("LABAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))]
    return next((name[:2].lower() for name in named if name[:2].lower() in LANGUAGES), "en")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command line; `module` names what runs it, `language` how it speaks."""
    language = language_of(arguments, dict(os.environ))
    asked = parser_of(language).parse_args(arguments)
    asked.language = language
    asked.module = MODULES[asked.command]
    return asked


def parser_of(language: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, its help in one language."""

    def word(name: str) -> str:
        return say(f"terminal.{name}", language)

    parser = argparse.ArgumentParser(
        prog="laban", description=word("about"), epilog=word("about_more"), allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"laban {version('laban')}")
    parser.add_argument("--lang", choices=LANGUAGES, help=word("lang"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, title=word("commands"))

    def command(name: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=word(f"{name}_about"), description=word(f"{name}_about"), epilog=word(f"{name}_more"),
            formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
        )  # fmt: skip
        made.add_argument("--lang", choices=LANGUAGES, help=word("lang"))
        return made

    _check(command("check"), word)
    _compute(command("compute"), word)
    _looks(command, word)
    _import(command("import"), word)
    _export(command("export"), word)
    _new(command("new"), word)
    return parser


def _pack(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("pack", metavar="PACK", type=Path, help=word("pack"))


def _format(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("--format", choices=FORMATS, default="table", help=word("format"))


def _method(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("--method", metavar="CODE", default="", help=word("method"))


def _progress(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("--progress", choices=("auto", "always", "never"), default="auto", help=word("progress"))


def _check(parser: argparse.ArgumentParser, word: _Word) -> None:
    _pack(parser, word)
    _format(parser, word)


def _compute(parser: argparse.ArgumentParser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _format(parser, word)
    _progress(parser, word)
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("out"))
    parser.add_argument("--year", type=int, help=word("year"))
    parser.add_argument("--item", metavar="CODE", default="", help=word("item"))
    parser.add_argument("--top", metavar="N", type=int, default=100, help=word("top"))


def _looks(command: _Command, word: _Word) -> None:
    made = {}
    for name in ("describe", "profile", "results", "trends"):
        made[name] = command(name)
        _pack(made[name], word)
        if name == "profile":
            made[name].add_argument("unit", metavar="UNIT", help=word("profile_unit"))
        _method(made[name], word)
        _format(made[name], word)
        if name != "trends":
            made[name].add_argument("--year", type=int, help=word("year"))
    made["describe"].add_argument(
        "--what", choices=("indicators", "units", "denominators"), default="indicators", help=word("describe_what")
    )
    made["profile"].add_argument("--rule", choices=("rank", "gii"), default="rank", help=word("profile_rule"))
    _results(made["results"], word)
    _trends(made["trends"], word)


def _results(parser: argparse.ArgumentParser, word: _Word) -> None:
    shapes, shows = ("summary", "aggregates", "full"), ("scores", "ranks", "group_ranks")
    steps = ("elements", "raw", "imputed", "treated", "normalised", "scores")
    parser.add_argument("--shape", choices=shapes, default="aggregates", help=word("results_shape"))
    parser.add_argument("--show", choices=shows, default="scores", help=word("results_show"))
    parser.add_argument("--grouping", metavar="NAME", default="", help=word("results_grouping"))
    parser.add_argument("--raw", action="store_true", help=word("results_raw"))
    parser.add_argument("--step", choices=steps, default="", help=word("results_step"))
    parser.add_argument("--items", metavar="CODES", default="", help=word("results_items"))
    parser.add_argument("--level", metavar="NAME", default="", help=word("results_level"))


def _trends(parser: argparse.ArgumentParser, word: _Word) -> None:
    measures, data = ("cagr", "change", "difference", "slope"), ("scores", "raw", "imputed", "treated", "normalised")
    parser.add_argument("--item", metavar="CODE", default="", help=word("item"))
    parser.add_argument("--measure", choices=measures, default="cagr", help=word("trends_measure"))
    parser.add_argument("--data", choices=data, default="scores", help=word("trends_data"))
    parser.add_argument("--latest", metavar="N", type=int, default=0, help=word("trends_latest"))
    parser.add_argument("--interpolate", action="store_true", help=word("trends_interpolate"))


def _import(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("source", choices=("coinr",), help=word("import_source"))
    parser.add_argument("--meta", metavar="FILE", type=Path, required=True, help=word("import_meta"))
    parser.add_argument("--data", metavar="FILE", type=Path, required=True, help=word("import_data"))
    parser.add_argument("packdir", metavar="PACKDIR", type=Path, help=word("import_packdir"))


def _export(parser: argparse.ArgumentParser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    parser.add_argument("--to", choices=("xlsx", "sdmx", "datapackage", "pack"), required=True, help=word("export_to"))
    parser.add_argument("--out", metavar="PATH", type=Path, required=True, help=word("export_out"))


def _new(parser: argparse.ArgumentParser, word: _Word) -> None:
    parser.add_argument("packdir", metavar="PACKDIR", type=Path, help=word("new_packdir"))
    parser.add_argument("--like", metavar="PACK", type=Path, help=word("new_like"))
    parser.add_argument("--demonstration", metavar="SEED", type=int, help=word("new_demonstration"))
