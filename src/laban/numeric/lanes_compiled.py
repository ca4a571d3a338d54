# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: ARG005, PLW0108 - the compiler wants a lambda in a lambda, with the very parameters of the word
"""The words of `laban.numeric.lanes` as vector instructions, made known to the compiler by importing this module.

Nothing here allows the compiler to reorder or fuse: every operation is rounded by itself.
"""

from __future__ import annotations

import operator
from collections.abc import Callable

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.base import BaseContext
from numba.extending import intrinsic, models, overload, register_model

from laban.numeric import lanes
from laban.numeric.lanes import BLOCK, LANES

I64, I32 = ir.IntType(64), ir.IntType(32)
UNALIGNED = 8
"""Rows of arrays begin at any multiple of eight bytes."""


class LanesType(types.Type):
    """The compiler's type of a row of lanes."""

    def __init__(self, name: str, element: ir.Type) -> None:
        self.vector = ir.VectorType(element, LANES)
        super().__init__(name=f"lanes({name})")


FLOATS = LanesType("float64", ir.DoubleType())
WORDS = LanesType("uint64", I64)
MARKS = LanesType("bool", ir.IntType(1))


class LanesModel(models.PrimitiveModel):  # type: ignore[misc]
    """A row of lanes lives in registers as it is."""

    def __init__(self, manager: object, lanes_type: LanesType) -> None:
        super().__init__(manager, lanes_type, lanes_type.vector)


register_model(LanesType)(LanesModel)

Emit = Callable[..., ir.Value]
"""From the builder and the values of the arguments to the value of the instruction."""
Word = Callable[..., object]
"""A function that compiled code may call."""


def emitting(emit: Emit) -> Emit:
    """Return how the compiler asks for an instruction: with two things more, which none needs."""
    return lambda context, builder, signature, values: emit(builder, *values)


def of_one(result: types.Type, a: types.Type, emit: Emit) -> Word:
    """Make a function of one argument from the types and the instruction."""

    def typed(context: object, x: types.Type) -> tuple[object, Emit]:
        del context, x
        return result(a), emitting(emit)

    made: Word = intrinsic(typed)
    return made


def of_two(result: types.Type, a: types.Type, b: types.Type, emit: Emit) -> Word:
    """Make a function of two arguments."""

    def typed(context: object, x: types.Type, y: types.Type) -> tuple[object, Emit]:
        del context, x, y
        return result(a, b), emitting(emit)

    made: Word = intrinsic(typed)
    return made


def everywhere(builder: ir.IRBuilder, value: ir.Value) -> ir.Value:
    """Emit a row of one value."""
    vector = ir.VectorType(value.type, LANES)
    nothing = ir.Constant(vector, ir.Undefined)
    first = builder.insert_element(nothing, value, ir.Constant(I32, 0))
    return builder.shuffle_vector(first, nothing, ir.Constant(ir.VectorType(I32, LANES), [0] * LANES))


def built_in(name: str) -> Emit:
    """Return how to emit one of the compiler's own functions on a row of numbers."""
    kind = ir.FunctionType(FLOATS.vector, [FLOATS.vector])
    full = f"{name}.v{LANES}f64"
    return lambda builder, x: builder.call(cgutils.get_or_insert_function(builder.module, kind, full), [x])


def shifted(how: str) -> Emit:
    """Return how to emit a shift by a number of places."""
    return lambda builder, row, places: getattr(builder, how)(row, everywhere(builder, places))


def plain(how: str) -> Emit:
    """Return how to emit one of the builder's operations."""
    return lambda builder, *values: getattr(builder, how)(*values)


def compared(how: str) -> Emit:
    """Return how to emit a comparison of numbers, false where one is NaN."""
    return lambda builder, a, b: builder.fcmp_ordered(how, a, b)


def opposite(builder: ir.IRBuilder, where: ir.Value) -> ir.Value:
    """Emit the opposite of marks."""
    return builder.xor(where, ir.Constant(MARKS.vector, [1] * LANES))


def marked(builder: ir.IRBuilder, where: ir.Value) -> ir.Value:
    """Emit marks as the low bits of a whole number."""
    return builder.zext(builder.bitcast(where, ir.IntType(LANES)), I64)


