/// What a plugin may not see: E0500 to E0559.
extension MessageCode {
  public static let entityNotDeclared = MessageCode(
    "E0501", vi: "plugin chưa khai báo đọc {entity}", en: "the plugin has not declared that it reads {entity}")
  public static let personalFieldNotGranted = MessageCode(
    "E0502", vi: "{field} là dữ liệu cá nhân, chưa được cấp quyền", en: "{field} is personal data and not granted")
  public static let sensitiveRows = MessageCode(
    "E0503", vi: "truy vấn đã dùng dữ liệu nhạy cảm ({fields}) nên chỉ được tổng hợp, không được lấy từng dòng",
    en: "the query used sensitive data ({fields}), so it may end only in aggregates, not in rows")
  public static let sensitiveFieldInScript = MessageCode(
    "E0504",
    vi: "{field} là dữ liệu nhạy cảm: tệp kịch bản chỉ đọc được trường công khai; hãy tạo một plugin có needs.read",
    en: "{field} is sensitive: a script file reads public fields only; make it a plugin with needs.read")

  static let permissionCodes: [MessageCode] = [
    sensitiveFieldInScript, entityNotDeclared, personalFieldNotGranted, sensitiveRows,
  ]
}
