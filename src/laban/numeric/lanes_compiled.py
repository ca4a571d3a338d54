# SPDX-License-Identifier: Apache-2.0
"""The words of `laban.numeric.lanes` as vector instructions, made known to the compiler by importing this module.

Nothing here allows the compiler to reorder or fuse: every operation is rounded by itself.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.base import BaseContext
from numba.core.typing.templates import ConcreteTemplate, infer_global, signature
from numba.extending import lower_builtin, models, register_model, type_callable

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
SINGLES = LanesType("float32", ir.FloatType())
TALLIES = LanesType("uint32", I32)


class LanesModel(models.PrimitiveModel):
    """A row of lanes lives in registers as it is."""

    def __init__(self, manager: object, lanes_type: LanesType) -> None:
        super().__init__(manager, lanes_type, lanes_type.vector)


register_model(LanesType)(LanesModel)

Emit = Callable[..., ir.Value]
"""From the builder and the values of the arguments to the value of the instruction."""
Generate = Callable[[BaseContext, ir.IRBuilder, object, Sequence[ir.Value]], ir.Value]
"""How the compiler asks for code: with its context, the builder, the types, and the values of the arguments."""
Case = tuple[types.Type, tuple[types.Type, ...], Emit]
"""What a word gives, what it takes, and its instruction."""


def word(function: Callable[..., object], *cases: Case) -> None:
    """Make a word or an operator known for some types of arguments."""
    made = [signature(result, *takes) for result, takes, _ in cases]
    infer_global(function)(type(f"{function.__name__}_word", (ConcreteTemplate,), {"key": function, "cases": made}))
    for _, takes, emit in cases:
        lower_builtin(function, *takes)(generating(emit))


def generating(emit: Emit) -> Generate:
    """Return the function that the compiler calls for an instruction."""
    return lambda context, builder, signature, values: emit(builder, *values)


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


def counted(builder: ir.IRBuilder, count: ir.Value, where: ir.Value) -> ir.Value:
    """Emit counts, one more where marked."""
    return builder.add(count, builder.zext(where, WORDS.vector))


def tallied(builder: ir.IRBuilder, count: ir.Value, one: ir.Value, other: ir.Value) -> ir.Value:
    """Emit tallies, one more where the first number is above the second."""
    return builder.add(count, builder.zext(builder.fcmp_ordered(">", one, other), TALLIES.vector))


def converted(how: str, kind: LanesType) -> Emit:
    """Return how to emit a conversion to another type."""
    return lambda builder, x: getattr(builder, how)(x, kind.vector)


def nothing(builder: ir.IRBuilder) -> ir.Value:
    """Emit tallies of nothing."""
    del builder
    return ir.Constant(TALLIES.vector, [0] * LANES)


def cast(kind: LanesType) -> Emit:
    """Return how to read the same bits as another type."""
    return lambda builder, x: builder.bitcast(x, kind.vector)


def on_numbers(emit: Emit, result: LanesType = FLOATS) -> list[Case]:
    """Return the cases of an operator on two rows of numbers, or on a row and one number."""
    return [
        (result, (FLOATS, FLOATS), emit),
        (result, (FLOATS, types.float64), lambda builder, a, b: emit(builder, a, everywhere(builder, b))),
        (result, (types.float64, FLOATS), lambda builder, a, b: emit(builder, everywhere(builder, a), b)),
    ]


def on_words(emit: Emit) -> Case:
    """Return the case of an operator on two rows of words."""
    return WORDS, (WORDS, WORDS), emit


def on_marks(emit: Emit) -> Case:
    """Return the case of an operator on two rows of marks."""
    return MARKS, (MARKS, MARKS), emit


def know_operators() -> None:
    """Make the operators known."""
    word(operator.add, *on_numbers(plain("fadd")), on_words(plain("add")))
    word(operator.sub, *on_numbers(plain("fsub")), on_words(plain("sub")))
    word(operator.mul, *on_numbers(plain("fmul")))
    word(operator.truediv, *on_numbers(plain("fdiv")))
    for sign, how in ((operator.lt, "<"), (operator.le, "<="), (operator.gt, ">"), (operator.ge, ">=")):
        word(sign, *on_numbers(compared(how), MARKS))
    word(operator.eq, *on_numbers(compared("=="), MARKS))
    word(operator.and_, on_words(plain("and_")), on_marks(plain("and_")))
    word(operator.or_, on_words(plain("or_")), on_marks(plain("or_")))
    word(operator.xor, on_words(plain("xor")))
    word(operator.invert, (MARKS, (MARKS,), opposite))


def know_words() -> None:
    """Make the words known that take rows and numbers."""
    word(lanes.spread, (FLOATS, (types.float64,), everywhere))
    word(lanes.spread_word, (WORDS, (types.uint64,), everywhere))
    word(lanes.pick, (FLOATS, (MARKS, FLOATS, FLOATS), plain("select")))
    word(lanes.pick_words, (WORDS, (MARKS, WORDS, WORDS), plain("select")))
    word(lanes.root, (FLOATS, (FLOATS,), built_in("llvm.sqrt")))
    word(lanes.whole, (FLOATS, (FLOATS,), built_in("llvm.rint")))
    word(lanes.size, (FLOATS, (FLOATS,), built_in("llvm.fabs")))
    word(lanes.bits, (WORDS, (FLOATS,), cast(WORDS)))
    word(lanes.number, (FLOATS, (WORDS,), cast(FLOATS)))
    word(lanes.up, (WORDS, (WORDS, types.uint64), shifted("shl")))
    word(lanes.down, (WORDS, (WORDS, types.uint64), shifted("lshr")))
    word(lanes.marks, (types.int64, (MARKS,), marked))
    word(lanes.counted, (WORDS, (WORDS, MARKS), counted))
    word(lanes.no_tallies, (TALLIES, (), nothing))
    word(lanes.tallied, (TALLIES, (TALLIES, SINGLES, SINGLES), tallied))
    word(lanes.as_words, (WORDS, (TALLIES,), converted("zext", WORDS)))
    word(lanes.as_numbers, (FLOATS, (TALLIES,), converted("uitofp", FLOATS)))


class Call:
    """What is asked for where arrays are in play: the compiler's context and builder, the types, and the values."""

    def __init__(
        self, context: BaseContext, builder: ir.IRBuilder, kinds: Sequence[types.Type], values: Sequence[ir.Value]
    ) -> None:
        self.context, self.builder, self.kinds, self.values = context, builder, kinds, values

    def place(self, at: int) -> ir.Value:
        """Emit an argument as a place in an array."""
        return self.context.cast(self.builder, self.values[at], self.kinds[at], types.intp)

    def address(self, row: int, vector: ir.Type, first: ir.Value | None = None) -> ir.Value:
        """Emit the address of a row of the array that is the first argument, or of a part of it from a column on.

        `row` is the number of the argument that says which row; a row has as many elements as `vector`, or `BLOCK`.
        """
        data = self.context.make_array(self.kinds[0])(self.context, self.builder, self.values[0]).data
        base = self.builder.bitcast(data, vector.element.as_pointer())
        wide = vector.count if first is None else BLOCK
        offset = self.builder.mul(self.place(row), ir.Constant(I64, wide))
        if first is not None:
            offset = self.builder.add(offset, first)
        return self.builder.bitcast(self.builder.gep(base, [offset]), vector.as_pointer())