SPREAD = of_one(FLOATS, types.float64, everywhere)
SPREAD_WORD = of_one(WORDS, types.uint64, everywhere)
ROOT = of_one(FLOATS, FLOATS, built_in("llvm.sqrt"))
WHOLE = of_one(FLOATS, FLOATS, built_in("llvm.rint"))
SIZE = of_one(FLOATS, FLOATS, built_in("llvm.fabs"))
BITS = of_one(WORDS, FLOATS, lambda builder, x: builder.bitcast(x, WORDS.vector))
NUMBER = of_one(FLOATS, WORDS, lambda builder, x: builder.bitcast(x, FLOATS.vector))
OPPOSITE = of_one(MARKS, MARKS, opposite)
MARKED = of_one(types.int64, MARKS, marked)
UP = of_two(WORDS, WORDS, types.uint64, shifted("shl"))
DOWN = of_two(WORDS, WORDS, types.uint64, shifted("lshr"))
COUNTED = of_two(WORDS, WORDS, MARKS, lambda builder, n, where: builder.add(n, builder.zext(where, WORDS.vector)))

ARITHMETIC = {
    operator.add: of_two(FLOATS, FLOATS, FLOATS, plain("fadd")),
    operator.sub: of_two(FLOATS, FLOATS, FLOATS, plain("fsub")),
    operator.mul: of_two(FLOATS, FLOATS, FLOATS, plain("fmul")),
    operator.truediv: of_two(FLOATS, FLOATS, FLOATS, plain("fdiv")),
    operator.lt: of_two(MARKS, FLOATS, FLOATS, compared("<")),
    operator.le: of_two(MARKS, FLOATS, FLOATS, compared("<=")),
    operator.gt: of_two(MARKS, FLOATS, FLOATS, compared(">")),
    operator.ge: of_two(MARKS, FLOATS, FLOATS, compared(">=")),
    operator.eq: of_two(MARKS, FLOATS, FLOATS, compared("==")),
}
"""Operators on two rows of numbers, or on a row and one number."""
ON_WORDS = {
    operator.add: of_two(WORDS, WORDS, WORDS, plain("add")),
    operator.sub: of_two(WORDS, WORDS, WORDS, plain("sub")),
    operator.and_: of_two(WORDS, WORDS, WORDS, plain("and_")),
    operator.or_: of_two(WORDS, WORDS, WORDS, plain("or_")),
    operator.xor: of_two(WORDS, WORDS, WORDS, plain("xor")),
}
ON_MARKS = {
    operator.and_: of_two(MARKS, MARKS, MARKS, plain("and_")),
    operator.or_: of_two(MARKS, MARKS, MARKS, plain("or_")),
}


NUMBERS = (types.Float, types.Integer)


def on_rows(sign: Callable[..., object]) -> Word:
    """Return how an operator is chosen by the types on both sides.

    The compiler compares parameters, types included, so that these functions must be lambdas.
    """
    return lambda a, b: chosen(sign, a, b)


def chosen(sign: Callable[..., object], a: types.Type, b: types.Type) -> Word | None:
    """Return an operator for two types; nothing where it is not ours."""
    of_numbers, of_words, of_marks = ARITHMETIC.get(sign), ON_WORDS.get(sign), ON_MARKS.get(sign)
    if of_numbers and a is FLOATS and b is FLOATS:
        return lambda a, b: of_numbers(a, b)
    if of_numbers and a is FLOATS and isinstance(b, NUMBERS):
        return lambda a, b: of_numbers(a, SPREAD(b))
    if of_numbers and b is FLOATS and isinstance(a, NUMBERS):
        return lambda a, b: of_numbers(SPREAD(a), b)
    if of_words and a is WORDS and b is WORDS:
        return lambda a, b: of_words(a, b)
    if of_marks and a is MARKS and b is MARKS:
        return lambda a, b: of_marks(a, b)
    return None


def address(
    context: BaseContext, builder: ir.IRBuilder, rows: tuple[object, ir.Value, ir.Value], vector: ir.Type
) -> ir.Value:
    """Emit the address of a row: of an array's type and value, and the place of the row."""
    kind, array, at = rows
    data = context.make_array(kind)(context, builder, array).data
    base = builder.bitcast(data, vector.element.as_pointer())
    here = builder.gep(base, [builder.mul(at, ir.Constant(I64, vector.count))])
    return builder.bitcast(here, vector.as_pointer())


def load_row(context: object, rows: types.Array, at: types.Type) -> tuple[object, Emit]:
    """Type and emit the reading of a row of an array (rows, LANES)."""
    del context, at
    kind = FLOATS if rows.dtype == types.float64 else WORDS

    def generate(
        context: BaseContext, builder: ir.IRBuilder, signature: object, values: tuple[ir.Value, ...]
    ) -> ir.Value:
        del signature
        return builder.load(address(context, builder, (rows, *values), kind.vector), align=UNALIGNED)

    return kind(rows, types.intp), generate


def store_row(context: object, rows: types.Array, at: types.Type, row: LanesType) -> tuple[object, Emit]:
    """Type and emit the writing of a row of an array (rows, LANES)."""
    del context, at

    def generate(
        context: BaseContext, builder: ir.IRBuilder, signature: object, values: tuple[ir.Value, ...]
    ) -> ir.Value:
        del signature
        builder.store(values[2], address(context, builder, (rows, *values[:2]), row.vector), align=UNALIGNED)
        return context.get_dummy_value()

    return types.void(rows, types.intp, row), generate


