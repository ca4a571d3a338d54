# SPDX-License-Identifier: Apache-2.0
"""Nhật ký: báo cáo chính thức."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": (
        "Lập báo cáo {report} (lần {number}) của đợt {round}: mã băm {hash}, đến bản ghi {sequence}. Biểu chưa nộp: "
        "{missing}. Lý do: {reason}. Thay thế: {replaces}."
    ),
    "signed_scan": (
        "Nhận bản quét đã ký của báo cáo {report}, đợt {round}, lần {number}: tệp {sha256}, trước đó {before}. Người "
        "ký: {signers}; được tin cậy: {trusted}."
    ),
    "signed_digital": (
        "Nhận bản ký số của báo cáo {report}, đợt {round}, lần {number}: tệp {sha256}, trước đó {before}. Người ký: "
        "{signers}; được tin cậy: {trusted}."
    ),
}
