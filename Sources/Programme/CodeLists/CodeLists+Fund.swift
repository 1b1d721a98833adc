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
}
