/// Checking data by rules, and what several rows of a sheet say of one thing.

extension MessageCode {
  public static let importSharedDiffers = MessageCode(
    "E0467", vi: "{column} \"{value}\": dòng {line} ghi khác cho cùng một mục",
    en: "{column} \"{value}\": row {line} says otherwise of the same thing")
  public static let unknownRule = MessageCode(
    "E0223", vi: "không có quy tắc \"{name}\"", en: "there is no rule \"{name}\"")
  public static let ruleUnreadable = MessageCode(
    "E0459", vi: "quy tắc {rule} của {entity}: {reason}", en: "rule {rule} of {entity}: {reason_en}")

  static let checkCodes: [MessageCode] = [importSharedDiffers, unknownRule, ruleUnreadable]
}
