extension CodeList {
  static let unitLevel = CodeList(
    "unit_level", vi: "Cấp hành chính", en: "Level of unit",
    [
      .init("province", vi: "Tỉnh, thành phố", en: "Province"),
      .init("district", vi: "Huyện, quận", en: "District"),
      .init("commune", vi: "Xã, phường, thị trấn", en: "Commune"),
    ])

  static let areaType = CodeList(
    "area_type", vi: "Khu vực", en: "Area type",
    [
      .init("rural", vi: "Nông thôn", en: "Rural"),
      .init("urban", vi: "Thành thị", en: "Urban"),
    ])

  static let successionKind = CodeList(
    "succession_kind", vi: "Loại kế tục", en: "Kind of succession",
    [
      .init("whole", vi: "Toàn bộ", en: "Whole"),
      .init("part", vi: "Một phần", en: "Part"),
      .init("unchanged", vi: "Không đổi", en: "Unchanged"),
    ])

  static let dataStatus = CodeList(
    "data_status", vi: "Tình trạng dữ liệu", en: "Status of data",
    [
      .init("confirmed", vi: "Đã đối chiếu", en: "Confirmed"),
      .init("unconfirmed", vi: "Chưa đối chiếu", en: "Unconfirmed"),
    ])
}
