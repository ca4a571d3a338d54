# SPDX-License-Identifier: Apache-2.0
"""What the people of a demonstration say to each other."""

from __future__ import annotations

WORDS = {
    "ask_page": "Trình diễn: đề nghị cho biết số này lấy ở trang nào của tài liệu, trong bảng chưa thấy dòng tương ứng.",
    "ask_rise": "Trình diễn: số năm nay khác nhiều so với năm trước, đề nghị địa phương cho biết nguyên nhân.",
    "ask_scope": "Trình diễn: số này đã gồm các đơn vị trung ương đóng trên địa bàn chưa?",
    "answer_page": "Trình diễn: số ở trang 1, dòng đầu của bảng; chúng tôi đã gắn lại đúng trang.",
    "answer_rise": "Trình diễn: trong năm có thêm hai đơn vị báo cáo nên số tăng, đã ghi trong giải trình.",
    "answer_scope": "Trình diễn: chưa gồm đơn vị trung ương, theo đúng hướng dẫn của biểu.",
    "thanks": "Trình diễn: đã rõ, cảm ơn Sở.",
    "unit_asks": "Trình diễn: chỉ tiêu này tính theo địa bàn hay theo cơ quan quản lý? Nhờ Bộ hướng dẫn.",
    "unit_told": "Trình diễn: tính theo địa bàn, kể cả đơn vị do trung ương quản lý.",
    "why_no_proof": "Trình diễn: chưa có tài liệu chứng minh, đề nghị bổ sung văn bản có số và ngày.",
    "why_proof_differs": "Trình diễn: số trong tài liệu khác số đã nhập, đề nghị kiểm tra lại.",
    "why_wrong_period": "Trình diễn: tài liệu là của năm trước, đề nghị dùng số liệu đúng năm báo cáo.",
    "why_implausible": "Trình diễn: số liệu lệch xa các địa phương cùng quy mô, đề nghị rà soát.",
    "why_wrong_scope": "Trình diễn: số đã gồm cả đơn vị ngoài phạm vi của chỉ tiêu, đã trừ phần này.",
    "why_not_by_definition": "Trình diễn: theo định nghĩa chỉ tính đơn vị còn hoạt động đến 31/12, đã trừ đơn vị đã dừng.",
    "why_unlike_source": "Trình diễn: số cao hơn nguồn của cơ quan quản lý chuyên ngành, đã lấy theo nguồn đó.",
    "proved_now": "Trình diễn: đã đối chiếu và bổ sung tài liệu chứng minh, số liệu giữ nguyên.",
    "appeal": "Trình diễn: tài liệu đã nộp ghi đúng số này trong phạm vi của chỉ tiêu. Đề nghị giữ số của địa phương.",
    "upheld": "Trình diễn: đã đối chiếu với tài liệu, chấp nhận khiếu nại và giữ số của địa phương.",
    "dismissed": "Trình diễn: định nghĩa của chỉ tiêu không gồm các đơn vị này, giữ nguyên số đã điều chỉnh.",
    "missing": "Trình diễn: một số biểu còn đang rà soát, sẽ bổ sung ngay sau khi hoàn thiện.",
    "signer_title": "GIÁM ĐỐC",
    "unsigned": "Trình diễn: các địa phương chưa ký báo cáo đã xác nhận số liệu bằng công văn riêng.",
    "closed": "Trình diễn: hết hạn tiếp nhận và thẩm định.",
    "correction": "Trình diễn: cơ quan thống kê đã đính chính số liệu sau khi chốt đợt, có công văn kèm theo.",
    "granted": "Trình diễn: công văn đính chính hợp lệ, đồng ý sửa.",
    "next_snapshot": "Trình diễn: cập nhật các đính chính đã được chấp thuận.",
    "edition_name": "Chỉ số đổi mới sáng tạo cấp địa phương năm {year} (trình diễn)",
    "edition_summary": (
        "Trình diễn: kết quả năm {year} tính từ số liệu giả lập của đợt thu thập trình diễn, không có số liệu thật."
    ),
    "edition_publisher": "Bộ Khoa học và Công nghệ (trình diễn)",
    "edition_reason": "Trình diễn: một địa phương được đính chính số liệu sau khi chốt đợt; toàn bộ chỉ số được tính lại.",
    "auditor_letter": "Trình diễn: thư xác nhận giả lập của kiểm toán viên cho kỳ công bố {code}; không có giá trị pháp lý.",
}
