# SPDX-License-Identifier: Apache-2.0
"""English: what goes wrong where many work."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "workers": "The number of workers is {got}. Ask for at least one.",
    "address": (
        "“{address}” is no address of a Dask scheduler. Write the one that `dask scheduler` printed, such as "
        "tcp://10.0.0.5:8786."
    ),
    "not_installed": (
        "Working on a cluster needs Dask, which is not installed here. Install it with `pip install "
        "'laban[cluster]'`, or leave out the address of the cluster."
    ),
    "unreachable": (
        "No Dask scheduler answered at {address} within {seconds} seconds. Check the address that `dask scheduler` "
        "printed when it was started, and whether a firewall lies between."
    ),
    "no_workers": "The cluster at {address} has no workers. Start some with `dask worker {address}`, then try again.",
    "workers_die": (
        "{times} workers died over one piece of the work. Workers that run out of memory are often the reason: "
        "give them more, or run fewer on each machine."
    ),
    "lost": (
        "The cluster at {address} went away while it worked. See what the scheduler printed, start it again, and "
        "repeat the command."
    ),
}
