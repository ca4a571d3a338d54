# SPDX-License-Identifier: Apache-2.0
"""`njit`: a loop compiled to machine code on its first call, and kept on disk for the next time.

Importing this module loads the compiler (half a second), so that only modules with compiled loops import it, and only
functions that run such loops import those. What is compiled keeps IEEE 754 to the letter: nothing is reordered or fused,
a division by nought gives an infinity; Python's lock is released.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from inspect import getsource
from types import CodeType
from typing import TypeVar

import numba

from laban.numeric import lanes_compiled

F = TypeVar("F", bound=Callable[..., object])

VOCABULARY = sha256(getsource(lanes_compiled).encode()).hexdigest()
"""The words of `laban.numeric.lanes` are compiled into every loop that uses them."""

FINGERPRINTS: dict[object, str] = {}
"""What each compiled function was made from, itself and all that it calls."""

PLAIN: dict[object, Callable[..., object]] = {}
"""The Python function behind each compiled one."""


def njit(function: F) -> F:
    """Compile a function of numbers and arrays that makes no arrays; functions that it calls must be compiled above it.

    Nothing counts references in it: counting them took most of the time of a loop over small parts of arrays.
    """
    return made_of(function, numba.njit(nogil=True, error_model="numpy", boundscheck=False, _nrt=False))


def njit_allocating(function: F) -> F:
    """Compile a function that makes arrays."""
    return made_of(function, numba.njit(nogil=True, error_model="numpy", boundscheck=False))


def part(function: F) -> F:
    """Compile a function that only compiled functions call: without the door to Python, which is large for large tables.

    Called from Python it would end the process; tests call it through a small function of their own.
    """
    options = {"nogil": True, "error_model": "numpy", "boundscheck": False, "_nrt": False}
    compiler = numba.njit(no_cpython_wrapper=True, no_cfunc_wrapper=True, **options)
    return made_of(function, compiler, lasting=False)


def inlined(function: F) -> F:
    """Compile a function into each of its callers: large tables are not handed over, which costs more than a small sum.

    Like a `part`, it must not be called from Python.
    """
    options = {"nogil": True, "error_model": "numpy", "boundscheck": False, "_nrt": False}
    compiler = numba.njit(no_cpython_wrapper=True, no_cfunc_wrapper=True, forceinline=True, **options)
    return made_of(function, compiler, lasting=False)


def made_of(function: F, compiler: Callable[[F], F], *, lasting: bool = True) -> F:
    """Compile a function and remember what it was made from."""
    made = compiler(function)
    FINGERPRINTS[made], PLAIN[made] = fingerprint(function), function
    if lasting:
        keep(made)
    return made


def keep(made: object) -> None:
    """Keep the machine code on disk where a place can be written to.

    The compiler looks at the age of a function's own file only. Its stamp gets our fingerprint too, so that a change in a
    function called is never overlooked.
    """
    try:
        made.enable_caching()  # type: ignore[attr-defined]  # set at run time
    except RuntimeError:
        return
    file = getattr(getattr(made, "_cache", None), "_cache_file", None)
    stamp = getattr(file, "_source_stamp", None)
    if stamp is not None:
        setattr(file, "_source_stamp", (stamp, FINGERPRINTS[made]))  # noqa: B010 - there is no public way


def python_of(function: F) -> F:
    """Return the Python function behind a compiled one, for tests."""
    plain: F = PLAIN[function]  # type: ignore[assignment]  # one of two ways by what is installed
    return plain


def fingerprint(function: Callable[..., object]) -> str:
    """Return a hash of a function's code, of the constants it names and of the compiled functions it calls."""
    parts = [VOCABULARY, *written(function.__code__)]
    for name in function.__code__.co_names:
        value = function.__globals__.get(name)
        if isinstance(value, int | float | str | tuple):
            parts.append(f"{name} = {value!r}")
        elif callable(value) and value in FINGERPRINTS:
            parts.append(f"{name}: {FINGERPRINTS[value]}")
    return sha256("\n".join(parts).encode()).hexdigest()


def written(code: CodeType) -> Iterator[str]:
    """Yield what a code object does, as text that is the same in every process."""
    yield code.co_code.hex()
    yield repr((code.co_names, code.co_varnames, code.co_argcount))
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from written(each)
        else:
            yield repr(each)
