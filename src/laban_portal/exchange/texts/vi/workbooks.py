# SPDX-License-Identifier: Apache-2.0
"""Trang tệp Excel và trang đối chiếu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Tệp Excel",
    "lead": (
        "Tải tệp Excel của một lĩnh vực về, nhập ngoài hệ thống, rồi gửi lại. Số liệu chỉ được lưu sau khi Anh/Chị đối chiếu "
        "và xác nhận."
    ),
    "send_back": "Gửi lại tệp Excel",
    "send_table": "Gửi tệp CSV hoặc JSON",
    "take": "Tải tệp Excel",
    "take_of": "Tải tệp Excel: {domain}, {round}, {unit}",
    "take_here": "Tải tệp Excel để nhập ngoài hệ thống",
    "offered": "Tệp có thể tải",
    "round": "Đợt",
    "unit": "Đơn vị",
    "domain": "Lĩnh vực",
    "forms": "Số biểu",
    "filled": "Đã nhập",
    "due": "Hạn",
    "nothing_offered": "Chưa có tệp nào để tải",
    "nothing_offered_advice": (
        "Tệp Excel có ở đây khi đơn vị của Anh/Chị có nhiệm vụ trong một đợt đã mở. Tệp của một đơn vị khác: mở đợt, chọn "
        "đơn vị, rồi bấm “Tệp Excel”."
    ),
    "given": "Tệp đã lập gần đây",
    "given_by": "Người tải",
    "given_at": "Lúc",
    "cells": "Số ô",
    "returned": "Số lần gửi lại",
    "came": "Tệp đã gửi lên gần đây",
    "came_fine": "Chỉ người gửi mở được trang đối chiếu; sau {days} ngày không xác nhận, lần nhập tự bỏ.",
    "file": "Tệp Excel đã nhập",
    "file_name": "Tệp",
    "hint_file": "Tệp .xlsx đã tải từ hệ thống, tối đa {most} MB. Chưa có gì được lưu ở bước này.",
    "sent_by": "Người gửi",
    "state": "Tình trạng",
    "state_checked": "chờ đối chiếu",
    "state_applied": "đã lưu {saved} giá trị",
    "state_dropped": "đã bỏ",
    "state_undone": "đã hoàn tác",
    "return_lead": (
        "Tệp được đọc toàn bộ; mọi lỗi được chỉ ra cùng lúc theo trang tính và ô. Tệp không lỗi được đối chiếu từng ô trước "
        "khi lưu."
    ),
    "send": "Gửi tệp",
    "refused": "Tệp “{name}” chưa nhận được",
    "refused_lead": "Có {count} điểm cần sửa. Chưa có gì được lưu hay thay đổi. Hãy sửa trong tệp, lưu lại rồi gửi lại.",
    "refused_undecided": "Chưa lưu tệp “{name}”: còn ô phải quyết định",
    "refused_lead_undecided": (
        "Có {count} điểm cần xử lý ngay trên trang này. Chưa có gì được lưu hay thay đổi. Hãy chọn cho từng ô phải quyết "
        "định: giữ số đang có, hay lấy số của tệp; rồi lưu lại."
    ),
    "refused_here": "Chưa lưu tệp “{name}”",
    "refused_lead_here": (
        "Có {count} điểm cần xử lý ngay trên trang này. Chưa có gì được lưu hay thay đổi. Hãy bỏ chọn các ô không lưu được "
        "rồi lưu lại, hoặc sửa trong tệp rồi gửi lại."
    ),
    "refused_undo": "Chưa hoàn tác được tệp “{name}”",
    "refused_lead_undo": "Có {count} ô không hoàn tác được. Chưa có gì thay đổi.",
    "refused_more": "Còn {count} điểm nữa không hiện ở đây.",
    "whole_file": "Cả tệp",
    "sheet": "Trang tính “{name}”",
    "place": "Ô",
    "what": "Cần sửa gì",
    "table_title": "Gửi tệp CSV hoặc JSON",
    "table_lead": (
        "Mỗi dòng một giá trị, với các cột unit, form, period, element, value và nếu cần slice, kind, reason, flag, "
        "note, seen. Tệp được đối chiếu trước khi lưu."
    ),
    "table": "Tệp CSV hoặc JSON",
    "hint_table": "Tệp .csv, .tsv hoặc .json, mã hóa UTF-8, tối đa {most} MB.",
    "style": "Tệp viết số thế nào",
    "style_told": "Nhận ra từ các số trong tệp",
    "style_comma": "Dấu phẩy thập phân: 1.234,5",
    "style_point": "Dấu chấm thập phân: 1,234.5",
    "import_title": "Đối chiếu tệp “{name}”",
    "import_lead": "{who} gửi lúc {when}. Chưa có gì được lưu.",
    "applied_title": "Đã lưu tệp “{name}”",
    "applied_lead": "Đã lưu {count} giá trị lúc {when}.",
    "dropped_title": "Đã bỏ tệp “{name}”",
    "dropped_lead": "Không có gì của tệp này được lưu.",
    "undone_title": "Đã hoàn tác tệp “{name}”",
    "undone_lead": "Các giá trị trước lần nhập đã được ghi lại bằng lần ghi mới.",
    "seen_at": "Tệp được lập lúc {when}.",
    "count_conflict": "Phải quyết định",
    "count_changed": "Thay đổi",
    "count_new": "Mới",
    "count_cited": "Chỉ thêm minh chứng",
    "count_same": "Không đổi",
    "group_conflict": "phải quyết định",
    "group_changed": "thay đổi",
    "group_new": "mới",
    "group_cited": "chỉ thêm minh chứng",
    "conflict_help": (
        "Ô “phải quyết định” đã được người khác sửa sau khi lập tệp. Hãy chọn cho từng ô: giữ số đang có, hay lấy số của tệp."
    ),
    "cell": "Ô",
    "base": "Khi lập tệp",
    "now": "Đang có",
    "new": "Trong tệp",
    "decide": "Quyết định",
    "take_cell": "Lưu",
    "take_cell_of": "Lưu {name}",
    "keep_ours": "Giữ số đang có",
    "take_theirs": "Lấy số của tệp",
    "decide_for": "Quyết định cho {name}",
    "not_seen": "không rõ",
    "empty": "để trống",
    "by": "{who}, {when}",
    "note_is": "Ghi chú: {note}",
    "proof_paper": "Minh chứng mới: {label}",
    "proof_known": "Thêm minh chứng đã đăng ký",
    "proof_page": "trang {page}",
    "would_find": "Nếu lưu, quy tắc kiểm tra sẽ chỉ ra thêm {count} điểm, ghi ở từng ô.",
    "would_find_fine": "Tính khi mọi ô của tệp đều được lấy. Có thể lưu rồi giải trình hoặc sửa trên trang của biểu.",
    "unchecked": "Tệp có nhiều biểu nên quy tắc kiểm tra chỉ chạy sau khi lưu.",
    "papers": "Văn bản sẽ được đăng ký",
    "papers_fine": "Gồm văn bản được dẫn ở ô đã chọn, hoặc không được dẫn ở ô nào. Văn bản đã đăng ký thì dùng bản đã có.",
    "uncited": ("Có {count} ô mà tệp xóa minh chứng. Trích dẫn đã có vẫn giữ nguyên; muốn gỡ, hãy gỡ ở trang của ô."),
    "locked": "Biểu này hiện không nhận số liệu:",
    "confirm": "Lưu các ô đã chọn",
    "drop": "Bỏ lần nhập này",
    "undo": "Hoàn tác lần nhập",
    "undo_lead": (
        "Hoàn tác ghi lại những gì có trước lần nhập, bằng lần ghi mới. Chỉ làm được khi chưa ô nào bị sửa sau đó. Văn bản "
        "và trích dẫn vẫn giữ nguyên."
    ),
    "kept_until": "Lần nhập chưa xác nhận được giữ {days} ngày.",
    "saved": "Đã lưu {count} giá trị.",
    "dropped": "Đã bỏ lần nhập. Không có gì được lưu.",
    "undone": "Đã hoàn tác {count} giá trị.",
    "to_duty": "Mở biểu {form}",
    "back": "Về trang tệp Excel",
}
