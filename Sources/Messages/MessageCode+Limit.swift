/// Limits of a run, and what scripts do wrong while they run.
extension MessageCode {
  public static let limitReached = MessageCode(
    "E0701", vi: "đã chạm giới hạn: {reason}", en: "limit reached: {reason_en}")
  public static let runCancelled = MessageCode(
    "E0702", vi: "đã dừng theo yêu cầu, chưa ghi gì", en: "stopped on request, nothing was written")
  /// The same of work that did not answer the request; what it had written before, nobody knows.
  public static let runCutOff = MessageCode(
    runCancelled.code, vi: "đã dừng theo yêu cầu, việc đang làm bị cắt ngang",
    en: "stopped on request, the work was cut off")
  public static let isolatedRunDied = MessageCode(
    "E0703", vi: "tiến trình riêng của lần chạy bị chấm dứt: {reason}; chưa ghi gì",
    en: "the process of the isolated run was ended: {reason_en}; nothing was written")
  public static let isolationImpossible = MessageCode(
    "E0704", vi: "không mở được tiến trình riêng cho --isolate: {reason}",
    en: "cannot start a process for --isolate: {reason_en}")
  public static let scriptSyntax = MessageCode("E0350", vi: "lỗi cú pháp: {message}", en: "syntax error: {message}")
  public static let scriptFailed = MessageCode("E0351", vi: "{message}", en: "{message}")
  public static let scriptReturnsNoFunction = MessageCode(
    "E0352", vi: "{file} phải trả về một hàm: return function(ctx) … end",
    en: "{file} must return a function: return function(ctx) … end")
  public static let unknownText = MessageCode(
    "E0353", vi: "không có câu \"{key}\" trong i18n/", en: "there is no text \"{key}\" in i18n/")
  public static let requirementFailed = MessageCode("E0460", vi: "{message}", en: "{message}")
  public static let nothingToRead = MessageCode(
    "E0461", vi: "sổ chưa có kết quả rà soát nào", en: "the register has no reviews yet")
  public static let proposalRefused = MessageCode(
    "E0560", vi: "plugin chưa khai báo needs.propose cho {entity}",
    en: "the plugin has not declared needs.propose for {entity}")

  static let limitCodes: [MessageCode] = [
    limitReached, runCancelled, isolatedRunDied, isolationImpossible, scriptSyntax, scriptFailed,
    scriptReturnsNoFunction, unknownText, requirementFailed,
    nothingToRead, proposalRefused,
  ]
}
