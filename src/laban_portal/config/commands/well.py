# SPDX-License-Identifier: Apache-2.0
"""`laban-portal well`: ask the site on this machine whether it is well, for a container's health check. Without Django."""

from __future__ import annotations

import http.client
import os

from laban_portal.config.terminal import Parser


def run(arguments: list[str]) -> int:
    """Ask /healthz under a name the site answers to; 0 if it is well."""
    Parser("well").parse_args(arguments)
    port = int(os.environ.get("LABAN_PORT", "8000"))
    name = os.environ.get("LABAN_HOSTS", "127.0.0.1").split(",")[0].strip().lstrip(".")
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", "/healthz", headers={"Host": name})
        return 0 if connection.getresponse().status == 200 else 1
    except OSError:
        return 1
    finally:
        connection.close()
