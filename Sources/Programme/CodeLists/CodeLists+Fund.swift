extension CodeList {
  static let donorKind = CodeList(
    "donor_kind", vi: "Loại nhà hảo tâm", en: "Kind of donor",
    [
      .init("person", vi: "Cá nhân", en: "Person"),
      .init("business", vi: "Doanh nghiệp", en: "Business"),
      .init("organization", vi: "Cơ quan, đoàn thể", en: "Organization"),
      .init("religious", vi: "Cơ sở tôn giáo", en: "Religious body"),
      .init("anonymous", vi: "Ẩn danh", en: "Anonymous"),
    ])

  static let giftKind = CodeList(
    "gift_kind", vi: "Loại đóng góp", en: "Kind of gift",
    [
      .init("cash", vi: "Tiền", en: "Cash", synonyms: ["Tiền mặt", "Chuyển khoản"]),
      .init("in_kind", vi: "Hiện vật", en: "In kind"),
      .init("labour", vi: "Ngày công", en: "Labour"),
    ])

  static let campaignKind = CodeList(
    "campaign_kind", vi: "Loại đợt vận động", en: "Kind of drive",
    [
      .init("poor_fund", vi: "Quỹ Vì người nghèo", en: "Fund for the Poor", synonyms: ["Tháng cao điểm"]),
      .init("housing", vi: "Nhà ở", en: "Houses", synonyms: ["Xây, sửa nhà", "Nhà tình thương"]),
      .init("scholarship", vi: "Học bổng", en: "Scholarships", synonyms: ["Khuyến học"]),
      .init("tet", vi: "Quà Tết", en: "Tết gifts", synonyms: ["Tết Vì người nghèo"]),
      .init("relief", vi: "Cứu trợ", en: "Relief"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let campaignChannel = CodeList(
    "campaign_channel", vi: "Kênh vận động", en: "Channel",
    [
      .init("letter", vi: "Thư ngỏ", en: "Letter", synonyms: ["Thư"]),
      .init("phone", vi: "Điện thoại", en: "Telephone"),
      .init("visit", vi: "Gặp trực tiếp", en: "Visit", synonyms: ["Đến thăm"]),
      .init("event", vi: "Lễ phát động, chương trình", en: "Event", synonyms: ["Lễ phát động"]),
      .init("collection", vi: "Quyên góp tại ấp, cơ quan", en: "Collection", synonyms: ["Quyên góp"]),
      .init("media", vi: "Báo, đài, mạng xã hội", en: "Media"),
      .init("message", vi: "Tin nhắn", en: "Message"),
    ])

  /// Units of a sector are called together.
  static let donorSector = CodeList(
    "donor_sector", vi: "Ngành của nhà hảo tâm", en: "Sector of a donor",
    [
      .init("administration", vi: "Cơ quan nhà nước", en: "Administration"),
      .init("armed_forces", vi: "Lực lượng vũ trang", en: "Armed forces"),
      .init("education", vi: "Giáo dục", en: "Education"),
      .init("health", vi: "Y tế", en: "Health"),
      .init("banking", vi: "Ngân hàng, bảo hiểm", en: "Banks and insurers", synonyms: ["Ngân hàng"]),
      .init("construction", vi: "Xây dựng", en: "Construction"),
      .init("trade", vi: "Thương mại, dịch vụ", en: "Trade and services"),
      .init("tourism", vi: "Du lịch", en: "Tourism"),
      .init("fishery", vi: "Thủy sản, nông nghiệp", en: "Fishery and farming"),
      .init("industry", vi: "Công nghiệp", en: "Industry"),
      .init("religion", vi: "Tôn giáo", en: "Religion"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let contactPurpose = CodeList(
    "contact_purpose", vi: "Mục đích liên hệ", en: "Purpose of a contact",
    [
      .init("invite", vi: "Mời ủng hộ", en: "Invitation", synonyms: ["Thư ngỏ"]),
      .init("remind", vi: "Nhắc lời đăng ký", en: "Reminder"),
      .init("thank", vi: "Cảm ơn", en: "Thanks", synonyms: ["Thư cảm ơn"]),
    ])

  static let contactOutcome = CodeList(
    "contact_outcome", vi: "Kết quả liên hệ", en: "Outcome of a contact",
    [
      .init("sent", vi: "Đã gửi", en: "Sent"),
      .init("promised", vi: "Đã nhận lời", en: "Promised", synonyms: ["Nhận lời"]),
      .init("call_again", vi: "Hẹn gọi lại", en: "To call again"),
      .init("no_answer", vi: "Không liên lạc được", en: "No answer"),
      .init("declined", vi: "Không tham gia", en: "Declined", synonyms: ["Từ chối"]),
    ])
}