def pick_row(context: object, where: types.Type, yes: types.Type, no: types.Type) -> tuple[object, Emit]:
    """Type and emit a choice lane by lane."""
    del context, where, no
    return yes(MARKS, yes, yes), emitting(plain("select"))


def width_of(places: types.Array) -> int:
    """Return how many bits the elements of an array have."""
    return int(getattr(places.dtype, "bitwidth", 0))


def store_small(
    context: object, places: types.Array, at: types.Type, first: types.Type, count: LanesType
) -> tuple[object, Emit]:
    """Type and emit the writing of counts into part of a row of `BLOCK` small whole numbers."""
    del context, at, first
    small = ir.IntType(width_of(places))
    vector = ir.VectorType(small, BLOCK)

    def generate(
        context: BaseContext, builder: ir.IRBuilder, signature: object, values: tuple[ir.Value, ...]
    ) -> ir.Value:
        del signature
        row = address(context, builder, (places, *values[:2]), vector)
        here = builder.gep(builder.bitcast(row, small.as_pointer()), [values[2]])
        part = ir.VectorType(small, LANES)
        builder.store(builder.trunc(values[3], part), builder.bitcast(here, part.as_pointer()), align=1)
        return context.get_dummy_value()

    return types.void(places, types.intp, types.intp, count), generate


def before(context: object, places: types.Array, first: types.Type, second: types.Type) -> tuple[object, Emit]:
    """Type and emit how often one row of `BLOCK` places is less than another: a comparison and a count of bits."""
    del context, first, second
    vector = ir.VectorType(ir.IntType(width_of(places)), BLOCK)

    def generate(
        context: BaseContext, builder: ir.IRBuilder, signature: object, values: tuple[ir.Value, ...]
    ) -> ir.Value:
        del signature
        one, other = (
            builder.load(address(context, builder, (places, values[0], at), vector), align=1) for at in values[1:]
        )
        less = builder.bitcast(builder.icmp_unsigned("<", one, other), ir.IntType(BLOCK))
        return builder.call(builder.module.declare_intrinsic("llvm.ctpop", [less.type]), [less])

    return types.int64(places, types.intp, types.intp), generate


LOAD, STORE, PICK, STORE_SMALL, BEFORE = (
    intrinsic(each) for each in (load_row, store_row, pick_row, store_small, before)
)


def compile_words() -> None:
    """Tell the compiler what stands for each word; each must take the arguments that the word takes."""
    overload(lanes.load)(lambda rows, at: lambda rows, at: LOAD(rows, at))
    overload(lanes.load_words)(lambda rows, at: lambda rows, at: LOAD(rows, at))
    overload(lanes.store)(lambda rows, at, row: lambda rows, at, row: STORE(rows, at, row))
    overload(lanes.store_words)(lambda rows, at, row: lambda rows, at, row: STORE(rows, at, row))
    overload(lanes.spread)(lambda x: lambda x: SPREAD(x))
    overload(lanes.spread_word)(lambda x: lambda x: SPREAD_WORD(x))
    overload(lanes.pick)(lambda where, yes, no: lambda where, yes, no: PICK(where, yes, no))
    overload(lanes.pick_words)(lambda where, yes, no: lambda where, yes, no: PICK(where, yes, no))
    overload(lanes.root)(lambda x: lambda x: ROOT(x))
    overload(lanes.whole)(lambda x: lambda x: WHOLE(x))
    overload(lanes.size)(lambda x: lambda x: SIZE(x))
    overload(lanes.bits)(lambda x: lambda x: BITS(x))
    overload(lanes.number)(lambda word: lambda word: NUMBER(word))
    overload(lanes.up)(lambda word, places: lambda word, places: UP(word, places))
    overload(lanes.down)(lambda word, places: lambda word, places: DOWN(word, places))
    overload(lanes.marks)(lambda where: lambda where: MARKED(where))
    overload(lanes.counted)(lambda count, where: lambda count, where: COUNTED(count, where))
    overload(lanes.store_narrow)(
        lambda places, at, first, count: lambda places, at, first, count: STORE_SMALL(places, at, first, count)
    )
    overload(lanes.how_many_before)(
        lambda places, first, second: lambda places, first, second: BEFORE(places, first, second)
    )
    overload(operator.invert)(lambda where: (lambda where: OPPOSITE(where)) if where is MARKS else None)
    for sign in {**ARITHMETIC, **ON_WORDS, **ON_MARKS}:
        overload(sign)(on_rows(sign))


compile_words()
