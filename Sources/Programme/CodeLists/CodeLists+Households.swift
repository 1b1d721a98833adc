extension CodeList {
  static let sex = CodeList(
    "sex", vi: "Giới tính", en: "Sex",
    [
      .init("male", vi: "Nam", en: "Male"),
      .init("female", vi: "Nữ", en: "Female"),
    ])

  static let relationship = CodeList(
    "relationship", vi: "Quan hệ với chủ hộ", en: "Relationship to the head",
    [
      .init("head", vi: "Chủ hộ", en: "Head"),
      .init("spouse", vi: "Vợ/chồng", en: "Spouse", synonyms: ["Vợ", "Chồng"]),
      .init("child", vi: "Con", en: "Child", synonyms: ["Con trai", "Con gái"]),
      .init("parent", vi: "Cha/mẹ", en: "Parent", synonyms: ["Cha", "Mẹ", "Bố"]),
      .init("grandchild", vi: "Cháu", en: "Grandchild"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let ethnicity = CodeList(
    "ethnicity", vi: "Dân tộc", en: "Ethnicity",
    [
      .init("kinh", vi: "Kinh", en: "Kinh"),
      .init("hoa", vi: "Hoa", en: "Hoa"),
      .init("khmer", vi: "Khmer", en: "Khmer"),
      .init("cham", vi: "Chăm", en: "Cham"),
      .init("tay", vi: "Tày", en: "Tay"),
      .init("nung", vi: "Nùng", en: "Nung"),
      .init("muong", vi: "Mường", en: "Muong"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let work = CodeList(
    "work", vi: "Việc làm", en: "Work",
    [
      .init("contract", vi: "Làm công có hợp đồng", en: "Paid work with a contract"),
      .init("no_contract", vi: "Làm công không hợp đồng", en: "Paid work without a contract"),
      .init("own", vi: "Tự làm", en: "Own account"),
      .init("unemployed", vi: "Không có việc làm", en: "Without work"),
      .init("not_working", vi: "Không tham gia lao động", en: "Not in the labour force"),
    ])
}
