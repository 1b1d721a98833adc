extension MessageCode {
  /// A figure that no enterprise can have. Arguments: name, value, rule.
  public static let enterpriseInvalid = MessageCode(
    "E0370", vi: "{name} = {value}: phải là {rule}", en: "{name} = {value}: must be {rule}")
  /// A discount rate, a distribution or a probability that cannot be. Arguments: name, value, rule.
  public static let appraisalInvalid = MessageCode(
    "E0371", vi: "{name} = {value}: phải là {rule}", en: "{name} = {value}: must be {rule}")

  /// Cycles that together are longer than a year. Arguments: cycles, months, total.
  public static let cycleTooLong = MessageCode(
    "E0307", vi: "{cycles} vụ/năm × {months} tháng/vụ = {total} tháng: dài hơn một năm",
    en: "{cycles} cycles a year of {months} months each are {total} months: longer than a year")
  /// A loan above what its programme lends. Arguments: name, value, ceiling.
  public static let loanAboveCeiling = MessageCode(
    "E0308", vi: "{name}: vay {value} đồng, vượt mức vay tối đa {ceiling} đồng của chương trình",
    en: "{name}: a loan of {value} đồng is above the programme's ceiling of {ceiling} đồng")
  /// Rank correlations that no distribution can have together. Arguments: names.
  public static let correlationsImpossible = MessageCode(
    "E0309", vi: "các hệ số tương quan giữa {names} không thể cùng có: ma trận không xác định dương",
    en: "the correlations between {names} cannot hold together: their matrix is not positive definite")
  /// A simulation that could not run many draws at once. Arguments: draws, reason, place.
  public static let simulatedOneByOne = MessageCode(
    "W0328", vi: "bv.simulate gọi hàm dự toán riêng cho từng lần trong {draws} lần (chậm hơn nhiều): {reason}{place}",
    en: "bv.simulate called the budget function once for each of {draws} draws (much slower): {reason}{place}")

  static let enterpriseCodes: [MessageCode] = [
    enterpriseInvalid, appraisalInvalid, cycleTooLong, loanAboveCeiling, correlationsImpossible, simulatedOneByOne,
  ]
}
