# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about reporting periods."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown": (
        "“{given}” không phải là một kỳ báo cáo. Hãy ghi năm (2025), nửa năm (2025-H1), quý (2025-Q3), tháng (2025-07), "
        "hoặc ngày đầu và ngày cuối (2025-06-14/2025-07-01)."
    ),
    "backwards": "Kỳ báo cáo kết thúc ngày {last}, trước khi bắt đầu ngày {first}. Hãy ghi ngày đầu trước, ngày cuối sau.",
}
