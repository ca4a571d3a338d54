# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what goes wrong where many work."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "workers": "Số tiến trình tính đang là {got}. Hãy yêu cầu ít nhất một.",
    "address": (
        "“{address}” không phải là địa chỉ của bộ điều phối Dask. Hãy ghi địa chỉ mà lệnh `dask scheduler` đã in "
        "ra, ví dụ tcp://10.0.0.5:8786."
    ),
    "not_installed": (
        "Muốn tính trên cụm máy cần có Dask, nhưng máy này chưa cài. Hãy cài bằng lệnh `pip install "
        "'laban[cluster]'`, hoặc bỏ địa chỉ cụm máy."
    ),
    "unreachable": (
        "Không có bộ điều phối Dask nào trả lời ở {address} trong {seconds} giây. Hãy kiểm tra địa chỉ mà lệnh "
        "`dask scheduler` đã in ra khi khởi động, và xem có tường lửa nào chặn không."
    ),
    "no_workers": (
        "Cụm máy ở {address} chưa có tiến trình tính nào. Hãy khởi động bằng lệnh `dask worker {address}` rồi thử lại."
    ),
    "workers_die": (
        "{times} tiến trình tính đã bị dừng đột ngột khi làm cùng một phần việc. Thường là do hết bộ nhớ: hãy cấp "
        "thêm bộ nhớ, hoặc chạy ít tiến trình hơn trên mỗi máy."
    ),
    "lost": (
        "Cụm máy ở {address} đã ngừng hoạt động khi đang tính. Hãy xem thông báo của bộ điều phối, khởi động lại "
        "rồi chạy lại lệnh."
    ),
}
