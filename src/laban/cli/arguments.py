# SPDX-License-Identifier: Apache-2.0
"""What can be typed after `laban`, with its help; imports nothing heavy, so that help comes at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from laban.cli.parser import Parser, count, seed, whole
from laban.errors import problem
from laban.texts import LANGUAGES, say

_Word = Callable[[str], str]
_Command = Callable[[str], Parser]

WHATS = ("indicators", "units", "denominators", "partners")
FORMATS = ("table", "csv", "json")
PEERS = 5
"""How many peers of a unit are shown where nobody says."""

MODULES = {
    "check": "check",
    "compute": "compute",
    "describe": "describe",
    "profile": "profile",
    "peers": "peers",
    "results": "results",
    "trends": "trends",
    "compare": "compare",
    "change": "change",
    "uncertainty": "uncertainty",
    "sensitivity": "sensitivity",
    "audit": "audit",
    "import": "bring_in",
    "export": "export",
    "new": "new",
    "edition": "edition",
    "rebuild": "rebuild",
    "keys": "keys",
}
"""Command → module in `laban.cli`."""


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose the language before anything is parsed: `--lang`, then LABAN_LANG, then the locale, then English."""
    words = list(arguments)
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    named = [*asked[-1:], *(environment.get(name, "") for name in ("LABAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))]
    return next((name[:2].lower() for name in named if name[:2].lower() in LANGUAGES), "en")


def parse(arguments: Sequence[str], language: str) -> argparse.Namespace:
    """Parse the command line; `module` names what runs it."""
    parser = parser_of(language)
    asked, unknown = parser.parse_known_args(arguments)
    if unknown:
        command = parser.commands[asked.command]
        command.refuse(problem("cli.argument_unknown", given=" ".join(unknown), help=f"{command.prog} --help"))
    asked.module = MODULES[asked.command]
    return asked


def parser_of(language: str) -> Parser:
    """Return the parser of the whole command line, its help in one language."""

    def word(name: str) -> str:
        return say(f"terminal.{name}", language)

    parser = Parser(language=language, prog="laban", description=word("about"), epilog=word("about_more"))
    parser.add_argument("--version", action="version", version=f"laban {version('laban')}", help=word("version"))
    parser.add_argument("--lang", choices=LANGUAGES, help=word("lang"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, title=word("commands"))

    def command(name: str) -> Parser:
        about = word(f"{name}_about")
        made: Parser = commands.add_parser(
            name, help=about, description=about, epilog=word(f"{name}_more"), language=language
        )
        made.add_argument("--lang", choices=LANGUAGES, help=word("lang"))
        parser.commands[name] = made
        return made

    _check(command("check"), word)
    _compute(command("compute"), word)
    _looks(command, word)
    _compare(command("compare"), word)
    _change(command("change"), word)
    _uncertainty(command("uncertainty"), word)
    _sensitivity(command("sensitivity"), word)
    _audit(command("audit"), word)
    _import(command("import"), word)
    _export(command("export"), word)
    _new(command("new"), word)
    _edition(command("edition"), word)
    _rebuild(command("rebuild"), word)
    _keys(command("keys"), word)
    return parser


def _pack(parser: Parser, word: _Word) -> None:
    parser.add_argument("pack", metavar="PACK", type=Path, help=word("pack"))


def _format(parser: Parser, word: _Word) -> None:
    parser.add_argument("--format", choices=FORMATS, default="table", help=word("format"))


def _method(parser: Parser, word: _Word) -> None:
    parser.add_argument("--method", metavar="CODE", default="", help=word("method"))


def _progress(parser: Parser, word: _Word) -> None:
    parser.add_argument("--progress", choices=("auto", "always", "never"), default="auto", help=word("progress"))


def _year(parser: Parser, word: _Word) -> None:
    parser.add_argument("--year", metavar="YEAR", type=whole, help=word("year"))


def _check(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _format(parser, word)


def _compute(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _format(parser, word)
    _progress(parser, word)
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("out"))
    _year(parser, word)
    parser.add_argument("--item", metavar="CODE", default="", help=word("item"))
    parser.add_argument("--top", metavar="N", type=count, help=word("top"))


def _looks(command: _Command, word: _Word) -> None:
    made = {}
    for name in ("describe", "profile", "peers", "results", "trends"):
        made[name] = command(name)
        _pack(made[name], word)
        if name == "profile":
            made[name].add_argument("unit", metavar="UNIT", help=word("profile_unit"))
        _method(made[name], word)
        _format(made[name], word)
        _progress(made[name], word)
        if name != "trends":
            _year(made[name], word)
    made["describe"].add_argument("--what", choices=WHATS, default="indicators", help=word("describe_what"))
    made["profile"].add_argument("--rule", choices=("rank", "gii"), default="rank", help=word("profile_rule"))
    made["peers"].add_argument("--unit", metavar="CODE", action="append", default=[], help=word("peers_unit"))
    made["peers"].add_argument("--count", metavar="N", type=count, default=PEERS, help=word("peers_count"))
    _results(made["results"], word)
    _trends(made["trends"], word)


def _results(parser: Parser, word: _Word) -> None:
    shapes, shows = ("summary", "aggregates", "full"), ("scores", "ranks", "group_ranks")
    steps = ("elements", "raw", "imputed", "treated", "normalised", "scores")
    parser.add_argument("--shape", choices=shapes, default="", help=word("results_shape"))
    parser.add_argument("--show", choices=shows, default="", help=word("results_show"))
    parser.add_argument("--grouping", metavar="NAME", default="", help=word("results_grouping"))
    parser.add_argument("--raw", action="store_true", help=word("results_raw"))
    parser.add_argument("--step", choices=steps, default="", help=word("results_step"))
    parser.add_argument("--items", metavar="CODES", default="", help=word("results_items"))
    parser.add_argument("--level", metavar="NAME", default="", help=word("results_level"))


def _trends(parser: Parser, word: _Word) -> None:
    measures, data = ("cagr", "change", "difference", "slope"), ("scores", "raw", "imputed", "treated", "normalised")
    parser.add_argument("--item", metavar="CODE", default="", help=word("item"))
    parser.add_argument("--measure", choices=measures, default="cagr", help=word("trends_measure"))
    parser.add_argument("--data", choices=data, default="scores", help=word("trends_data"))
    parser.add_argument("--latest", metavar="N", type=count, default=0, help=word("trends_latest"))
    parser.add_argument("--interpolate", action="store_true", help=word("trends_interpolate"))


def _change(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    parser.add_argument("--from", metavar="YEAR", dest="first", type=whole, help=word("change_from"))
    parser.add_argument("--to", metavar="YEAR", dest="last", type=whole, help=word("change_to"))
    parser.add_argument("--unit", metavar="CODE", action="append", default=[], help=word("change_unit"))
    parser.add_argument("--before", metavar="PACK", type=Path, help=word("change_before"))
    parser.add_argument("--method", metavar="CODE", default="", help=word("change_method"))
    parser.add_argument("--before-method", metavar="CODE", default="", help=word("change_before_method"))
    _format(parser, word)
    _progress(parser, word)
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("change_out"))
    parser.add_argument("--top", metavar="N", type=count, help=word("top"))


def _uncertainty(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _format(parser, word)
    _progress(parser, word)
    _design(parser, word)
    parser.add_argument("--keep", action="store_true", help=word("keep"))
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("uncertainty_out"))
    _year(parser, word)
    parser.add_argument("--top", metavar="N", type=count, help=word("top"))


def _sensitivity(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _format(parser, word)
    _progress(parser, word)
    parser.add_argument("--base", metavar="N", type=count, help=word("base"))
    _sampling(parser, word)
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("sensitivity_out"))
    _year(parser, word)


def _audit(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _format(parser, word)
    _progress(parser, word)
    _design(parser, word)
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("audit_out"))
    _year(parser, word)


def _design(parser: Parser, word: _Word) -> None:
    parser.add_argument("--draws", metavar="N", type=count, help=word("draws"))
    _sampling(parser, word)


def _sampling(parser: Parser, word: _Word) -> None:
    parser.add_argument("--design", metavar="CODE", default="", help=word("design"))
    parser.add_argument("--seed", metavar="S", type=seed, help=word("draws_seed"))
    parser.add_argument("--workers", metavar="N", type=count, default=1, help=word("workers"))
    parser.add_argument("--cluster", metavar="ADDRESS", default="", help=word("cluster"))


def _compare(parser: Parser, word: _Word) -> None:
    parser.add_argument("first", metavar="A", help=word("compare_first"))
    parser.add_argument("second", metavar="B", help=word("compare_second"))
    _format(parser, word)
    _progress(parser, word)
    _year(parser, word)
    parser.add_argument("--item", metavar="CODE", default="", help=word("compare_item"))
    parser.add_argument("--what", choices=("units", "items"), default="units", help=word("compare_what"))
    parser.add_argument("--top", metavar="N", type=count, help=word("compare_top"))
    parser.add_argument("--drop", metavar="CODES", default="", help=word("compare_drop"))
    parser.add_argument("--add", metavar="CODES", default="", help=word("compare_add"))
    parser.add_argument("--set", metavar="PATH=VALUE", action="append", default=[], help=word("compare_set"))


def _import(parser: Parser, word: _Word) -> None:
    parser.add_argument("source", choices=("coinr",), help=word("import_source"))
    parser.add_argument("--meta", metavar="FILE", type=Path, required=True, help=word("import_meta"))
    parser.add_argument("--data", metavar="FILE", type=Path, required=True, help=word("import_data"))
    parser.add_argument("packdir", metavar="PACKDIR", type=Path, help=word("import_packdir"))


def _export(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _method(parser, word)
    _progress(parser, word)
    parser.add_argument("--to", choices=("xlsx", "sdmx", "datapackage", "pack"), required=True, help=word("export_to"))
    parser.add_argument("--out", metavar="PATH", type=Path, required=True, help=word("export_out"))


def _new(parser: Parser, word: _Word) -> None:
    parser.add_argument("packdir", metavar="PACKDIR", type=Path, help=word("new_packdir"))
    parser.add_argument("--like", metavar="PACK", type=Path, help=word("new_like"))
    parser.add_argument("--demonstration", metavar="SEED", type=seed, help=word("new_demonstration"))


def _edition(parser: Parser, word: _Word) -> None:
    _pack(parser, word)
    _year(parser, word)
    _method(parser, word)
    _progress(parser, word)
    parser.add_argument("--also", metavar="CODE", action="append", default=[], help=word("edition_also"))
    parser.add_argument("--design", metavar="CODE", default="", help=word("design"))
    parser.add_argument("--draws", metavar="N", type=count, help=word("draws"))
    parser.add_argument("--seed", metavar="N", type=seed, help=word("draws_seed"))
    for name in ("before", "corrects"):
        parser.add_argument(f"--{name}", metavar="EDITION.zip", type=Path, help=word(f"edition_{name}"))
    for name, shown in (("reason", "TEXT"), ("code", "CODE"), ("title", "TEXT"), ("released", "MOMENT")):
        parser.add_argument(f"--{name}", metavar=shown, default="", help=word(f"edition_{name}"))
    parser.add_argument("--letter", metavar="FILE", action="append", type=Path, default=[], help=word("edition_letter"))
    parser.add_argument("--sign", metavar="KEY.pem", type=Path, help=word("edition_sign"))
    parser.add_argument("--out", metavar="EDITION.zip", type=Path, required=True, help=word("edition_out"))


def _rebuild(parser: Parser, word: _Word) -> None:
    parser.add_argument("edition", metavar="EDITION.zip", type=Path, help=word("rebuild_edition"))
    parser.add_argument("--key", metavar="PUBLISHER.pem", type=Path, help=word("rebuild_key"))
    parser.add_argument("--out", metavar="DIR", type=Path, help=word("rebuild_out"))
    _progress(parser, word)


def _keys(parser: Parser, word: _Word) -> None:
    parser.add_argument("action", choices=("new", "rotate", "show"), help=word("keys_action"))
    parser.add_argument("folder", metavar="DIR", type=Path, help=word("keys_folder"))
    parser.add_argument("--day", metavar="DAY", default="", help=word("keys_day"))
