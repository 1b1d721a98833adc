/// Poverty standards and comparisons over time: E0343–E0347 and W0305–W0309.

extension MessageCode {
  public static let standardsOverlap = MessageCode(
    "E0343",
    vi: "{name} và {other} ({jurisdiction}) cùng có hiệu lực từ {date}: {first} và {second}",
    en: "{name} and {other} ({jurisdiction}) are both in force from {date}: {first} and {second}")
  public static let notAStandard = MessageCode(
    "E0344", vi: "{file} thuộc loại {kind}, không phải chuẩn nghèo", en: "{file} is a {kind}, not a poverty standard")

  static let standardCodes: [MessageCode] = [standardsOverlap, notAStandard]
}
