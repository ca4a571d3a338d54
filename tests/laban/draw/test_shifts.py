# SPDX-License-Identifier: Apache-2.0
import pytest

from laban.draw.shifts import Shift, ends, shifts

NAN = float("nan")
CHANGES = (
    Shift(name="Một", places=(-3.0, 1.0, 2.0, NAN), flagged=True),
    Shift(name="Hai", places=(0.0, 0.0, 0.0, 0.0)),
    Shift(name="Ba", places=(NAN, NAN)),
)


def test_the_table_holds_mean_shift_and_the_farthest_on_either_side(frame):
    made = shifts(CHANGES, frame)
    assert made.rows == (("Một", "2,0", "3", "2"), ("Hai", "0,0", "0", "0"), ("Ba", "–", "–", "–"))


def test_the_sentence_names_what_moves_ranks_most(frame):
    assert shifts(CHANGES, frame).sentence == (
        "Thứ hạng dịch chuyển nhiều nhất với Một (trung bình 2,0 bậc); đơn vị dịch chuyển xa nhất là 3 bậc, với Một."
    )
    assert shifts(CHANGES[1:2], frame).sentence == "Không thay đổi nào trong 1 thay đổi làm dịch chuyển thứ hạng."


def test_half_places_of_shared_ranks_are_told(frame):
    assert shifts((Shift(name="A", places=(-1.5, 1.5)),), frame).rows == (("A", "1,5", "1,5", "1,5"),)


def test_the_middle_holds_nine_tenths_of_many_units():
    assert ends([float(at) for at in range(-50, 51)]) == (-45.0, 45.0)


@pytest.mark.parametrize("most", [0.0, 20.0])
def test_pieces_of_one_picture_share_a_scale(frame, most):
    svg = shifts(CHANGES[:1], frame, most).svg
    assert (">+10<" in svg) == (most > 0)


def test_without_shifts_there_is_no_picture(frame):
    assert shifts((CHANGES[2],), frame).svg == ""
