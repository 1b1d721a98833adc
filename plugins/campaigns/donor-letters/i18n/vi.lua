-- The letters: change these texts in a copy of the folder in the workspace's plugins/. A key that is the name of a column is
-- that column's heading.
return {
  title_invite = "Thư mời ủng hộ — {campaign}", title_remind = "Thư nhắc lời đăng ký — {campaign}",
  title_thank = "Thư cảm ơn — {campaign}", title_receipt = "Phiếu thu — {campaign}",
  masked = "Tên và số điện thoại đang được che; thêm --grant personal để in đầy đủ.",
  nobody = "Không có ai cần gửi: mọi người đã được gửi hoặc không thuộc nhóm này.",
  unknown_donor = "Sổ không có nhà hảo tâm mã “{code}”.",
  form_of_one = "Mẫu của cơ quan chỉ dùng cho thư cảm ơn một nhà hảo tâm: thêm --letter thank --donor MÃ.",
  unknown_sector = "Không có ngành “{sector}”; có: {known}.",

  invite_lead = "Nhóm: {group}. {count} nhà hảo tâm, không kể người đã đăng ký, đã ủng hộ đợt này, đã từ \z
    chối hoặc không muốn được \z
    liên hệ.",
  group_lapsed = "năm trước có ủng hộ, năm nay chưa", group_sector = "đơn vị theo ngành",
  group_outside = "ngoài huyện", group_all = "mọi nhà hảo tâm",
  calls = "Danh sách gọi điện", who = "Nhà hảo tâm", code = "Mã", last_gift = "Lần ủng hộ gần nhất",
  given = "Đã ủng hộ", outcome = "Kết quả liên hệ", again_on = "Gọi lại ngày",
  thanked = "Danh sách gửi", gifts = "Số lượt", cash = "Tiền", goods = "Hiện vật, ngày công",
  receipts = "Các phiếu thu", number = "Số phiếu",
  overdue = "Đăng ký quá hạn", overdue_amount = "Quá hạn",

  dear = "Thưa {name},",
  gave_before = "Chúng tôi trân trọng ghi nhận sự chung tay của quý vị: đến nay quý vị đã ủng hộ {total}, \z
    lần gần nhất ngày {date}.",
  never_gave = "Chúng tôi mong được quý vị biết đến và chung tay cùng các hộ nghèo của địa phương.",
  invite_text = "Từ {from} đến {to}, chúng tôi tổ chức {campaign}. Số tiền và hiện vật nhận được dùng để \z
    sửa nhà, trao học bổng, giúp \z
    sinh kế cho hộ nghèo, hộ cận nghèo; mọi khoản thu, chi được công khai hằng quý.",
  contact_text = "Nơi tiếp nhận: {contact}.",
  voluntary_text = "Ủng hộ là hoàn toàn tự nguyện. Xin trân trọng cảm ơn.",
  remind_text = "Ngày {date}, quý vị đã đăng ký ủng hộ {pledged} cho {campaign}. Phần đến hạn chưa nhận là \z
    {late}, đã qua hạn {days} ngày.",
  remind_end = "Đây chỉ là lời nhắc: ủng hộ là tự nguyện. Nếu quý vị đã chuyển hoặc muốn thay đổi, xin cho \z
    chúng tôi biết.",
  thank_text = "Thay mặt các hộ nghèo, chúng tôi trân trọng cảm ơn quý vị đã ủng hộ {campaign} {gifts} lượt.",
  thank_cash = "Tiền: {amount} (bằng chữ: {words}).",
  thank_goods = "Hiện vật, ngày công trị giá: {amount}.",
  thank_end = "Việc sử dụng từng khoản được công khai trong báo cáo hằng quý của Quỹ. Kính chúc quý vị sức \z
    khỏe, thành công.",
  signed = "TRƯỞNG BAN VẬN ĐỘNG QUỸ (ký, ghi rõ họ tên, đóng dấu)",
  signer = "Trưởng ban Vận động Quỹ", giver = "Người nộp", treasurer = "Thủ quỹ",

  receipt_title = "PHIẾU THU SỐ {number}",
  receipt_date = "Ngày nhận: {date}", receipt_donor = "Người, đơn vị ủng hộ: {name} (mã {code})",
  receipt_kind = "Loại đóng góp: {kind} — {what}", receipt_amount = "Số tiền hoặc giá trị: {amount}",
  receipt_words = "Bằng chữ: {words}", receipt_for = "Đợt vận động: {campaign}; số đăng ký: {pledge}",
}