READING = (lanes.load, lanes.load_words, lanes.load_single, lanes.how_many_before)
"""The words that take an array and places only; the others take a row to write too."""


def on_arrays(
    function: Callable[..., object], result: types.Type, number: int, emit: Callable[[Call], ir.Value]
) -> None:
    """Make a word known whose first argument is an array, then places, then maybe a row."""
    typers = (lambda a, b: result, lambda a, b, c: result, lambda a, b, c, d: result)
    type_callable(function)(lambda context: typers[number - 2])
    generate = lambda context, builder, signature, values: emit(Call(context, builder, signature.args, values))  # noqa: E731  a step of one line
    for row in (FLOATS, WORDS) if function not in READING else (None,):
        places = (types.Integer,) * (number - 1 if row is None else number - 2)
        lower_builtin(function, types.Array, *places, *(() if row is None else (row,)))(generate)


def load_row(kind: LanesType) -> Callable[[Call], ir.Value]:
    """Return how to read a row."""
    bytes_each = 4 if kind is SINGLES else UNALIGNED
    return lambda call: call.builder.load(call.address(1, kind.vector), align=bytes_each)


def store_row(call: Call) -> ir.Value:
    """Emit the writing of a row."""
    call.builder.store(call.values[2], call.address(1, call.kinds[2].vector), align=UNALIGNED)
    return call.context.get_dummy_value()


def store_single(call: Call) -> ir.Value:
    """Emit the writing of a row of numbers in single precision."""
    row = call.builder.fptrunc(call.values[2], SINGLES.vector)
    call.builder.store(row, call.address(1, SINGLES.vector), align=4)
    return call.context.get_dummy_value()


def store_small(call: Call) -> ir.Value:
    """Emit the writing of counts into part of a row of small whole numbers."""
    part = ir.VectorType(small(call), LANES)
    here = call.address(1, part, call.place(2))
    call.builder.store(call.builder.trunc(call.values[3], part), here, align=1)
    return call.context.get_dummy_value()


def before(call: Call) -> ir.Value:
    """Emit how often one row of places is less than another: a comparison and a count of bits."""
    builder, vector = call.builder, ir.VectorType(small(call), BLOCK)
    one, other = (builder.load(call.address(at, vector), align=1) for at in (1, 2))
    less = builder.bitcast(builder.icmp_unsigned("<", one, other), ir.IntType(BLOCK))
    return builder.call(builder.module.declare_intrinsic("llvm.ctpop", [less.type]), [less])


def small(call: Call) -> ir.Type:
    """Return the machine's type of the elements of the array that is the first argument."""
    return ir.IntType(int(getattr(call.kinds[0].dtype, "bitwidth", 0)))


def know_arrays() -> None:
    """Make the words known that read and write arrays."""
    on_arrays(lanes.load, FLOATS, 2, load_row(FLOATS))
    on_arrays(lanes.load_words, WORDS, 2, load_row(WORDS))
    on_arrays(lanes.store, types.void, 3, store_row)
    on_arrays(lanes.store_words, types.void, 3, store_row)
    on_arrays(lanes.load_single, SINGLES, 2, load_row(SINGLES))
    on_arrays(lanes.store_single, types.void, 3, store_single)
    on_arrays(lanes.store_narrow, types.void, 4, store_small)
    on_arrays(lanes.how_many_before, types.int64, 3, before)


know_operators()
know_words()
know_arrays()
