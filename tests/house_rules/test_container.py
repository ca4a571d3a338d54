# SPDX-License-Identifier: Apache-2.0
"""The Dockerfile and the compose file keep the rules that container linters check, those that matter here.

Numbers in brackets are the rules' names in hadolint.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
TAG = re.compile(r"[\w./-]+:\d+\.\d+[\w.-]*")
KNOWN = {
    "FROM",
    "RUN",
    "COPY",
    "ENV",
    "WORKDIR",
    "USER",
    "VOLUME",
    "EXPOSE",
    "HEALTHCHECK",
    "ENTRYPOINT",
    "CMD",
    "ARG",
    "LABEL",
}


def dockerfile() -> list[tuple[str, str]]:
    """Return the instructions of the Dockerfile, continued lines joined, comments left out."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in joined.splitlines() if line.strip()]


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return found


def last_stage() -> list[tuple[str, str]]:
    found = dockerfile()
    return found[max(place for place, (name, _) in enumerate(found) if name == "FROM") :]


def test_every_instruction_is_one_and_none_fetches_from_elsewhere():
    assert [name for name, _ in dockerfile() if name not in KNOWN] == []  # ADD [DL3020], MAINTAINER [DL4000]
    assert [what for name, what in dockerfile() if name == "RUN" and re.search(r"\b(curl|wget|sudo|ssh)\b", what)] == []


def test_images_are_pinned_by_tag():  # [DL3006, DL3007]
    images = [what.split()[0] for name, what in dockerfile() if name == "FROM"]
    images += [service["image"] for service in compose()["services"].values()]
    assert [image for image in images if not TAG.fullmatch(image)] == []


def test_packages_are_installed_by_hash_and_leave_no_cache():  # [DL3013, DL3042]
    installs = [what for name, what in dockerfile() if name == "RUN" and "pip" in what]
    assert [what for what in installs if "--require-hashes" not in what and "--no-deps" not in what] == []
    assert any(name == "ENV" and "PIP_NO_CACHE_DIR=1" in what for name, what in dockerfile())


def test_paths_are_absolute():  # [DL3000]
    assert [what for name, what in dockerfile() if name == "WORKDIR" and not what.startswith("/")] == []


def test_it_runs_as_nobody_special():  # [DL3002]
    users = [what for name, what in last_stage() if name == "USER"]
    assert (users, users[-1] in {"root", "0"}) == (["10001"], False)


def test_there_is_one_health_check_one_entry_and_one_command_in_exec_form():  # [DL3012, DL4003, DL4004, DL3025]
    for name in ("HEALTHCHECK", "ENTRYPOINT", "CMD"):
        (what,) = [what for each, what in last_stage() if each == name]
        assert "[" in what, name


def test_no_secret_stands_in_the_image():
    words = [word for name, what in dockerfile() if name in {"ENV", "ARG"} for word in shlex.split(what)]
    assert [word for word in words if re.search(r"(SECRET|PASSWORD|TOKEN|KEY|URL)=", word)] == []
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert (ignored[0], "!secrets" in ignored, "!var" in ignored) == ("**", False, False)


def test_what_the_image_copies_exists_and_is_let_in():
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    for name, what in dockerfile():
        if name == "COPY" and not what.startswith("--from"):
            for source in what.split()[:-1]:
                assert ((ROOT / source).exists(), f"!{source}" in ignored) == (True, True), source


SERVICES = sorted(compose()["services"])


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_no_more_power_than_it_needs(name):
    service = compose()["services"][name]
    assert service.get("privileged", False) is False
    assert {"network_mode", "pid", "ipc", "devices"} & set(service) == set()
    assert (service["cap_drop"], service["security_opt"]) == (["ALL"], ["no-new-privileges:true"])
    assert [each for each in service["volumes"] if each.startswith(("/", ".", "~"))] == []
    assert service["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", SERVICES)
def test_secrets_are_files_and_declared(name):
    service, declared = compose()["services"][name], compose()["secrets"]
    assert [each for each in service["secrets"] if each not in declared] == []
    secret = re.compile(r"(SECRET|PASSWORD|TOKEN|DATABASE_URL|EMAIL_URL)")
    plain = [key for key in service["environment"] if secret.search(key) and not key.endswith("_FILE")]
    assert plain == []
    for key, value in service["environment"].items():
        if key.endswith("_FILE"):
            assert value.removeprefix("/run/secrets/") in service["secrets"]


def test_the_database_is_not_reached_from_outside():
    services, networks = compose()["services"], compose()["networks"]
    assert ("ports" in services["database"], services["database"]["networks"]) == (False, ["inside"])
    assert networks["inside"]["internal"] is True
    assert services["site"]["ports"] == ["127.0.0.1:8000:8000"]


def test_everything_named_is_declared_and_everything_declared_is_used():
    found = compose()
    for kind in ("volumes", "networks", "secrets"):
        used = {each.split(":")[0] for service in found["services"].values() for each in service.get(kind, [])}
        assert used == set(found[kind]), kind


def test_the_secrets_folder_is_never_committed():
    assert "/secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
