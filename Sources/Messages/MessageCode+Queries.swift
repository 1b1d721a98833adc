/// What can be wrong with a step of a query: E0360 to E0399.
extension MessageCode {
  public static let quantileOutOfRange = MessageCode(
    "E0360", vi: "quantile cần một số từ 0 đến 1, không phải {found}",
    en: "quantile takes a number from 0 to 1, not {found}")

  static let queryCodes: [MessageCode] = [quantileOutOfRange]
}
