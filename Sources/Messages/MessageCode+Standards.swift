/// Poverty standards and comparisons over time: E0343–E0347 and W0305–W0309.

extension MessageCode {
  public static let standardsOverlap = MessageCode(
    "E0343",
    vi: "{name} và {other} ({jurisdiction}) cùng có hiệu lực từ {date}: {first} và {second}",
    en: "{name} and {other} ({jurisdiction}) are both in force from {date}: {first} and {second}")
  public static let notAStandard = MessageCode(
    "E0344", vi: "{file} thuộc loại {kind}, không phải chuẩn nghèo", en: "{file} is a {kind}, not a poverty standard")
  public static let comparisonKeys = MessageCode(
    "E0345", vi: "bv.compare cần hai kết quả nhóm theo cùng một khóa; đang có \"{now}\" và \"{before}\"",
    en: "bv.compare takes two results grouped by one and the same key, not \"{now}\" and \"{before}\"")
  public static let comparisonOrder = MessageCode(
    "E0346", vi: "bv.compare(sau, trước): kết quả sau chỉ đến {now}, kết quả trước đến {before}",
    en: "bv.compare(now, before): the later result ends on {now}, the earlier on {before}")
  public static let unitEstimated = MessageCode(
    "W0305", vi: "{unit}: số kỳ trước là ước tính, lấy {parts}",
    en: "{unit}: the earlier figure is an estimate, {parts}")
  public static let unitNotComparable = MessageCode(
    "W0306", vi: "{unit}: không so sánh được, vì {old} cũ chia cho {parts}: {reason}",
    en: "{unit}: not comparable, because the old {old} was split between {parts}: {reason_en}")
  public static let splitPlaced = MessageCode(
    "W0307", vi: "{unit}: số liệu của hộ tính cho {area} theo nơi hộ ở ngày {day}; phần còn lại của xã cũ không tính",
    en: "{unit}: households count for {area} by where they live on {day}; the rest of the old unit does not count")
  public static let splitLeftOut = MessageCode(
    "W0308",
    vi: "{unit}: đã chia, nên {entity} của đơn vị này không gắn với hộ nào ở {area} ngày {day} thì không tính",
    en: "{unit} was divided: of its {entity_en}, those that no household links with {area} on {day} are left out")
  public static let splitRows = MessageCode(
    "W0309", vi: "{count} dòng của đơn vị đã chia không rõ thuộc phần nào của {area}: không tính",
    en: "{count} rows of divided units that nothing places in or out of {area}: left out")

  static let standardCodes: [MessageCode] = [
    standardsOverlap, notAStandard, comparisonKeys, comparisonOrder, unitEstimated, unitNotComparable,
    splitPlaced, splitLeftOut, splitRows,
  ]
}
