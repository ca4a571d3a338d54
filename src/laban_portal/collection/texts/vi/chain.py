# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what a proof of the chains says, and the letter that carries a day's head."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "gap": (
        "{round}, {unit}: thiếu bản ghi {sequence}; bản ghi kế tiếp là {found}. Hãy khôi phục bản sao "
        "lưu còn bản ghi này."
    ),
    "previous": (
        "{round}, {unit}, bản ghi {sequence}: không nối tiếp bản ghi trước. Đã có bản ghi bị chèn hoặc bị tráo."
    ),
    "hash": (
        "{round}, {unit}, bản ghi {sequence} (“{element}”): nội dung không khớp mã băm. Bản ghi đã bị "
        "sửa sau khi được lưu."
    ),
    "duty": "{round}, {unit}, bản ghi {sequence}: nhiệm vụ thuộc biểu, kỳ hoặc đơn vị khác với nội dung đã ghi.",
    "number": "{round}, {unit}, bản ghi {sequence} (“{element}”): không đếm tiếp từ bản ghi trước của ô.",
    "order": "{round}, {unit}, bản ghi {sequence}: thời điểm sớm hơn bản ghi trước.",
    "other_than_day": (
        "{round}, {unit}, bản ghi {sequence}: mã chốt ngày {day} ghi mã băm khác. Quá khứ đã bị viết lại."
    ),
    "cut": "{round}, {unit}: thiếu bản ghi {sequence}; ngày {day} chuỗi có {was} bản ghi. Phần cuối chuỗi đã bị cắt.",
    "gone": "{round}, {unit}: mất toàn bộ chuỗi từng có trong mã chốt ngày {day}.",
    "head": "{round}, {unit}: đầu chuỗi đang lưu khác với bản ghi cuối, số {sequence} ({differs}).",
    "cell": "{round}, {unit}, bản ghi {sequence}: ô “{element}” khác với bản ghi ({differs}). Bản ghi mới là căn cứ.",
    "cell_alone": "{round}, {unit}: ô “{element}” không có bản ghi nào. Ô đã được chèn ngoài chuỗi.",
    "cell_missing": "{round}, {unit}, bản ghi {sequence}: thiếu ô “{element}”. Bản ghi mới là căn cứ.",
    "day_previous": "Mã chốt ngày {day}: không nối tiếp mã chốt trước. Đã có mã chốt bị bỏ, bị chèn hoặc bị tráo.",
    "day_hash": "Mã chốt ngày {day}: nội dung không khớp mã băm. Mã chốt đã bị sửa sau khi được lưu.",
    "day_content": "Mã chốt ngày {day}: ghi ngày hoặc mã chốt trước khác với vị trí của nó.",
    "witness_missing": "Mã chốt ngày {day}: đã gửi ra ngoài máy này nhưng không còn trong cơ sở dữ liệu.",
    "witness_differs": (
        "Mã chốt ngày {day}: bản đã gửi ra ngoài khác với bản trong cơ sở dữ liệu. Quá khứ đã bị viết lại."
    ),
    "counts": (
        "{round}, {unit}: biểu {form}, kỳ {period}, số ô đã đếm khác với các ô đang lưu ({differs}). Lưu lại một ô bất kỳ "
        "của biểu thì số này được đếm lại; hãy làm rõ ai đã sửa."
    ),
    "state": (
        "{round}, {unit}: biểu {form}, kỳ {period}, đang ở trạng thái “{state}”, nhưng sự kiện cuối trong nhật ký dẫn đến "
        "“{wanted}”. Hãy làm rõ ai đã sửa."
    ),
    "version": (
        "Phiên bản danh mục {version}: nội dung không khớp mã băm. Phiên bản đã bị sửa sau khi phát hành; hãy khôi phục từ "
        "gói cấu hình hoặc bản sao lưu."
    ),
    "audit_lines": (
        "Mã chốt ngày {day}: trong các dòng nhật ký {after} đến {last}, mã chốt ghi {was} dòng nhưng hiện có {found} dòng. "
        "Đã có dòng bị xóa hoặc bị chèn."
    ),
    "audit_changed": "Mã chốt ngày {day}: có dòng nhật ký từ {after} đến {last} đã bị sửa sau khi được ghi.",
    "no_guard": "Cơ sở dữ liệu thiếu khóa bảo vệ “{name}”. Hãy đặt lại (docs/operator/memory.md) và làm rõ ai đã gỡ.",
    "proved": "Đã đọc {chains} chuỗi gồm {revisions} bản ghi, {days} mã chốt ngày, {witnesses} mã chốt từ bên ngoài.",
    "broken": (
        "Có {count} chỗ không khớp. Hãy giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu, mã chốt từ bên ngoài."
    ),
    "holds": "Tất cả đều khớp, kể cả với mã chốt từ bên ngoài.",
    "holds_alone": (
        "Tất cả đều khớp. Chỉ mã chốt từ bên ngoài (--head TỆP) mới chứng minh được không ai viết lại toàn bộ quá khứ."
    ),
    "unreadable": "{path} không phải mã chốt ngày. Hãy đưa tệp laban-head-….json hoặc thư đã gửi tệp đó.",
    "no_head": "Chưa có mã chốt ngày {day}. Hãy lập trước: laban-portal day-head --day {day}",
    "day_before_last": "Ngày {day} trước mã chốt gần nhất, ngày {last}; mã chốt phải lập theo thứ tự ngày.",
    "other_head": "{path} đã chứa mã chốt khác của ngày đó và được giữ nguyên. Hãy làm rõ mã nào đúng.",
    "head_made": "Mã chốt ngày {day}: {hash}",
    "head_sent": "Đã gửi tới {whereto}.",
    "not_sent": "Mã chốt đã lập nhưng chưa gửi được: {why}. Hãy kiểm tra thư mục và cấu hình thư điện tử rồi chạy lại.",
    "nowhere": (
        "Mã chốt chưa rời khỏi máy này. Hãy đặt LABAN_HEAD_EMAIL hoặc LABAN_HEAD_FOLDER, nếu không giá "
        "trị chứng minh rất ít."
    ),
    "letter_subject": "Mã chốt ngày {day}: {hash}",
    "letter": (
        "Đây là mã chốt toàn bộ số liệu do {site} thu thập đến ngày {day}, gồm {chains} chuỗi.\n\n"
        "SHA-256: {hash}\n\n"
        "Hãy lưu thư này. Tệp {file} kèm theo không chứa số liệu hay tên người, chỉ có mã băm. "
        "Nhờ tệp này, bất kỳ ai sau đó đều "
        "chứng minh được không số liệu nào của ngày đó bị sửa hay xóa mà không bị phát hiện:\n\n"
        "    laban-portal verify --head {file}\n"
    ),
}
