# SPDX-License-Identifier: Apache-2.0
from laban.draw.importance import Share, importance

NAN = float("nan")
SHARES = (
    Share(name="Một", weight=0.5, share=0.8, interval=(0.7, 0.9), flagged=True, group="a"),
    Share(name="Hai", weight=0.5, share=0.2, interval=(0.1, 0.3), group="a"),
    Share(name="Ba", weight=1.0, share=NAN, interval=(NAN, NAN), group="b"),
)


def test_the_table_holds_weight_importance_and_interval(frame):
    made = importance(SHARES, frame)
    assert made.header == ("Mục", "Trọng số quy định", "Tỷ phần quan trọng", "Khoảng tin cậy")
    assert made.rows == (
        ("Một", "50,0%", "80,0%", "70% – 90%"), ("Hai", "50,0%", "20,0%", "10% – 30%"), ("Ba", "100,0%", "–", "–"),
    )  # fmt: skip


def test_the_sentence_names_who_is_farthest_from_its_weight_on_either_side(frame):
    assert importance(SHARES, frame).sentence == (
        "Một quan trọng vượt trọng số nhiều nhất (80% so với 50%); Hai thấp hơn trọng số nhiều nhất (20% so với 50%). "
        "Được đánh dấu: 1/3."
    )


def test_an_unknown_importance_has_its_weight_only_and_groups_are_parted(frame):
    svg = importance(SHARES, frame).svg
    assert svg.count("<circle") == 1 + 2
    assert svg.count("M8,90") == 1


def test_without_items_there_is_no_picture(frame):
    assert (importance((), frame).svg, importance((), frame).sentence) == ("", "Không có số liệu để vẽ.")
