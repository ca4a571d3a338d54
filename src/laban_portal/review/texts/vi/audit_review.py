# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: việc đã quyết định và trao đổi về các giá trị, trong nhật ký."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "value_accepted": "Chấp nhận {element} ({slice}), bản ghi {number}, {form}, {period} ({round}).",
    "value_returned": "Trả lại {element} ({slice}), bản ghi {number}, {form}, {period} ({round}).",
    "value_lowered": "Điều chỉnh {element} ({slice}), bản ghi {number}, {form}, {period} ({round}).",
    "values_accepted": "Chấp nhận {count} giá trị của {form}, {period} ({round}): {values}",
    "said": "Viết trao đổi về {element} ({slice}), {form}, {period} ({round}).",
    "resolved": "Kết thúc trao đổi về {element} ({slice}), {form}, {period} ({round}).",
    "appealed": "Khiếu nại về {element} ({slice}), {form}, {period} ({round}); hạn trả lời {due}.",
    "appeal_upheld": "Chấp thuận khiếu nại về {element} ({slice}), {form}, {period} ({round}).",
    "appeal_dismissed": "Bác khiếu nại về {element} ({slice}), {form}, {period} ({round}).",
    "appeal_withdrawn": "Rút khiếu nại về {element} ({slice}), {form}, {period} ({round}).",
    "appeals_reminded": "Nhắc {people} người về {appeals} khiếu nại đang chờ trả lời.",
}
