/// The house of a household with its water, sanitation and means of information, as from a day: the facts behind the
/// indicators of housing, water and information (domain.md 2.2 and 2.6).

import Messages

extension Entity {
  static let dwellings = Entity(
    "dwellings", singular: "dwelling", vi: "Nhà ở của hộ", en: "Dwellings", display: "valid_from",
    key: ["household", "valid_from"], date: "valid_from",
    note: .init(
      vi: "Nhà ở, nước, vệ sinh và phương tiện thông tin của hộ từ một ngày",
      en: "The house, water, sanitation and means of information of a household from a date on"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field(
        "valid_from", .date, vi: "Từ ngày", en: "From", required: true, allowsEmpty: true,
        note: .init(vi: "0001-01-01 là không rõ", en: "0001-01-01 means unknown")),
      part("walls_durable", vi: "Tường bằng vật liệu bền chắc", en: "Walls of durable material", "Tường"),
      part("pillars_durable", vi: "Cột, khung bằng vật liệu bền chắc", en: "Pillars of durable material", "Cột, khung"),
      part("roof_durable", vi: "Mái bằng vật liệu bền chắc", en: "Roof of durable material", "Mái"),
      Field(
        "floor_area", .decimal, vi: "Diện tích sàn", en: "Floor area", unit: .init(both: "m²"), minimum: 0,
        maximum: 5_000, synonyms: ["Diện tích nhà ở", "Diện tích (m²)"]),
      Field("water_source", .code("water_source"), vi: "Nguồn nước sinh hoạt", en: "Source of water"),
      Field("toilet", .code("toilet"), vi: "Loại nhà tiêu", en: "Kind of toilet", synonyms: ["Nhà tiêu", "Hố xí"]),
      Field(
        "telephone", .boolean, vi: "Có thành viên dùng thuê bao điện thoại", en: "A member has a telephone line",
        synonyms: ["Thuê bao điện thoại"]),
      Field(
        "internet", .boolean, vi: "Có thành viên dùng dịch vụ Internet", en: "A member uses the Internet",
        synonyms: ["Sử dụng Internet"]),
      Field(
        "shared_devices", .boolean, vi: "Có phương tiện dùng chung", en: "Has shared means",
        note: .init(vi: "Tivi, radio, máy tính để bàn, điện thoại", en: "TV, radio, desktop computer, telephone")),
      Field(
        "personal_devices", .boolean, vi: "Có phương tiện cá nhân", en: "Has personal means",
        note: .init(vi: "Máy tính xách tay, máy tính bảng, điện thoại thông minh", en: "Laptop, tablet, smartphone")),
      Field("waste", .code("waste_treatment"), vi: "Xử lý rác thải", en: "Waste treatment", synonyms: ["Rác thải"]),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  private static func part(_ name: String, vi: String, en: String, _ synonym: String) -> Field {
    Field(
      name, .boolean, vi: vi, en: en, synonyms: [synonym],
      note: .init(
        vi: "Một trong ba bộ phận chính của nhà", en: "One of the three main parts of a house"))
  }
}
