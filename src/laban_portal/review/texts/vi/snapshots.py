# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: bản chốt số liệu, tệp kiểm chứng, gói để tính toán, so sánh giữa các bản chốt."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Bản chốt số liệu",
    "lead": (
        "Các bản chốt số liệu của đợt “{round}”. Mỗi bản chốt được giữ nguyên mãi mãi; bản sau ghi mã băm của"
        " bản trước."
    ),
    "number": "Bản chốt",
    "one": "Bản chốt số {number}",
    "one_lead": "Số liệu đã chấp nhận của đợt “{round}”, kèm mã băm để bất kỳ ai cũng kiểm chứng được.",
    "made_at": "Thời điểm lập",
    "by": "Người lập",
    "values": "Số giá trị",
    "corrections": "Đính chính",
    "reason": "Lý do",
    "hash": "Mã băm SHA-256 của bản chốt",
    "previous": "Bản chốt trước",
    "first": "Đây là bản chốt thứ nhất",
    "none": "Đợt này chưa có bản chốt số liệu.",
    "none_advice": "Bản chốt thứ nhất được lập khi người quản lý đợt chốt số liệu.",
    "next": "Bản chốt tiếp theo",
    "next_words": "Có {count} đính chính đã được chấp thuận chờ vào bản chốt tiếp theo.",
    "see_granted": "Xem các đính chính này",
    "nothing_yet": "Chưa có đính chính nào được chấp thuận. Khi có, bản chốt tiếp theo được lập tại đây.",
    "reason_wanted": "Lý do lập bản chốt mới",
    "reason_hint": "Được ghi vào bản chốt và báo cho mọi đơn vị trong đợt.",
    "make": "Lập bản chốt số {number} với {count} đính chính đã chấp thuận",
    "made": "Đã lập bản chốt số {number}.",
    "not_frozen": "Đợt này chưa chốt. Hãy chốt đợt trước.",
    "nothing_granted": "Chưa có đính chính nào được chấp thuận nên không có gì mới để lập bản chốt.",
    "moved": "Vừa có thêm đính chính hoặc bản chốt khác. Hãy xem lại danh sách rồi lập bản chốt.",
    "not_whole": (
        "Chỉ người được xem toàn bộ số liệu mới mở được phần này. Anh/Chị vẫn xem được danh sách bản chốt và "
        "mã băm của chúng."
    ),
    "no_snapshot": "Đợt {round} không có bản chốt như vậy. Hãy xem danh sách bản chốt của đợt.",
    "version_gone": (
        "Phiên bản danh mục {version} không còn hoặc đã bị sửa. Hãy khôi phục từ gói cấu hình hoặc bản sao lưu."
    ),
    "no_figures": "Bản chốt không có số liệu cả năm nào của khung chỉ số nên không lập được gói để tính toán.",
    "no_pack": "Không lập được gói để tính toán từ bản chốt này: có {count} lỗi.",
    "acknowledged": "Đã biết và chấp nhận",
    "left_undecided": "Có giá trị đã nộp nhưng chưa quyết định, không vào bản chốt",
    "left_unsigned": "Có đơn vị chưa nộp báo cáo đã ký",
    "take_zip": "Tải bản chốt (zip)",
    "take_pack": "Tải gói để tính toán (zip)",
    "take_part": "Tải phần này để kiểm chứng (zip)",
    "compare_with": "So sánh với:",
    "parts": "Phần của từng đơn vị",
    "unit": "Đơn vị",
    "corrected": "Đã đính chính",
    "sequence": "Bản ghi cuối của chuỗi",
    "part_hash": "Mã băm SHA-256",
    "no_part": "Bản chốt này không có phần nào của đơn vị Anh/Chị.",
    "no_part_advice": "Phần của một đơn vị chỉ mở cho đơn vị đó và cho người được xem toàn bộ số liệu.",
    "versions": "Phiên bản danh mục mà bản chốt dựa vào",
    "versions_count": "Xem {count} phiên bản",
    "version": "Phiên bản",
    "version_kind": "Loại",
    "kind_framework": "Khung chỉ số",
    "kind_form": "Biểu mẫu",
    "kind_code_list": "Danh mục mã",
    "kind_calendar": "Lịch làm việc",
    "kind_domains": "Lĩnh vực",
    "kind_method": "Phương pháp",
    "kind_texts": "Từ ngữ",
    "kind_rules": "Quy tắc kiểm tra",
    "verify_title": "Tự kiểm chứng",
    "verify_words": (
        "Tệp zip tự kiểm chứng được mà không cần cơ sở dữ liệu của cổng: mã băm của manifest.json là mã băm "
        "của bản chốt, mã băm từng phần nằm trong manifest.json. Có thể dùng lệnh sau, hoặc chương trình tính"
        " SHA-256 bất kỳ theo hướng dẫn trong README.txt."
    ),
    "part_lead": "Phần của đơn vị trong bản chốt số {number} của đợt “{round}”.",
    "part_empty": "Bản chốt không có giá trị nào của đơn vị này.",
    "part_empty_advice": "Chỉ giá trị đã được chấp nhận mới vào bản chốt.",
    "value_name": "Chỉ tiêu",
    "form": "Biểu",
    "period": "Kỳ",
    "value": "Giá trị",
    "proof": "Minh chứng",
    "revision": "Lần ghi · bản ghi",
    "page": "trang {page}",
    "corrected_mark": "Đã đính chính",
    "compare_title": "So sánh bản chốt số {first} và số {second}",
    "compare_lead": "Những giá trị khác nhau giữa hai bản chốt, kèm lý do và quyết định.",
    "compare_lead_own": "Những giá trị của đơn vị Anh/Chị khác nhau giữa hai bản chốt, kèm lý do và quyết định.",
    "moved_count": "Có {count} giá trị khác nhau.",
    "moved_title": "Giá trị khác nhau",
    "before": "Trước",
    "after": "Sau",
    "why": "Lý do và quyết định",
    "decided": "{who} quyết định: {words}",
    "see_request": "Xem đề nghị",
    "only_proof": "Chỉ minh chứng kèm theo thay đổi.",
    "not_moved": "Hai bản chốt không có giá trị nào khác nhau.",
    "not_moved_advice": "Hãy chọn hai bản chốt khác để so sánh.",
    "waits_title": "Đợt “{round}”: {count} đính chính chờ vào bản chốt mới",
    "step": "Lập bản chốt",
    "pack_name": "{round} – bản chốt số {number}",
    "pack_description": (
        "Gói lập từ bản chốt số {number} của đợt {of}, SHA-256 {hash}. Số liệu của năm thu thập lấy từ bản "
        "chốt; số liệu các năm trước và số liệu cơ quan quản lý đã có được ghi rõ trong provenance.csv. "
        "Phương pháp: {method}."
    ),
    "readme": (
        "BẢN CHỐT SỐ LIỆU {number} CỦA ĐỢT {round}\n"
        "Mã băm SHA-256 của bản chốt: {hash}\n\n"
        "Cách kiểm chứng:\n"
        "1. Tính SHA-256 của manifest.json; kết quả phải là mã băm ở trên, trùng với mã băm được công bố trên"
        " cổng.\n"
        "2. Tính SHA-256 của từng tệp trong parts/; kết quả phải trùng với mã băm ghi cho đơn vị đó trong "
        "manifest.json.\n"
        "Hoặc chạy: laban-portal verify-snapshot TỆP.zip --hash {hash}\n"
        "Tệp của riêng một đơn vị chỉ có phần của đơn vị đó; manifest.json vẫn đầy đủ.\n"
        "Mỗi dòng trong parts/ là một giá trị đã chấp nhận dạng JSON: biểu, kỳ, chỉ tiêu, giá trị, ký hiệu, "
        "lý do, minh chứng,\n"
        "số thứ tự và mã băm của bản ghi trong chuỗi của đơn vị. Định dạng: laban-snapshot/1.\n"
    ),
    "not_an_archive": "Tệp không phải bản chốt số liệu, hoặc manifest.json đã bị sửa. Hãy tải lại tệp zip từ cổng.",
    "other_hash": "Mã băm của bản chốt là {found}, không phải {wanted}. Đây là bản chốt khác hoặc đã bị sửa.",
    "unknown_file": "Tệp {file} không có trong manifest.json. Có tệp đã bị thêm vào.",
    "part_unreadable": "Phần của {unit} không đọc được theo định dạng laban-snapshot/1.",
    "part_count": "Phần của {unit}: manifest.json ghi {said} giá trị nhưng có {found}.",
    "part_beyond": "Phần của {unit} có giá trị nằm sau bản ghi cuối đã ghi trong manifest.json.",
    "part_hash_fault": "Phần của {unit} không khớp mã băm trong manifest.json. Phần này đã bị sửa.",
    "zip_proved": "Bản chốt {round}/{number}: {parts} trên {all} phần có trong tệp, {values} giá trị.",
    "zip_hash": "Mã băm của bản chốt: {hash}",
    "zip_holds": "Tất cả đều khớp với mã băm đã cho.",
    "zip_holds_alone": "Tệp khớp trong chính nó. Hãy so mã băm ở trên với mã băm được công bố trên cổng (--hash MÃ).",
    "zip_broken": "Có {count} chỗ không khớp.",
    "unreadable": "Không đọc được {path}. Hãy kiểm tra đường dẫn của tệp zip.",
    "exported": "Đã ghi gói từ bản chốt {round}/{number} vào {folder}. Tính bằng: laban compute {folder}",
    "export_fault": "{where}: {what}",
    "export_refused": "Không ghi được gói: có {count} lỗi.",
    "bad_name": "Hãy ghi ĐỢT hoặc ĐỢT/SỐ, ví dụ pii-2025/1; đã nhận: {given}",
    "proved": "Đã kiểm chứng {count} bản chốt số liệu với các chuỗi bản ghi.",
    "broken_hash": "{round}, bản chốt {number}: manifest không khớp mã băm. Bản chốt đã bị sửa sau khi lập.",
    "broken_manifest": "{round}, bản chốt {number}: manifest nói khác với bản chốt mà nó thuộc về.",
    "broken_previous": (
        "{round}, bản chốt {number}: không nối tiếp bản chốt trước. Đã có bản chốt bị bỏ, bị chèn hoặc bị tráo."
    ),
    "broken_version": "{round}, bản chốt {number}: phiên bản danh mục {version} không còn như khi lập bản chốt.",
    "broken_parts": "{round}, bản chốt {number}: phần của {unit} bị thiếu hoặc bị thừa.",
    "broken_part_hash_fault": (
        "{round}, bản chốt {number}: phần của {unit} không khớp mã băm. Phần này đã bị sửa sau khi lập."
    ),
    "broken_part_unreadable": "{round}, bản chốt {number}: phần của {unit} không đọc được theo định dạng đã ghi.",
    "broken_part_count": "{round}, bản chốt {number}: phần của {unit} có số giá trị khác với manifest.",
    "broken_part_beyond": (
        "{round}, bản chốt {number}: phần của {unit} có giá trị nằm sau bản ghi cuối trong manifest."
    ),
    "broken_value": (
        "{round}, {unit}, bản ghi {sequence}: giá trị “{element}” trong bản chốt {number} khác với bản ghi của chuỗi."
    ),
    "broken_head": "{round}, {unit}, bản ghi {sequence}: bản chốt {number} ghi đầu chuỗi khác với chuỗi.",
    "broken_state": "{round}: trạng thái “{state}” không phù hợp với các bản chốt đang có. Hãy làm rõ ai đã sửa.",
}
