# SPDX-License-Identifier: Apache-2.0
"""The guide's examples run, one after another, and are answered as the guide says."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

from django.test import Client

from tests.laban_portal.conftest import AN

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "user" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sh\n(curl .*?)```\s+```json\n(.*?)```", PAGE, re.DOTALL)


def run(command: str, names: dict[str, str]) -> object:
    """Send what a curl command would send."""
    for name, value in names.items():
        command = command.replace(f"${name}", value)
    words = iter(shlex.split(command)[1:])
    method, headers, body, address = "GET", {}, "", ""
    for word in words:
        if word == "-X":
            method = next(words)
        elif word == "-H":
            name, _, value = next(words).partition(": ")
            headers[name.lower()] = value
        elif word == "-d":
            body = next(words)
        else:
            address = word
    kind = headers.pop("content-type", "")
    return (
        Client(headers=headers).generic(method, address, body, content_type=kind or "application/octet-stream").json()
    )


def fits(told: object, found: object) -> bool:
    """Tell whether an answer is what the guide tells; … stands for anything."""
    if isinstance(told, dict) and isinstance(found, dict):
        return set(told) == set(found) and all(fits(value, found[name]) for name, value in told.items())
    if isinstance(told, list) and isinstance(found, list):
        return len(told) == len(found) and all(fits(one, other) for one, other in zip(told, found, strict=True))
    if isinstance(told, str) and told.startswith("…"):
        return told == "…" or str(found).endswith(told[1:])
    return told == found


def test_the_examples_of_the_guide_run_and_are_answered_as_it_says(world, secret_of):
    names = {"SITE": "", "TOKEN": secret_of("officer-an"), "DUTY": str(world.duties[AN].pk)}
    assert len(EXAMPLES) == PAGE.count("```sh")
    for command, told in EXAMPLES:
        found = run(command, names)
        assert fits(json.loads(told), found), (command, found)
