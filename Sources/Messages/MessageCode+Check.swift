/// Checking data by rules, and what several rows of a sheet say of one thing.
extension MessageCode {
  public static let importSharedDiffers = MessageCode(
    "E0488", vi: "{column} \"{value}\": dòng {line} ghi khác cho cùng một mục",
    en: "{column} \"{value}\": row {line} says otherwise of the same thing")

  static let checkCodes: [MessageCode] = [importSharedDiffers]
}
