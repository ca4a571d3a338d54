# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: các câu về gói của một kỳ công bố: mỗi tệp là gì, và vì sao một gói bị từ chối."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "readme_kind": "Kỳ công bố {edition}: toàn bộ nội dung đã công bố và toàn bộ số liệu dùng để tính.",
    "readme_demonstration": (
        "SỐ LIỆU TRÌNH DIỄN: các số liệu được tạo giả lập, không phải số đo thực tế, không phản ánh đơn vị có thật nào."
    ),
    "readme_numbers": (
        "Các bảng là tệp CSV, mã UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân. Số được ghi ở dạng chính xác "
        "ngắn nhất: đọc "
        "lại được đúng con số đã tính. Ô trống là thiếu giá trị. Ô chữ mà bảng tính có thể chạy như công "
        "thức được thêm dấu "
        "nháy đơn ở đầu."
    ),
    "readme_folders": (
        "Số liệu theo từng hệ địa giới nằm trong: {folders}. Bảng chung của cả kỳ công bố nằm trong tables/."
    ),
    "readme_licence": "Giấy phép: {licence}",
    "readme_no_licence": "chưa nêu; hãy hỏi đơn vị công bố trước khi phổ biến lại số liệu",
    "readme_source": "Nguồn: {source}",
    "readme_rebuild": "Tính lại và đối chiếu: laban rebuild EDITION.zip",
    "part_pack": "pack/: đơn vị, cây chỉ số, số liệu gốc, phương pháp, lời và ranh giới đã dùng để tính.",
    "part_before": (
        "before/pack/: dữ liệu đầu vào của kỳ công bố liền trước, nếu có; tệp không thay đổi nằm trong pack/ "
        "(edition.json "
        "liệt kê ở mục shared)."
    ),
    "part_documents": "documents/: báo cáo kiểm định và các văn bản kèm theo.",
    "part_manifest": "edition.json: nội dung đã quyết định, đã tính, bằng phiên bản nào, và SHA-256 của từng tệp.",
    "part_signature": (
        "edition.json.sig, publisher.pem: chữ ký Ed25519 của đơn vị công bố trên edition.json và khóa công "
        "khai, nếu gói đã "
        "được ký."
    ),
    "part_units": "units.csv: các đơn vị của hệ địa giới, theo thứ tự của mọi bảng.",
    "part_presence": "presence.csv: đơn vị nào được tính trong năm nào, sau mỗi bước (1 hoặc 0).",
    "part_elements": "elements.csv: số liệu gốc theo đơn vị và năm, sau khi quy về hệ địa giới, kèm cờ đánh dấu.",
    "part_indicators": (
        "indicators.csv: từng chỉ số thành phần khi mới lập (raw), sau khi bù thiếu (imputed), sau khi xử lý "
        "giá trị ngoại "
        "lai (treated) và khi thành điểm (normalised), kèm cờ đánh dấu."
    ),
    "part_scores": "scores.csv: điểm, thứ hạng và tỷ lệ chỉ số có số liệu của mọi mục trong cây chỉ số.",
    "part_weights": "weights.csv: trọng số của mỗi mục trong mục cha và trong toàn bộ chỉ số.",
    "part_steps": "steps.csv: những bước nào đã thay đổi ô số liệu, vì những lý do nào.",
    "part_changes": "changes.csv: từng ô bị thay đổi: từ bao nhiêu thành bao nhiêu, vì sao.",
    "part_notes": "notes.csv: những điều phát sinh khi tính mà người đọc cần biết.",
    "part_treatments": "treatments.csv: ngưỡng chặn và phép biến đổi của từng chỉ số.",
    "part_scales": "scales.csv: giá trị ứng với điểm thấp nhất và cao nhất.",
    "part_certainty": (
        "certainty.csv: khoảng thứ hạng qua các lựa chọn phương pháp hợp lý khác (không phải sai số chọn "
        "mẫu), trung vị và "
        "xác suất đứng trong nhóm đầu."
    ),
    "part_highlights": "highlights.csv: điểm mạnh, điểm yếu trong toàn bộ và trong từng nhóm.",
    "part_peers": (
        "peers.csv, peer_features.csv, peer_values.csv, peer_notes.csv: các đơn vị tương đồng về cơ cấu và "
        "đặc điểm dùng để "
        "so sánh."
    ),
    "part_correlations": "tables/correlations.csv: hệ số Pearson giữa điểm của mọi cặp mục trong năm của kỳ công bố.",
    "part_findings": "tables/findings.csv: kết luận của kiểm định.",
    "part_moves": (
        "tables/moves.csv, moves_standing.csv, moves_own.csv: vì sao điểm và thứ hạng thay đổi so với kỳ "
        "công bố trước, nếu có."
    ),
    "part_corrected": "tables/corrected.csv: những số liệu được đính chính.",
    "part_references": "tables/references.csv: nguồn của số liệu, trong phạm vi được công khai.",
    "not_a_zip": (
        "Đây không phải gói của kỳ công bố: tệp không mở được như tệp zip. Hãy tải lại từ đơn vị công bố, "
        "không giải nén rồi "
        "nén lại."
    ),
    "too_large": (
        "Gói quá lớn: {size}, trong khi chỉ đọc tối đa {limit}. Hãy tải gói từ trang của chính đơn vị công bố."
    ),
    "too_many_files": (
        "Gói có {count} tệp, trong khi chỉ đọc tối đa {limit} tệp. Hãy tải gói từ trang của chính đơn vị công bố."
    ),
    "bomb": (
        "Tệp sẽ phình ra gấp {ratio} lần khi giải nén, điều không gói nào có. Đừng mở tệp này; hãy tải gói "
        "từ trang của "
        "chính đơn vị công bố."
    ),
    "bad_name": (
        "Một tệp trong gói có tên có thể ghi ra ngoài thư mục. Đừng giải nén; hãy tải gói từ trang của chính "
        "đơn vị công bố."
    ),
    "double": "Gói có tệp này nhiều hơn một lần nên không rõ tệp nào có giá trị. Hãy tải lại từ đơn vị công bố.",
    "locked": "Một tệp trong gói bị mã hóa hoặc nén theo cách lạ. Hãy tải lại gói từ đơn vị công bố.",
    "damaged": "Một tệp trong gói bị hỏng, không giải nén được. Hãy tải lại gói.",
    "no_manifest": (
        "Tệp zip không có edition.json nên không phải gói của kỳ công bố. Hãy chọn tệp edition-….zip do đơn "
        "vị công bố cung cấp."
    ),
    "bad_manifest": (
        "Không hiểu được edition.json: tệp đã bị sửa hoặc bị hỏng. Hãy tải lại gói từ trang của đơn vị công bố."
    ),
    "other_format": (
        "Gói thuộc định dạng “{format}”, còn phiên bản Laban này đọc “{known}”. Hãy cài phiên bản mà đơn vị "
        "công bố nêu."
    ),
    "unknown_file": "edition.json không liệt kê tệp này: tệp đã bị thêm vào. Hãy tải lại gói từ đơn vị công bố.",
    "missing_file": "edition.json có liệt kê tệp này nhưng gói không có. Hãy tải lại gói từ đơn vị công bố.",
    "other_hash": (
        "Tệp không phải tệp đã công bố: SHA-256 là {found}, còn edition.json ghi {said}. Hãy tải lại gói từ "
        "đơn vị công bố."
    ),
    "half_signed": (
        "Gói chỉ có một trong hai tệp edition.json.sig và publisher.pem; chữ ký cần cả hai. Hãy tải lại từ "
        "đơn vị công bố."
    ),
    "bad_signature": (
        "Chữ ký không khớp với edition.json và publisher.pem này: một trong các tệp đã bị sửa. Không nên tin "
        "gói này; hãy tải "
        "lại từ đơn vị công bố."
    ),
    "other_publisher": (
        "Gói được ký bằng khóa {found}, không phải khóa đã đưa ({wanted}). Hãy đối chiếu dấu vân tay với "
        "trang của đơn vị công "
        "bố; nếu đã đổi khóa, hãy đưa tệp keys.json của đơn vị công bố."
    ),
    "not_signed": "Gói chưa được ký dù đã đưa khóa của đơn vị công bố. Hãy tải gói đã ký từ đơn vị công bố.",
    "no_table": "Gói thiếu bảng này. Hãy tải lại gói từ đơn vị công bố.",
    "not_a_table": "Không đọc được tệp này như một bảng (CSV, UTF-8). Hãy tải lại gói từ đơn vị công bố.",
    "bad_row": "Không hiểu được dòng này ({what}). Hãy tải lại gói từ đơn vị công bố.",
    "other_axes": "Dòng hoặc cột không khớp với gói số liệu bên trong. Hãy tải lại gói từ đơn vị công bố.",
    "not_a_key": (
        "Đây không phải khóa Ed25519 ở dạng PEM. Hãy đưa tệp do `laban keys new` tạo: khóa riêng để ký, khóa "
        "công khai "
        "(publisher.pem hoặc keys.json) để kiểm tra."
    ),
    "not_private": "Đây là khóa công khai; việc ký cần khóa riêng do đơn vị công bố giữ. Hãy đưa khóa riêng.",
    "bad_keys": (
        "keys.json không phải chuỗi khóa, khóa sau do khóa trước xác nhận: mục {at} không đúng. Hãy tải lại "
        "từ trang của đơn vị "
        "công bố."
    ),
    "key_in_use": "Đã có tệp ở đây. Hãy chọn tên khác; không bao giờ được ghi đè lên một khóa.",
    "not_last_key": (
        "Đây không phải khóa riêng của mục cuối trong keys.json ({wanted}); chỉ khóa đang dùng mới được chỉ "
        "định khóa tiếp theo. "
        "Hãy đưa khóa đó."
    ),
    "cannot_read": "Không đọc hoặc ghi được tệp ({reason}). Hãy kiểm tra tên tệp và quyền đọc, ghi của bạn.",
}
