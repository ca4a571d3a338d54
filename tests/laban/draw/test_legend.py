# SPDX-License-Identifier: Apache-2.0
import re

from laban.draw.legend import LINE, legend
from laban.draw.palette import classes_of


def test_the_best_class_stands_on_top_and_each_says_its_values_and_how_many_units(frame):
    key, height = legend(classes_of([1.0, 2.0, 3.0, 4.0, 5.0]), 2, (0.0, 0.0), frame)
    assert re.findall(r">([^<]+)</text>", key) == [
        "5,00 (1)", "4,00 (1)", "3,00 (1)", "2,00 (1)", "1,00 (1)", "không có điểm (2)",
    ]  # fmt: skip
    assert height == 6 * LINE


def test_a_class_with_several_values_says_from_where_to_where(frame):
    key, _ = legend(classes_of([float(value) for value in range(10)]), 0, (0.0, 0.0), frame)
    assert re.findall(r">([^<]+)</text>", key)[0] == "8,00 – 9,00 (2)"
