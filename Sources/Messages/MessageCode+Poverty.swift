/// Measures of poverty and inequality, and transitions between classes: E0377–E0381 and W0310–W0316.

extension MessageCode {
  /// An option that cannot be. Arguments: name, value, rule.
  public static let povertyOption = MessageCode(
    "E0377", vi: "{name} = {value}: phải là {rule}", en: "{name} = {value}: must be {rule_en}")
  public static let unknownIndicator = MessageCode(
    "E0378", vi: "không có chỉ số \"{name}\" trong phép đo này; có {known}",
    en: "this measure has no indicator \"{name}\"; it has {known}")
  public static let transitionsUnbalanced = MessageCode(
    "E0379", vi: "ma trận chuyển nhóm {from}–{to} không khớp: {counted} hộ trong bảng, {expected} hộ trong sổ",
    en: "the transitions {from}–{to} do not add up: {counted} households in the table, {expected} in the register")
  public static let measuresDiffer = MessageCode(
    "E0380", vi: "bv.poverty.change cần hai kết quả đo như nhau; khác nhau ở {part}",
    en: "bv.poverty.change takes two results measured in the same way; they differ in {part_en}")
  public static let noIndicators = MessageCode(
    "E0381", vi: "không chuẩn nghèo nào có hiệu lực vào {date} có chỉ số thiếu hụt; hãy kê indicators",
    en: "no poverty standard in force on {date} has indicators; list them in indicators")

  public static let rowsUndecided = MessageCode(
    "W0310", vi: "{count} dòng có chỉ số chưa xác định ({indicators}) không được tính",
    en: "{count} rows with undecided indicators ({indicators_en}) are left out")
  public static let undecidedAsNotLacking = MessageCode(
    "W0311", vi: "mức thấp nhất: {count} dòng có chỉ số chưa xác định ({indicators}) được coi là không thiếu hụt",
    en: "lowest case: the undecided indicators ({indicators_en}) of {count} rows are taken as not lacking")
  public static let undecidedAsLacking = MessageCode(
    "W0312", vi: "mức cao nhất: {count} dòng có chỉ số chưa xác định ({indicators}) được coi là thiếu hụt",
    en: "highest case: the undecided indicators ({indicators_en}) of {count} rows are taken as lacking")
  public static let rowsIncomplete = MessageCode(
    "W0313", vi: "{count} dòng thiếu {fields} không được tính", en: "{count} rows without {fields_en} are left out")
  public static let incomesBelowZero = MessageCode(
    "W0314", vi: "{count} dòng có thu nhập âm được tính là 0", en: "{count} rows with an income below zero count as 0")
  public static let measuredBy = MessageCode(
    "W0315", vi: "nghèo đa chiều: điểm thiếu hụt từ {cutoff} trở lên, không xét thu nhập; tính theo {unit}",
    en: "multidimensionally poor: a deprivation score of {cutoff} or more, whatever the income; by {unit_en}")
  public static let incomeMeasuredBy = MessageCode(
    "W0316", vi: "nghèo thu nhập: đến mức {line}; tính theo {unit}",
    en: "income poor: up to {line_en}; by {unit_en}")

  static let povertyCodes: [MessageCode] = [
    povertyOption, unknownIndicator, transitionsUnbalanced, measuresDiffer, noIndicators, rowsUndecided,
    undecidedAsNotLacking, undecidedAsLacking, rowsIncomplete, incomesBelowZero, measuredBy, incomeMeasuredBy,
  ]
}
